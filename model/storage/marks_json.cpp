// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/marks_json.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <functional>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

struct EmphasisName
{
    Emphasis::Kind kind;
    QLatin1StringView name;
};

constexpr std::array EmphasisNames{
    EmphasisName{Emphasis::Kind::Italic, "i"_L1},        EmphasisName{Emphasis::Kind::SmallCaps, "sc"_L1},
    EmphasisName{Emphasis::Kind::Strong, "b"_L1},        EmphasisName{Emphasis::Kind::Underline, "u"_L1},
    EmphasisName{Emphasis::Kind::Superscript, "sup"_L1}, EmphasisName{Emphasis::Kind::Struck, "s"_L1},
};

/** {"body": what @p addTo puts in a row for each mark there, "title": …} */
template <typename Mark, typename FieldOf, typename AddTo>
QJsonObject rowsByField(const QList<Mark> &marks, FieldOf fieldOf, AddTo addTo)
{
    QHash<FieldId, QJsonArray> rows;
    for (const Mark &mark : marks)
        addTo(rows[std::invoke(fieldOf, mark)], mark);
    QJsonObject object;
    for (const auto &[field, row] : rows.asKeyValueRange())
        object[field.toString()] = row;
    return object;
}

/** {"body": [begin, end, word, begin, end, word …], "title": …} */
template <typename Mark, typename WordOf>
QJsonObject byField(const QList<Mark> &marks, WordOf wordOf)
{
    const auto fieldOf = [](const Mark &mark) { return mark.span.field; };
    return rowsByField(marks, fieldOf, [&](QJsonArray &row, const Mark &mark) {
        row << mark.span.range.begin << mark.span.range.end << wordOf(mark);
    });
}

/** Calls @p add with each span that fits, and its word, in the order of the fields and places. */
template <typename Add>
void eachSpan(const Document &document, const QJsonValue &json, Add add)
{
    const QJsonObject object = json.toObject();
    for (const FieldId &field : document.fields()) {
        const QJsonArray row = object[field.toString()].toArray();
        const QString text = row.isEmpty() ? QString() : document.text(field);
        for (qsizetype i = 0; i + 2 < row.size(); i += 3) {
            const TextRange range{row[i].toInteger(-1), row[i + 1].toInteger(-1)};
            if (isValid(range, text))
                add(TextSpan{field, range}, row[i + 2].toString());
        }
    }
}

QJsonArray cellsToJson(const Table &table)
{
    QJsonArray cells;
    for (const Cell &cell : table.cells)
        cells << QJsonArray{cell.range.begin, cell.range.end,  cell.row,      cell.column,
                            cell.rowSpan,     cell.columnSpan, cell.isHeading};
    return cells;
}

std::optional<Table> tableFromJson(const QJsonValue &json, const QString &body)
{
    Table table{{json[0].toInteger(-1), json[1].toInteger(-1)}, {}};
    for (const QJsonValue cell : json[2].toArray())
        table.cells << Cell{{cell[0].toInteger(-1), cell[1].toInteger(-1)},
                            cell[2].toInt(),
                            cell[3].toInt(),
                            std::max(1, cell[4].toInt()),
                            std::max(1, cell[5].toInt()),
                            cell[6].toBool()};
    const bool fits = isValid(table.range, body)
                      && std::ranges::all_of(table.cells, [&](const Cell &cell) { return isValid(cell.range, body); });
    return fits ? std::optional(table) : std::nullopt;
}

} // namespace

