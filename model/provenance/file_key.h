// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provenance/source_note.h"

#include <optional>

namespace Secto {

/**
 * A file in which documents are kept together, or the repository that has it: the same for all of them however their
 * notes spell it. A value.
 */
struct FileKey
{
    /** For comparing: "file 762.0221", "lot 64d560", "folder 64d560 cf 1476", "collection …", "repository …". */
    QString key;
    QString name; ///< for readers: "762.0221", "Lot 64 D 560", "Lot 64 D 560, CF 1476"

    friend bool operator==(const FileKey &, const FileKey &) = default;
};

/**
 * The files that @p parts of @p note name, the narrowest first: a folder, then the lot that it is in; a decimal
 * or subject file; a collection where nothing narrower is named. Empty if none is.
 */
QList<FileKey> fileKeys(const QString &note, const QList<ProvenancePart> &parts);

/** The repository that @p parts name: "Johnson Library". Nothing if none is. */
std::optional<FileKey> repositoryOf(const QList<ProvenancePart> &parts);

/** With what FileKey::key begins where it is a repository, followed by a space. */
constexpr QLatin1StringView RepositoryKind("repository");

/** What stands in FileKey::key of the repositories that a reader may mean by @p words: "johnson library". */
QString repositoryKeyNamed(const QString &words);

/** FileKey::key of the files that a reader may mean by @p words: "762.0221", "lot 64 D 560", "Ford Library, Able
 * Files". */
QStringList fileKeysNamed(const QString &words);

} // namespace Secto
