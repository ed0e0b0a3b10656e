// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_model.h"

#include "storage/catalogue.h"
#include "text/folding.h"

#include <QMimeData>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What a persistent index stands for, whatever the shape of the tree. */
struct Item
{
    DocumentId document = 0;
    QString collection;
    VolumeId volume = 0;
    int section = -1;
};

const QString DocumentsType = u"application/x-secto-documents"_s; // ids in decimal, one a line

LibraryContent contentOf(Catalogue catalogue)
{
    LibraryContent content{{}, std::move(catalogue.volumes), std::move(catalogue.collections)};
    content.rows.reserve(catalogue.documents.size());
    for (const DocumentSummary &summary : std::as_const(catalogue.documents))
        content.rows << rowOf(summary);
    return content;
}

} // namespace

LibraryModel::LibraryModel(Library &library, QObject *parent, int readAtOnce)
    : QAbstractItemModel(parent), m_library(library), m_readAtOnce(readAtOnce), m_names(library.path())
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &LibraryModel::reload);
    for (const auto change : {&Library::documentsChanged, &Library::collectionsChanged}) {
        connect(&library, change, &m_reload, [this] {
            if (m_isLoaded)
                m_reload.start();
        });
    }
    connect(&library, &Library::documentChanged, this, &LibraryModel::updateMetadata);
    connect(&library, &Library::annotationsChanged, this, &LibraryModel::updateAnnotations);
    connect(&m_names, &LibraryNames::found, this, [this](const NamedDocuments &named) {
        if (m_filter != m_asked || m_named != named) // every letter of a note asks again
            apply(m_asked, named);
    });
    connect(&m_names, &LibraryNames::failed, this, [this](const Problem &failure) {
        emit problem(failure);
        emit shapeChanged();
    });
}

LibraryModel::~LibraryModel()
{
    if (m_reading)
        m_reading->wait();
}

void LibraryModel::load()
{
    if (!m_isLoaded)
        reload();
}

void LibraryModel::reload()
{
    m_isLoaded = true;
    if (isReading()) {
        m_isStale = true;
        return;
    }
    // A library that can only be read may be open as a copy that nobody else sees.
    if (!m_library.isReadOnly() && m_library.documentCount() > m_readAtOnce)
        readAside();
    else
        take(contentOf({m_library.documents(), m_library.volumes(), m_library.collections()}));
}

void LibraryModel::readAside()
{
    m_isStale = false;
    m_reading.reset(QThread::create([this, path = m_library.path(), view = m_view] {
        // This object waits for the thread before it goes, and calls that are still queued go with it.
        auto read = readCatalogue(path).transform([&view](Catalogue &&catalogue) {
            LibraryContent content = contentOf(std::move(catalogue));
            for (const DocumentRow &row : std::as_const(content.rows))
                searchText(row); // a filter would wait for it
            LibraryOrder order(content, view.order, view.isReversed);
            return std::pair(std::move(content), std::move(order));
        });
        QMetaObject::invokeMethod(
            this,
            [this, view, read = std::move(read)] {
                m_reading->wait();
                m_reading.reset();
                if (!read) {
                    emit problem(read.error());
                    emit shapeChanged();
                    return;
                }
                const bool isInOrder = view.order == m_view.order && view.isReversed == m_view.isReversed;
                take(read->first, isInOrder ? std::optional(read->second) : std::nullopt);
                if (m_isStale)
                    reload();
            },
            Qt::QueuedConnection);
    }));
    m_reading->start();
    emit shapeChanged();
}

void LibraryModel::take(LibraryContent content, std::optional<LibraryOrder> order)
{
    findNames();
    const auto change = [&] {
        m_content = std::move(content);
        if (order)
            m_order = *std::move(order);
        m_places.clear();
        m_places.reserve(m_content.rows.size());
        for (int row = 0; row < m_content.rows.size(); ++row)
            m_places.insert(m_content.rows[row].summary.id, row);
    };
    rebuild(change, order ? Order::Kept : Order::Anew);
}

