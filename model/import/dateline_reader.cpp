// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/dateline_reader.h"

#include <QRegularExpression>
#include <QStringList>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestDateline = 250;

/** Places are short; more words before the date make a sentence. */
constexpr qsizetype MostPlaceWords = 24;

/** Punctuation and quotation marks around the parts of a dateline. */
bool isEdge(QChar c)
{
    return c.isSpace() || QStringView(u",.;:()[]“”\"‘’'—–-").contains(c);
}

QStringView withoutEdges(QStringView text)
{
    while (!text.isEmpty() && isEdge(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isEdge(text.back()))
        text.chop(1);
    return text;
}

/** The words of a place are names, save for a few small ones: "on board the U.S.S. Houston, off Cadiz". */
bool looksLikePlace(QStringView words)
{
    static const QRegularExpression small(
        u"^(?:of|the|at|in|and|near|off|on|board|aboard|en|route|to|for|from|by|a|an|via|au|aux|de|del|della|der|des|"
        u"di|do|"
        u"dos|du|"
        "el|la|las|le|les|los|am|im|van|von|dated|no|nos|midnight|noon|late|early|morning|evening|night|afternoon|"
        "between|about|undated)$"_s);
    const auto all = words.split(u' ', Qt::SkipEmptyParts);
    if (all.size() > MostPlaceWords)
        return false;
    for (const QStringView word : all) {
        const QStringView bare = withoutEdges(word);
        if (bare == u"From")
            return false; // the head of a document: "Extract From Bulletin No. 12, May 17, 1948"
        if (bare.isEmpty() || bare.front().isUpper() || bare.front().isDigit() || bare.startsWith(u'&'))
            continue;
        const bool isElided = bare.size() > 2 && (bare[1] == u'’' || bare[1] == u'\''); // "l’Aviation"
        if (!isElided && !small.matchView(bare).hasMatch())
            return false;
    }
    return true;
}

/** After the date only a time of day, a weekday or what the receiving office noted. */
bool looksLikeTime(QStringView words)
{
    static const QRegularExpression received(u"^[\\s,.;—–-]*[\\[(]?\\s*(?:Rec(?:eive|')?d\\b|Translation|Extract)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    // "l" is the 1 of old typewriters, which had no other.
    static const QRegularExpression time(
        u"^(?:[0-9]{1,4}(?:[:.][0-9]{2})?(?:[-–—][0-9]{1,4}(?:[:.][0-9]{2})?)?|[0-9]{3,6}[A-Z]|l|[ap]\\.?m?|m|"
        "[0-9:.]+[ap]\\.?m|[0-9]+(?:st|nd|rd|th|d)|noon|midnight|midday|o’clock|o'clock|morning|evening|afternoon|"
        "night|to|and|"
        "until|about|approximately|circa|ca|c|local|time|hours|hrs|h|zulu|z|gmt|est|edt|dst|eastern|daylight|standard|"
        "washington|"
        "paris|london|moscow|saigon|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?|sat(?:urday)?|"
        "sun(?:day)?|at|in|the|late|early|half|past|undated|sic|or|following|luncheon|dinner|breakfast)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    // What the receiving office noted ends the dateline, whatever stands in its brackets.
    static const QRegularExpression receivedLater(u"[\\[(]\\s*Rec(?:eive|')?d\\b"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
    if (const auto note = receivedLater.matchView(words); note.hasMatch())
        words = words.first(note.capturedStart());
    if (withoutEdges(words).isEmpty() || received.matchView(words).hasMatch())
        return true;
    static const QRegularExpression separators(u"[\\s,;()\\[\\]?—–-]+|\\.(?=\\s|$|[)\\]])"_s);
    for (const QString &word : words.toString().split(separators, Qt::SkipEmptyParts)) {
        const QStringView bare = withoutEdges(word);
        if (!bare.isEmpty() && !time.matchView(bare).hasMatch())
            return false;
    }
    return true;
}

/** The last parts of "Legation of the United States, London": what is no office. */
QString placeWithoutOffice(QStringView words)
{
    static const QRegularExpression office(
        u"\\b(?:Department|Legation|Embassy|Office|Consulate|Consul|Ministry|Mission|Headquarters|Committee|Commission|"
        "Executive|Bureau|Foreign|Delegation|Navy|Army|United States (?:Ship|Steamer|Legation|Consulate))\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList parts;
    for (const QStringView part : words.split(u',')) {
        if (const QStringView bare = withoutEdges(part); !bare.isEmpty())
            parts << bare.toString();
    }
    while (parts.size() > 1 && office.match(parts.first()).hasMatch())
        parts.removeFirst();
    return parts.join(u", ");
}

} // namespace

std::optional<Dateline> readDateline(QStringView paragraph)
{
    if (paragraph.size() > LongestDateline)
        return std::nullopt;
    const auto date = firstEnglishDate(paragraph);
    if (!date)
        return std::nullopt;
    const QStringView before = paragraph.first(date->range.begin);
    if (!looksLikePlace(before) || !looksLikeTime(paragraph.sliced(date->range.end)))
        return std::nullopt;
    return Dateline{placeWithoutOffice(withoutEdges(before)), date->first};
}

} // namespace Secto
