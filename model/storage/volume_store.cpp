// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/volume_store.h"

#include "storage/document_json.h"

#include <QHash>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QString Persons = u"persons"_s;
const QString Terms = u"terms"_s;

void writeList(Transaction &transaction, VolumeId id, const QString &list, const QList<ListedName> &names)
{
    int position = 0;
    for (const ListedName &name : names)
        transaction.run(u"INSERT INTO listed_names (volume_id, list, position, identifier, name, remark) "
                        "VALUES (?, ?, ?, ?, ?, ?)"_s,
                        id, list, position++, name.id, name.name, name.remark);
}

} // namespace

Result<QList<StoredVolume>> VolumeStore::all() const
{
    QList<StoredVolume> volumes;
    QHash<VolumeId, qsizetype> at;
    Statement row(m_database, u"SELECT id, identifier, publication FROM volumes ORDER BY identifier"_s);
    while (row.next()) {
        at.insert(row.number(0), volumes.size());
        volumes << StoredVolume{row.number(0),
                                {.id = row.text(1),
                                 .publication = publicationFromJson(row.text(2)),
                                 .sections = {},
                                 .persons = {},
                                 .terms = {}}};
    }
    Statement part(
        m_database,
        u"SELECT volume_id, identifier, kind, heading, page, parent FROM sections ORDER BY volume_id, position"_s);
    while (part.next()) {
        const int parent = part.isNull(5) ? -1 : int(part.number(5));
        volumes[at.value(part.number(0))].volume.sections
            << Section{part.text(1), part.text(2), part.text(3), part.text(4), parent};
    }
    for (const Statement *statement : {&row, &part}) {
        if (statement->problem())
            return std::unexpected(*statement->problem());
    }
    return volumes;
}

Result<VolumeId> VolumeStore::find(const QString &identifier) const
{
    Statement row(m_database, u"SELECT id FROM volumes WHERE identifier = ?"_s, identifier);
    const VolumeId id = row.next() ? row.number(0) : 0;
    if (row.problem())
        return std::unexpected(*row.problem());
    return id;
}

Result<DocumentId> VolumeStore::findDocument(const QString &volume, const QString &identifier) const
{
    Statement row(m_database,
                  u"SELECT documents.id FROM documents JOIN volumes ON volumes.id = volume_id "
                  "WHERE volumes.identifier = ? AND documents.identifier = ? AND removed IS NULL"_s,
                  volume, identifier);
    if (row.next())
        return row.number(0);
    // Parts are numbered as they are read: what is in it or in its own parts begins with the next document.
    Statement part(m_database,
                   u"SELECT documents.id FROM documents JOIN volumes ON volumes.id = documents.volume_id "
                   "LEFT JOIN sections ON sections.volume_id = volumes.id AND sections.identifier = ? "
                   "WHERE volumes.identifier = ? AND removed IS NULL "
                   "AND (? = '' OR documents.section >= sections.position) "
                   "ORDER BY documents.section IS NULL AND ? <> '', ordinal LIMIT 1"_s,
                   identifier, volume, identifier, identifier);
    const DocumentId id = part.next() ? part.number(0) : 0;
    for (const Statement *statement : {&row, &part}) {
        if (statement->problem())
            return std::unexpected(*statement->problem());
    }
    return id != 0 ? id : findIn(volume, identifier, linkedPlaceIds);
}

Result<DocumentId> VolumeStore::findPage(const QString &volume, const QString &label) const
{
    return findIn(volume, label, pageLabels);
}

Result<DocumentId> VolumeStore::findIn(const QString &volume, const QString &label,
                                       QStringList (*labelsIn)(const QString &structure)) const
{
    // The marks are in the structure; that the label stands there somewhere chooses the few that are worth reading.
    Statement row(m_database,
                  u"SELECT documents.id, structure FROM documents JOIN volumes ON volumes.id = volume_id "
                  "JOIN texts ON document_id = documents.id "
                  "WHERE volumes.identifier = ? AND removed IS NULL AND instr(structure, ?) > 0 ORDER BY ordinal"_s,
                  volume, QString(u'"' + label + u'"'));
    DocumentId found = 0;
    while (found == 0 && row.next()) {
        if (labelsIn(row.text(1)).contains(label))
            found = row.number(0);
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return found;
}

Result<QList<ListedName>> VolumeStore::persons(VolumeId id) const
{
    return listed(id, Persons);
}

Result<QList<ListedName>> VolumeStore::terms(VolumeId id) const
{
    return listed(id, Terms);
}

Result<QList<ListedName>> VolumeStore::listed(VolumeId id, const QString &list) const
{
    QList<ListedName> names;
    Statement row(m_database,
                  u"SELECT identifier, name, remark FROM listed_names WHERE volume_id = ? AND list = ? "
                  "ORDER BY position"_s,
                  id, list);
    while (row.next())
        names << ListedName{row.text(0), row.text(1), row.text(2)};
    if (row.problem())
        return std::unexpected(*row.problem());
    return names;
}

VolumeId VolumeStore::write(Transaction &transaction, const Volume &volume)
{
    transaction.run(u"INSERT INTO volumes (identifier, publication, added) VALUES (?, ?, ?) "
                    "ON CONFLICT (identifier) DO UPDATE SET publication = excluded.publication"_s,
                    volume.id, publicationToJson(volume.publication), QDateTime::currentDateTimeUtc());
    if (transaction.failed())
        return 0;
    const auto id = VolumeStore(transaction.database()).find(volume.id);
    if (!id) {
        transaction.fail(id.error());
        return 0;
    }
    transaction.run(u"DELETE FROM sections WHERE volume_id = ?"_s, *id);
    transaction.run(u"DELETE FROM listed_names WHERE volume_id = ?"_s, *id);
    int position = 0;
    for (const Section &section : volume.sections) {
        const auto parent = section.parent < 0 ? std::nullopt : std::optional(section.parent);
        transaction.run(u"INSERT INTO sections (volume_id, position, parent, identifier, kind, heading, page) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                        *id, position++, parent, section.id, section.kind, section.heading, section.page);
    }
    writeList(transaction, *id, Persons, volume.persons);
    writeList(transaction, *id, Terms, volume.terms);
    return *id;
}

} // namespace Secto
