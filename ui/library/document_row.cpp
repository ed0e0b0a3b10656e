// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/document_row.h"

#include "citation/citation.h"
#include "text/folding.h"
#include "text/iso_date.h"

#include <QCoreApplication>
#include <QLocale>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int NumberWidth = 12; ///< digits a number is padded to

QString tr(const char *text)
{
    return QCoreApplication::translate("DocumentRow", text);
}

} // namespace

QString naturalKey(const QString &number)
{
    if (number.isEmpty())
        return u"~"_s; // after every letter and digit
    QString key;
    QString digits;
    const auto flush = [&] {
        if (!digits.isEmpty())
            key += digits.rightJustified(NumberWidth, u'0');
        digits.clear();
    };
    for (const QChar c : folded(number)) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else {
            flush();
            key += c;
        }
    }
    flush();
    return key;
}

DocumentRow rowOf(const DocumentSummary &summary)
{
    // In a volume it is the place that counts.
    return {summary, summary.volume == 0 ? naturalKey(summary.number) : QString(), {}};
}

const QByteArray &searchText(const DocumentRow &row)
{
    if (row.search.isEmpty()) {
        const DocumentSummary &of = row.summary;
        row.search =
            folded(
                QStringList{of.number, of.title, of.date, readableDate(of.date), of.from, of.to, of.place}.join(u'\n'))
                .toUtf8();
    }
    return row.search;
}

QString secondLine(const DocumentSummary &summary, DocumentOrder order)
{
    QStringList parts;
    if (order == DocumentOrder::Place && !summary.place.isEmpty())
        parts << summary.place;
    if (order == DocumentOrder::People && summary.people == 1)
        parts << tr("1 person");
    else if (order == DocumentOrder::People && summary.people > 1)
        parts << tr("%1 persons").arg(QLocale().toString(summary.people));
    if (!summary.date.isEmpty())
        parts << readableDate(summary.date);
    if (!summary.from.isEmpty() && !summary.to.isEmpty())
        parts << u"%1 → %2"_s.arg(summary.from, summary.to);
    else if (!summary.from.isEmpty() || !summary.to.isEmpty())
        parts << (summary.from.isEmpty() ? u"→ "_s + summary.to : summary.from);
    if (summary.annotations == 1)
        parts << tr("1 note");
    else if (summary.annotations > 1)
        parts << tr("%1 notes").arg(QLocale().toString(summary.annotations));
    return parts.join(u" · "_s);
}

QString volumePlace(const Volume &volume)
{
    const Publication &publication = volume.publication;
    QString number = publication.volume;
    for (const QLatin1StringView word : {"Volume "_L1, "Vol. "_L1}) {
        if (number.startsWith(word, Qt::CaseInsensitive))
            number.remove(0, word.size());
    }
    // Early volumes name no subseries, or their whole title as one; readers know them by the year.
    QString years = publication.subseries;
    if (years.isEmpty() || !years.front().isDigit())
        years = publicationFromVolumeId(volume.id).subseries;
    QStringList place{years, number};
    place.removeAll(QString());
    return place.join(u", "_s);
}

QString volumeTitle(const Volume &volume)
{
    const Publication &publication = volume.publication;
    const bool isTitled = !publication.subseries.isEmpty() && !publication.subseries.front().isDigit();
    QStringList parts{volumePlace(volume),
                      publication.volumeTitle.isEmpty() && isTitled ? publication.subseries : publication.volumeTitle};
    parts.removeAll(QString());
    return parts.isEmpty() ? volume.id : parts.join(u" · "_s);
}

QString countOfDocuments(int count)
{
    return count == 1 ? tr("1 document") : tr("%1 documents").arg(QLocale().toString(count));
}

} // namespace Secto
