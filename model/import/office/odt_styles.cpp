// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/office/odt_styles.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestChain = 20; ///< styles that have each other as parents end here

TextLooks looksOf(const MarkupTree &tree, int properties)
{
    TextLooks looks;
    if (properties < 0)
        return looks;
    const auto value = [&](QStringView name) { return tree.attribute(properties, name); };
    const auto say = [](std::optional<bool> &look, const QString &said, bool isSo) {
        if (!said.isEmpty())
            look = isSo;
    };
    const QString slant = value(u"fo:font-style");
    say(looks.italic, slant, slant == u"italic" || slant == u"oblique");
    const QString weight = value(u"fo:font-weight");
    say(looks.strong, weight, weight == u"bold" || weight.toInt() >= 600);
    const QString under = value(u"style:text-underline-style");
    say(looks.underline, under, under != u"none");
    const QString through = value(u"style:text-line-through-style");
    say(looks.struck, through, through != u"none");
    const QString variant = value(u"fo:font-variant");
    say(looks.smallCaps, variant, variant == u"small-caps");
    QString position = value(u"style:text-position").section(u' ', 0, 0);
    position.remove(u'%');
    say(looks.raised, position, position == u"super" || position.toInt() > 0);
    return looks;
}

} // namespace

void OdtStyles::add(const MarkupTree &tree)
{
    for (int node = 0; node < tree.size(); ++node) {
        const int parent = tree.at(node).parent;
        if (tree.is(node, u"style:style")) {
            const QString name = tree.attribute(node, u"style:name");
            const QString shown = tree.attribute(node, u"style:display-name");
            Style style{shown.isEmpty() ? name : shown, tree.attribute(node, u"style:parent-style-name"), {}};
            // What a style of paragraphs says of its words holds for all of them, and sets none apart.
            if (tree.attribute(node, u"style:family") == u"text")
                style.looks = looksOf(tree, tree.child(node, u"style:text-properties"));
            m_styles.insert(name, style);
        } else if (tree.is(node, u"text:list-level-style-number") && tree.is(parent, u"text:list-style")) {
            const QString format = tree.attribute(node, u"style:num-format");
            OdtLevel level{!format.isEmpty(), listNumbers(format), tree.attribute(node, u"style:num-prefix"),
                           tree.attribute(node, u"style:num-suffix")};
            level.start = std::max(1, tree.attribute(node, u"text:start-value").toInt());
            m_lists[tree.attribute(parent, u"style:name")].insert(tree.attribute(node, u"text:level").toInt(), level);
        }
    }
}

TextLooks OdtStyles::looks(const QString &style) const
{
    TextLooks looks;
    QString name = style;
    for (int step = 0; step < LongestChain && m_styles.contains(name); ++step) {
        const Style &one = *m_styles.constFind(name);
        looks.inherit(one.looks);
        name = one.parent;
    }
    return looks;
}

ParagraphRole OdtStyles::role(const QString &style) const
{
    QString name = style;
    for (int step = 0; step < LongestChain && m_styles.contains(name); ++step) {
        const Style &one = *m_styles.constFind(name);
        if (const ParagraphRole role = roleOfStyle(one.name); role != ParagraphRole::Text)
            return role;
        name = one.parent;
    }
    return roleOfStyle(name);
}

} // namespace Secto
