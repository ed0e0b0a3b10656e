// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer_registry.h"
#include "storage/library.h"

namespace Secto {

/** What became of what the user brought. */
struct IntakeResult
{
    QList<DocumentId> documents; ///< in the library now, in the order brought; new or already there
    Problems problems;           ///< with the file's name in `where`
};

/** Brings documents into a library at once: from files, from the clipboard, from the program itself. */
class DocumentIntake
{
public:
    /** Both must outlive it. */
    DocumentIntake(Library &library, const ImporterRegistry &importers);

    /**
     * Whether addFiles() would be done before anyone waits: a few small files that are not packed.
     * What else the user brings is for ImportJob.
     */
    static bool isQuick(const QStringList &paths);

    /** Reads each of @p paths; a bad file is reported and the others still come in. Folders are refused by name. */
    IntakeResult addFiles(const QStringList &paths);

    /** Adds what the user pasted, as it stands. */
    IntakeResult addText(const QString &text);

    /** The built-in telegram with its full publication data. */
    IntakeResult addTelegram();

private:
    void add(IntakeResult &into, const ImportResult &read, const QByteArray &original, const QString &source);
    void addVolume(IntakeResult &into, const ImportResult &read, const ImportSource &source);

    Library &m_library;
    const ImporterRegistry &m_importers;
};

} // namespace Secto
