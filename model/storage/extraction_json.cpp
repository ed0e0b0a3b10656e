// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/extraction_json.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

QString toJson(const Extraction &extraction)
{
    QJsonArray entities;
    for (const Entity &entity : extraction.entities)
        entities << QJsonArray{entity.key,    toString(entity.kind), entity.name,    entity.description,
                               entity.listId, entity.isoDate,        entity.resolved};
    QJsonArray mentions;
    for (const Mention &mention : extraction.mentions)
        mentions << QJsonArray{mention.field.toString(), mention.range.begin, mention.range.end, mention.text,
                               toString(mention.kind),   mention.entity,      mention.why,       mention.confidence};
    const QJsonObject all{{u"entities"_s, entities}, {u"mentions"_s, mentions}};
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::optional<Extraction> extractionFromJson(const QString &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json.toUtf8()).object();
    if (!all["entities"_L1].isArray() || !all["mentions"_L1].isArray())
        return std::nullopt;
    Extraction extraction;
    for (const QJsonValue value : all["entities"_L1].toArray()) {
        const auto kind = entityKindFromString(value[1].toString());
        if (!kind)
            return std::nullopt;
        extraction.entities << Entity{value[0].toString(), *kind,
                                      value[2].toString(), value[3].toString(),
                                      value[4].toString(), value[5].toString(),
                                      value[6].toBool()};
    }
    for (const QJsonValue value : all["mentions"_L1].toArray()) {
        const auto field = FieldId::fromString(value[0].toString());
        const auto kind = entityKindFromString(value[4].toString());
        if (!field || !kind)
            return std::nullopt;
        extraction.mentions << Mention{*field,
                                       {value[1].toInteger(), value[2].toInteger()},
                                       value[3].toString(),
                                       *kind,
                                       value[5].toString(),
                                       value[6].toString(),
                                       value[7].toDouble()};
    }
    return extraction;
}

bool fits(const Extraction &extraction, const Document &document)
{
    QHash<FieldId, QString> texts;
    for (const FieldId &field : document.fields())
        texts.insert(field, document.text(field));
    QSet<QString> keys;
    for (const Entity &entity : extraction.entities)
        keys << entity.key;
    return std::ranges::all_of(extraction.mentions, [&](const Mention &mention) {
        const QString text = texts.value(mention.field);
        return keys.contains(mention.entity) && isValid(mention.range, text)
               && slice(text, mention.range) == mention.text;
    });
}

} // namespace Secto
