// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

#include <QHash>

namespace Secto {

/** A line of a book's table of contents. */
struct EpubEntry
{
    QString title;
    QString path;     ///< of a file of the book; empty for a line that leads nowhere
    QString fragment; ///< where in the file; may be empty
    int depth = 1;    ///< 1 for the outermost
};

/** What an e-book holds, before its pages are read. Paths are those in the archive, "OEBPS/ch1.xhtml". */
struct EpubPackage
{
    QString identifier; ///< the one that the book calls its own; may be empty
    QString title;
    QStringList creators;
    QString publisher;
    QString date;
    QString rights;
    QStringList spine; ///< paths in reading order
    QList<EpubEntry> contents;
    QHash<QString, QByteArray> files; ///< texts alone
    Problems problems;                ///< what is damaged or missing
};

/** Whether @p bytes are an e-book of this format, by the name that it begins with or the file that all have. */
bool isEpub(const QByteArray &bytes);

/** Unpacks @p source in memory. An error if the book is protected, or too damaged to know its pages. */
Result<EpubPackage> readEpubPackage(const ImportSource &source);

} // namespace Secto
