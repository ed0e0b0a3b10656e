// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/annotation_store.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <limits>
#include <tuple>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString ownNameOf(const QString &colour)
{
    // The literals are named one by one so that translators find them.
    static const QHash<QString, const char *> names{
        {u"amber"_s, QT_TRANSLATE_NOOP("HighlightColour", "Amber")},
        {u"sage"_s, QT_TRANSLATE_NOOP("HighlightColour", "Sage")},
        {u"sky"_s, QT_TRANSLATE_NOOP("HighlightColour", "Sky")},
        {u"rose"_s, QT_TRANSLATE_NOOP("HighlightColour", "Rose")},
        {u"violet"_s, QT_TRANSLATE_NOOP("HighlightColour", "Violet")},
    };
    return QCoreApplication::translate("HighlightColour", names.value(colour));
}

/** Annotations by id, each with what one SELECT over @p where gives. */
Result<QList<Annotation>> readWhere(const Database &database, const QString &where, const auto &value)
{
    QList<Annotation> annotations;
    QHash<QString, qsizetype> at;
    Statement row(
        database,
        u"SELECT id, document_id, colour, note, created, modified FROM annotations WHERE removed IS NULL AND "_s + where
            + u" ORDER BY created, id"_s,
        value);
    while (row.next()) {
        at.insert(row.text(0), annotations.size());
        annotations << Annotation{row.text(0), row.number(1), {},         row.text(2), row.text(3),
                                  {},          row.time(4),   row.time(5)};
    }

    Statement anchor(database,
                     u"SELECT annotation_id, field, range_begin, range_end, quote, prefix, suffix FROM anchors "
                     "JOIN annotations ON annotations.id = annotation_id WHERE removed IS NULL AND "_s
                         + where + u" ORDER BY annotation_id, position"_s,
                     value);
    while (anchor.next()) {
        const auto field = FieldId::fromString(anchor.text(1));
        const auto index = at.constFind(anchor.text(0));
        if (field && index != at.cend())
            annotations[*index].anchors << TextAnchor{
                *field, {anchor.number(2), anchor.number(3)}, anchor.text(4), anchor.text(5), anchor.text(6)};
    }

    Statement tag(database,
                  u"SELECT annotation_id, tag FROM tags JOIN annotations ON annotations.id = annotation_id "
                  "WHERE removed IS NULL AND "_s
                      + where + u" ORDER BY annotation_id, position"_s,
                  value);
    while (tag.next()) {
        if (const auto index = at.constFind(tag.text(0)); index != at.cend())
            annotations[*index].tags << tag.text(1);
    }

    for (const Statement *statement : {&row, &anchor, &tag}) {
        if (statement->problem())
            return std::unexpected(*statement->problem());
    }
    return annotations;
}

/** Where fields stand in reading order: title, body, notes as the document lists them. */
Result<QHash<QString, int>> fieldOrder(const Database &database, DocumentId document)
{
    QHash<QString, int> order{{FieldId::title().toString(), 0}, {FieldId::body().toString(), 1}};
    Statement row(database, u"SELECT label FROM footnotes WHERE document_id = ? ORDER BY position"_s, document);
    while (row.next()) {
        const QString field = FieldId::note(row.text(0)).toString();
        if (!order.contains(field))
            order.insert(field, int(order.size()));
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return order;
}

} // namespace

Result<QList<Annotation>> AnnotationStore::read(DocumentId document) const
{
    auto annotations = readWhere(m_database, u"document_id = ?"_s, document);
    if (!annotations)
        return annotations;
    const auto order = fieldOrder(m_database, document);
    if (!order)
        return std::unexpected(order.error());
    const auto place = [&](const Annotation &annotation) {
        if (annotation.isDocumentNote())
            return std::tuple(-1, TextRange());
        const TextAnchor &first = annotation.anchors.first();
        return std::tuple(order->value(first.field.toString(), std::numeric_limits<int>::max()), first.range);
    };
    // Stable: those in one place keep the order in which they were made.
    std::ranges::stable_sort(*annotations, {}, place);
    return annotations;
}

