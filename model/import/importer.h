// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "documents/volume.h"
#include "text/problem.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace Secto {

/** The bytes to import and what they are called. */
struct ImportSource
{
    QByteArray bytes;
    QString name; ///< the path as the user gave it, or "clipboard"; only for messages
    /** Asked now and then by importers that take long; after true, what they return does not matter. May be empty. */
    std::function<bool()> isCancelled = {};
};

/** What an importer made of a source. No text of the source is missing from the documents. */
struct ImportResult
{
    QList<Document> documents; ///< in reading order; one for most formats; empty when nothing could be read
    Problems problems;
    std::optional<Volume> volume = std::nullopt; ///< what the documents are parts of
};

/**
 * Reads one format. Importers hold no state: one instance may be used from
 * several threads at once.
 */
class Importer
{
public:
    virtual ~Importer() = default;

    /** A short name of the format, for messages: "plain text". */
    virtual QString formatName() const = 0;

    /** Names under which files of the format are kept, such as "*.txt": for file dialogs and for walking folders. */
    virtual QStringList fileNameFilters() const = 0;

    /** Cheap look at the beginning of @p source; true if import() is worth calling. */
    virtual bool canHandle(const ImportSource &source) const = 0;

    /** Never throws; bad input gives problems. */
    virtual ImportResult import(const ImportSource &source) const = 0;
};

} // namespace Secto
