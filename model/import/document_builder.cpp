// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/document_builder.h"

#include "documents/text_correction.h"
#include "import/head_reader.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

DocumentBuilder::DocumentBuilder()
{
    m_fields.push_back({FieldId::title(), {}});
    m_fields.push_back({FieldId::body(), {}});
    m_open.push_back(BodyField);
}

void DocumentBuilder::addText(QStringView text)
{
    Field &field = current();
    const bool beginsLine = isInBody() && field.text.isAtLineBegin();
    const qsizetype before = field.text.size();
    field.text.add(text);
    if (beginsLine && field.text.size() > before) {
        const Block::Kind kind = m_kinds.empty() ? Block::Kind::Paragraph : m_kinds.back();
        m_document.blocks << Block{kind, {before == 0 ? 0 : before + 1, 0}}; // its end is known when all is read
    }
}

void DocumentBuilder::endTitle()
{
    m_open.pop_back();
    m_titleDone = true;
}

void DocumentBuilder::beginNote(const QString &label, const QString &labelIfEmpty)
{
    const QString printed = label.isEmpty() ? labelIfEmpty : label;
    QString own = printed;
    for (int i = 2; m_labels.contains(own); ++i)
        own = u"%1 %2"_s.arg(printed).arg(i);
    m_labels.insert(own);

    const bool isBeforeTitle = isInBody() && !m_titleDone && current().text.size() == 0;
    if (isBeforeTitle)
        m_calledByTitle << m_document.notes.size();
    m_document.notes << Footnote{own, {}, Call{current().id, current().text.size()}};
    m_fields.push_back({FieldId::note(own), {}});
    m_open.push_back(m_fields.size() - 1);
}

void DocumentBuilder::endNote()
{
    m_open.pop_back();
}

void DocumentBuilder::beginBlock(Block::Kind kind)
{
    current().text.endLine();
    if (!isInBody())
        return;
    // What a quotation holds is quoted too.
    const bool isQuoted = kind == Block::Kind::Paragraph && !m_kinds.empty() && m_kinds.back() == Block::Kind::Quote;
    m_kinds.push_back(isQuoted ? Block::Kind::Quote : kind);
}

void DocumentBuilder::endBlock()
{
    current().text.endLine();
    if (isInBody() && !m_kinds.empty())
        m_kinds.pop_back();
}

void DocumentBuilder::addPage(const QString &label)
{
    m_document.pages << PageMark{label, m_fields[BodyField].text.size()};
}

void DocumentBuilder::beginTable()
{
    current().text.endLine();
    if (isInBody())
        m_tables.push_back({});
}

void DocumentBuilder::endTable()
{
    current().text.endLine();
    if (!isInBody() || m_tables.empty())
        return;
    Table table = std::move(m_tables.back().table);
    m_tables.pop_back();
    if (table.cells.isEmpty())
        return;
    const auto last = std::ranges::max_element(table.cells, {}, [](const Cell &cell) { return cell.range.end; });
    table.range = {table.cells.first().range.begin, last->range.end};
    if (!table.range.isEmpty())
        m_document.tables << table;
}

void DocumentBuilder::beginRow(bool isHeading)
{
    beginBlock(Block::Kind::TableRow);
    if (!isInBody() || m_tables.empty())
        return;
    OpenTable &open = m_tables.back();
    ++open.row;
    open.isHeadingRow = isHeading;
    open.column = 0;
    for (int &rows : open.reachingDown)
        rows = std::max(0, rows - 1);
}

void DocumentBuilder::endRow()
{
    endBlock();
}

void DocumentBuilder::beginCell(int columnSpan, int rowSpan, bool isHeading)
{
    addSpace();
    if (!isInBody() || m_tables.empty())
        return;
    OpenTable &open = m_tables.back();
    while (open.column < open.reachingDown.size() && open.reachingDown[open.column] > 0)
        ++open.column;
    open.cell = {{},
                 std::max(0, open.row),
                 open.column,
                 std::max(1, rowSpan),
                 std::max(1, columnSpan),
                 isHeading || open.isHeadingRow};
    open.cellBegin = here();
}

