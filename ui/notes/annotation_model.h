// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"

#include <QAbstractListModel>
#include <QPointer>

namespace Secto {

/**
 * The annotations of the open document in reading order. Follows the document row by
 * row, so that the card that is being edited stays what it is while others come and go.
 */
class AnnotationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        ColourRole, ///< key of the palette; empty for notes on the whole document
        QuoteRole,
        NoteRole,
        TagsRole,
        PlaceRole, ///< where it stands: "p. 731", "p. 731, note 2"; empty for notes on the whole document
        IsDocumentNoteRole,
        IsLostRole, ///< the quoted words are not in this edition of the text
    };

    using QAbstractListModel::QAbstractListModel;

    /** Null for none. */
    void setOpenDocument(OpenDocument *document);

    /** Invalid if there is none. */
    QModelIndex indexOf(const QString &annotationId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Annotation annotation;
        QString place;
        bool isLost = false;

        friend bool operator==(const Row &, const Row &) = default;
    };

    QList<Row> rowsOf(const OpenDocument &document) const;
    void follow(const QList<Row> &wanted);

    QPointer<OpenDocument> m_document;
    QList<Row> m_rows;
};

} // namespace Secto
