// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/volume_words.h"

#include "text/roman_numeral.h"

#include <QRegularExpression>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr auto AnyCase = QRegularExpression::CaseInsensitiveOption;

const QString Numeral = u"(?:[IVXLC]+|[0-9]+)"_s;

/** Words of a title that stand in identifiers in another form. */
struct TitleWord
{
    QLatin1StringView title; ///< as folded words; all must be there
    QLatin1StringView word;
};

constexpr std::array TitleWords{
    TitleWord{"paris peace conference"_L1, "Paris"_L1},
    TitleWord{"cairo and tehran"_L1, "CairoTehran"_L1},
    TitleWord{"malta and yalta"_L1, "Malta"_L1},
    TitleWord{"conference of berlin"_L1, "Berlin"_L1},
    TitleWord{"potsdam"_L1, "Berlin"_L1},
    TitleWord{"conference at quebec"_L1, "Quebec"_L1},
    TitleWord{"conferences at washington and quebec"_L1, "WashQuebec"_L1},
    TitleWord{"intelligence community"_L1, "Intel"_L1},
    TitleWord{"public diplomacy"_L1, "PubDip"_L1},
    TitleWord{"general index"_L1, "Index"_L1},
    TitleWord{"guatemala"_L1, "Guat"_L1},
};

int numberOf(const QString &numeral)
{
    bool isArabic = false;
    const int arabic = numeral.toInt(&isArabic);
    return isArabic ? arabic : fromRoman(numeral);
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

/** Takes the first match of @p what out of @p text. */
QRegularExpressionMatch take(QString &text, const QRegularExpression &what)
{
    const auto match = what.match(text);
    if (match.hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(), u","_s);
    return match;
}

/** "1964-68" of "1964-1968", "1964-68", "1964/68"; "1951" of one year. */
QString takeYears(QString &text)
{
    static const QRegularExpression years(
        u"\\b(?<first>(?:1[89]|20)[0-9]{2})(?:\\s*[-/]\\s*(?<last>[0-9]{4}|[0-9]{2})\\b)?"_s);
    const auto match = take(text, years);
    const QString last = match.captured(u"last"_s);
    return last.isEmpty() ? match.captured(u"first"_s) : match.captured(u"first"_s) + u'-' + last.last(2);
}

struct VolumeNumber
{
    QString number; ///< "v05", "v07-09", "ve04"; empty for none
    QString part;   ///< "p1"; empty for none
    bool partStandsFirst = false;
};

VolumeNumber takeNumber(QString &text)
{
    static const QRegularExpression microfiche(
        u"\\b(?:volumes?|vols?)\\b\\.?\\s*(?<first>%1)\\s*[-/](?:\\s*%1\\s*/)*\\s*(?<last>%1)\\b"_s.arg(Numeral),
        AnyCase);
    static const QRegularExpression electronic(
        u"(?:\\b(?:volumes?|vols?|v)\\b\\.?\\s*)?\\bE\\s*-?\\s*(?<number>[0-9]+)(?:p(?<part>[0-9]))?\\b"_s, AnyCase);
    static const QRegularExpression printed(
        u"\\b(?:volumes?|vols?|v)(?:\\b\\.?\\s*|(?=[0-9]))(?<number>%1)(?:\\s*[/.:p-]\\s*(?<part>[0-9])(?![0-9]))?\\b"_s
            .arg(Numeral),
        AnyCase);
    static const QRegularExpression bare(
        u"(?:(?:^|,)[\\s,.:;]*(?<number>[IVXLC]+)|^[\\s,.:;]*(?<arabic>[0-9]{1,2}(?=\\s*(?:[,:/p]|\\z))))"
        "(?:\\s*[/p]\\s*(?<part>[0-9]))?(?![\\w'])"_s);
    static const QRegularExpression part(u"\\b(?:parts?|pts?)\\b\\.?\\s*(?<number>%1)\\b"_s.arg(Numeral), AnyCase);

    VolumeNumber read;
    const auto writtenPart = part.match(text);
    QRegularExpressionMatch match;
    if ((match = microfiche.match(text)).hasMatch()) {
        read.number = u"v%1-%2"_s.arg(twoDigits(numberOf(match.captured(u"first"_s))),
                                      twoDigits(numberOf(match.captured(u"last"_s))));
    } else if ((match = electronic.match(text)).hasMatch()) {
        read.number = u"ve"_s + twoDigits(match.captured(u"number"_s).toInt());
    } else if ((match = printed.match(text)).hasMatch()) {
        read.number = u'v' + twoDigits(numberOf(match.captured(u"number"_s)));
    } else if ((match = bare.match(text)).hasMatch()) {
        read.number = u'v' + twoDigits(numberOf(match.captured(u"number"_s) + match.captured(u"arabic"_s)));
    }
    if (read.number == "v00"_L1) // no numeral after all: "vol. IIII"
        read.number.clear();
    if (writtenPart.hasMatch()) {
        read.part = u'p' + QString::number(numberOf(writtenPart.captured(u"number"_s)));
        read.partStandsFirst = match.hasMatch() && writtenPart.capturedStart() < match.capturedStart();
    } else if (match.hasMatch() && !match.captured(u"part"_s).isEmpty()) {
        read.part = u'p' + match.captured(u"part"_s);
    }
    if (match.hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(), u",@,"_s); // where the number stood
    take(text, part);
    return read;
}

/** "mSupp", "Supp", "Supp02", "app1"; taken out of @p text. */
QString takeSupplement(QString &text)
{
    static const QRegularExpression microfiche(u"\\bmicrofiche\\s+supp(?:lement|l?\\.?)?"_s, AnyCase);
    static const QRegularExpression appendix(u"\\bapp(?:endix|\\.)\\s*(?<number>%1)\\b"_s.arg(Numeral), AnyCase);
    static const QRegularExpression supplement(
        u"\\bsupp(?:lement|l\\.?|\\.)?(?:\\s*(?:no\\.\\s*)?(?<number>%1)\\b)?"_s.arg(Numeral), AnyCase);
    if (take(text, microfiche).hasMatch())
        return u"mSupp"_s;
    if (const auto match = take(text, appendix); match.hasMatch())
        return u"app"_s + QString::number(numberOf(match.captured(u"number"_s)));
    const auto match = take(text, supplement);
    if (!match.hasMatch())
        return {};
    const int number = numberOf(match.captured(u"number"_s));
    return number == 0 ? u"Supp"_s : u"Supp"_s + twoDigits(number);
}

/** What the identifier makes of the title that stands in @p text before the volume's number: "Paris", "Russia". */
QString wordOf(const QString &text)
{
    const QString lower = text.toLower();
    for (const TitleWord &entry : TitleWords) {
        if (lower.contains(entry.title))
            return entry.word;
    }
    // A title after the number is that of a numbered volume, and no part of its identifier.
    static const QRegularExpression first(
        u"^[\\s,.:;]*(?:The\\s+)?(?<title>[A-Z][A-Za-z]+(?:\\s+[A-Z][A-Za-z]+){0,2})\\s*(?:[(,.@]|\\z)"_s);
    return first.match(text.section(u'@', 0, 0)).captured(u"title"_s).remove(u' ');
}

} // namespace