void DocumentBuilder::endCell()
{
    if (isInBody() && !m_tables.empty()) {
        OpenTable &open = m_tables.back();
        Cell cell = open.cell;
        const auto span = spanFrom(open.cellBegin);
        const qsizetype at = current().text.size();
        cell.range = span ? span->range : TextRange{at, at};
        open.table.cells << cell;
        open.column = cell.column + cell.columnSpan;
        if (open.reachingDown.size() < open.column)
            open.reachingDown.resize(open.column, 0);
        for (int column = cell.column; column < open.column; ++column)
            open.reachingDown[column] = std::max(open.reachingDown[column], cell.rowSpan);
    }
    addSpace();
}

void DocumentBuilder::beginAttachment()
{
    current().text.endLine();
    m_attachments.push_back(m_document.attachments.size());
    m_document.attachments << Attachment{{m_fields[BodyField].text.size(), 0}, {}};
}

void DocumentBuilder::endAttachment()
{
    current().text.endLine();
    Attachment &attachment = m_document.attachments[m_attachments.back()];
    m_attachments.pop_back();
    const auto span = spanFrom({BodyField, attachment.range.begin});
    attachment.range = span ? span->range : TextRange{attachment.range.begin, attachment.range.begin};
}

bool DocumentBuilder::nameAttachment(const QString &title)
{
    if (m_attachments.empty() || !m_document.attachments[m_attachments.back()].title.isEmpty())
        return false;
    m_document.attachments[m_attachments.back()].title = title;
    return true;
}

std::optional<TextSpan> DocumentBuilder::spanFrom(Place begin) const
{
    const Field &field = m_fields[begin.field];
    const QString &text = field.text.text();
    qsizetype at = begin.at;
    while (at < text.size() && text[at].isSpace())
        ++at;
    if (at >= text.size())
        return std::nullopt;
    return TextSpan{field.id, {at, text.size()}};
}

QString DocumentBuilder::words(const TextSpan &span) const
{
    const auto field = std::ranges::find(m_fields, span.field, &Field::id);
    return field == m_fields.end() ? QString() : slice(field->text.text(), span.range).toString();
}

bool DocumentBuilder::isEmpty() const
{
    return m_fields[BodyField].text.size() == 0 && m_document.notes.isEmpty();
}

/** Takes "345. " out of the title and moves what stands behind it. */
void DocumentBuilder::cutNumber()
{
    const qsizetype cut = numberLength(m_document.title);
    if (cut == 0)
        return;
    if (m_document.number.isEmpty())
        m_document.number = readHead(m_document.title).number;
    replaceWords(m_document, {FieldId::title(), {0, cut}}, {});
}

/** The end of each block, which is that of its line. */
void DocumentBuilder::closeBlocks()
{
    const QString &body = m_document.body;
    for (qsizetype i = 0; i < m_document.blocks.size(); ++i) {
        const bool isLast = i + 1 == m_document.blocks.size();
        m_document.blocks[i].range.end = isLast ? body.size() : m_document.blocks[i + 1].range.begin - 1;
    }
}

Document DocumentBuilder::take(Head head)
{
    m_document.title = m_fields[TitleField].text.text();
    m_document.title.replace(u'\n', u' ');
    m_document.body = m_fields[BodyField].text.text();
    for (qsizetype i = 0; i < m_document.notes.size(); ++i)
        m_document.notes[i].text = m_fields[size_t(i) + 2].text.text();
    for (const qsizetype note : std::as_const(m_calledByTitle)) {
        if (!m_document.title.isEmpty())
            m_document.notes[note].call = Call{FieldId::title(), m_document.title.size()};
    }
    if (head == Head::Numbered)
        cutNumber();
    closeBlocks();
    for (PagePlace &place : m_document.places) {
        const QString text = m_document.text(place.field);
        place.at = std::min(place.at, text.size());
        if (place.at < text.size() && text[place.at].isSpace())
            ++place.at;
    }
    // A page begins with the first word on it, not with the white space before.
    for (PageMark &page : m_document.pages) {
        if (page.at < m_document.body.size() && m_document.body[page.at].isSpace())
            ++page.at;
    }
    return std::move(m_document);
}

} // namespace Secto
