// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/cited_place.h"

#include "citation/citation.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CitedPlace", text);
}

bool hasVolume(const Library &library, const QString &volume)
{
    return library.findInVolume(volume, {}) != 0;
}

/** The volumes of the library that are parts of @p volume: "frus1969-76v19p1" of "frus1969-76v19". */
QStringList partsOf(const Library &library, const QString &volume)
{
    QStringList parts;
    for (const StoredVolume &stored : library.volumes()) {
        const QString &id = stored.volume.id;
        if (id.startsWith(volume + u'p') && hasVolume(library, id))
            parts << id;
    }
    return parts;
}

/** The one volume of the library that is meant. */
Result<QString> volumeMeant(const Library &library, const QStringList &candidates)
{
    for (const QString &volume : candidates) {
        if (hasVolume(library, volume))
            return volume;
    }
    for (const QString &volume : candidates) {
        const QStringList parts = partsOf(library, volume);
        if (parts.size() == 1)
            return parts.first();
        if (parts.size() > 1)
            return std::unexpected(Problem::error(tr("The volume has several parts in the library."),
                                                  volumeInWords(volume),
                                                  tr("Say which one is meant: “Part 1”, “Part 2”.")));
    }
    return std::unexpected(
        Problem::error(tr("The volume is not in the library: %1.").arg(volumeInWords(candidates.first())), {},
                       tr("Import it, and the citation leads there.")));
}

Problem notInVolume(const CitedPlace &cited)
{
    const QString volume = volumeInWords(cited.place.volume);
    const LinkTarget &place = cited.place;
    const bool isNumber = place.identifier.startsWith(u'd') && place.identifier.size() > 1;
    return Problem::error(!place.page.isEmpty()
                              ? tr("No document of the volume has the mark of page %1.").arg(place.page)
                          : isNumber ? tr("The volume has no document %1.").arg(place.identifier.sliced(1))
                                     : tr("The volume has no part “%1”.").arg(place.identifier),
                          volume, tr("The volume itself is in the library."));
}

} // namespace

Result<CitedPlace> findCited(const Library &library, const SeriesReference &reference)
{
    const auto volume = volumeMeant(library, reference.volumes);
    if (!volume)
        return std::unexpected(volume.error());
    CitedPlace cited{0, reference.place};
    cited.place.volume = *volume;
    cited.document = library.find(cited.place);
    if (cited.document == 0)
        return std::unexpected(notInVolume(cited));
    return cited;
}

QString volumeInWords(const QString &volumeId)
{
    const Publication publication = publicationFromVolumeId(volumeId);
    QStringList parts{publication.series, publication.subseries, publication.volume, publication.volumeTitle};
    parts.removeAll(QString());
    return parts.isEmpty() ? volumeId : u"%1 (%2)"_s.arg(parts.join(u", "_s), volumeId);
}

} // namespace Secto
