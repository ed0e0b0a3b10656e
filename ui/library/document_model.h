// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

#include <QAbstractListModel>
#include <QTimer>

namespace Secto {

/** A document as lists sort and filter it. */
struct DocumentRow
{
    DocumentSummary summary;
    QString numberKey; ///< sorts "9" before "12" before "12a"; documents without number last
    QString titleKey;  ///< folded
    QString search;    ///< folded: number, title, date, from, to, place

    explicit DocumentRow(const DocumentSummary &of);
};

/** The key that sorts the numbers of documents as a reader counts: "9", "12", "12a", then none. */
QString naturalKey(const QString &number);

/**
 * The documents of a library, in no order (see DocumentFilter). Reads them when load() is
 * first called and follows the library from then on, changing only the rows that differ.
 *
 * The library must outlive it.
 */
class DocumentModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        NumberRole,
        SecondLineRole, ///< "December 11, 1967 · Rusk → Department of State · 2 notes"
        IsOpenRole,     ///< it is the document in the window
    };

    explicit DocumentModel(Library &library, QObject *parent = nullptr);

    void load();
    void setCurrentDocument(DocumentId id);

    const DocumentRow &row(int row) const { return m_rows[row]; }
    QModelIndex indexOf(DocumentId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();
    void replace(int row, const DocumentSummary &summary);
    void updateMetadata(DocumentId id);
    void updateAnnotations(DocumentId id);

    Library &m_library;
    bool m_isLoaded = false;
    QTimer m_reload; ///< many documents brought in at once are read once
    QList<DocumentRow> m_rows;
    QHash<DocumentId, int> m_places; ///< row by id
    DocumentId m_current = 0;
};

} // namespace Secto
