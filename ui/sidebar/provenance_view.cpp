// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/provenance_view.h"

#include "sidebar/flow_text.h"
#include "theme/type.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;
using Kind = ProvenancePart::Kind;

namespace {

QString labelOf(Kind kind)
{
    switch (kind) {
    case Kind::Repository:
        return ProvenanceView::tr("Repository");
    case Kind::RecordGroup:
        return ProvenanceView::tr("Record group");
    case Kind::Collection:
        return ProvenanceView::tr("Collection");
    case Kind::Lot:
        return ProvenanceView::tr("Lot");
    case Kind::File:
        return ProvenanceView::tr("File");
    case Kind::Publication:
        return ProvenanceView::tr("Printed in");
    case Kind::Classification:
        return ProvenanceView::tr("Classification");
    case Kind::Handling:
        return ProvenanceView::tr("Handling");
    case Kind::Drafter:
        return ProvenanceView::tr("Drafted by");
    case Kind::Clearance:
        return ProvenanceView::tr("Clearance");
    case Kind::Sent:
        return ProvenanceView::tr("Sent");
    case Kind::Received:
        return ProvenanceView::tr("Received");
    case Kind::Box:
        break; // stands in its collection
    }
    return {};
}

} // namespace

ProvenanceView::ProvenanceView(QWidget *parent)
    : QWidget(parent), m_parts(new FlowText(u"keptParts"_s)), m_column(new QVBoxLayout(this))
{
    setObjectName(u"provenanceView"_s);
    m_parts->setAccessibleName(tr("Where it is kept"));
    m_column->setContentsMargins({});
    m_column->setSpacing(2);
    m_column->addWidget(m_parts);
}

void ProvenanceView::setCounter(std::function<int(const FileKey &)> countDocuments)
{
    m_countDocuments = std::move(countDocuments);
}

void ProvenanceView::setNote(const QString &note)
{
    m_note = note;
    setVisible(!note.isEmpty());
    for (QToolButton *button : std::as_const(m_files))
        button->deleteLater();
    m_files.clear();
    const QList<ProvenancePart> parts = readSourceNote(note);
    showParts(note, parts);
    for (const FileKey &file : fileKeys(note, parts))
        addFile(file);
}

void ProvenanceView::showParts(const QString &note, const QList<ProvenancePart> &parts)
{
    if (parts.isEmpty())
        return m_parts->setWords(tr("Not understood: the note names no place that Secto knows. Its words are above."));
    // Parts of one kind that follow each other share a row: "Immediate; Nodis".
    QString rows;
    QStringList words;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].kind == Kind::Box)
            continue;
        words << slice(note, parts[i].range).toString().toHtmlEscaped();
        if (i + 1 < parts.size() && parts[i + 1].kind == parts[i].kind)
            continue;
        rows += u"<tr><td style=\"color: %1; padding-right: 10px; white-space: nowrap;\">%2</td><td>%3</td></tr>"_s.arg(
            m_theme.secondary.name(), labelOf(parts[i].kind).toHtmlEscaped(), words.join(u"; "_s));
        words.clear();
    }
    m_parts->showHtml(u"<table cellspacing=\"0\" cellpadding=\"0\">"_s + rows + u"</table>"_s);
}

void ProvenanceView::addFile(const FileKey &file)
{
    if (!m_countDocuments)
        return;
    const int others = m_countDocuments(file) - 1;
    auto *button = new QToolButton;
    button->setObjectName(u"sameFile"_s);
    button->setFont(smaller(interfaceFont()));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setEnabled(others > 0);
    const QString name = fontMetrics().elidedText(file.name, Qt::ElideMiddle, 180);
    button->setText(others <= 0   ? tr("No other document from %1").arg(name)
                    : others == 1 ? tr("1 more document from %1").arg(name)
                                  : tr("%1 more documents from %2").arg(QLocale().toString(others), name));
    button->setToolTip(others > 0 ? tr("Lists the documents of the library that are kept in %1").arg(file.name)
                                  : tr("The library holds no other document that is kept in %1").arg(file.name));
    setInk(button, others > 0 ? m_theme.accent : m_theme.secondary);
    connect(button, &QToolButton::clicked, this, [this, file] { emit fileRequested(file); });
    m_column->addWidget(button, 0, Qt::AlignLeft);
    m_files << button;
}

void ProvenanceView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_parts->setTheme(theme);
    setInk(m_parts, theme.text);
    setNote(m_note);
}

} // namespace Secto
