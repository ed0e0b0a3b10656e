// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/page_range.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString spanned(const QString &first, const QString &last)
{
    if (first.isEmpty() || last.isEmpty() || first == last)
        return first.isEmpty() ? last : first;
    return first + u'–' + last;
}

/** "730-731" typed with any dash reads "730–731". */
QString withEnDash(const QString &pages)
{
    static const QRegularExpression dash(u"\\s*[-‐‑‒–—]+\\s*"_s);
    return pages.trimmed().replace(dash, u"–"_s);
}

/** The page on which the document begins. */
QString firstPage(const Document &document)
{
    const QString published = withEnDash(document.publication.pages);
    if (!published.isEmpty())
        return published.section(u'–', 0, 0);
    if (!document.firstPage.isEmpty())
        return document.firstPage;
    if (document.pages.isEmpty())
        return {};
    const PageMark &mark = document.pages.first();
    if (mark.at == 0)
        return mark.label;
    bool isNumber = false;
    const int number = mark.label.toInt(&isNumber);
    return isNumber && number > 1 ? QString::number(number - 1) : QString();
}

QString pageAt(const Document &document, qsizetype at)
{
    const QString marked = document.pageAt(at);
    return marked.isEmpty() ? firstPage(document) : marked;
}

} // namespace

QString pagesOf(const Document &document)
{
    if (!document.publication.pages.trimmed().isEmpty())
        return withEnDash(document.publication.pages);
    const QString first = firstPage(document);
    return document.pages.isEmpty() ? first : spanned(first, document.pages.last().label);
}

QString pagesOf(const Document &document, TextRange range)
{
    // The last character decides: a mark at the range's end begins the page after it.
    return spanned(pageAt(document, range.begin), pageAt(document, std::max(range.begin, range.end - 1)));
}

QString withPageSign(const QString &pages)
{
    if (pages.isEmpty())
        return {};
    const bool several = pages.contains(u'–') || pages.contains(u',');
    return (several ? u"pp. "_s : u"p. "_s) + pages;
}

} // namespace Secto
