// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/paste_dialog.h"

#include "dialogs/reading_summary.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QWidget *titled(const QString &title, QWidget *body)
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins({});
    auto *label = new QLabel(title);
    label->setBuddy(body);
    column->addWidget(label);
    column->addWidget(body, 1);
    return widget;
}

} // namespace

PasteDialog::PasteDialog(const ImporterRegistry &importers, const QString &text, QWidget *parent)
    : QDialog(parent), m_importers(importers), m_pasted(text), m_text(new QPlainTextEdit(text)), m_reading(new QLabel)
{
    setObjectName(u"pasteDialog"_s);
    setWindowTitle(tr("New document from clipboard"));

    m_text->setObjectName(u"pastedText"_s);
    m_text->setPlaceholderText(tr("The clipboard holds no text. Copy a document in your browser or word processor, "
                                  "then paste it here with Ctrl+V."));
    m_text->setTabChangesFocus(true);

    m_reading->setObjectName(u"reading"_s);
    m_reading->setTextFormat(Qt::RichText);
    m_reading->setWordWrap(true);
    m_reading->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_reading->setMargin(10);
    auto *readingArea = new QScrollArea;
    readingArea->setWidget(m_reading);
    readingArea->setWidgetResizable(true);
    readingArea->setAccessibleName(tr("What Secto reads in it"));

    auto *splitter = new QSplitter;
    splitter->addWidget(titled(tr("&Text, which you can correct:"), m_text));
    splitter->addWidget(titled(tr("What Secto reads in it:"), readingArea));
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({480, 300});
    splitter->setStretchFactor(0, 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("&Add to library"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addButton"_s);
    m_add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(splitter, 1);
    column->addWidget(buttons);
    resize(820, 560);

    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &PasteDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_add->setEnabled(!m_text->document()->isEmpty()); });
    read();
}

void PasteDialog::read()
{
    const QString current = text();
    const bool isBlank = QStringView(current).trimmed().isEmpty();
    m_add->setEnabled(!isBlank);
    m_reading->setText(isBlank ? tr("Nothing yet.")
                               : readingSummary(m_importers.import({current.toUtf8(), u"clipboard"_s}),
                                                palette().color(QPalette::PlaceholderText)));
}

void PasteDialog::accept()
{
    const QString accepted = text();
    if (QStringView(accepted).trimmed().isEmpty())
        return;
    QDialog::accept();
    emit textAccepted(accepted);
}

QString PasteDialog::text() const
{
    // The editor folds hard spaces and line ends; an untouched text goes on as it was copied.
    return m_text->document()->isModified() ? m_text->toPlainText() : m_pasted;
}

} // namespace Secto
