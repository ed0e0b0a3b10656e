// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/regular_publication.h"

#include "citation/citation.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QString Years = u"(?:1[789]|20)[0-9]{2}(?:[-–](?:[0-9]{4}|[0-9]{2}))?"_s;

bool isYears(const QString &text)
{
    static const QRegularExpression years(u"^"_s + Years + u"\\z"_s);
    return years.match(text).hasMatch();
}

bool isVolumeNumber(const QString &text)
{
    static const QRegularExpression number(u"^(?:Volumes?|Vols?\\.|Part|Microfiche|Supplement|Second Edition)\\b"_s);
    return number.match(text).hasMatch();
}

/** Takes @p words with the comma or colon behind them from the beginning of @p text. */
void takeFromBeginning(QString &text, const QString &words)
{
    static const QRegularExpression parting(u"^(?:\\s*[,.:;]\\s*|\\s+|\\z)"_s);
    if (words.isEmpty() || !text.startsWith(words, Qt::CaseInsensitive))
        return;
    const auto match = parting.match(text.sliced(words.size()));
    if (match.hasMatch())
        text.remove(0, words.size() + match.capturedLength());
}

QString regularSeries(QString series)
{
    static const QRegularExpression diplomaticPapers(u"[,:]? Diplomatic Papers\\z"_s);
    series.replace("Papers relating to"_L1, "Papers Relating to"_L1);
    return series.replace(diplomaticPapers, u": Diplomatic Papers"_s);
}

QString regularNumber(QString number)
{
    static const QRegularExpression electronic(u"E\\s*[–—-]\\s*(?=[0-9])"_s);
    return number.replace(electronic, u"E-"_s);
}

} // namespace

Publication regularPublication(const Publication &publication)
{
    Publication regular = publication;
    const Publication told = publicationFromVolumeId(publication.volumeId);
    static const QRegularExpression yearsAtEnd(u",\\s*("_s + Years + u")\\z"_s);
    static const QRegularExpression countOfParts(u"\\s*\\(in (?:[a-z]+|[0-9]+) parts\\)\\z"_s);

    if (const auto match = yearsAtEnd.match(regular.series); match.hasMatch()) {
        regular.series.truncate(match.capturedStart());
        if (regular.subseries.isEmpty())
            regular.subseries = match.captured(1);
    }
    regular.series = regularSeries(regular.series);
    takeFromBeginning(regular.subseries, publication.series);

    // A number in the place of the years, a title in the place of the number.
    QString misplaced;
    if (isVolumeNumber(regular.subseries)) {
        if (regular.volume.isEmpty())
            regular.volume = regular.subseries;
        regular.subseries.clear();
    } else if (!regular.subseries.isEmpty() && !isYears(regular.subseries)) {
        misplaced = std::exchange(regular.subseries, {});
    }
    if (!regular.volume.isEmpty() && !isVolumeNumber(regular.volume))
        misplaced = std::exchange(regular.volume, {});
    if (regular.volumeTitle.isEmpty())
        regular.volumeTitle = misplaced;

    for (const auto part : {&Publication::series, &Publication::subseries, &Publication::volume}) {
        if ((regular.*part).isEmpty())
            regular.*part = told.*part;
    }
    regular.subseries.replace(u'-', u'–');
    regular.volume = regularNumber(regular.volume);
    // An e-book calls the whole of it its title; the first volume has a sentence for one, "Message of the President to
    // the Two Houses of Congress …", whose rest is no title either.
    const qsizetype whole = regular.volumeTitle.size();
    for (const QString &part : {regular.series, regular.subseries, regular.volume})
        takeFromBeginning(regular.volumeTitle, part);
    if (regular.volumeTitle.size() < whole && !regular.volumeTitle.isEmpty() && regular.volumeTitle.front().isLower())
        regular.volumeTitle.clear();
    regular.volumeTitle.remove(countOfParts);
    if (publication.publisher == "United States Government Printing Office"_L1)
        regular.publisher = u"Government Printing Office"_s; // as the series advises to cite it
    else if (publication.publisher == "United States Government Publishing Office"_L1)
        regular.publisher = u"Government Publishing Office"_s;
    return regular;
}

} // namespace Secto
