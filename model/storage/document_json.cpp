// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/document_json.h"

#include "storage/marks_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

struct BlockName
{
    Block::Kind kind;
    QLatin1StringView name;
};

constexpr std::array BlockNames{
    BlockName{Block::Kind::Paragraph, "paragraph"_L1}, BlockName{Block::Kind::Heading, "heading"_L1},
    BlockName{Block::Kind::Dateline, "dateline"_L1},   BlockName{Block::Kind::Telegraph, "telegraph"_L1},
    BlockName{Block::Kind::ListItem, "list-item"_L1},  BlockName{Block::Kind::Signature, "signature"_L1},
    BlockName{Block::Kind::Quote, "quote"_L1},         BlockName{Block::Kind::TableRow, "table-row"_L1},
    BlockName{Block::Kind::Figure, "figure"_L1},
};

QString nameOf(Block::Kind kind)
{
    return std::ranges::find(BlockNames, kind, &BlockName::kind)->name;
}

/** A kind that this program does not know is read as a paragraph. */
Block::Kind blockKind(const QString &name)
{
    const auto found = std::ranges::find(BlockNames, name, &BlockName::name);
    return found == BlockNames.end() ? Block::Kind::Paragraph : found->kind;
}

struct PublicationPart
{
    QLatin1StringView name;
    QString Publication::*part;
};

constexpr std::array PublicationParts{
    PublicationPart{"series"_L1, &Publication::series},
    PublicationPart{"subseries"_L1, &Publication::subseries},
    PublicationPart{"volume"_L1, &Publication::volume},
    PublicationPart{"volumeTitle"_L1, &Publication::volumeTitle},
    PublicationPart{"place"_L1, &Publication::place},
    PublicationPart{"publisher"_L1, &Publication::publisher},
    PublicationPart{"year"_L1, &Publication::year},
    PublicationPart{"pages"_L1, &Publication::pages},
    PublicationPart{"volumeId"_L1, &Publication::volumeId},
    PublicationPart{"address"_L1, &Publication::address},
    PublicationPart{"accessed"_L1, &Publication::accessed},
    PublicationPart{"rights"_L1, &Publication::rights},
};

constexpr QLatin1StringView OthersOfVolume = "othersOfVolume"_L1;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QStringList strings(const QJsonValue &array)
{
    return array.toVariant().toStringList();
}

/** One paragraph a line: what is known of a body without its blocks. */
QList<Block> paragraphsOf(const QString &body)
{
    QList<Block> blocks;
    qsizetype begin = 0;
    while (begin < body.size()) {
        const qsizetype newline = body.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? body.size() : newline;
        blocks << Block{Block::Kind::Paragraph, {begin, end}};
        begin = end + 1;
    }
    return blocks;
}

/** [kind, count, kind, count …] of blocks that are the lines of the body, as most are. */
QJsonArray linesOf(const QList<Block> &blocks)
{
    QJsonArray runs;
    for (qsizetype begin = 0; begin < blocks.size();) {
        qsizetype end = begin + 1;
        while (end < blocks.size() && blocks[end].kind == blocks[begin].kind)
            ++end;
        runs << nameOf(blocks[begin].kind) << end - begin;
        begin = end;
    }
    return runs;
}

/** [[kind, begin, end] …] */
QJsonArray rangesOf(const QList<Block> &blocks)
{
    QJsonArray ranges;
    for (const Block &block : blocks)
        ranges << QJsonArray{nameOf(block.kind), block.range.begin, block.range.end};
    return ranges;
}

void readBlocks(Document &document, const QJsonObject &structure)
{
    for (const QJsonValue value : structure["blocks"_L1].toArray())
        document.blocks << Block{blockKind(value[0].toString()), {value[1].toInteger(-1), value[2].toInteger(-1)}};
    const QJsonArray lines = structure["lines"_L1].toArray();
    if (lines.isEmpty())
        return;
    document.blocks = paragraphsOf(document.body);
    qsizetype line = 0;
    for (qsizetype run = 0; run + 1 < lines.size(); run += 2) {
        const qsizetype end = std::min(line + lines[run + 1].toInteger(), document.blocks.size());
        for (; line < end; ++line)
            document.blocks[line].kind = blockKind(lines[run].toString());
    }
}

QJsonObject publicationObject(const Publication &publication)
{
    QJsonObject object;
    for (const PublicationPart &part : PublicationParts) {
        if (!(publication.*part.part).isEmpty())
            object[part.name] = publication.*part.part;
    }
    if (!publication.editors.isEmpty())
        object["editors"_L1] = QJsonArray::fromStringList(publication.editors);
    return object;
}

} // namespace

