// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/document_builder.h"
#include "import/html/footnote_index.h"
#include "import/html/html_element.h"
#include "import/html/html_parts.h"

#include <QSet>

namespace Secto {

/**
 * Makes a document of a page, or of each page of a book, with the notes that the page calls wherever
 * they stand. What is no text is left out and told.
 */
class HtmlReader
{
public:
    /** @p files and @p notes must outlive the reader. */
    HtmlReader(std::span<const HtmlFile> files, const FootnoteIndex &notes, PageKind kind);

    /** Reads nodes @p begin to @p end of a file. @p title is the element that names the document; -1 for none. */
    Document read(HtmlPlace begin, int end, int title);

    /** The heading between the two nodes that names the document; -1 if there is none. */
    int findTitle(HtmlPlace begin, int end) const;

    /** Kinds of parts with text in them that were left out so far. */
    const QSet<PagePart> &leftOut() const { return m_leftOut; }

private:
    /** What has to be done where an element ends. */
    struct Open
    {
        HtmlElement element = HtmlElement::Inline;
        int node = -1;
        int end = 0;
        bool isBlock = false; ///< of the builder
        bool isTitle = false;
        bool isDataTable = false;
        std::optional<DocumentBuilder::Place> begin = std::nullopt; ///< of the range that it marks
        int nextNumber = 1;                                         ///< of a list's items
    };
    using Opens = std::vector<Open>;

    void readRange(HtmlPlace begin, int end);
    void readInside(HtmlPlace element);
    int enter(int node, Opens &open);
    void enterElement(int node, Opens &open);
    void leave(const Open &open);
    void readNote(int note, bool isCalled);
    void readUncalledNotes(HtmlPlace begin, int end);
    void addText(int node, const Opens &open);
    void addImage(int node);
    bool stripLabel(QString &text);
    void beginBlock(Open &open, Block::Kind kind);
    void beginItem(Open &open, Opens &around);
    bool isNoteHeading(int node) const;
    bool isLeftOut(int node);
    HtmlPlace at(int node) const { return {m_file, node}; }
    const MarkupTree &tree() const { return m_files[size_t(m_file)].tree; }

    std::span<const HtmlFile> m_files;
    const FootnoteIndex &m_notes;
    PageKind m_kind;
    QSet<PagePart> m_leftOut;
    QSet<int> m_read; ///< notes

    // Of the document that is being read
    DocumentBuilder m_builder;
    int m_file = 0;
    int m_title = -1;
    int m_depth = 0; ///< notes in notes
    int m_cells = 0; ///< of data tables that are open; lines do not end in them
    QString m_label; ///< that the note which is being read may begin with
    bool m_mayStrip = false;
    bool m_itemIsFresh = false; ///< an item of a list has begun and has no text yet
    int m_lineBreaks = 0;       ///< one after the other
    QList<qsizetype> m_uncalled;
};

} // namespace Secto
