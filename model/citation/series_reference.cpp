// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/series_reference.h"

#include "citation/citation.h"
#include "citation/volume_words.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr auto AnyCase = QRegularExpression::CaseInsensitiveOption;

/** @p words in one line, with hyphens for all dashes and without quotation marks. */
QString plain(const QString &words)
{
    static const QRegularExpression dashes(u"[‐‑‒–—―−]"_s);
    static const QRegularExpression quotes(u"[\"“”„«»*]"_s);
    static const QRegularExpression loose(u"(?<=[0-9IVXLC])\\s*-\\s*(?=[0-9IVXLC])"_s);
    QString text = QString(words).replace(dashes, u"-"_s).remove(quotes).simplified();
    return text.replace(loose, u"-"_s);
}

/** "d345", "d345fn2", "pg_730", "ch3", "345": what follows a volume's identifier. */
LinkTarget placeIn(const QString &volume, const QString &place)
{
    static const QRegularExpression number(u"^[0-9]+[a-z]?\\z"_s);
    return linkTarget(number.match(place).hasMatch() ? volume + u"#d"_s + place : volume + u'#' + place);
}

/** The identifier as it is written: small letters but for the words in it. */
QString asWritten(QString volume)
{
    static const QRegularExpression allCapitals(u"^[A-Z0-9-]+\\z"_s);
    if (allCapitals.match(volume).hasMatch())
        volume = volume.toLower();
    return volume.startsWith("FRUS"_L1, Qt::CaseInsensitive) ? u"frus"_s + volume.sliced(4) : volume;
}

std::optional<SeriesReference> fromIdentifier(const QString &text)
{
    static const QRegularExpression address(
        u"history\\.state\\.gov/historicaldocuments/(?<volume>frus[0-9][\\w-]*)(?:/(?<place>\\w+))?"
        "(?:\\?[^\\s#]*)?(?:#(?<part>\\w+))?"_s,
        AnyCase);
    static const QRegularExpression bare(u"^(?<volume>frus[0-9]{4}[\\w-]*)(?:\\.xml)?(?:\\s*[/"
                                         u"#,:\\s]\\s*(?<place>(?:d|pg_|ch|comp)?[0-9]\\w*|[a-z]\\w*))?"
                                         "(?:#(?<part>\\w+))?[.,;]?\\z"_s,
                                         AnyCase);
    auto match = address.match(text);
    if (!match.hasMatch())
        match = bare.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString volume = asWritten(match.captured(u"volume"_s));
    if (publicationFromVolumeId(volume).volumeId.isEmpty())
        return std::nullopt;
    const QString place = match.captured(u"place"_s).toLower();
    SeriesReference read{{volume}, placeIn(volume, place)};
    // "…/d345#fn2" and "…/d345#d345fn2" are places in the document.
    static const QRegularExpression note(u"fn-?([0-9]+[a-z]?|sym[0-9]+)\\z"_s);
    if (const auto inNote = note.match(match.captured(u"part"_s)); inNote.hasMatch() && read.place.note.isEmpty())
        read.place.note = inNote.captured(1);
    return read;
}

/** What follows the name of the series; nothing where it is not named. The title before it may hold anything. */
std::optional<QString> afterSeries(const QString &text)
{
    static const QRegularExpression name(
        u"\\b(?:F\\.?\\s?R\\.?\\s?U\\.?\\s?S\\b\\.?|(?:Papers\\s+)?Relating to (?:the )?Foreign (?:Relations|Affairs)"
        "|Foreign Relations)(?:\\s+of the (?:United States|U\\.?\\s?S\\.?))?(?:\\s*[,:]?\\s*Diplomatic Papers)?"_s,
        AnyCase);
    QRegularExpressionMatch last;
    for (auto names = name.globalMatch(text); names.hasNext();)
        last = names.next();
    if (last.hasMatch())
        return text.sliced(last.capturedEnd());
    // "1964-1968, vol. V, doc. 345": who writes so has the series in mind.
    static const QRegularExpression unnamed(
        u"^(?:1[89]|20)[0-9]{2}(?:-[0-9]{2,4})?,?\\s+(?:vol|v\\.|E-?[0-9]|[IVXLC]+\\b)"_s, AnyCase);
    return unnamed.match(text).hasMatch() ? std::optional(text) : std::nullopt;
}