Result<std::optional<Annotation>> AnnotationStore::find(const QString &id) const
{
    auto found = readWhere(m_database, u"annotations.id = ?"_s, id);
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Result<QStringList> AnnotationStore::tags() const
{
    QStringList tags;
    Statement row(m_database, u"SELECT tag FROM tags JOIN annotations ON annotations.id = annotation_id "
                              "JOIN documents ON documents.id = document_id "
                              "WHERE annotations.removed IS NULL AND documents.removed IS NULL "
                              "GROUP BY tag ORDER BY count(*) DESC, tag"_s);
    while (row.next())
        tags << row.text(0);
    if (row.problem())
        return std::unexpected(*row.problem());
    return tags;
}

Result<QList<HighlightColour>> AnnotationStore::colours() const
{
    QHash<QString, QString> names;
    Statement row(m_database, u"SELECT colour, name FROM colour_names"_s);
    while (row.next())
        names.insert(row.text(0), row.text(1));
    if (row.problem())
        return std::unexpected(*row.problem());
    QList<HighlightColour> colours;
    for (const QString &key : highlightColourKeys())
        colours << HighlightColour{key, names.contains(key) ? names.value(key) : ownNameOf(key)};
    return colours;
}

Result<QString> AnnotationStore::colourName(const QString &key) const
{
    Statement row(m_database, u"SELECT name FROM colour_names WHERE colour = ?"_s, key);
    const QString name = row.next() ? row.text(0) : QString();
    if (row.problem())
        return std::unexpected(*row.problem());
    return name;
}

void AnnotationStore::write(Transaction &transaction, const Annotation &annotation)
{
    transaction.run(u"INSERT INTO annotations (id, document_id, colour, note, created, modified) "
                    "VALUES (?, ?, ?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET document_id = excluded.document_id, colour = excluded.colour, "
                    "note = excluded.note, created = excluded.created, modified = excluded.modified, removed = NULL"_s,
                    annotation.id, annotation.document, annotation.colour, annotation.note, annotation.created,
                    annotation.modified);
    transaction.run(u"DELETE FROM anchors WHERE annotation_id = ?"_s, annotation.id);
    int position = 0;
    for (const TextAnchor &anchor : annotation.anchors) {
        transaction.run(u"INSERT INTO anchors (annotation_id, position, field, range_begin, range_end, quote, prefix, "
                        "suffix) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        annotation.id, position++, anchor.field.toString(), qint64(anchor.range.begin),
                        qint64(anchor.range.end), anchor.quote, anchor.prefix, anchor.suffix);
    }
    transaction.run(u"DELETE FROM tags WHERE annotation_id = ?"_s, annotation.id);
    position = 0;
    for (const QString &tag : annotation.tags)
        transaction.run(u"INSERT INTO tags (annotation_id, position, tag) VALUES (?, ?, ?)"_s, annotation.id,
                        position++, tag);
}

void AnnotationStore::writeNote(Transaction &transaction, const Annotation &annotation)
{
    transaction.run(u"UPDATE annotations SET note = ?, modified = ? WHERE id = ?"_s, annotation.note,
                    annotation.modified, annotation.id);
}

void AnnotationStore::setRemoved(Transaction &transaction, const QString &id)
{
    transaction.run(u"UPDATE annotations SET removed = ? WHERE id = ?"_s, QDateTime::currentDateTimeUtc(), id);
}

void AnnotationStore::writeColourName(Transaction &transaction, const QString &key, const QString &name)
{
    if (name.isEmpty())
        transaction.run(u"DELETE FROM colour_names WHERE colour = ?"_s, key);
    else
        transaction.run(u"INSERT INTO colour_names (colour, name) VALUES (?, ?) "
                        "ON CONFLICT (colour) DO UPDATE SET name = excluded.name"_s,
                        key, name);
}

} // namespace Secto