QJsonObject marksToJson(const Document &document)
{
    QJsonArray tables;
    for (const Table &table : document.tables)
        tables << QJsonArray{table.range.begin, table.range.end, cellsToJson(table)};
    QJsonArray attachments;
    for (const Attachment &attachment : document.attachments)
        attachments << QJsonArray{attachment.range.begin, attachment.range.end, attachment.title};

    const auto addPlace = [](QJsonArray &row, const PagePlace &place) {
        row << place.at << place.page << place.box.x() << place.box.y() << place.box.width() << place.box.height();
    };
    const auto addSpan = [](QJsonArray &row, const TextSpan &span) { row << span.range.begin << span.range.end; };

    QJsonObject object{
        {u"tables"_s, tables},
        {u"places"_s,
         rowsByField(document.places, &PagePlace::field, addPlace)}, // [at, page, x, y, width, height, at …]
        {u"unsure"_s, rowsByField(document.unsure, &TextSpan::field, addSpan)}, // [begin, end, begin …]
        {u"attachments"_s, attachments},
        {u"emphases"_s, byField(document.emphases,
                                [](const Emphasis &emphasis) {
                                    return std::ranges::find(EmphasisNames, emphasis.kind, &EmphasisName::kind)->name;
                                })},
        {u"links"_s, byField(document.links, [](const Link &link) { return link.target; })},
        {u"linked"_s, byField(document.linkedPlaces, [](const LinkedPlace &place) { return place.id; })},
        // "p:" a person, "t:" an abbreviation
        {u"names"_s, byField(document.names,
                             [](const TaggedName &name) {
                                 return (name.kind == TaggedName::Kind::Person ? "p:"_L1 : "t:"_L1) + name.reference;
                             })},
        {u"firstPage"_s, document.firstPage},
    };
    for (auto part = object.begin(); part != object.end();) {
        const bool isEmpty = part->isArray()    ? part->toArray().isEmpty()
                             : part->isObject() ? part->toObject().isEmpty()
                                                : part->toString().isEmpty();
        part = isEmpty ? object.erase(part) : std::next(part);
    }
    return object;
}

void readMarks(Document &document, const QJsonObject &json)
{
    document.firstPage = json["firstPage"_L1].toString();
    for (const QJsonValue value : json["tables"_L1].toArray()) {
        if (auto table = tableFromJson(value, document.body))
            document.tables << *std::move(table);
    }
    for (const QJsonValue value : json["attachments"_L1].toArray()) {
        const TextRange range{value[0].toInteger(-1), value[1].toInteger(-1)};
        if (isValid(range, document.body))
            document.attachments << Attachment{range, value[2].toString()};
    }
    const QJsonObject places = json["places"_L1].toObject();
    const QJsonObject unsure = json["unsure"_L1].toObject();
    for (const FieldId &field : places.isEmpty() && unsure.isEmpty() ? QList<FieldId>() : document.fields()) {
        const QString text = document.text(field);
        const QJsonArray row = places[field.toString()].toArray();
        for (qsizetype i = 0; i + 5 < row.size(); i += 6) {
            const PagePlace place{
                field, row[i].toInteger(-1), row[i + 1].toInt(-1),
                QRect(row[i + 2].toInt(), row[i + 3].toInt(), row[i + 4].toInt(), row[i + 5].toInt())};
            if (place.at >= 0 && place.at <= text.size() && place.page >= 0)
                document.places << place;
        }
        const QJsonArray words = unsure[field.toString()].toArray();
        for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
            const TextRange range{words[i].toInteger(-1), words[i + 1].toInteger(-1)};
            if (isValid(range, text))
                document.unsure << TextSpan{field, range};
        }
    }
    eachSpan(document, json["emphases"_L1], [&](const TextSpan &span, const QString &word) {
        const auto found = std::ranges::find(EmphasisNames, word, &EmphasisName::name);
        if (found != EmphasisNames.end())
            document.emphases << Emphasis{span, found->kind};
    });
    eachSpan(document, json["links"_L1], [&](const TextSpan &span, const QString &target) {
        document.links << Link{span, target};
    });
    eachSpan(document, json["linked"_L1], [&](const TextSpan &span, const QString &id) {
        document.linkedPlaces << LinkedPlace{span, id};
    });
    eachSpan(document, json["names"_L1], [&](const TextSpan &span, const QString &word) {
        const auto kind = word.startsWith(u"p:") ? TaggedName::Kind::Person : TaggedName::Kind::Term;
        document.names << TaggedName{span, kind, word.sliced(std::min<qsizetype>(2, word.size()))};
    });
}

} // namespace Secto
