// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/people_catalogue.h"
#include "persons/person_passages.h"

#include <QAbstractListModel>

namespace Secto {

/**
 * Documents in their order, below each the lines in which it names the person. They are read as they come into
 * view: what is not given yet is asked for with wanted().
 */
class PassageModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsHeadRole = Qt::UserRole, ///< bool: the row is a document
        DocumentRole,              ///< qint64
        DateRole,                  ///< of a head: readable
        VolumeRole,                ///< of a head
        NamesRole,                 ///< QStringList: DocumentPassages::names
        BeforeRole,                ///< of a line, as WordRole and AfterRole
        WordRole,
        AfterRole,
        PlaceRole, ///< TextSpan of a line, or of the first line below a head; invalid without one
    };

    explicit PassageModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /** Begins anew. */
    void setDocuments(const QList<DatedDocument> &documents);
    /** Adds what was asked for; with @p isLast nothing more comes of it. */
    void add(const QList<DocumentPassages> &passages, bool isLast);

    /** Whether documents are still to be read. */
    bool isWaiting() const { return m_isWaiting; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void wanted(const QList<Secto::DocumentId> &documents);

private:
    struct Row
    {
        int document = 0; ///< in m_read
        int line = -1;    ///< of it; -1: the head
    };

    QList<DatedDocument> m_documents;
    QList<DocumentPassages> m_read;
    QList<Row> m_rows;
    qsizetype m_asked = 0; ///< documents
    bool m_isWaiting = false;
};

} // namespace Secto
