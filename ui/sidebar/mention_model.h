// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "extraction/mention.h"

#include <QAbstractListModel>

namespace Secto {

/** The mentions of one entity in reading order, each with the words around it. */
class MentionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { BeforeRole = Qt::UserRole + 1, WordsRole, AfterRole, PlaceRole };

    using QAbstractListModel::QAbstractListModel;

    void setMentions(const Document &document, const QList<Mention> &mentions);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    Document m_document;
    QList<Mention> m_mentions;
};

} // namespace Secto
