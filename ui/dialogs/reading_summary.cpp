// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/reading_summary.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostProblems = 12;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("PasteDialog", text, nullptr, n);
}

QString row(const QString &label, const QString &value, const QColor &secondary)
{
    const QString shown = value.isEmpty() ? u"<span style=\"color:%1\">%2</span>"_s.arg(secondary.name(), tr("none"))
                                          : value.toHtmlEscaped();
    return u"<tr><td style=\"padding:2px 12px 2px 0; color:%1\">%2</td><td style=\"padding:2px 0\">%3</td></tr>"_s.arg(
        secondary.name(), label.toHtmlEscaped(), shown);
}

QString notesLine(const Document &document)
{
    if (document.notes.isEmpty())
        return {};
    const int count = int(document.notes.size());
    const int called =
        int(std::ranges::count_if(document.notes, [](const Footnote &note) { return note.call.has_value(); }));
    if (called == count)
        return tr("%n, each with its place in the text", count);
    return tr("%n, %1 with a place in the text", count).arg(called);
}

QString pagesLine(const Document &document)
{
    if (document.pages.isEmpty())
        return {};
    if (document.pages.size() == 1)
        return document.pages.first().label;
    return tr("%n, from %1 to %2", int(document.pages.size()))
        .arg(document.pages.first().label, document.pages.last().label);
}

QString documentTable(const Document &document, const QColor &secondary)
{
    QString rows;
    rows += row(tr("Number"), document.number, secondary);
    rows += row(tr("Title"), document.title, secondary);
    rows += row(tr("Date"), document.date, secondary);
    if (!document.from.isEmpty())
        rows += row(tr("From"), document.from, secondary);
    if (!document.to.isEmpty())
        rows += row(tr("To"), document.to, secondary);
    rows += row(tr("Paragraphs"), document.blocks.isEmpty() ? QString() : QString::number(document.blocks.size()),
                secondary);
    rows += row(tr("Footnotes"), notesLine(document), secondary);
    rows += row(tr("Page marks"), pagesLine(document), secondary);
    return u"<table cellspacing=\"0\">"_s + rows + u"</table>"_s;
}

} // namespace

QString readingSummary(const ImportResult &read, const QColor &secondary)
{
    QString html;
    if (read.documents.size() > 1)
        html += u"<p>"_s + tr("%n documents; the first:", int(read.documents.size())).toHtmlEscaped() + u"</p>"_s;
    if (!read.documents.isEmpty())
        html += documentTable(read.documents.first(), secondary);

    for (const Problem &problem : read.problems.first(std::min<qsizetype>(read.problems.size(), MostProblems))) {
        html += u"<p>"_s + problem.what.toHtmlEscaped();
        for (const QString &more : {problem.where, problem.advice}) {
            if (!more.isEmpty())
                html += u" <span style=\"color:%1\">%2</span>"_s.arg(secondary.name(), more.toHtmlEscaped());
        }
        html += u"</p>"_s;
    }
    if (read.problems.size() > MostProblems)
        html += u"<p>"_s + tr("and %n more", int(read.problems.size()) - MostProblems).toHtmlEscaped() + u"</p>"_s;
    return html;
}

} // namespace Secto