void LibraryModel::rebuild(const auto &change, Order order)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<Item> items;
    items.reserve(before.size());
    for (const QModelIndex &index : before) {
        const LibraryTree::Node &node = *nodeAt(index);
        items << Item{.document = node.document < 0 ? 0 : m_content.rows[node.document].summary.id,
                      .collection = node.collection < 0 ? QString() : m_content.collections[node.collection].id,
                      .volume = node.volume < 0 ? 0 : m_content.volumes[node.volume].id,
                      .section = node.section};
    }

    change();
    if (order == Order::Anew)
        m_order = LibraryOrder(m_content, m_view.order, m_view.isReversed);
    m_mask = FilterMask(m_content, m_filter, m_named);
    m_tree = LibraryTree(m_content, m_view, m_order, m_mask);

    QModelIndexList after;
    after.reserve(before.size());
    for (const Item &item : std::as_const(items)) {
        const auto collection = std::ranges::find(m_content.collections, item.collection, &Collection::id);
        const int inCollection =
            collection == m_content.collections.end() ? -1 : int(collection - m_content.collections.begin());
        const auto volume = std::ranges::find(m_content.volumes, item.volume, &StoredVolume::id);
        const int inVolume = volume == m_content.volumes.end() ? -1 : int(volume - m_content.volumes.begin());
        if (item.document != 0 && item.collection.isEmpty())
            after << indexOf(item.document);
        else if (item.document != 0)
            after << indexOfNode(m_tree.nodeInCollection(m_places.value(item.document, -1), inCollection));
        else if (!item.collection.isEmpty())
            after << indexOfNode(m_tree.nodeOfCollection(inCollection));
        else if (item.volume != 0 && inVolume < 0)
            after << QModelIndex();
        else
            after << indexOfNode(m_tree.nodeOfHead(inVolume, item.section));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
    emit shapeChanged();
}

void LibraryModel::setText(const QString &text)
{
    const QStringList words = folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words != m_view.words)
        rebuild([&] { m_view.words = words; }, Order::Kept);
}

void LibraryModel::setFilter(const LibraryFilter &filter)
{
    if (filter == m_asked)
        return;
    m_asked = filter;
    if (!m_isLoaded)
        m_filter = filter; // nothing is shown that could stay until names are looked up
    else if (filter.values(FilterField::Tag).isEmpty() && filter.values(FilterField::Person).isEmpty())
        apply(filter, {});
    else
        findNames();
}

void LibraryModel::findNames()
{
    const QStringList &tags = m_asked.values(FilterField::Tag);
    const QStringList &persons = m_asked.values(FilterField::Person);
    if (!tags.isEmpty() || !persons.isEmpty())
        m_names.find(tags, persons);
}

void LibraryModel::apply(const LibraryFilter &filter, const NamedDocuments &named)
{
    rebuild(
        [&] {
            m_filter = filter;
            m_named = named;
        },
        Order::Kept);
}

void LibraryModel::namesChanged()
{
    if (!m_isLoaded)
        return;
    // How many persons a document names is read with the rest; of a large library only where it tells the order.
    if (m_view.order == DocumentOrder::People || documentCount() <= m_readAtOnce)
        m_reload.start();
    else
        findNames();
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
    m_isStale |= isReading(); // what is being read may be as it was before
    const int at = m_places.value(id, -1);
    const auto stored = at < 0 ? std::unexpected(Problem()) : m_library.document(id);
    if (!stored)
        return;
    const Document &document = stored->document;
    DocumentSummary summary = m_content.rows[at].summary;
    summary.number = document.number;
    summary.title = document.title;
    summary.date = document.date;
    summary.from = document.from;
    summary.to = document.to;
    summary.place = document.place;
    summary.kind = document.kind;
    // It may stand elsewhere now.
    rebuild([&] { m_content.rows[at] = rowOf(summary); });
    emitChanged(id);
}

void LibraryModel::emitChanged(DocumentId id, const QList<int> &roles)
{
    const int at = m_places.value(id, -1);
    if (at < 0)
        return;
    for (const int node : m_tree.nodesOfDocument(at)) {
        const QModelIndex changed = indexOfNode(node);
        emit dataChanged(changed, changed, roles);
    }
}

void LibraryModel::updateAnnotations(DocumentId id)
{
    m_isStale |= isReading();
    if (!m_asked.values(FilterField::Tag).isEmpty())
        findNames();
    const int at = m_places.value(id, -1);
    if (at < 0)
        return;
    const auto count = [&] { m_content.rows[at].summary.annotations = int(m_library.annotations(id).size()); };
    if (m_view.order == DocumentOrder::Notes)
        rebuild(count);
    else
        count();
    emitChanged(id);
}

