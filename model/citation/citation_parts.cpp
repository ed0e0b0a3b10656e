// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation_parts.h"

#include "citation/cited_name.h"
#include "citation/page_range.h"
#include "text/iso_date.h"
#include "text/markdown_escape.h"
#include "text/roman_numeral.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

void CitationWriter::add(const QString &text, const QString &before)
{
    write(text, before, {}, {});
}

void CitationWriter::addItalic(const QString &text, const QString &before)
{
    write(text, before, u"*"_s, u"i"_s);
}

void CitationWriter::addQuoted(const QString &text, const QString &before)
{
    if (!text.simplified().isEmpty())
        add(u'“' + text.simplified() + u'”', before);
}

void CitationWriter::addParenthesis(const QString &text)
{
    if (!text.isEmpty())
        add(u'(' + text + u')', u" "_s);
}

void CitationWriter::addAddress(const QString &address, const QString &before)
{
    static const QRegularExpression web(u"^https?://[^\\s<>\\\\`]+\\z"_s);
    const QString trimmed = address.trimmed();
    if (!web.match(trimmed).hasMatch())
        return add(trimmed, before);
    part(before);
    m_citation.plain += trimmed;
    m_citation.markdown += u"<%1>"_s.arg(trimmed);
    m_citation.html += u"<a href=\"%1\">%1</a>"_s.arg(trimmed.toHtmlEscaped());
}

Citation CitationWriter::finished()
{
    if (!isEmpty() && !m_citation.plain.endsWith(u'.'))
        sign(u"."_s);
    return m_citation;
}

void CitationWriter::sign(const QString &punctuation)
{
    const bool goesInside =
        m_citation.plain.endsWith(u'”') && (punctuation.startsWith(u',') || punctuation.startsWith(u'.'));
    for (QString *form : {&m_citation.plain, &m_citation.markdown, &m_citation.html}) {
        if (goesInside)
            *form = form->chopped(1) + punctuation.first(1) + u'”' + punctuation.sliced(1);
        else
            *form += punctuation;
    }
}

void CitationWriter::part(const QString &before)
{
    if (isEmpty())
        return;
    // A part that ends in a period ("Jr.") needs no second one.
    sign(before.startsWith(u'.') && m_citation.plain.endsWith(u'.') ? before.sliced(1) : before);
}

void CitationWriter::write(const QString &text, const QString &before, const QString &mark, const QString &element)
{
    const QString words = text.simplified();
    if (words.isEmpty())
        return;
    part(before);
    m_citation.plain += words;
    m_citation.markdown += mark + escapeMarkdown(words) + mark;
    const QString html = words.toHtmlEscaped();
    m_citation.html += element.isEmpty() ? html : u"<%1>%2</%1>"_s.arg(element, html);
}

QString listedNames(const QStringList &names)
{
    if (names.size() < 3)
        return names.join(u" and "_s);
    return names.first(names.size() - 1).join(u", "_s) + u", and "_s + names.last();
}

namespace {

QStringList withoutBlanks(const QStringList &names)
{
    QStringList written;
    for (const QString &name : names) {
        if (const QString trimmed = name.simplified(); !trimmed.isEmpty())
            written << trimmed;
    }
    return written;
}

} // namespace

QStringList editorsOf(const Publication &publication)
{
    return withoutBlanks(publication.editors);
}

QStringList authorsOf(const Document &document)
{
    const Publication &publication = document.publication;
    const bool isOfSeries = !publication.series.simplified().isEmpty() || !publication.subseries.simplified().isEmpty();
    if (isOfSeries || !document.kind.isEmpty() || publication.volumeTitle.simplified().isEmpty()
        || !editorsOf(publication).isEmpty())
        return {};
    return withoutBlanks(document.from.split(u';'));
}

