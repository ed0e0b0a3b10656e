// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation.h"
#include "text/roman_numeral.h"

#include <QRegularExpression>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What a word of an identifier stands for in the volume's title. */
struct TitleWord
{
    QLatin1StringView word;
    QStringView title;
};

constexpr std::array TitleWords{
    TitleWord{"Berlin"_L1, u"The Conference of Berlin (The Potsdam Conference), 1945"},
    TitleWord{"CairoTehran"_L1, u"The Conferences at Cairo and Tehran, 1943"},
    TitleWord{"Guat"_L1, u"Guatemala"},
    TitleWord{"Index"_L1, u"General Index"},
    TitleWord{"Intel"_L1, u"The Intelligence Community"},
    TitleWord{"Malta"_L1, u"Conferences at Malta and Yalta, 1945"},
    TitleWord{"Nicaragua"_L1, u"Nicaragua (Mosquito Territory)"},
    TitleWord{"Paris"_L1, u"The Paris Peace Conference"},
    TitleWord{"PubDip"_L1, u"Public Diplomacy, World War I"},
    TitleWord{"Quebec"_L1, u"Conference at Quebec, 1944"},
};

/** Until 1931 the volumes were called "Papers Relating to …", and before 1870 something else again. */
QString seriesOf(int firstYear, int lastYear)
{
    if (lastYear == 1861)
        return u"Message of the President of the United States"_s;
    if (lastYear < 1870)
        return u"Papers Relating to Foreign Affairs"_s;
    // The volumes on Japan, 1931–1941, are the last of the old name.
    if (lastYear <= 1931 || (firstYear == 1931 && lastYear == 1941))
        return u"Papers Relating to the Foreign Relations of the United States"_s;
    return u"Foreign Relations of the United States"_s;
}

QString titleOf(const QString &word)
{
    for (const TitleWord &entry : TitleWords) {
        if (word == entry.word)
            return entry.title.toString();
    }
    static const QRegularExpression humps(u"(?<=[a-z])(?=[A-Z])"_s);
    return QString(word).replace(humps, u" "_s);
}

QString volumeName(const QRegularExpressionMatch &match)
{
    const int first = match.capturedView(u"volume").toInt();
    if (first == 0)
        return {};
    if (!match.capturedView(u"electronic").isEmpty())
        return u"Volume E-%1"_s.arg(first);
    const int last = match.capturedView(u"lastVolume").toInt();
    return last > first ? u"Volumes %1–%2"_s.arg(toRoman(first), toRoman(last)) : u"Volume %1"_s.arg(toRoman(first));
}

QString supplementName(const QRegularExpressionMatch &match)
{
    if (match.hasCaptured(u"microfiche"))
        return u"Microfiche Supplement"_s;
    if (match.hasCaptured(u"printed"))
        return u"Supplement"_s;
    return {};
}

QString withoutZeros(const QString &number)
{
    return number.isEmpty() ? number : QString::number(number.toInt());
}

QString join(const QStringList &parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(u", "_s);
}

} // namespace

Publication publicationFromVolumeId(const QString &volumeId)
{
    // frus1964-68v05, frus1969-76ve05p1, frus1961-63v07-09mSupp, frus1872p2v1, frus1894app1,
    // frus1917Supp02v01, frus1919Parisv11, frus1952-54Guat, frus1951-54IranEd2
    static const QRegularExpression grammar(
        u"^frus(?<from>1[89]\\d\\d|20\\d\\d)(?:-(?<to>\\d\\d))?"
        "(?:p(?<firstPart>\\d+))?"
        "(?:app(?<appendix>\\d+)|Supp(?<supplement>\\d*)|(?<word>(?!Ed\\d)[A-Z][A-Za-z]*?))?"
        "(?:v(?<electronic>e?)(?<volume>\\d+)(?:-(?<lastVolume>\\d+))?)?"
        "(?:p(?<part>\\d+))?(?:(?<microfiche>mSupp)|(?<printed>Supp))?(?:Ed(?<edition>\\d))?\\z"_s);
    const QRegularExpressionMatch match = grammar.match(volumeId.trimmed());
    if (!match.hasMatch())
        return {};

    const int from = match.capturedView(u"from").toInt();
    int to = from;
    if (match.hasCaptured(u"to")) {
        to = from / 100 * 100 + match.capturedView(u"to").toInt();
        if (to < from) // a span over the turn of a century
            to += 100;
    }

    Publication publication;
    publication.volumeId = volumeId.trimmed();
    publication.series = seriesOf(from, to);
    publication.subseries = from == to ? QString::number(from) : u"%1–%2"_s.arg(from).arg(to);

    // Parts had Roman numerals in the nineteenth century, when a part could hold volumes.
    const auto part = [&](const QString &group) {
        const int number = match.captured(group).toInt();
        if (number == 0)
            return QString();
        return u"Part "_s + (from < 1900 ? toRoman(number) : QString::number(number));
    };
    const QString edition = match.hasCaptured(u"edition") ? u"Second Edition"_s : QString();
    publication.volume =
        join({part(u"firstPart"_s), volumeName(match), part(u"part"_s), supplementName(match), edition});

    if (match.hasCaptured(u"appendix"))
        publication.volumeTitle = u"Appendix "_s + toRoman(match.capturedView(u"appendix").toInt());
    else if (match.hasCaptured(u"supplement"))
        publication.volumeTitle = (u"Supplement "_s + withoutZeros(match.captured(u"supplement"))).trimmed();
    else if (match.hasCaptured(u"word"))
        publication.volumeTitle = titleOf(match.captured(u"word"));
    return publication;
}

} // namespace Secto