void LibraryModel::setCurrentDocument(DocumentId id)
{
    if (id == m_current)
        return;
    const DocumentId before = std::exchange(m_current, id);
    if (const int at = m_places.value(id, -1); at >= 0) {
        // The library says nothing when a document is opened.
        const auto open = [&] { m_content.rows[at].summary.opened = QDateTime::currentDateTimeUtc(); };
        if (m_view.order == DocumentOrder::Opened)
            rebuild(open);
        else
            open();
    }
    emitChanged(before, {IsOpenRole});
    emitChanged(id, {IsOpenRole});
}

QModelIndex LibraryModel::indexOf(DocumentId id) const
{
    const int at = m_places.value(id, -1);
    return at < 0 ? QModelIndex() : indexOfNode(m_tree.nodeOfDocument(at));
}

QModelIndex LibraryModel::indexOfCollection(const QString &id) const
{
    const auto found = std::ranges::find(m_content.collections, id, &Collection::id);
    const bool isThere = found != m_content.collections.end();
    return isThere ? indexOfNode(m_tree.nodeOfCollection(int(found - m_content.collections.begin()))) : QModelIndex();
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
        return {m_content.rows[node->document].summary.id};
    for (int row = 0; row < rowCount(index); ++row)
        ids << documentsAt(this->index(row, 0, index));
    return ids;
}

QList<DocumentId> LibraryModel::documentsAt(const QModelIndexList &indexes) const
{
    QList<DocumentId> ids;
    QSet<DocumentId> seen;
    for (const QModelIndex &index : indexes) {
        for (const DocumentId id : documentsAt(index)) {
            if (!seen.contains(id))
                ids << id;
            seen << id;
        }
    }
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
    if (node.collection >= 0)
        return m_content.collections[node.collection].name;
    if (node.volume < 0)
        return tr("Documents");
    const Volume &volume = m_content.volumes[node.volume].volume;
    if (node.section < 0)
        return volumeTitle(volume);
    const QString &heading = volume.sections[node.section].heading;
    return heading.isEmpty() ? tr("Untitled part") : heading;
}

QString LibraryModel::lineBelow(const LibraryTree::Node &node) const
{
    const DocumentSummary &summary = m_content.rows[node.document].summary;
    QStringList parts{secondLine(summary, m_view.order)};
    if (node.collection >= 0 && summary.volume != 0) {
        // Elsewhere the volume stands above it.
        const auto volume = std::ranges::find(m_content.volumes, summary.volume, &StoredVolume::id);
        if (volume != m_content.volumes.end())
            parts.prepend(volumePlace(volume->volume));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryTree::Node &node = *nodeAt(index);
    const bool isHead = node.document < 0;
    const DocumentSummary summary = isHead ? DocumentSummary() : m_content.rows[node.document].summary;
    switch (role) {
    case Qt::EditRole:
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
        return isHead ? countOfDocuments(node.documents) : lineBelow(node);
    case IsOpenRole:
        return !isHead && summary.id == m_current;
    case IsHeadRole:
        return isHead;
    case CollectionRole:
        return node.collection < 0 ? QString() : m_content.collections[node.collection].id;
    default:
        return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (const LibraryTree::Node *node = nodeAt(index)) {
        flags |= Qt::ItemIsDragEnabled;
        if (node->collection >= 0 && !m_library.isReadOnly())
            flags |= node->document < 0 ? Qt::ItemIsDropEnabled | Qt::ItemIsEditable : Qt::ItemIsDropEnabled;
    }
    return flags;
}

bool LibraryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const LibraryTree::Node *node = nodeAt(index);
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !node || node->collection < 0 || node->document >= 0 || name.isEmpty())
        return false;
    Collection renamed = m_content.collections[node->collection];
    renamed.name = name;
    const auto saved = m_library.save(renamed, tr("rename collection"));
    if (!saved)
        emit problem(saved.error());
    return saved.has_value();
}

QStringList LibraryModel::mimeTypes() const
{
    return {DocumentsType};
}

QMimeData *LibraryModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QByteArray> lines;
    for (const DocumentId id : documentsAt(indexes))
        lines << QByteArray::number(id);
    auto *data = new QMimeData; // the view's drag owns it
    data->setData(DocumentsType, lines.join('\n'));
    return data;
}

bool LibraryModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    return data->hasFormat(DocumentsType) && flags(parent).testFlag(Qt::ItemIsDropEnabled) && parent.isValid();
}

bool LibraryModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    QList<DocumentId> documents;
    for (const QByteArray &line : data->data(DocumentsType).split('\n'))
        documents << line.toLongLong();
    emit dropped(documents, parent.data(CollectionRole).toString());
    return true;
}

} // namespace Secto
