// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/filter_counts.h"
#include "library/library_names.h"
#include "library/library_tree.h"

#include <QAbstractItemModel>
#include <QThread>
#include <QTimer>

#include <memory>
#include <optional>

namespace Secto {

/**
 * The documents of a library under their volumes and chapters, filtered and in an order. Reads
 * them when load() is first called, all at once, and follows the library from then on. A large library is
 * read on another thread; what was there before is shown until then.
 *
 * When anything about the shape changes it is made anew, and persistent indexes go to where their
 * documents and heads stand then (a change of layout, not rows that come and go one by one): what is
 * selected and opened in a view stays so. The library must outlive it.
 */
class LibraryModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< of a document; 0 for a head
        NumberRole,
        SecondLineRole, ///< "December 11, 1967 · Rusk → Department of State · 2 notes"; of a head "512 documents"
        IsOpenRole,     ///< it is the document in the window
        IsHeadRole,     ///< a volume, a part of one, a collection, or what stands over the documents that came alone
        CollectionRole, ///< the id of the collection that it is or stands in; empty elsewhere
    };

    /** Libraries of up to @p readAtOnce documents are read where load() is called. */
    explicit LibraryModel(Library &library, QObject *parent = nullptr, int readAtOnce = 4000);
    ~LibraryModel() override;

    void load();
    bool isReading() const { return m_reading != nullptr; }
    void setCurrentDocument(DocumentId id);
    DocumentId currentDocument() const { return m_current; }

    /** Shows the documents that hold every word of @p text, accents and case aside, and what they stand under. */
    void setText(const QString &text);
    /**
     * Shows only the documents that pass @p filter, too. Tags and persons are looked up on another thread; what was
     * shown before stays until then.
     */
    void setFilter(const LibraryFilter &filter);
    /** As last set; it may be looked up still. */
    const LibraryFilter &filter() const { return m_asked; }
    bool isLookingUp() const { return m_names.isFinding(); }
    bool isFiltering() const { return !m_view.words.isEmpty() || !m_filter.isEmpty(); }
    /** The index knows of other persons than before. */
    void namesChanged();
    /** Of what is shown; to be used before anything changes. */
    FilterCounts counts() const { return {m_content, m_order, m_mask, m_view.words}; }
    const QList<StoredVolume> &volumes() const { return m_content.volumes; }
    /** Last added and last opened put the newest first; @p isReversed turns any order round. */
    void setOrder(DocumentOrder order, bool isReversed);
    DocumentOrder order() const { return m_view.order; }
    bool isReversed() const { return m_view.isReversed; }

    int documentCount() const { return int(m_content.rows.size()); } ///< of the library
    int shownCount() const { return m_tree.documents(); }            ///< of them, those that the filter leaves
    bool hasHeads() const { return m_tree.hasHeads(); }
    /** Where it stands under its volume; invalid if the filter hides it. */
    QModelIndex indexOf(DocumentId id) const;
    QModelIndex indexOfCollection(const QString &id) const;
    /** The document at @p index, or all those below a head, in the order shown. */
    QList<DocumentId> documentsAt(const QModelIndex &index) const;
    /** Those of each of @p indexes, each document once. */
    QList<DocumentId> documentsAt(const QModelIndexList &indexes) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    QVariant data(const QModelIndex &index, int role) const override;
    /** Collections are renamed in place; documents and heads are dragged onto them. */
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    /** Which documents are shown, or their order, is another. */
    void shapeChanged();
    /** Documents were dropped on a collection. */
    void dropped(const QList<Secto::DocumentId> &documents, const QString &collection);
    void problem(const Secto::Problem &problem);

private:
    void reload();
    void readAside();
    void take(LibraryContent content, std::optional<LibraryOrder> order = {});
    enum class Order { Anew, Kept };
    /** Makes the tree again after @p change; its order only if that may be another. */
    void rebuild(const auto &change, Order order = Order::Anew);
    void findNames();
    void apply(const LibraryFilter &filter, const NamedDocuments &named);
    void updateMetadata(DocumentId id);
    void updateAnnotations(DocumentId id);
    void emitChanged(DocumentId id, const QList<int> &roles = {});
    QModelIndex indexOfNode(int node) const;
    const LibraryTree::Node *nodeAt(const QModelIndex &index) const;
    QString lineBelow(const LibraryTree::Node &node) const;
    QString headTitle(const LibraryTree::Node &node) const;

    Library &m_library;
    const int m_readAtOnce;
    std::unique_ptr<QThread> m_reading; ///< while it reads
    bool m_isStale = false;             ///< something changed since it began
    bool m_isLoaded = false;
    QTimer m_reload; ///< many documents brought in at once are read once
    LibraryContent m_content;
    QHash<DocumentId, int> m_places; ///< row by id
    TreeView m_view;
    LibraryOrder m_order;
    LibraryFilter m_asked;
    LibraryFilter m_filter; ///< of what is shown
    NamedDocuments m_named; ///< with the tags and persons of m_filter
    FilterMask m_mask;
    LibraryTree m_tree;
    LibraryNames m_names;
    DocumentId m_current = 0;
};

} // namespace Secto
