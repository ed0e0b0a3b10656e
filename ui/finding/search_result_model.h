// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/search_engine.h"

#include <QAbstractListModel>

namespace Secto {

/**
 * Results as a list: a row for each volume, and below it the documents found there, best first. The volume
 * with the best document stands first. What is not given yet is asked for with fetchMore().
 */
class SearchResultModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsVolumeRole = Qt::UserRole, ///< bool: the row is a volume's head
        CountRole,                   ///< qint64, of a head: documents found in the volume
        DocumentRole,                ///< qint64
        NumberRole,
        DateRole,    ///< readable
        PassageRole, ///< a line
        HitsRole,    ///< QList<TextRange> in the passage
        PlaceRole,   ///< TextSpan of the passage's first hit; invalid in a note of the user's
    };

    explicit SearchResultModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setPage(const SearchPage &page);
    /** Adds @p page, which goes on where the last one ended. */
    void append(const SearchPage &page);

    qsizetype documents() const { return m_documents; }
    qint64 total() const { return m_total; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted(qsizetype first);

private:
    struct Row
    {
        std::optional<FoundDocument> hit; ///< nothing: the head of a volume
        VolumeId volume = 0;
    };

    static void addTo(QList<Row> &rows, const QList<FoundDocument> &hits);
    const FacetCount &volume(VolumeId id) const;

    QList<Row> m_rows;
    QList<FacetCount> m_volumes;
    qsizetype m_documents = 0; ///< given so far
    qint64 m_total = 0;
    bool m_isWaiting = false; ///< more was asked for
};

} // namespace Secto
