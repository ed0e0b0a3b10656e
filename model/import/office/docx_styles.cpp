// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/office/docx_styles.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString valueOf(const MarkupTree &tree, int parent, QStringView child)
{
    const int node = tree.child(parent, child);
    return node < 0 ? QString() : tree.attribute(node, u"w:val");
}

bool isOff(const QString &value)
{
    return value == u"0" || value == u"false" || value == u"off" || value == u"none";
}

DocxListPlace listIn(const MarkupTree &tree, int properties)
{
    const int numbering = tree.child(properties, u"w:numPr");
    return {valueOf(tree, numbering, u"w:numId"), valueOf(tree, numbering, u"w:ilvl").toInt()};
}

} // namespace

std::optional<bool> docxSwitch(const MarkupTree &tree, int node, QStringView name)
{
    const int property = tree.child(node, name);
    if (property < 0)
        return std::nullopt;
    return !isOff(tree.attribute(property, u"w:val"));
}

TextLooks docxLooks(const MarkupTree &tree, int properties)
{
    TextLooks looks;
    if (properties < 0)
        return looks;
    looks.italic = docxSwitch(tree, properties, u"w:i");
    looks.strong = docxSwitch(tree, properties, u"w:b");
    looks.underline = docxSwitch(tree, properties, u"w:u");
    looks.struck = docxSwitch(tree, properties, u"w:strike");
    looks.smallCaps = docxSwitch(tree, properties, u"w:smallCaps");
    if (const QString place = valueOf(tree, properties, u"w:vertAlign"); !place.isEmpty())
        looks.raised = place == u"superscript";
    return looks;
}

DocxStyles::DocxStyles(const MarkupTree &tree)
{
    constexpr int LongestChain = 20; // styles that are based on each other in a ring end here
    for (int node = 0; node < tree.size(); ++node) {
        if (!tree.is(node, u"w:style"))
            continue;
        Style style;
        style.basedOn = valueOf(tree, node, u"w:basedOn");
        style.role = roleOfStyle(valueOf(tree, node, u"w:name"));
        const int paragraph = tree.child(node, u"w:pPr");
        const QString outline = valueOf(tree, paragraph, u"w:outlineLvl");
        constexpr int TextLevel = 9;
        if (style.role == ParagraphRole::Text && !outline.isEmpty() && outline.toInt() < TextLevel)
            style.role = ParagraphRole::Heading;
        style.list = listIn(tree, paragraph);
        // What a style of paragraphs says of its words holds for all of them, and sets none apart.
        if (tree.attribute(node, u"w:type") == u"character")
            style.looks = docxLooks(tree, tree.child(node, u"w:rPr"));
        m_styles.insert(tree.attribute(node, u"w:styleId"), style);
    }
    const QHash<QString, Style> own = m_styles;
    for (Style &style : m_styles) {
        QString around = style.basedOn;
        for (int step = 0; step < LongestChain && own.contains(around); ++step) {
            const Style &base = own[around];
            if (style.role == ParagraphRole::Text)
                style.role = base.role;
            if (style.list.list.isEmpty())
                style.list = base.list;
            style.looks.inherit(base.looks);
            around = base.basedOn;
        }
    }
}

ListNumbers docxNumbers(const QString &format)
{
    if (format == u"lowerLetter")
        return ListNumbers::LowerLetter;
    if (format == u"upperLetter")
        return ListNumbers::UpperLetter;
    if (format == u"lowerRoman")
        return ListNumbers::LowerRoman;
    if (format == u"upperRoman")
        return ListNumbers::UpperRoman;
    return ListNumbers::Decimal;
}

DocxLists::DocxLists(const MarkupTree &tree)
{
    for (int node = 0; node < tree.size(); ++node) {
        if (tree.is(node, u"w:num"))
            m_abstract.insert(tree.attribute(node, u"w:numId"), valueOf(tree, node, u"w:abstractNumId"));
        if (!tree.is(node, u"w:lvl") || !tree.is(tree.at(node).parent, u"w:abstractNum"))
            continue;
        const int number = tree.attribute(node, u"w:ilvl").toInt();
        if (number < 0 || number >= Levels)
            continue;
        const QString format = valueOf(tree, node, u"w:numFmt");
        const QString start = valueOf(tree, node, u"w:start");
        Level level{format != u"bullet" && format != u"none", docxNumbers(format), valueOf(tree, node, u"w:lvlText")};
        level.start = level.next = start.isEmpty() ? 1 : std::max(0, start.toInt());
        m_lists[tree.attribute(tree.at(node).parent, u"w:abstractNumId")][size_t(number)] = level;
    }
}

QString DocxLists::nextLabel(const DocxListPlace &place)
{
    const auto list = m_lists.find(m_abstract.value(place.list));
    if (list == m_lists.end() || place.level < 0 || place.level >= Levels)
        return {};
    Level &own = (*list)[size_t(place.level)];
    ++own.next;
    for (size_t deeper = size_t(place.level) + 1; deeper < Levels; ++deeper)
        (*list)[deeper].next = (*list)[deeper].start;
    if (!own.isNumbered)
        return {};
    QString label = own.text;
    for (int level = 0; level <= place.level; ++level) {
        const Level &one = (*list)[size_t(level)];
        label.replace(u'%' + QString::number(level + 1), listLabel(std::max(1, one.next - 1), one.numbers));
    }
    return label;
}

} // namespace Secto
