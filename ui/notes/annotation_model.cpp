// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/annotation_model.h"

#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString pageText(const Document &document, qsizetype bodyOffset)
{
    const QString page = document.pageAt(bodyOffset);
    return page.isEmpty() ? QString() : AnnotationModel::tr("p. %1").arg(page);
}

/** "p. 731"; in a footnote "p. 731, note 2", the page being that of its call. */
QString placeOf(const Document &document, const TextSpan &span)
{
    if (span.field.isTitle())
        return AnnotationModel::tr("title");
    if (span.field.isBody())
        return pageText(document, span.range.begin);
    const QString note = AnnotationModel::tr("note %1").arg(span.field.noteLabel());
    const Footnote *footnote = document.note(span.field.noteLabel());
    if (!footnote || !footnote->call || !footnote->call->field.isBody())
        return note;
    const QString page = pageText(document, footnote->call->at);
    return page.isEmpty() ? note : page + u", "_s + note;
}

} // namespace

void AnnotationModel::setOpenDocument(OpenDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    beginResetModel();
    m_document = document;
    m_rows = document ? rowsOf(*document) : QList<Row>();
    endResetModel();
    if (!document)
        return;
    const auto readAgain = [this] { follow(rowsOf(*m_document)); };
    connect(document, &OpenDocument::annotationsChanged, this, readAgain);
    connect(document, &OpenDocument::metadataChanged, this, readAgain);
}

QList<AnnotationModel::Row> AnnotationModel::rowsOf(const OpenDocument &document) const
{
    QList<Row> rows;
    rows.reserve(document.annotations().size());
    for (const Annotation &annotation : document.annotations()) {
        Row row{annotation, {}, false};
        const QList<TextSpan> spans = document.spans(annotation);
        if (!spans.isEmpty())
            row.place = placeOf(document.document(), spans.first());
        else
            row.isLost = !annotation.isDocumentNote();
        rows << row;
    }
    return rows;
}

void AnnotationModel::follow(const QList<Row> &wanted)
{
    QSet<QString> staying;
    for (const Row &row : wanted)
        staying << row.annotation.id;
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (staying.contains(m_rows[i].annotation.id))
            continue;
        beginRemoveRows({}, int(i), int(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }

    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QString id = wanted[i].annotation.id;
        if (i >= m_rows.size() || m_rows[i].annotation.id != id) {
            const int from = indexOf(id).row();
            if (from < 0) {
                beginInsertRows({}, int(i), int(i));
                m_rows.insert(i, wanted[i]);
                endInsertRows();
                continue;
            }
            beginMoveRows({}, from, from, {}, int(i));
            m_rows.move(from, i);
            endMoveRows();
        }
        if (m_rows[i] != wanted[i]) {
            m_rows[i] = wanted[i];
            emit dataChanged(index(int(i)), index(int(i)));
        }
    }
}

QModelIndex AnnotationModel::indexOf(const QString &annotationId) const
{
    const auto found =
        std::ranges::find(m_rows, annotationId, [](const Row &row) -> const QString & { return row.annotation.id; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int AnnotationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AnnotationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.annotation.isDocumentNote() ? row.annotation.note : row.annotation.quote();
    case Qt::AccessibleTextRole: {
        QStringList spoken{row.annotation.isDocumentNote() ? tr("Note on the document") : row.annotation.quote(),
                           row.place, row.annotation.note, row.annotation.tags.join(u", "_s)};
        spoken.removeAll(QString());
        return spoken.join(u". "_s);
    }
    case IdRole:
        return row.annotation.id;
    case ColourRole:
        return row.annotation.colour;
    case QuoteRole:
        return row.annotation.quote();
    case NoteRole:
        return row.annotation.note;
    case TagsRole:
        return row.annotation.tags;
    case PlaceRole:
        return row.place;
    case IsDocumentNoteRole:
        return row.annotation.isDocumentNote();
    case IsLostRole:
        return row.isLost;
    default:
        return {};
    }
}

} // namespace Secto