/** @p text without what was printed where and when, and without when an address was looked at. */
QString withoutImprint(QString text)
{
    static const QRegularExpression address(u"\\s*<?https?://\\S+>?"_s);
    static const QRegularExpression accessed(u"[\\[(]?\\baccessed\\b.*\\z"_s, AnyCase);
    static const QRegularExpression inParentheses(
        u",?\\s*\\((?=[^)]*(?:[0-9]{4}|Washington|Printing|GPO))(?![^)]*(?:Conference|Territory))[^)]*\\)"_s, AnyCase);
    static const QRegularExpression open(
        u"[.,]\\s*(?:Washington\\b[^:]{0,8}:|U\\.?S\\.? |Government (?:Printing|Publishing) )[^:]*?[0-9]{4}\\b"_s,
        AnyCase);
    text.remove(address);
    text.remove(accessed);
    text.remove(inParentheses);
    text.remove(open);
    return text.simplified();
}

/** The document, page and note that @p text names; what is read is taken out of it. */
LinkTarget takePlace(QString &text)
{
    LinkTarget place;
    const auto take = [&text](const QRegularExpression &what) {
        const auto match = what.match(text);
        if (match.hasMatch())
            text.remove(match.capturedStart(), match.capturedLength());
        return match;
    };
    static const QRegularExpression note(
        u",?\\s*(?:\\b(?:footnotes?|fnn?|notes?|nn?)\\b\\.?|(?<=[0-9])(?:fn|n)\\.?)\\s*(?<number>[0-9]+)\\b"_s,
        AnyCase);
    static const QRegularExpression document(
        u"[,:]?\\s*(?:\\b(?:documents?|docs?|nos?|number)\\b\\.?\\s*#?|[#№]\\s*|\\bd\\.?\\s?)(?<number>[0-9]+[a-z]?)"
        "(?:\\s*(?:-|,|and|&)\\s*[0-9]+[a-z]?)*\\b"_s,
        AnyCase);
    static const QRegularExpression page(
        u"[,:]?\\s*\\b(?:pages?|pp?|pgs?)\\b\\.?\\s*(?<number>[0-9]+|[ivxlc]+)(?:-[0-9ivxlc]+)?\\b"_s, AnyCase);
    static const QRegularExpression lastNumber(
        u"(?:,\\s*(?!(?:18[5-9]|19[0-9]|20[0-2])[0-9])|:\\s*)(?<number>[0-9]{1,4})(?:-[0-9]{1,4})?\\s*[.;]?\\z"_s);
    place.note = take(note).captured(u"number"_s);
    if (const auto number = take(document); number.hasMatch())
        place.identifier = u'd' + number.captured(u"number"_s).toLower();
    place.page = take(page).captured(u"number"_s).toLower();
    if (place.identifier.isEmpty() && place.page.isEmpty())
        place.page = take(lastNumber).captured(u"number"_s);
    if (!place.identifier.isEmpty())
        place.page.clear(); // the document is the surer place
    if (place.identifier.isEmpty())
        place.note.clear();
    return place;
}

} // namespace

std::optional<SeriesReference> seriesReference(const QString &words)
{
    const QString text = plain(words);
    if (auto read = fromIdentifier(text))
        return read;
    const auto cited = afterSeries(text);
    if (!cited)
        return std::nullopt;
    QString rest = withoutImprint(*cited);
    SeriesReference read;
    read.place = takePlace(rest);
    read.volumes = volumesNamedIn(rest);
    if (read.volumes.isEmpty())
        return std::nullopt;
    read.place.volume = read.volumes.first();
    return read;
}

} // namespace Secto
