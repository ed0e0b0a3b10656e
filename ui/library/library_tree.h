// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library_order.h"

#include <QHash>

#include <vector>

namespace Secto {

class FilterMask;

/** What is shown of a library's documents, and in what order. */
struct TreeView
{
    QStringList words; ///< folded; a document is shown if each is in it, or in a heading above it
    DocumentOrder order = DocumentOrder::Number;
    bool isReversed = false;
};

/** A library as its tree is made of it. */
struct LibraryContent
{
    QList<DocumentRow> rows;
    QList<StoredVolume> volumes;
    QList<Collection> collections;
};

/**
 * The documents of a library under their volumes and chapters: first the user's collections, then the documents
 * that came alone, under one head if there are others, then the volumes. A document stands once under its
 * volume and once in each collection that holds it. A value without Qt's item models, made anew when
 * anything changes: for 300,000 documents in a fraction of a second.
 *
 * Heads without documents are left out; a collection without any only while there is a filter. In the order
 * by number, the parts and documents of a volume stand as they are read, front matter first.
 */
class LibraryTree
{
public:
    struct Node
    {
        int parent = -1;     ///< in the nodes; -1 at the top
        int row = 0;         ///< among the children of its parent
        int document = -1;   ///< in the rows; -1 for a head
        int collection = -1; ///< in the collections; of a collection and of the documents in it
        int volume = -1;     ///< in the volumes; -1 above, for documents that came alone and in collections
        int section = -1;    ///< of a head: in the volume's sections; -1 for the volume itself
        int documents = 0;   ///< below it
        std::vector<int> children;
    };

    LibraryTree() = default;
    LibraryTree(const LibraryContent &content, const TreeView &view);
    /** In @p order, made of the content and the view's order, without what @p mask keeps out. */
    LibraryTree(const LibraryContent &content, const TreeView &view, const LibraryOrder &order, const FilterMask &mask);

    const Node &node(int index) const { return m_nodes[size_t(index)]; }
    const std::vector<int> &top() const { return m_top; }
    /** Children of @p index; those at the top for -1. */
    const std::vector<int> &children(int index) const { return index < 0 ? m_top : node(index).children; }
    int documents() const { return m_documents; } ///< shown, each counted once
    bool hasHeads() const { return m_hasHeads; }

    /** The node that shows the document @p row of the rows outside collections, or else in one; -1 if none does. */
    int nodeOfDocument(int row) const;
    /** The node that shows that document in the collection, -1 if none does. */
    int nodeInCollection(int row, int collection) const;
    /** All nodes that show that document. */
    std::vector<int> nodesOfDocument(int row) const;
    /** The node of that head, -1 if it is not shown. */
    int nodeOfHead(int volume, int section) const { return m_heads.value({volume, section}, -1); }
    int nodeOfCollection(int collection) const { return m_collectionHeads.value(collection, -1); }

private:
    int headOf(const DocumentRow &row, const QList<StoredVolume> &volumes, int volume);
    int head(int volume, int section, const QList<StoredVolume> &volumes);
    int collectionHead(int collection);
    int add(Node node);
    /** Adds the document and counts it in all heads above. */
    int addDocument(Node node);

    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    std::vector<int> m_ofDocument;           ///< by row; -1 for one that is not shown under its volume
    QMultiHash<int, int> m_inCollection;     ///< nodes by row
    QHash<std::pair<int, int>, int> m_heads; ///< by volume and section
    QHash<int, int> m_collectionHeads;
    int m_documents = 0;
    bool m_hasHeads = false;
};

} // namespace Secto
