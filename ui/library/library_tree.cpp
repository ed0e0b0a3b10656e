// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_tree.h"

#include "library/filter_mask.h"
#include "library/words_filter.h"

#include <algorithm>

namespace Secto {

LibraryTree::LibraryTree(const LibraryContent &content, const TreeView &view)
    : LibraryTree(content, view, LibraryOrder(content, view.order, view.isReversed), FilterMask())
{}

LibraryTree::LibraryTree(const LibraryContent &content, const TreeView &view, const LibraryOrder &order,
                         const FilterMask &mask)
{
    const auto &[rows, volumes, collections] = content;
    m_hasHeads = !collections.isEmpty() || std::ranges::any_of(order.volumeOf, [](int volume) { return volume >= 0; });
    m_ofDocument.assign(size_t(rows.size()), -1);
    m_nodes.reserve(size_t(rows.size()) + size_t(volumes.size()) * 16);
    WordsFilter words(view.words, volumes, collections);
    QMultiHash<DocumentId, int> collectionsOf;
    for (int i = 0; i < collections.size(); ++i) {
        for (const DocumentId id : collections[i].documents)
            collectionsOf.insert(id, i);
        if (words.isEmpty() && mask.isEmpty())
            collectionHead(i);
    }
    for (const int row : order.rows) {
        if (!mask.accepts(row))
            continue;
        const int volume = order.volumeOf[size_t(row)];
        bool isShown = words.accepts(rows[row], volume);
        if (isShown) {
            const int above = m_hasHeads ? headOf(rows[row], volumes, volume) : -1;
            m_ofDocument[size_t(row)] =
                addDocument({.parent = above, .document = row, .volume = volume, .children = {}});
        }
        const auto [first, last] = collectionsOf.equal_range(rows[row].summary.id);
        for (auto in = first; in != last; ++in) {
            if (!words.accepts(rows[row], volume, *in))
                continue;
            isShown = true;
            m_inCollection.insert(
                row, addDocument({.parent = collectionHead(*in), .document = row, .collection = *in, .children = {}}));
        }
        m_documents += isShown;
    }
    // Collections by name, then what came alone; titles of documents say nothing of how volumes should follow
    // one another.
    if (m_hasHeads) {
        std::ranges::stable_sort(m_top, {}, [&](int index) {
            const Node &head = node(index);
            const bool isByPlace = head.volume < 0 || view.order == DocumentOrder::Title;
            return head.collection >= 0 ? std::pair(-2, head.collection) : std::pair(isByPlace ? head.volume : 0, 0);
        });
    }
    for (int row = 0; const int index : m_top)
        m_nodes[size_t(index)].row = row++;
}

int LibraryTree::nodeOfDocument(int row) const
{
    if (m_ofDocument.empty())
        return -1;
    const int node = m_ofDocument[size_t(row)];
    return node >= 0 ? node : m_inCollection.value(row, -1);
}

int LibraryTree::nodeInCollection(int row, int collection) const
{
    for (const int index : m_inCollection.values(row)) {
        if (node(index).collection == collection)
            return index;
    }
    return -1;
}

std::vector<int> LibraryTree::nodesOfDocument(int row) const
{
    std::vector<int> nodes;
    if (!m_ofDocument.empty() && m_ofDocument[size_t(row)] >= 0)
        nodes.push_back(m_ofDocument[size_t(row)]);
    for (const int index : m_inCollection.values(row))
        nodes.push_back(index);
    return nodes;
}

int LibraryTree::collectionHead(int collection)
{
    if (const int known = nodeOfCollection(collection); known >= 0)
        return known;
    const int made = add({.parent = -1, .collection = collection, .children = {}});
    m_collectionHeads.insert(collection, made);
    return made;
}

int LibraryTree::headOf(const DocumentRow &row, const QList<StoredVolume> &volumes, int volume)
{
    const bool isInSection =
        volume >= 0 && row.summary.section >= 0 && row.summary.section < volumes[volume].volume.sections.size();
    return head(volume, isInSection ? row.summary.section : -1, volumes);
}

int LibraryTree::head(int volume, int section, const QList<StoredVolume> &volumes)
{
    if (const int known = nodeOfHead(volume, section); known >= 0)
        return known;
    int above = -1;
    if (section >= 0)
        above = head(volume, volumes[volume].volume.sections[section].parent, volumes);
    const int made = add({.parent = above, .volume = volume, .section = section, .children = {}});
    m_heads.insert({volume, section}, made);
    return made;
}

int LibraryTree::addDocument(Node node)
{
    for (int at = node.parent; at >= 0; at = m_nodes[size_t(at)].parent)
        ++m_nodes[size_t(at)].documents;
    return add(std::move(node));
}

int LibraryTree::add(Node node)
{
    const int index = int(m_nodes.size());
    std::vector<int> &siblings = node.parent < 0 ? m_top : m_nodes[size_t(node.parent)].children;
    node.row = int(siblings.size());
    siblings.push_back(index);
    m_nodes.push_back(std::move(node));
    return index;
}

} // namespace Secto
