// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/citation_view.h"

#include "citation/citation.h"
#include "sidebar/flow_text.h"
#include "theme/type.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CitationView::CitationView(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    const QStringList names{tr("Office of the Historian"), tr("Chicago, note"), tr("Chicago, bibliography")};
    const QStringList keys{u"Advised"_s, u"Note"_s, u"Bibliography"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        Entry entry;
        entry.name = new QLabel(names[i]);
        entry.name->setFont(smaller(interfaceFont()));
        entry.text = new FlowText(u"citation"_s + keys[i]);
        entry.text->setAccessibleName(tr("Citation: %1").arg(names[i]));
        entry.copy = new QToolButton;
        entry.copy->setObjectName(u"copy"_s + keys[i]);
        entry.copy->setText(tr("Copy"));
        entry.copy->setAccessibleName(tr("Copy the citation: %1").arg(names[i]));
        entry.copy->setToolTip(tr("Copies the citation, with its italics where they can be pasted"));
        entry.copy->setAutoRaise(true);
        entry.copy->setFocusPolicy(Qt::StrongFocus);
        entry.copy->setFont(smaller(interfaceFont()));
        connect(entry.copy, &QToolButton::clicked, this, [this, i] { copy(i); });

        auto *head = new QHBoxLayout;
        head->addWidget(entry.name, 1);
        head->addWidget(entry.copy);
        if (i > 0)
            column->addSpacing(6);
        column->addLayout(head);
        column->addWidget(entry.text);
        m_entries << entry;
    }
    m_copied.setSingleShot(true);
    m_copied.setInterval(2s);
    connect(&m_copied, &QTimer::timeout, this, [this] {
        for (const Entry &entry : std::as_const(m_entries))
            entry.copy->setText(tr("Copy"));
    });
}

void CitationView::setDocument(const Document &document)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Citation citation = cite(document, CitationStyle(i));
        Entry &entry = m_entries[i];
        entry.plain = citation.plain;
        entry.html = citation.html;
        entry.copy->setEnabled(!citation.plain.isEmpty());
        entry.text->showHtml(citation.html.isEmpty() ? tr("Nothing to cite yet: fill in the details below.")
                                                     : citation.html);
    }
}

void CitationView::setTheme(const Theme &theme)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        entry.text->setTheme(theme);
        setInk(entry.text, theme.text);
        setInk(entry.name, theme.secondary);
        setInk(entry.copy, theme.accent);
    }
}

void CitationView::copy(qsizetype entry)
{
    auto *copied = new QMimeData;
    copied->setText(m_entries[entry].plain);
    copied->setHtml(m_entries[entry].html);
    QApplication::clipboard()->setMimeData(copied);
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        m_entries[i].copy->setText(i == entry ? tr("Copied") : tr("Copy"));
    m_copied.start();
}

} // namespace Secto