QString structureToJson(const Document &document)
{
    QJsonArray pages;
    for (const PageMark &page : document.pages)
        pages << QJsonArray{page.label, page.at};
    QJsonArray insertions;
    for (const Insertion &insertion : document.insertions)
        insertions << QJsonArray{insertion.span.field.toString(), insertion.span.range.begin, insertion.span.range.end};
    QJsonObject structure;
    const auto add = [&structure](QLatin1StringView name, const auto &part) {
        if (!part.isEmpty())
            structure[name] = part;
    };
    const bool areLines =
        std::ranges::equal(document.blocks, paragraphsOf(document.body), {}, &Block::range, &Block::range);
    areLines ? add("lines"_L1, linesOf(document.blocks)) : add("blocks"_L1, rangesOf(document.blocks));
    add("pages"_L1, pages);
    add("insertions"_L1, insertions);
    add("classifications"_L1, QJsonArray::fromStringList(document.classifications));
    add("routing"_L1, QJsonArray::fromStringList(document.routing));
    add("marks"_L1, marksToJson(document));
    return compact(structure);
}

void readStructure(Document &document, const QString &json)
{
    const QJsonObject object = parsed(json);
    readBlocks(document, object);
    const auto fits = [&](const Block &block) { return isValid(block.range, document.body); };
    if (!std::ranges::all_of(document.blocks, fits))
        document.blocks = paragraphsOf(document.body);
    for (const QJsonValue value : object["pages"_L1].toArray()) {
        const PageMark page{value[0].toString(), value[1].toInteger(-1)};
        if (isValid({page.at, page.at}, document.body))
            document.pages << page;
    }
    for (const QJsonValue value : object["insertions"_L1].toArray()) {
        const auto field = FieldId::fromString(value[0].toString());
        const TextRange range{value[1].toInteger(-1), value[2].toInteger(-1)};
        if (field && isValid(range, document.text(*field)))
            document.insertions << Insertion{{*field, range}};
    }
    document.classifications = strings(object["classifications"_L1]);
    document.routing = strings(object["routing"_L1]);
    readMarks(document, object["marks"_L1].toObject());
}

QStringList pageLabels(const QString &structure)
{
    const QJsonObject marks = parsed(structure);
    QStringList labels;
    if (const QString first = marks["firstPage"_L1].toString(); !first.isEmpty())
        labels << first; // its mark stands before the document
    for (const QJsonValue page : marks["pages"_L1].toArray())
        labels << page[0].toString();
    return labels;
}

QStringList linkedPlaceIds(const QString &structure)
{
    QStringList ids;
    for (const QJsonValue field : parsed(structure)["marks"_L1]["linked"_L1].toObject()) {
        const QJsonArray row = field.toArray();
        for (qsizetype i = 2; i < row.size(); i += 3)
            ids << row[i].toString();
    }
    return ids;
}

QString publicationToJson(const Publication &publication)
{
    return compact(publicationObject(publication));
}

Publication publicationFromJson(const QString &json)
{
    return publicationFromJson(json, {});
}

QString publicationToJson(const Publication &publication, const Publication &ofVolume)
{
    QJsonObject object{{OthersOfVolume, true}};
    for (const PublicationPart &part : PublicationParts) {
        if (publication.*part.part != ofVolume.*part.part)
            object[part.name] = publication.*part.part;
    }
    if (publication.editors != ofVolume.editors)
        object["editors"_L1] = QJsonArray::fromStringList(publication.editors);
    return compact(object);
}

Publication publicationFromJson(const QString &json, const Publication &ofVolume)
{
    const QJsonObject object = parsed(json);
    Publication publication = object[OthersOfVolume].toBool() ? ofVolume : Publication();
    for (const PublicationPart &part : PublicationParts) {
        if (const QJsonValue value = object[part.name]; value.isString())
            publication.*part.part = value.toString();
    }
    if (const QJsonValue editors = object["editors"_L1]; editors.isArray())
        publication.editors = strings(editors);
    return publication;
}

QString metadataToJson(const Document &document)
{
    return compact({{u"number"_s, document.number},
                    {u"title"_s, document.title},
                    {u"kind"_s, document.kind},
                    {u"from"_s, document.from},
                    {u"to"_s, document.to},
                    {u"date"_s, document.date},
                    {u"place"_s, document.place},
                    {u"subject"_s, document.subject},
                    {u"publication"_s, publicationObject(document.publication)},
                    {u"classifications"_s, QJsonArray::fromStringList(document.classifications)},
                    {u"routing"_s, QJsonArray::fromStringList(document.routing)}});
}

} // namespace Secto
