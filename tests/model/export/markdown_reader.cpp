// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown_reader.h"

#include <md4c.h>

namespace Secto::Testing {

using namespace Qt::StringLiterals;

namespace {

struct Reading
{
    QStringList path;
    int top = -1;
    QList<MarkdownBlock> blocks;
};

Reading &reading(void *user)
{
    return *static_cast<Reading *>(user);
}

/** The block that text now belongs to: in a tight item it may follow other blocks without a paragraph of its own. */
MarkdownBlock &current(void *user)
{
    Reading &r = reading(user);
    const QString path = r.path.join(u'/');
    if (r.blocks.isEmpty() || r.blocks.last().path != path)
        r.blocks << MarkdownBlock{r.top, path, {}, {}};
    return r.blocks.last();
}

QString blockName(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return u"quote"_s;
    case MD_BLOCK_UL:
        return u"ul"_s;
    case MD_BLOCK_OL:
        return u"ol"_s;
    case MD_BLOCK_LI:
        return static_cast<MD_BLOCK_LI_DETAIL *>(detail)->is_task ? u"task"_s : u"li"_s;
    case MD_BLOCK_HR:
        return u"hr"_s;
    case MD_BLOCK_H:
        return u"h%1"_s.arg(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
    case MD_BLOCK_CODE:
        return u"code"_s;
    case MD_BLOCK_HTML:
        return u"html"_s;
    case MD_BLOCK_P:
        return u"p"_s;
    case MD_BLOCK_DOC:
        return {};
    default:
        return u"table"_s;
    }
}

bool holdsText(MD_BLOCKTYPE type)
{
    return type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_CODE || type == MD_BLOCK_HTML
           || type == MD_BLOCK_HR || type == MD_BLOCK_TH || type == MD_BLOCK_TD || type == MD_BLOCK_LI;
}

int enterBlock(MD_BLOCKTYPE type, void *detail, void *user)
{
    if (type == MD_BLOCK_DOC)
        return 0;
    Reading &r = reading(user);
    if (r.path.isEmpty())
        ++r.top;
    r.path << blockName(type, detail);
    if (holdsText(type))
        r.blocks << MarkdownBlock{r.top, r.path.join(u'/'), {}, {}};
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *user)
{
    if (type != MD_BLOCK_DOC)
        reading(user).path.removeLast();
    return 0;
}

int enterSpan(MD_SPANTYPE type, void *detail, void *user)
{
    QString name = u"span %1"_s.arg(int(type));
    if (type == MD_SPAN_EM)
        name = u"em"_s;
    else if (type == MD_SPAN_STRONG)
        name = u"strong"_s;
    else if (type == MD_SPAN_A) {
        const MD_ATTRIBUTE &href = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
        name = u"a "_s + QString::fromUtf8(href.text, href.size);
    }
    current(user).spans << name;
    return 0;
}

int leaveSpan(MD_SPANTYPE, void *, void *)
{
    return 0;
}

int addText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user)
{
    MarkdownBlock &block = current(user);
    const QString words = QString::fromUtf8(text, size);
    switch (type) {
    case MD_TEXT_NULLCHAR:
        block.text += QChar::ReplacementCharacter;
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        block.text += u'\n';
        break;
    case MD_TEXT_ENTITY: // exports hold numeric ones only; a named one stays, and fails the comparison
        block.text += words.startsWith("&#"_L1) ? QString(QChar(words.mid(2).chopped(1).toInt())) : words;
        break;
    case MD_TEXT_HTML:
        block.spans << u"html"_s;
        block.text += words;
        break;
    default:
        block.text += words;
    }
    return 0;
}

} // namespace

QList<MarkdownBlock> readMarkdown(const QString &markdown, MarkdownDialect dialect)
{
    MD_PARSER parser{};
    if (dialect == MarkdownDialect::Extended)
        parser.flags = MD_DIALECT_GITHUB | MD_FLAG_WIKILINKS | MD_FLAG_LATEXMATHSPANS | MD_FLAG_UNDERLINE;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = addText;

    Reading result;
    const QByteArray bytes = markdown.toUtf8();
    if (md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &result) != 0)
        qFatal("md4c could not read the Markdown");
    // An item with paragraphs of its own holds no text itself.
    result.blocks.removeIf([](const MarkdownBlock &block) {
        return (block.path.endsWith("li"_L1) || block.path.endsWith("task"_L1)) && block.text.isEmpty();
    });
    return result.blocks;
}

QString withoutFrontMatter(const QString &markdown)
{
    if (!markdown.startsWith("---\n"_L1))
        return markdown;
    const qsizetype end = markdown.indexOf("\n---\n"_L1, 3);
    return end < 0 ? markdown : markdown.sliced(end + 5);
}

} // namespace Secto::Testing