QStringList volumesNamedIn(const QString &words)
{
    QString text = words;
    const QString years = takeYears(text);
    if (years.isEmpty())
        return {};
    static const QRegularExpression second(u"\\b(?:second edition|2d ed\\.?|2nd ed\\.?)"_s, AnyCase);
    static const QRegularExpression beginning(u"^[\\s,.:;()]+"_s);
    const QString edition = take(text, second).hasMatch() ? u"Ed2"_s : QString();
    text.remove(beginning);
    const QString supplement = takeSupplement(text);
    const VolumeNumber number = takeNumber(text);
    const QString word = wordOf(text.remove(beginning));

    const bool isMicrofiche = supplement.startsWith(u'm'); // its sign stands last
    QStringList volumes;
    const auto add = [&](const QString &named) {
        QString id = u"frus"_s + years;
        if (number.partStandsFirst)
            id += number.part;
        id += supplement.isEmpty() || isMicrofiche ? named : supplement;
        id += number.number;
        if (!number.partStandsFirst)
            id += number.part;
        if (isMicrofiche)
            id += supplement;
        volumes << id + edition;
    };
    const bool hasWord = !word.isEmpty() && supplement.isEmpty();
    if (hasWord)
        add(word);
    add({});
    // Volumes of the nineteenth century are counted with one digit.
    static const QRegularExpression padded(u"v0(?=[0-9])"_s);
    if (years.startsWith(u"18"_s)) {
        for (QString id : QStringList(volumes))
            volumes << id.replace(padded, u"v"_s);
    }
    volumes.removeDuplicates();
    return volumes;
}

} // namespace Secto
