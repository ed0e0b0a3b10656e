// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/page_view.h"
#include "session/open_document.h"

#include <QTemporaryDir>

#include <memory>

namespace Secto::Testing {

/** A short telegram of our own with two notes, a page mark, an insertion and every kind of block. */
Document shortTelegram();

/** @p paragraphs of prose, each calling @p notesEach notes of @p noteWords words. */
Document longDocument(int paragraphs, int notesEach, int noteWords);

/** A page in a window, showing a document of a library of its own. */
class Page
{
public:
    explicit Page(const Document &document, QSize size = {1000, 700});
    ~Page();

    PageView &view() { return *m_view; }
    OpenDocument &document() { return *m_document; }
    const Document &text() const { return m_document->document(); }

    /** The first place where @p words stand in @p field. */
    TextSpan span(const QString &words, const FieldId &field = FieldId::body()) const;
    /** The words of the selection, fields apart by " | ". */
    QString selected() const;
    /** A point on the middle of the first line of @p span, and its first and last edges. */
    QPoint middle(const TextSpan &span) const;
    QPoint before(const TextSpan &span) const;
    QPoint after(const TextSpan &span) const;
    void click(const QPoint &point, Qt::KeyboardModifiers modifiers = {});
    void drag(const QPoint &from, const QPoint &to);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<OpenDocument> m_document;
    std::unique_ptr<PageView> m_view;
};

} // namespace Secto::Testing
