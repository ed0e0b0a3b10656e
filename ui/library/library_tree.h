// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/document_row.h"

#include <QHash>

#include <vector>

namespace Secto {

/** What is shown of a library's documents, and in what order. */
struct TreeView
{
    QStringList words; ///< folded; a document is shown if each is in it, or in a heading above it
    DocumentOrder order = DocumentOrder::Number;
    bool isReversed = false;
};

/**
 * The documents of a library under their volumes and chapters: first those that came alone, under one
 * head if there are volumes too, then the volumes. A value without Qt's item models, made anew when
 * anything changes: for 300,000 documents in a fraction of a second.
 *
 * Heads without documents are left out. In the order by number, the parts and documents of a
 * volume stand as they are read, front matter first.
 */
class LibraryTree
{
public:
    struct Node
    {
        int parent = -1;   ///< in the nodes; -1 at the top
        int row = 0;       ///< among the children of its parent
        int document = -1; ///< in the rows; -1 for a head
        int volume = -1;   ///< in the volumes; -1 above and for documents that came alone
        int section = -1;  ///< of a head: in the volume's sections; -1 for the volume itself
        int documents = 0; ///< below it
        std::vector<int> children;
    };

    LibraryTree() = default;
    LibraryTree(const QList<DocumentRow> &rows, const QList<StoredVolume> &volumes, const TreeView &view);

    const Node &node(int index) const { return m_nodes[size_t(index)]; }
    const std::vector<int> &top() const { return m_top; }
    /** Children of @p index; those at the top for -1. */
    const std::vector<int> &children(int index) const { return index < 0 ? m_top : node(index).children; }
    int documents() const { return m_documents; } ///< shown
    bool hasHeads() const { return m_hasHeads; }

    /** The node that shows the document @p row of the rows, -1 if none does. */
    int nodeOfDocument(int row) const { return m_ofDocument.empty() ? -1 : m_ofDocument[size_t(row)]; }
    /** The node of that head, -1 if it is not shown. */
    int nodeOfHead(int volume, int section) const { return m_heads.value({volume, section}, -1); }

private:
    int headOf(const DocumentRow &row, const QList<StoredVolume> &volumes, int volume);
    int head(int volume, int section, const QList<StoredVolume> &volumes);
    int add(Node node);

    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    std::vector<int> m_ofDocument;
    QHash<std::pair<int, int>, int> m_heads; ///< by volume and section
    int m_documents = 0;
    bool m_hasHeads = false;
};

} // namespace Secto