QString seriesAndYears(const Publication &publication)
{
    QStringList parts{publication.series.simplified(), publication.subseries.simplified()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString arabicVolume(const QString &volume)
{
    static const QRegularExpression numeral(u"\\b[IVXLC]+\\b"_s);
    QString text = volume.simplified();
    QRegularExpressionMatch match;
    for (qsizetype from = 0; (match = numeral.match(text, from)).hasMatch();) {
        const int number = fromRoman(match.capturedView());
        const QString arabic = number == 0 ? match.captured() : QString::number(number);
        text.replace(match.capturedStart(), match.capturedLength(), arabic);
        from = match.capturedStart() + arabic.size();
    }
    return text.replace("Volume "_L1, "vol. "_L1).replace("Volumes "_L1, "vols. "_L1).replace("Part "_L1, "pt. "_L1);
}

bool titleStandsFirst(const Publication &publication)
{
    static const QRegularExpression named(u"^frus[0-9-]+(?:p[0-9]+)?(?:Supp[0-9]*|[A-Z][A-Za-z]+)v[0-9]"_s);
    return named.match(publication.volumeId).hasMatch();
}

void addVolume(CitationWriter &writer, const Publication &publication, const QString &volume, const QString &before)
{
    const bool titleFirst = titleStandsFirst(publication);
    QString next = before;
    const auto addTitle = [&] {
        writer.addItalic(publication.volumeTitle, next);
        if (!publication.volumeTitle.simplified().isEmpty())
            next = u", "_s;
    };
    if (titleFirst)
        addTitle();
    writer.add(volume, next);
    if (!volume.isEmpty())
        next = u", "_s;
    if (!titleFirst)
        addTitle();
}

QString imprint(const Publication &publication, const QString &place)
{
    QString text = place.simplified();
    if (const QString publisher = publication.publisher.simplified(); !publisher.isEmpty())
        text += (text.isEmpty() ? QString() : u": "_s) + publisher;
    if (const QString year = publication.year.simplified(); !year.isEmpty())
        text += (text.isEmpty() ? QString() : u", "_s) + year;
    return text;
}

bool hasVolume(const Publication &publication)
{
    return !QString(publication.series + publication.volume + publication.volumeTitle).trimmed().isEmpty();
}

void addOrigin(CitationWriter &writer, const Document &document)
{
    writer.add(document.title.trimmed().endsWith(u'.') ? document.title.trimmed().chopped(1) : document.title);
    writer.add(document.place);
    writer.add(readableDate(document.date));
}

bool isWebPage(const Document &document)
{
    return !hasVolume(document.publication) && !document.publication.address.trimmed().isEmpty();
}

void addWebPage(CitationWriter &writer, const Document &document, const QString &before)
{
    const bool isList = before.startsWith(u'.');
    writer.add(isList ? citedName(document.from).inverted() : document.from);
    const QString title = document.title.simplified();
    writer.addQuoted(title.endsWith(u'.') ? title.chopped(1) : title, before);
    writer.add(readableDate(document.date), before);
}

namespace {

/** The first year that @p publication's volume documents; 0 if it does not say. */
int firstYear(const Publication &publication)
{
    static const QRegularExpression year(u"(?:1[789]|20)\\d\\d"_s);
    for (const QString &text : {publication.volumeId, publication.subseries}) {
        if (const QRegularExpressionMatch match = year.match(text); match.hasMatch())
            return match.captured().toInt();
    }
    return 0;
}

/** Whether the volume was printed without document numbers. */
bool isCitedByPage(const Publication &publication)
{
    const int documented = firstYear(publication);
    if (documented == 0 || documented >= 1955)
        return false;
    // The last volume on the years before 1955 without numbers came out in 1989; those that look back from
    // later ("The Intelligence Community", "Guatemala", "Iran") have them.
    if (const int printed = publication.year.trimmed().toInt(); printed > 0)
        return printed < 1990;
    static const QRegularExpression lookingBack(u"(?:Intel|Guat|Iran|PubDip)(?:Ed\\d)?$"_s);
    return !lookingBack.match(publication.volumeId).hasMatch();
}

} // namespace

void addLocator(CitationWriter &writer, const Document &document, const QString &numberSign, const QString &page)
{
    const QString pages = page.isEmpty() ? pagesOf(document) : page;
    const QString number = document.number.simplified();
    if (isCitedByPage(document.publication) && !pages.isEmpty()) {
        writer.add(pages);
    } else if (!number.isEmpty()) {
        writer.add(numberSign + number);
        writer.add(withPageSign(page));
    } else {
        writer.add(withPageSign(pages));
    }
}

} // namespace Secto
