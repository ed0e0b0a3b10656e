// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/document_builder.h"
#include "import/markdown/markdown_source.h"

#include <QHash>

#include <md4c.h>

namespace Secto {

/** Feeds a DocumentBuilder with what md4c finds in a Markdown text. Use once. */
class MarkdownReader
{
public:
    explicit MarkdownReader(const MarkdownSource &source);

    Document read();

    bool hasHtml = false; ///< tags were left out, their text kept

private:
    struct Span
    {
        DocumentBuilder::Place begin;
        QString target; ///< of a link
    };
    struct List
    {
        bool isNumbered = false;
        int next = 1;
    };

    void parse(const QString &markdown);
    void enterBlock(MD_BLOCKTYPE type, void *detail);
    void leaveBlock(MD_BLOCKTYPE type, void *detail);
    void enterSpan(MD_SPANTYPE type, void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void addText(MD_TEXTTYPE type, const QString &text);
    void addWords(const QString &text);
    void readNote(const QString &label);
    void beginBlock(Block::Kind kind);
    bool isInCell() const { return m_cells > 0; }

    const MarkdownSource &m_source;
    QHash<QString, QString> m_notes; ///< those that are not read yet
    DocumentBuilder m_builder;
    std::vector<bool> m_blocks; ///< of paragraphs that are open: whether they are blocks of the builder
    std::vector<Span> m_spans;
    std::vector<List> m_lists;
    bool m_itemIsFresh = false;
    bool m_isTitle = false;
    bool m_isHtmlBlock = false;
    QString m_html;  ///< of the block that is open
    int m_depth = 0; ///< notes in notes
    int m_cells = 0;
};

} // namespace Secto
