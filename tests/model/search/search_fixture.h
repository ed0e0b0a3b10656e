// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/search_engine.h"
#include "search/search_indexer.h"
#include "storage/library.h"
#include "storage/library_import.h"

#include <QTemporaryDir>

namespace Secto::Testing {

using namespace Qt::StringLiterals;

inline Document letter(const QString &id, const QString &date, const QString &title, const QString &body)
{
    Document document;
    document.id = id;
    document.number = id.sliced(1);
    document.kind = u"letter"_s;
    document.date = date;
    document.title = title;
    document.body = body;
    document.blocks = {{Block::Kind::Paragraph, {0, body.size()}}};
    return document;
}

inline ImportResult volumeOf(const QString &id, const QString &title, const QList<Document> &documents)
{
    Volume volume;
    volume.id = id;
    volume.publication.volumeTitle = title;
    volume.persons = {{u"p_RD1"_s, u"Rusk, Dean"_s, {}}, {u"p_MP1"_s, u"Martin, Paul, Jr."_s, {}}};
    return {documents, {}, volume};
}

/** A library in a folder of its own, and what is needed to fill it and to search it. */
struct SearchedLibrary
{
    SearchedLibrary() : library(*Library::open(folder.filePath(u"a.secto"_s))) {}

    QList<DocumentId> import(const ImportResult &read)
    {
        const QByteArray bytes = read.volume->id.toUtf8() + QByteArray::number(++imports);
        return (*LibraryImport::open(library->path(), extract))->add(read, {bytes, u"v.xml"_s})->documents;
    }

    void index() { std::ignore = (*SearchIndexer::open(library->path(), extract))->run(); }

    /** The titles of what is found, best first; the mistake or problem if there is one. */
    QStringList find(const QString &query, bool stems = false)
    {
        SearchRequest request;
        request.query = query;
        request.stems = stems;
        const auto page = (*SearchEngine::open(library->path()))->search(request);
        if (!page)
            return {u"! "_s + page.error().mistake.what + page.error().problem.what};
        QStringList titles;
        for (const FoundDocument &hit : page->hits)
            titles << hit.title;
        return titles;
    }

    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    ExtractFunction extract; ///< for what comes in and is indexed from now on
    int imports = 0;
};

} // namespace Secto::Testing
