// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/mention_model.h"

#include "sidebar/mention_context.h"

namespace Secto {

using namespace Qt::StringLiterals;

void MentionModel::setMentions(const Document &document, const QList<Mention> &mentions)
{
    if (mentions == m_mentions && document.title == m_document.title && document.body == m_document.body)
        return;
    beginResetModel();
    m_document = document;
    m_mentions = mentions;
    endResetModel();
}

int MentionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_mentions.size());
}

QVariant MentionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Mention &mention = m_mentions[index.row()];
    const MentionContext context = contextOf(m_document, mention);
    switch (role) {
    case Qt::DisplayRole:
        return QString(context.before + context.words + context.after);
    case Qt::ToolTipRole:
        return mention.why;
    case Qt::AccessibleTextRole:
        return QString(context.place + u": "_s + context.before + context.words + context.after);
    case BeforeRole:
        return context.before;
    case WordsRole:
        return context.words;
    case AfterRole:
        return context.after;
    case PlaceRole:
        return context.place;
    default:
        return {};
    }
}

} // namespace Secto
