// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_tree.h"

#include "text/folding.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Secto {

namespace {

/** What of a filter's words the headings above a document hold already. */
class Filter
{
public:
    Filter(const QStringList &words, const QList<StoredVolume> &volumes) : m_volumes(volumes)
    {
        for (const QString &word : words)
            m_words << word.toUtf8();
    }

    bool isEmpty() const { return m_words.isEmpty(); }

    /** @p collection is the name of the one that it stands in, if any. */
    bool accepts(const DocumentRow &row, int volume, const QString &collection = {})
    {
        if (m_words.isEmpty())
            return true;
        const QByteArray above = headings(volume, row.summary.section) + u'\n' + folded(collection).toUtf8();
        const QByteArray &own = searchText(row);
        return std::ranges::all_of(m_words,
                                   [&](const QByteArray &word) { return own.contains(word) || above.contains(word); });
    }

private:
    QByteArray headings(int volume, int section)
    {
        if (volume < 0)
            return {};
        const auto known = m_headings.constFind({volume, section});
        if (known != m_headings.cend())
            return *known;
        const Volume &of = m_volumes[volume].volume;
        QString text = volumeTitle(of) + u'\n' + of.id;
        for (int at = section; at >= 0 && at < of.sections.size(); at = of.sections[at].parent)
            text += u'\n' + of.sections[at].heading;
        return *m_headings.insert({volume, section}, folded(text).toUtf8());
    }

    const QList<StoredVolume> &m_volumes;
    QList<QByteArray> m_words;
    QHash<std::pair<int, int>, QByteArray> m_headings;
};

/** The rows' indexes as @p view orders them. @p rank is the place of a row's volume among the volumes, -1 for none. */
std::vector<int> sorted(const QList<DocumentRow> &rows, const std::vector<int> &rank, const TreeView &view)
{
    std::vector<int> order(size_t(rows.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto byNumber = [&](int a, int b) {
        const DocumentSummary &x = rows[a].summary;
        const DocumentSummary &y = rows[b].summary;
        if (rank[size_t(a)] != rank[size_t(b)])
            return rank[size_t(a)] < rank[size_t(b)];
        if (rank[size_t(a)] >= 0)
            return std::tie(x.ordinal, x.id) < std::tie(y.ordinal, y.id);
        if (rows[a].numberKey != rows[b].numberKey)
            return rows[a].numberKey < rows[b].numberKey;
        const QString xTitle = folded(x.title);
        const QString yTitle = folded(y.title);
        return xTitle != yTitle ? xTitle < yTitle : x.id < y.id;
    };
    if (view.order == DocumentOrder::Number) {
        std::ranges::sort(order, [&](int a, int b) { return view.isReversed ? byNumber(b, a) : byNumber(a, b); });
        return order;
    }
    // What is equal stands by number, upwards, in whatever direction the rest is sorted.
    std::ranges::sort(order, byNumber);
    const bool greatestFirst =
        view.order == DocumentOrder::Added || view.order == DocumentOrder::Opened || view.order == DocumentOrder::Notes;
    const auto sortBy = [&](const auto &keyOf) {
        std::vector<std::decay_t<decltype(keyOf(0))>> keys;
        keys.reserve(order.size());
        for (int row = 0; row < rows.size(); ++row)
            keys.push_back(keyOf(row));
        std::ranges::stable_sort(order, [&](int a, int b) {
            return greatestFirst != view.isReversed ? keys[size_t(b)] < keys[size_t(a)]
                                                    : keys[size_t(a)] < keys[size_t(b)];
        });
    };
    const auto moment = [](const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : 0; };
    // Documents that do not say it stand after those that do.
    const auto words = [](const QString &text) { return std::pair(text.isEmpty(), folded(text)); };
    switch (view.order) {
    case DocumentOrder::Number:
        break;
    case DocumentOrder::Date:
        sortBy([&](int row) { return rows[row].summary.date; });
        break;
    case DocumentOrder::Title:
        sortBy([&](int row) { return folded(rows[row].summary.title); });
        break;
    case DocumentOrder::Added:
        sortBy([&](int row) { return moment(rows[row].summary.added); });
        break;
    case DocumentOrder::Opened:
        sortBy([&](int row) { return moment(rows[row].summary.opened); });
        break;
    case DocumentOrder::From:
        sortBy([&](int row) { return words(rows[row].summary.from); });
        break;
    case DocumentOrder::To:
        sortBy([&](int row) { return words(rows[row].summary.to); });
        break;
    case DocumentOrder::Place:
        sortBy([&](int row) { return words(rows[row].summary.place); });
        break;
    case DocumentOrder::Notes:
        sortBy([&](int row) { return rows[row].summary.annotations; });
        break;
    }
    return order;
}

} // namespace

LibraryTree::LibraryTree(const LibraryContent &content, const TreeView &view)
{
    const auto &[rows, volumes, collections] = content;
    QHash<VolumeId, int> places;
    for (int i = 0; i < volumes.size(); ++i)
        places.insert(volumes[i].id, i);
    std::vector<int> volumeOf;
    volumeOf.reserve(size_t(rows.size()));
    for (const DocumentRow &row : rows)
        volumeOf.push_back(row.summary.volume == 0 ? -1 : places.value(row.summary.volume, -1));

    m_hasHeads = !collections.isEmpty() || std::ranges::any_of(volumeOf, [](int volume) { return volume >= 0; });
    m_ofDocument.assign(size_t(rows.size()), -1);
    m_nodes.reserve(size_t(rows.size()) + size_t(volumes.size()) * 16);
    Filter filter(view.words, volumes);
    QMultiHash<DocumentId, int> collectionsOf;
    for (int i = 0; i < collections.size(); ++i) {
        for (const DocumentId id : collections[i].documents)
            collectionsOf.insert(id, i);
        if (filter.isEmpty())
            collectionHead(i);
    }
    for (const int row : sorted(rows, volumeOf, view)) {
        const int volume = volumeOf[size_t(row)];
        bool isShown = filter.accepts(rows[row], volume);
        if (isShown) {
            const int above = m_hasHeads ? headOf(rows[row], volumes, volume) : -1;
            m_ofDocument[size_t(row)] =
                addDocument({.parent = above, .document = row, .volume = volume, .children = {}});
        }
        for (const int in : collectionsOf.values(rows[row].summary.id)) {
            if (!filter.accepts(rows[row], volume, collections[in].name))
                continue;
            isShown = true;
            m_inCollection.insert(
                row, addDocument({.parent = collectionHead(in), .document = row, .collection = in, .children = {}}));
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
