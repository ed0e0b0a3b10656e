// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/describe_document.h"

#include "import/body_blocks.h"
#include "import/document_date.h"
#include "import/head_reader.h"
#include "import/insertions.h"
#include "import/markings.h"
#include "import/telegraph_line.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What the telegram's own first line says. @return where it stands in the body; empty where there is none */
TextRange readTelegraph(Document &document, TextRange dateline)
{
    const bool isTelegraphic = document.kind.contains(u"telegram"_s) || document.kind == u"airgram"_s;
    qsizetype begin = dateline.isEmpty() ? 0 : std::min(dateline.end + 1, document.body.size());
    const qsizetype newline = document.body.indexOf(u'\n', begin);
    const TextRange first{begin, newline < 0 ? document.body.size() : newline};
    const auto line = isTelegraphic ? readTelegraphLine(slice(document.body, first).toString()) : std::nullopt;
    if (!line)
        return {};
    document.routing = line->routing + QStringList(line->series);
    document.subject = line->subject;
    return line->isAlone ? first : TextRange();
}

/** The subject of a memorandum stands in a paragraph of its own, below the word. */
QString subjectOf(const QString &body)
{
    static const QRegularExpression subject(u"^SUBJECT[.:]?\\n(?<words>[^\\n]{1,300})$"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::MultilineOption);
    return subject.match(body.first(std::min<qsizetype>(body.size(), 4000))).captured(u"words"_s);
}

/** Classification and handling from the source note and from lines of their own at the top. */
QStringList findMarkings(const Document &document)
{
    constexpr qsizetype ParagraphsLookedAt = 10;
    QStringList markings;
    if (!document.notes.isEmpty())
        markings = markingsInSourceNote(QString(document.notes.first().text).replace(u'\n', u' '));
    qsizetype begin = 0;
    for (qsizetype i = 0; i < ParagraphsLookedAt && begin < document.body.size(); ++i) {
        const qsizetype newline = document.body.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? document.body.size() : newline;
        markings << readMarkings(QStringView(document.body).sliced(begin, end - begin));
        begin = end + 1;
    }
    return inOrder(markings);
}

/** Paragraphs that are marked as no more than that become what they look like. */
void refineBlocks(QList<Block> &blocks, const QList<Block> &found)
{
    auto look = found.begin();
    for (Block &block : blocks) {
        while (look != found.end() && look->range.begin < block.range.begin)
            ++look;
        const bool isKnown = look != found.end() && look->range == block.range && look->kind != Block::Kind::ListItem;
        if (isKnown && block.kind == Block::Kind::Paragraph)
            block.kind = look->kind;
    }
}

} // namespace

void describeTitle(Document &document)
{
    const Head head = readHead(document.title);
    const auto fill = [](QString &part, const QString &told) {
        if (!told.isEmpty())
            part = told;
    };
    fill(document.number, head.number);
    fill(document.kind, head.kind);
    fill(document.from, head.from);
    fill(document.to, head.to);
}

void describeDocument(Document &document)
{
    const DocumentDate date = findDocumentDate(document);
    if (document.date.isEmpty())
        document.date = date.date;
    if (document.place.isEmpty())
        document.place = date.place;
    const TextRange telegraph = readTelegraph(document, date.dateline);
    if (document.subject.isEmpty())
        document.subject = subjectOf(document.body);
    if (document.classifications.isEmpty())
        document.classifications = findMarkings(document);
    const QList<Block> found = findBlocks(document.body, date.dateline, telegraph);
    if (document.blocks.isEmpty())
        document.blocks = found;
    else
        refineBlocks(document.blocks, found);
    document.insertions = findInsertions(document.body);
}

} // namespace Secto
