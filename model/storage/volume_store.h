// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"
#include "storage/transaction.h"

namespace Secto {

/** Rows of volumes, their parts and their lists of names. */
class VolumeStore
{
public:
    explicit VolumeStore(const Database &database) : m_database(database) {}

    /** All volumes with their parts, by identifier; without lists of names. */
    Result<QList<StoredVolume>> all() const;
    /** The volume with this identifier ("frus1964-68v13"); 0 if it is not there. */
    Result<VolumeId> find(const QString &identifier) const;
    /**
     * The document that the volume calls @p identifier ("d345"), or the first of the part that it calls
     * so ("ch3"), or the one that holds the LinkedPlace of that id ("in12"), or the very first for an empty
     * one; 0 if it is not there or was removed.
     */
    Result<DocumentId> findDocument(const QString &volume, const QString &identifier) const;
    /** The document of the volume that holds the mark of page @p label; 0 if there is none. */
    Result<DocumentId> findPage(const QString &volume, const QString &label) const;
    Result<QList<ListedName>> persons(VolumeId id) const;
    Result<QList<ListedName>> terms(VolumeId id) const;

    /** Adds the volume, or makes the one with its identifier say the same. Gives its id; 0 after a failure. */
    static VolumeId write(Transaction &transaction, const Volume &volume);

private:
    /** The first document of the volume in whose structure @p labelsIn finds @p label; 0 if there is none. */
    Result<DocumentId> findIn(const QString &volume, const QString &label,
                              QStringList (*labelsIn)(const QString &structure)) const;
    Result<QList<ListedName>> listed(VolumeId id, const QString &list) const;

    const Database &m_database;
};

} // namespace Secto
