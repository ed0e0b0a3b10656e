// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/passage_model.h"

#include "text/iso_date.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** A window full, which is read in a moment. */
constexpr qsizetype DocumentsAtOnce = 8;

} // namespace

void PassageModel::setDocuments(const QList<DatedDocument> &documents)
{
    beginResetModel();
    m_documents = documents;
    m_read.clear();
    m_rows.clear();
    m_asked = 0;
    m_isWaiting = false;
    endResetModel();
}

void PassageModel::add(const QList<DocumentPassages> &passages, bool isLast)
{
    if (isLast)
        m_isWaiting = false;
    for (const DocumentPassages &document : passages) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(document.lines.size()));
        m_read << document;
        for (int line = -1; line < int(document.lines.size()); ++line)
            m_rows << Row{int(m_read.size()) - 1, line};
        endInsertRows();
    }
}

int PassageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PassageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const DocumentPassages &document = m_read[row.document];
    const bool isHead = row.line < 0;
    const ContextLine line = document.lines.value(std::max(row.line, 0));
    switch (role) {
    case Qt::DisplayRole:
        if (!isHead)
            return line.before + line.word + line.after;
        return document.number.isEmpty() ? document.title : document.number + u". "_s + document.title;
    case Qt::ToolTipRole:
        return isHead ? index.data() : QVariant();
    case Qt::AccessibleDescriptionRole: {
        QStringList about{readableDate(document.date), document.volume};
        about.removeAll(QString());
        return about.join(u" · "_s);
    }
    case IsHeadRole:
        return isHead;
    case DocumentRole:
        return document.document;
    case DateRole:
        return readableDate(document.date);
    case VolumeRole:
        return document.volume;
    case NamesRole:
        return document.names;
    case BeforeRole:
        return isHead ? QVariant() : line.before;
    case WordRole:
        return isHead ? QVariant() : line.word;
    case AfterRole:
        return isHead ? QVariant() : line.after;
    case PlaceRole:
        return document.lines.isEmpty() ? QVariant() : QVariant::fromValue(line.place);
    default:
        return {};
    }
}

bool PassageModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWaiting && m_asked < m_documents.size();
}

void PassageModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    QList<DocumentId> documents;
    while (m_asked < m_documents.size() && documents.size() < DocumentsAtOnce)
        documents << m_documents[m_asked++].id;
    m_isWaiting = true;
    emit wanted(documents);
}

} // namespace Secto
