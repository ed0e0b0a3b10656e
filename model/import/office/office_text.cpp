// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/office/office_text.h"

#include "import/describe_document.h"
#include "import/head_reader.h"
#include "import/merge_emphases.h"
#include "import/page_mark_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

void TextLooks::inherit(const TextLooks &around)
{
    const auto fill = [&](std::optional<bool> TextLooks::*look) {
        if (!(this->*look))
            this->*look = around.*look;
    };
    fill(&TextLooks::italic);
    fill(&TextLooks::strong);
    fill(&TextLooks::underline);
    fill(&TextLooks::struck);
    fill(&TextLooks::smallCaps);
    fill(&TextLooks::raised);
}

ParagraphRole roleOfStyle(const QString &name)
{
    static const QRegularExpression heading(u"^heading[ _]?[1-9]?$|^heading$|^subtitle$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression quote(u"^(?:intense )?quot(?:e|ations?)$|^block text$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (name.compare(u"title", Qt::CaseInsensitive) == 0)
        return ParagraphRole::Title;
    if (heading.match(name).hasMatch())
        return ParagraphRole::Heading;
    if (quote.match(name).hasMatch())
        return ParagraphRole::Quote;
    if (name.compare(u"signature", Qt::CaseInsensitive) == 0)
        return ParagraphRole::Signature;
    return ParagraphRole::Text;
}

void OfficeText::beginParagraph(ParagraphRole role, bool isListItem)
{
    if (m_tables > 0) {
        builder.addSpace();
        return;
    }
    // A note in the title: its paragraphs are the note's.
    const bool isFirst = m_notes == 0 && builder.isEmptyBody() && !builder.hasTitle();
    if (isFirst && (role == ParagraphRole::Title || role == ParagraphRole::Heading)) {
        m_isTitle = true;
        builder.beginTitle();
        return;
    }
    switch (role) {
    case ParagraphRole::Title:
    case ParagraphRole::Heading:
        builder.beginBlock(Block::Kind::Heading);
        break;
    case ParagraphRole::Quote:
        builder.beginBlock(Block::Kind::Quote);
        break;
    case ParagraphRole::Signature:
        builder.beginBlock(Block::Kind::Signature);
        break;
    case ParagraphRole::Text:
        builder.beginBlock(isListItem ? Block::Kind::ListItem : Block::Kind::Paragraph);
        break;
    }
}

void OfficeText::endParagraph()
{
    if (m_tables > 0)
        builder.addSpace();
    else if (m_notes == 0 && std::exchange(m_isTitle, false))
        builder.endTitle();
    else
        builder.endBlock();
}

void OfficeText::beginNote(const QString &label)
{
    builder.beginNote(label, u"Note"_s);
    ++m_notes;
}

void OfficeText::endNote()
{
    builder.endNote();
    --m_notes;
}

void OfficeText::beginTable(bool hasColumns)
{
    // A table in a cell is words of the cell; one of a single column is a frame around paragraphs.
    if (hasColumns && m_tables++ == 0)
        builder.beginTable();
}

void OfficeText::endTable()
{
    if (m_tables > 0 && --m_tables == 0)
        builder.endTable();
}

void OfficeText::beginRow(bool isHeading)
{
    if (m_tables == 1)
        builder.beginRow(isHeading);
    else
        builder.addSpace();
}

void OfficeText::endRow()
{
    if (m_tables == 1)
        builder.endRow();
}

void OfficeText::beginCell(int columnSpan, int rowSpan, bool isHeading)
{
    constexpr int Most = 1000; // no document has more columns
    if (m_tables == 1)
        builder.beginCell(std::clamp(columnSpan, 1, Most), std::clamp(rowSpan, 1, Most), isHeading);
    else
        builder.addSpace();
}

void OfficeText::endCell()
{
    if (m_tables == 1)
        builder.endCell();
}

void OfficeText::addText(const QString &text, const TextLooks &looks)
{
    const auto begin = builder.here();
    addWithPageMarks(builder, text);
    const auto span = builder.spanFrom(begin);
    if (!span)
        return;
    using enum Emphasis::Kind;
    for (const auto &[look, kind] : {std::pair{looks.italic, Italic},
                                     {looks.strong, Strong},
                                     {looks.underline, Underline},
                                     {looks.struck, Struck},
                                     {looks.smallCaps, SmallCaps},
                                     {looks.raised, Superscript}}) {
        if (look.value_or(false))
            builder.addEmphasis(*span, kind);
    }
}

void OfficeText::addFigure(const QString &words)
{
    const QString text = words.isEmpty() ? u"[Figure]"_s : u"[Figure: %1]"_s.arg(words.simplified());
    if (m_tables > 0 || m_notes > 0 || m_isTitle) {
        builder.addText(u' ' + text + u' ');
        return;
    }
    builder.beginBlock(Block::Kind::Figure);
    builder.addText(text);
    builder.endBlock();
}

bool OfficeText::readsLikeTitle(const MarkupTree &tree, int paragraph) const
{
    constexpr qsizetype Longest = 500; // characters of a head
    if (m_notes > 0 || m_tables > 0 || builder.hasTitle() || !builder.isEmptyBody())
        return false;
    const bool isAlone = tree.at(paragraph).end + 1 >= tree.at(tree.at(paragraph).parent).end;
    const QString text = tree.text(paragraph).simplified();
    return !isAlone && text.size() <= Longest && (numberLength(text) > 0 || !readHead(text).kind.isEmpty());
}

std::optional<Document> OfficeText::take(const QString &titleProperty)
{
    if (builder.isEmpty() && !builder.hasTitle())
        return std::nullopt;
    Document document = builder.take();
    mergeEmphases(document);
    if (document.title.isEmpty())
        document.title = titleProperty.simplified();
    describeTitle(document);
    describeDocument(document);
    return document;
}

} // namespace Secto
