// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/body_blocks.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestHeading = 90;
constexpr qsizetype LongestName = 60;

/** Names of signers stand in the last paragraphs; what follows them is an address or a title. */
constexpr qsizetype SignatureParagraphs = 3;

QList<TextRange> paragraphsOf(QStringView body)
{
    QList<TextRange> paragraphs;
    for (qsizetype begin = 0; begin < body.size();) {
        const qsizetype newline = body.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? body.size() : newline;
        paragraphs << TextRange{begin, end};
        begin = end + 1;
    }
    return paragraphs;
}

bool isHeading(QStringView paragraph)
{
    static const QRegularExpression named(
        u"^(?:(?:Attachment|Enclosure|Inclosure|Annex|Appendix|Tab|Part|Section)(?: "
        u"[A-Z0-9]{1,4})?|Summary|Introduction|"
        "Background|Discussion|Conclusions?|Recommendations?|Participants|Subject|Present|Memorandum of Conversation)[.:]?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (paragraph.size() > LongestHeading)
        return false;
    if (named.matchView(paragraph).hasMatch())
        return true;
    // Scripts without capitals have headings too, but not such ones.
    const auto capitals = std::ranges::count_if(paragraph, [](QChar c) { return c.isUpper(); });
    const bool isUpper = std::ranges::none_of(paragraph, [](QChar c) { return c.isLower(); });
    return isUpper && capitals >= 2 && !paragraph.endsWith(u']');
}

bool isListItem(QStringView paragraph)
{
    static const QRegularExpression label(
        u"^(?:[0-9]{1,2}[.)]|\\(?(?:[a-zA-Z0-9]|[ivxIVX]{1,5})\\)|[a-z]\\.|[•·—–-])\\s+\\S"_s);
    return label.matchView(paragraph).hasMatch();
}

/** "William H. Seward.", "Taylor": a few capitalized words and no sentence. */
bool isName(QStringView paragraph)
{
    static const QRegularExpression name(u"^(?:[A-Z][\\w.’'-]*,? ?|de |von |van ){1,6}(?:[1-3]?)$"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return paragraph.size() <= LongestName && name.matchView(paragraph).hasMatch();
}

} // namespace

QList<Block> findBlocks(QStringView body, TextRange dateline, TextRange telegraph)
{
    const QList<TextRange> paragraphs = paragraphsOf(body);
    QList<Block> blocks;
    blocks.reserve(paragraphs.size());
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const QStringView paragraph = slice(body, paragraphs[i]);
        Block block{Block::Kind::Paragraph, paragraphs[i]};
        if (paragraphs[i] == dateline)
            block.kind = Block::Kind::Dateline;
        else if (paragraphs[i] == telegraph)
            block.kind = Block::Kind::Telegraph;
        else if (i > 0 && i >= paragraphs.size() - SignatureParagraphs && isName(paragraph))
            block.kind = Block::Kind::Signature;
        else if (isHeading(paragraph))
            block.kind = Block::Kind::Heading;
        else if (isListItem(paragraph))
            block.kind = Block::Kind::ListItem;
        blocks << block;
    }
    return blocks;
}

} // namespace Secto
