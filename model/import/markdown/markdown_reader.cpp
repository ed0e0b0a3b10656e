// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markdown/markdown_reader.h"

#include "import/html/html_tree.h"
#include "import/page_mark_text.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestNote = 3; ///< a note called in a note called in a note

QString fromUtf8(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

} // namespace

MarkdownReader::MarkdownReader(const MarkdownSource &source) : m_source(source)
{
    for (const auto &[label, text] : source.notes)
        m_notes.insert(label, text);
}

Document MarkdownReader::read()
{
    parse(m_source.text);
    QList<qsizetype> uncalled;
    for (const auto &[label, text] : m_source.notes) {
        if (m_notes.contains(label)) {
            uncalled << m_builder.document().notes.size();
            readNote(label);
        }
    }
    Document document = m_builder.take();
    for (const qsizetype note : uncalled)
        document.notes[note].call.reset();
    return document;
}

void MarkdownReader::parse(const QString &markdown)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        static_cast<MarkdownReader *>(self)->enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
        static_cast<MarkdownReader *>(self)->leaveBlock(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
        static_cast<MarkdownReader *>(self)->enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
        static_cast<MarkdownReader *>(self)->leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
        static_cast<MarkdownReader *>(self)->addText(type, fromUtf8(text, size));
        return 0;
    };
    const QByteArray utf8 = markdown.toUtf8();
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, this);
}

void MarkdownReader::beginBlock(Block::Kind kind)
{
    // The paragraph that begins an item stands on the item's line.
    const bool isItem = m_itemIsFresh && kind == Block::Kind::Paragraph;
    m_blocks.push_back(!isItem && !isInCell());
    if (m_blocks.back()) {
        m_itemIsFresh = false;
        m_builder.beginBlock(kind);
    }
}

