// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/document_builder.h"
#include "import/markup/markup_tree.h"
#include "text/problem.h"

namespace Secto {

/** How words of a text processor's document look; what is not said is as in the style around. */
struct TextLooks
{
    std::optional<bool> italic;
    std::optional<bool> strong;
    std::optional<bool> underline;
    std::optional<bool> struck;
    std::optional<bool> smallCaps;
    std::optional<bool> raised;

    /** Fills what is not said from @p around. */
    void inherit(const TextLooks &around);
};

/** What paragraphs of a named style are. */
enum class ParagraphRole { Text, Title, Heading, Quote, Signature };

/** @p name "Heading 2", "Title", "Quotations", "Intense Quote", "Signature" … in any case. */
ParagraphRole roleOfStyle(const QString &name);

/**
 * A document of a text processor as it is read: a DocumentBuilder that knows that lines do not end in
 * table cells, and that words which look alike belong together however often they were edited.
 */
class OfficeText
{
public:
    DocumentBuilder builder;

    void beginParagraph(ParagraphRole role, bool isListItem);
    void endParagraph();
    void beginNote(const QString &label);
    void endNote();
    void beginTable(bool hasColumns);
    void endTable();
    void beginRow(bool isHeading);
    void endRow();
    void beginCell(int columnSpan, int rowSpan, bool isHeading);
    void endCell();

    void addText(const QString &text, const TextLooks &looks);
    void addFigure(const QString &words);
    bool isInNote() const { return m_notes > 0; }

    /**
     * Whether @p paragraph of @p tree, which begins the text, reads like the head of a document though its style
     * does not say so. To be asked before its beginParagraph().
     */
    bool readsLikeTitle(const MarkupTree &tree, int paragraph) const;

    /**
     * The whole with what its texts say about it; empty if there is no text.
     * @param titleProperty the file's own title, where the text has none; may be empty
     */
    std::optional<Document> take(const QString &titleProperty);

private:
    bool m_isTitle = false;
    int m_tables = 0; ///< with columns
    int m_notes = 0;
};

} // namespace Secto
