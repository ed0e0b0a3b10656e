// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

#include <QTemporaryDir>

namespace Secto::Testing {

using namespace Qt::StringLiterals;

/** A library in a folder of its own. */
struct FilledLibrary
{
    QTemporaryDir folder;
    std::unique_ptr<Library> library;

    FilledLibrary()
    {
        auto opened = Library::open(folder.filePath(u"test.secto"_s));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text()));
        library = *std::move(opened);
    }

    DocumentId add(const QString &number, const QString &title, const QString &date = {}, const QString &from = {},
                   const QString &to = {})
    {
        Document document;
        document.number = number;
        document.title = title;
        document.date = date;
        document.from = from;
        document.to = to;
        document.body = u"Body of "_s + title;
        document.blocks = {Block{Block::Kind::Paragraph, {0, document.body.size()}}};
        const auto added = library->addDocument(document, (number + title).toUtf8(), u"test"_s);
        if (!added)
            qFatal("%s", qPrintable(added.error().text()));
        return *added;
    }

    /** A note on the whole document. */
    QString addNote(DocumentId id)
    {
        Annotation note;
        note.id = newAnnotationId();
        note.document = id;
        note.note = u"a note"_s;
        note.created = QDateTime::currentDateTimeUtc();
        if (!library->save(note, u"note"_s))
            qFatal("the note could not be saved");
        return note.id;
    }
};

} // namespace Secto::Testing
