// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_model.h"

#include "text/folding.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What a persistent index stands for, whatever the shape of the tree. */
struct Item
{
    DocumentId document = 0;
    VolumeId volume = 0;
    int section = -1;
};

} // namespace

LibraryModel::LibraryModel(Library &library, QObject *parent) : QAbstractItemModel(parent), m_library(library)
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &LibraryModel::reload);
    connect(&library, &Library::documentsChanged, &m_reload, [this] {
        if (m_isLoaded)
            m_reload.start();
    });
    connect(&library, &Library::documentChanged, this, &LibraryModel::updateMetadata);
    connect(&library, &Library::annotationsChanged, this, &LibraryModel::updateAnnotations);
}

void LibraryModel::load()
{
    if (!m_isLoaded)
        reload();
}

void LibraryModel::reload()
{
    m_isLoaded = true;
    QList<DocumentRow> rows;
    const QList<DocumentSummary> documents = m_library.documents();
    rows.reserve(documents.size());
    for (const DocumentSummary &summary : documents)
        rows << rowOf(summary);
    QList<StoredVolume> volumes = m_library.volumes();
    rebuild([&] {
        m_rows = std::move(rows);
        m_volumes = std::move(volumes);
        m_places.clear();
        m_places.reserve(m_rows.size());
        for (int row = 0; row < m_rows.size(); ++row)
            m_places.insert(m_rows[row].summary.id, row);
    });
}

void LibraryModel::rebuild(const auto &change)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<Item> items;
    items.reserve(before.size());
    for (const QModelIndex &index : before) {
        const LibraryTree::Node &node = *nodeAt(index);
        if (node.document >= 0)
            items << Item{.document = m_rows[node.document].summary.id};
        else
            items << Item{.volume = node.volume < 0 ? 0 : m_volumes[node.volume].id, .section = node.section};
    }

    change();
    m_tree = LibraryTree(m_rows, m_volumes, m_view);

    QModelIndexList after;
    after.reserve(before.size());
    for (const Item &item : std::as_const(items)) {
        if (item.document != 0) {
            after << indexOf(item.document);
            continue;
        }
        const auto volume = std::ranges::find(m_volumes, item.volume, &StoredVolume::id);
        const bool isGone = item.volume != 0 && volume == m_volumes.end();
        const int at = item.volume == 0 ? -1 : int(volume - m_volumes.begin());
        after << (isGone ? QModelIndex() : indexOfNode(m_tree.nodeOfHead(at, item.section)));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
    emit shapeChanged();
}

void LibraryModel::setText(const QString &text)
{
    const QStringList words = folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words != m_view.words)
        rebuild([&] { m_view.words = words; });
}

void LibraryModel::setOrder(DocumentOrder order, bool isReversed)
{
    if (order == m_view.order && isReversed == m_view.isReversed)
        return;
    rebuild([&] {
        m_view.order = order;
        m_view.isReversed = isReversed;
    });
}

void LibraryModel::updateMetadata(DocumentId id)
{
    const int at = m_places.value(id, -1);
    const auto stored = at < 0 ? std::unexpected(Problem()) : m_library.document(id);
    if (!stored)
        return;
    const Document &document = stored->document;
    DocumentSummary summary = m_rows[at].summary;
    summary.number = document.number;
    summary.title = document.title;
    summary.date = document.date;
    summary.from = document.from;
    summary.to = document.to;
    summary.place = document.place;
    summary.kind = document.kind;
    // It may stand elsewhere now.
    rebuild([&] { m_rows[at] = rowOf(summary); });
    if (const QModelIndex changed = indexOf(id); changed.isValid())
        emit dataChanged(changed, changed);
}

void LibraryModel::updateAnnotations(DocumentId id)
{
    const int at = m_places.value(id, -1);
    if (at < 0)
        return;
    m_rows[at].summary.annotations = int(m_library.annotations(id).size());
    if (const QModelIndex changed = indexOf(id); changed.isValid())
        emit dataChanged(changed, changed);
}

void LibraryModel::setCurrentDocument(DocumentId id)
{
    if (id == m_current)
        return;
    const DocumentId before = std::exchange(m_current, id);
    if (const int at = m_places.value(id, -1); at >= 0) {
        // The library says nothing when a document is opened.
        const auto open = [&] { m_rows[at].summary.opened = QDateTime::currentDateTimeUtc(); };
        if (m_view.order == DocumentOrder::Opened)
            rebuild(open);
        else
            open();
    }
    for (const QModelIndex &changed : {indexOf(before), indexOf(id)}) {
        if (changed.isValid())
            emit dataChanged(changed, changed, {IsOpenRole});
    }
}

QModelIndex LibraryModel::indexOf(DocumentId id) const
{
    const int at = m_places.value(id, -1);
    return at < 0 ? QModelIndex() : indexOfNode(m_tree.nodeOfDocument(at));
}

QModelIndex LibraryModel::indexOfNode(int node) const
{
    return node < 0 ? QModelIndex() : createIndex(m_tree.node(node).row, 0, quintptr(node));
}

const LibraryTree::Node *LibraryModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_tree.node(int(index.internalId())) : nullptr;
}

QList<DocumentId> LibraryModel::documentsAt(const QModelIndex &index) const
{
    QList<DocumentId> ids;
    const LibraryTree::Node *node = nodeAt(index);
    if (!node)
        return ids;
    if (node->document >= 0)
        return {m_rows[node->document].summary.id};
    for (int row = 0; row < rowCount(index); ++row)
        ids << documentsAt(this->index(row, 0, index));
    return ids;
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int above = parent.isValid() ? int(parent.internalId()) : -1;
    return createIndex(row, column, quintptr(m_tree.children(above)[size_t(row)]));
}

QModelIndex LibraryModel::parent(const QModelIndex &index) const
{
    const LibraryTree::Node *node = nodeAt(index);
    return node ? indexOfNode(node->parent) : QModelIndex();
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return int(m_tree.children(parent.isValid() ? int(parent.internalId()) : -1).size());
}

int LibraryModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QString LibraryModel::headTitle(const LibraryTree::Node &node) const
{
    if (node.volume < 0)
        return tr("Documents");
    const Volume &volume = m_volumes[node.volume].volume;
    if (node.section < 0)
        return volumeTitle(volume);
    const QString &heading = volume.sections[node.section].heading;
    return heading.isEmpty() ? tr("Untitled part") : heading;
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryTree::Node &node = *nodeAt(index);
    const bool isHead = node.document < 0;
    const DocumentSummary summary = isHead ? DocumentSummary() : m_rows[node.document].summary;
    switch (role) {
    case Qt::DisplayRole:
        return isHead ? headTitle(node) : summary.title.isEmpty() ? tr("Untitled document") : summary.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString title = data(index, Qt::DisplayRole).toString();
        QStringList parts{summary.number.isEmpty() ? title : summary.number + u". "_s + title,
                          data(index, SecondLineRole).toString()};
        parts.removeAll(QString());
        return parts.join(role == Qt::ToolTipRole ? u"\n"_s : u", "_s);
    }
    case IdRole:
        return summary.id;
    case NumberRole:
        return summary.number;
    case SecondLineRole:
        return isHead ? countOfDocuments(node.documents) : secondLine(summary);
    case IsOpenRole:
        return !isHead && summary.id == m_current;
    case IsHeadRole:
        return isHead;
    default:
        return {};
    }
}

} // namespace Secto
