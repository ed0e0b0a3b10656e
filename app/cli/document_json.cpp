// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/document_json.h"

#include "text/code_point_index.h"

#include <QHash>
#include <QJsonArray>

namespace Secto::Cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/** The code points of every field of a document. */
class FieldIndexes
{
public:
    explicit FieldIndexes(const Document &document)
    {
        m_indexes.insert(FieldId::title(), CodePointIndex(document.title));
        m_indexes.insert(FieldId::body(), CodePointIndex(document.body));
        for (const Footnote &note : document.notes)
            m_indexes.insert(FieldId::note(note.label), CodePointIndex(note.text));
    }

    const CodePointIndex &of(const FieldId &field) const { return m_indexes.constFind(field).value(); }

private:
    QHash<FieldId, CodePointIndex> m_indexes;
};

QJsonArray notesToJson(const Document &document, const FieldIndexes &indexes)
{
    QJsonArray notes;
    for (const Footnote &note : document.notes) {
        QJsonObject object{{u"label"_s, note.label}, {u"text"_s, note.text}};
        object[u"field"_s] = note.call ? QJsonValue(note.call->field.toString()) : QJsonValue(QJsonValue::Null);
        object[u"at"_s] = note.call ? QJsonValue(indexes.of(note.call->field).toCodePoints(note.call->at))
                                    : QJsonValue(QJsonValue::Null);
        notes << object;
    }
    return notes;
}

QJsonArray pagesToJson(const Document &document, const FieldIndexes &indexes)
{
    QJsonArray pages;
    for (const PageMark &page : document.pages)
        pages << QJsonObject{{u"label"_s, page.label}, {u"at"_s, indexes.of(FieldId::body()).toCodePoints(page.at)}};
    return pages;
}

QJsonArray insertionsToJson(const Document &document, const FieldIndexes &indexes)
{
    QJsonArray insertions;
    for (const auto &[span] : document.insertions) {
        const CodePointRange range = indexes.of(span.field).toCodePoints(span.range);
        insertions << QJsonObject{{u"field"_s, span.field.toString()},
                                  {u"begin"_s, range.begin},
                                  {u"end"_s, range.end},
                                  {u"text"_s, slice(document.text(span.field), span.range).toString()}};
    }
    return insertions;
}

QJsonArray mentionsToJson(const Extraction &extraction, const FieldIndexes &indexes)
{
    QHash<QString, const Entity *> entities;
    for (const Entity &entity : extraction.entities)
        entities.insert(entity.key, &entity);

    QJsonArray mentions;
    for (const Mention &mention : extraction.mentions) {
        const CodePointRange range = indexes.of(mention.field).toCodePoints(mention.range);
        const Entity *entity = entities.value(mention.entity);
        mentions << QJsonObject{{u"field"_s, mention.field.toString()},
                                {u"begin"_s, range.begin},
                                {u"end"_s, range.end},
                                {u"text"_s, mention.text},
                                {u"kind"_s, toString(mention.kind)},
                                {u"entity"_s, orNull(entity && entity->resolved ? entity->name : QString())},
                                {u"id"_s, orNull(entity ? entity->listId : QString())},
                                {u"date"_s, orNull(entity ? entity->isoDate : QString())},
                                {u"why"_s, orNull(mention.why)}};
    }
    return mentions;
}

} // namespace

QJsonObject toJson(const Document &document, const Extraction &extraction, const QString &source)
{
    const FieldIndexes indexes(document);
    return {{u"source"_s, source},
            {u"number"_s, orNull(document.number)},
            {u"title"_s, orNull(document.title)},
            {u"kind"_s, orNull(document.kind)},
            {u"from"_s, orNull(document.from)},
            {u"to"_s, orNull(document.to)},
            {u"date"_s, orNull(document.date)},
            {u"place"_s, orNull(document.place)},
            {u"classifications"_s, QJsonArray::fromStringList(document.classifications)},
            {u"routing"_s, QJsonArray::fromStringList(document.routing)},
            {u"subject"_s, orNull(document.subject)},
            {u"body"_s, document.body},
            {u"notes"_s, notesToJson(document, indexes)},
            {u"pages"_s, pagesToJson(document, indexes)},
            {u"editorial"_s, insertionsToJson(document, indexes)},
            {u"mentions"_s, mentionsToJson(extraction, indexes)}};
}

} // namespace Secto::Cli
