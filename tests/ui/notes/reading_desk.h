// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"

#include <QTemporaryDir>
#include <QTest>

namespace Secto::Testing {

/** A library in a folder of its own with one small document open: two pages and a footnote. */
class ReadingDesk
{
public:
    ReadingDesk()
    {
        auto opened = Library::open(m_folder.filePath(QStringLiteral("desk.secto")));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text()));
        m_library = *std::move(opened);

        Document letter;
        letter.number = QStringLiteral("7");
        letter.title = QStringLiteral("Letter on the Harbor");
        letter.body = QStringLiteral("The harbor froze in January. Ships waited for the thaw.\n"
                                     "The consul asked for coal.");
        letter.blocks = {{Block::Kind::Paragraph, {0, 55}}, {Block::Kind::Paragraph, {56, letter.body.size()}}};
        letter.pages = {{QStringLiteral("12"), 0}, {QStringLiteral("13"), 56}};
        letter.notes = {{QStringLiteral("1"), QStringLiteral("The consul was new."), Call{FieldId::body(), 66}}};
        const auto id = m_library->addDocument(letter, "letter", QStringLiteral("clipboard"));
        if (!id)
            qFatal("%s", qPrintable(id.error().text()));
        m_document = open(*id);
    }

    std::unique_ptr<OpenDocument> open(DocumentId id)
    {
        auto stored = m_library->document(id);
        if (!stored)
            qFatal("%s", qPrintable(stored.error().text()));
        return std::make_unique<OpenDocument>(*m_library, *std::move(stored), nullptr);
    }

    Library &library() { return *m_library; }
    OpenDocument &document() { return *m_document; }

    /** The place of @p words in @p field; they must be there. */
    TextSpan find(const QString &words, const FieldId &field = FieldId::body()) const
    {
        const qsizetype at = m_document->document().text(field).indexOf(words);
        if (at < 0)
            qFatal("not in the text: %s", qPrintable(words));
        return {field, {at, at + words.size()}};
    }

    QString highlight(const QString &words, const QString &colour = QStringLiteral("amber"))
    {
        return m_document->highlight({find(words)}, colour);
    }

    /** The note as the library's file has it now. */
    QString savedNote(const QString &id) const
    {
        for (const Annotation &annotation : m_library->annotations(m_document->id())) {
            if (annotation.id == id)
                return annotation.note;
        }
        return {};
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<OpenDocument> m_document;
};

} // namespace Secto::Testing