void MarkdownReader::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        beginBlock(Block::Kind::Quote);
        break;
    case MD_BLOCK_UL:
        m_lists.push_back({});
        break;
    case MD_BLOCK_OL:
        m_lists.push_back({true, int(std::min(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start, 1'000'000'000u))});
        break;
    case MD_BLOCK_LI:
        m_builder.beginBlock(Block::Kind::ListItem);
        m_itemIsFresh = true;
        if (m_lists.back().isNumbered)
            m_builder.addText(QString::number(m_lists.back().next++) + u". "_s);
        break;
    case MD_BLOCK_H: {
        const bool isFirst = m_depth == 0 && m_lists.empty() && m_builder.isEmptyBody() && !m_builder.hasTitle();
        m_isTitle = isFirst;
        if (isFirst)
            m_builder.beginTitle();
        else
            beginBlock(Block::Kind::Heading);
        break;
    }
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
        beginBlock(Block::Kind::Paragraph);
        break;
    case MD_BLOCK_HTML:
        m_html.clear();
        m_isHtmlBlock = true;
        break;
    case MD_BLOCK_TABLE:
        if (m_depth == 0)
            m_builder.beginTable();
        break;
    case MD_BLOCK_TR:
        m_builder.beginRow(false);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_builder.beginCell(1, 1, type == MD_BLOCK_TH);
        ++m_cells;
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    }
}

void MarkdownReader::leaveBlock(MD_BLOCKTYPE type, void *)
{
    switch (type) {
    case MD_BLOCK_H:
        if (std::exchange(m_isTitle, false)) {
            m_builder.endTitle();
            break;
        }
        [[fallthrough]];
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
        if (m_blocks.back())
            m_builder.endBlock();
        m_blocks.pop_back();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        m_lists.pop_back();
        break;
    case MD_BLOCK_LI:
        m_itemIsFresh = false;
        m_builder.endBlock();
        break;
    case MD_BLOCK_HTML:
        m_isHtmlBlock = false;
        if (const auto tree = parseHtml(m_html)) {
            beginBlock(Block::Kind::Paragraph);
            addWords(tree->text(0));
            m_builder.endBlock();
            m_blocks.pop_back();
        }
        break;
    case MD_BLOCK_TABLE:
        if (m_depth == 0)
            m_builder.endTable();
        break;
    case MD_BLOCK_TR:
        m_builder.endRow();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_builder.endCell();
        --m_cells;
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    }
}

void MarkdownReader::enterSpan(MD_SPANTYPE type, void *detail)
{
    if (type == MD_SPAN_IMG)
        addWords(u"[Figure: "_s);
    Span span{m_builder.here(), {}};
    if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE &href = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
        span.target = fromUtf8(href.text, href.size);
    }
    m_spans.push_back(span);
}

void MarkdownReader::leaveSpan(MD_SPANTYPE type)
{
    const Span span = m_spans.back();
    m_spans.pop_back();
    if (type == MD_SPAN_IMG)
        addWords(u"]"_s);
    const auto range = m_builder.spanFrom(span.begin);
    if (!range)
        return;
    if (type == MD_SPAN_EM)
        m_builder.addEmphasis(*range, Emphasis::Kind::Italic);
    else if (type == MD_SPAN_STRONG)
        m_builder.addEmphasis(*range, Emphasis::Kind::Strong);
    else if (type == MD_SPAN_DEL)
        m_builder.addEmphasis(*range, Emphasis::Kind::Struck);
    else if (type == MD_SPAN_A && !span.target.isEmpty())
        m_builder.addLink(*range, span.target);
}

void MarkdownReader::addText(MD_TEXTTYPE type, const QString &text)
{
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        m_builder.addSpace();
        break;
    case MD_TEXT_ENTITY: {
        const QString meant = htmlEntity(text.sliced(1).chopped(1));
        addWords(meant.isEmpty() ? text : meant);
        break;
    }
    case MD_TEXT_HTML:
        hasHtml = true;
        if (m_isHtmlBlock)
            m_html += text; // read when it ends
        else if (text.startsWith(u"<br", Qt::CaseInsensitive))
            m_builder.addSpace();
        break;
    case MD_TEXT_CODE:
        // Lines of code stay lines.
        for (qsizetype at = 0; at <= text.size();) {
            const qsizetype newline = text.indexOf(u'\n', at);
            addWords(text.sliced(at, (newline < 0 ? text.size() : newline) - at));
            if (newline < 0)
                break;
            if (!isInCell()) {
                m_builder.beginBlock(Block::Kind::Paragraph);
                m_builder.endBlock();
            }
            at = newline + 1;
        }
        break;
    case MD_TEXT_NULLCHAR:
        addWords(QString(QChar(QChar::ReplacementCharacter)));
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH:
        addWords(text);
        break;
    }
}

void MarkdownReader::addWords(const QString &text)
{
    if (!text.trimmed().isEmpty())
        m_itemIsFresh = false;
    qsizetype done = 0;
    for (qsizetype call = text.indexOf(QChar(CallBegin)); call >= 0; call = text.indexOf(QChar(CallBegin), done)) {
        addWithPageMarks(m_builder, QStringView(text).sliced(done, call - done));
        const qsizetype end = text.indexOf(QChar(CallEnd), call);
        const qsizetype labelEnd = end < 0 ? text.size() : end;
        readNote(text.sliced(call + 1, labelEnd - call - 1));
        done = std::min(labelEnd + 1, text.size());
    }
    addWithPageMarks(m_builder, QStringView(text).sliced(done));
}

/** A note that was read already, or stands too deep in others, is called by its sign. */
void MarkdownReader::readNote(const QString &label)
{
    const auto note = m_notes.find(label);
    if (note == m_notes.end() || m_depth >= DeepestNote) {
        m_builder.addText(u"[^%1]"_s.arg(label));
        return;
    }
    const QString text = *note;
    m_notes.erase(note);
    const bool itemIsFresh = std::exchange(m_itemIsFresh, false);
    const bool isTitle = std::exchange(m_isTitle, false);
    const int cells = std::exchange(m_cells, 0);
    ++m_depth;
    m_builder.beginNote(label, u"Note"_s);
    parse(withCalls(text, m_source.notes));
    m_builder.endNote();
    --m_depth;
    m_cells = cells;
    m_isTitle = isTitle;
    m_itemIsFresh = itemIsFresh;
}

} // namespace Secto
