// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_element.h"

#include "import/html/html_parts.h"
#include "text/white_space.h"

#include <QHash>
#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

HtmlElement htmlElement(const MarkupTree &tree, int node)
{
    using enum HtmlElement;
    static const QHash<QString, HtmlElement> known{
        {u"address"_s, Block},
        {u"article"_s, Block},
        {u"aside"_s, Block},
        {u"body"_s, Block},
        {u"caption"_s, Block},
        {u"center"_s, Block},
        {u"dd"_s, Block},
        {u"details"_s, Block},
        {u"div"_s, Block},
        {u"dl"_s, Block},
        {u"dt"_s, Block},
        {u"fieldset"_s, Block},
        {u"figcaption"_s, Block},
        {u"footer"_s, Block},
        {u"form"_s, Block},
        {u"header"_s, Block},
        {u"hgroup"_s, Block},
        {u"html"_s, Block},
        {u"legend"_s, Block},
        {u"main"_s, Block},
        {u"nav"_s, Block},
        {u"p"_s, Block},
        {u"section"_s, Block},
        {u"summary"_s, Block},
        {u"h1"_s, Heading},
        {u"h2"_s, Heading},
        {u"h3"_s, Heading},
        {u"h4"_s, Heading},
        {u"h5"_s, Heading},
        {u"h6"_s, Heading},
        {u"ul"_s, List},
        {u"ol"_s, List},
        {u"menu"_s, List},
        {u"dir"_s, List},
        {u"li"_s, Item},
        {u"blockquote"_s, Quote},
        {u"pre"_s, Preformatted},
        {u"br"_s, LineBreak},
        {u"hr"_s, Rule},
        {u"a"_s, Link},
        {u"table"_s, Table},
        {u"tr"_s, Row},
        {u"td"_s, Cell},
        {u"th"_s, Cell},
        {u"figure"_s, Figure},
        {u"img"_s, Image},
        {u"listing"_s, Preformatted},
        {u"xmp"_s, Preformatted},
    };
    const bool isPageBreak = tree.attribute(node, u"role") == u"doc-pagebreak" || hasClass(tree, node, u"pagebreak");
    if (isPageBreak && !pageLabelOf(tree, node).isEmpty())
        return PageBreak;
    return known.value(tree.at(node).name, Inline);
}

std::optional<Emphasis::Kind> emphasisOf(const MarkupTree &tree, int node)
{
    using enum Emphasis::Kind;
    static const QHash<QString, Emphasis::Kind> byName{
        {u"em"_s, Italic},     {u"i"_s, Italic},        {u"cite"_s, Italic}, {u"dfn"_s, Italic},
        {u"var"_s, Italic},    {u"strong"_s, Strong},   {u"b"_s, Strong},    {u"u"_s, Underline},
        {u"ins"_s, Underline}, {u"sup"_s, Superscript}, {u"s"_s, Struck},    {u"del"_s, Struck},
        {u"strike"_s, Struck},
    };
    if (const auto found = byName.constFind(tree.at(node).name); found != byName.constEnd())
        return *found;
    if (!tree.is(node, u"span") && !tree.is(node, u"font"))
        return std::nullopt;

    static const QRegularExpression looks(u"(?<italic>font-style\\s*:\\s*(?:italic|oblique)|\\bitalics?\\b)"
                                          "|(?<caps>small-?caps)"
                                          "|(?<strong>font-weight\\s*:\\s*(?:bold|[6-9]00)|\\b(?:bold|strong)\\b)"
                                          "|(?<struck>line-through|strike)"
                                          "|(?<under>text-decoration[^;]*underline|\\bunderlined?\\b)"
                                          "|(?<raised>vertical-align\\s*:\\s*super|\\bsuperscript\\b)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString words = tree.attribute(node, u"style") + u' ' + tree.attribute(node, u"class");
    const auto match = looks.match(words);
    static const std::array<std::pair<QStringView, Emphasis::Kind>, 6> kinds{{{u"italic", Italic},
                                                                              {u"caps", SmallCaps},
                                                                              {u"strong", Strong},
                                                                              {u"struck", Struck},
                                                                              {u"under", Underline},
                                                                              {u"raised", Superscript}}};
    for (const auto &[name, kind] : kinds) {
        if (match.hasCaptured(name))
            return kind;
    }
    return std::nullopt;
}

Block::Kind blockKindOf(const MarkupTree &tree, int node)
{
    static const QRegularExpression dateline(u"(?:^|[\\s-])dateline[0-9]*(?:$|\\s)"_s);
    static const QRegularExpression signature(u"(?:^|[\\s-])(?:signed|signature)[0-9]*(?:$|\\s)"_s);
    const QString words = tree.attribute(node, u"class");
    if (words.isEmpty())
        return Block::Kind::Paragraph;
    if (dateline.match(words).hasMatch())
        return Block::Kind::Dateline;
    if (signature.match(words).hasMatch())
        return Block::Kind::Signature;
    return Block::Kind::Paragraph;
}

bool isDataTable(const MarkupTree &tree, int node)
{
    const QString role = tree.attribute(node, u"role");
    if (role == u"presentation" || role == u"none")
        return false;
    bool hasColumns = false;
    for (int inner = node + 1; inner < tree.at(node).end; ++inner) {
        if (!tree.at(inner).isElement())
            continue;
        switch (htmlElement(tree, inner)) {
        case HtmlElement::Table:
        case HtmlElement::Heading:
        case HtmlElement::List:
        case HtmlElement::Quote:
        case HtmlElement::Preformatted:
            return false;
        case HtmlElement::Row: {
            int cells = 0;
            for (int cell = inner + 1; cell < tree.at(inner).end; cell = tree.at(cell).end)
                cells += tree.is(cell, u"td") || tree.is(cell, u"th");
            hasColumns = hasColumns || cells > 1;
            break;
        }
        default:
            break;
        }
    }
    return hasColumns;
}

QString pageLabelOf(const MarkupTree &tree, int node)
{
    static const QRegularExpression label(u"(?:^|[\\s_.-]|page)(?<label>[0-9]{1,5}|[ivxlcdm]{1,9})[\\]\\s.]*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    constexpr int Small = 6;
    const QString text = tree.at(node).end - node <= Small ? withFoldedSpace(tree.text(node)) : QString();
    for (const QString &words :
         {tree.attribute(node, u"title"), tree.attribute(node, u"aria-label"), text, tree.attribute(node, u"id")}) {
        if (const auto match = label.match(words); match.hasMatch())
            return match.captured(u"label"_s);
    }
    return {};
}

QString htmlLinkTarget(const QString &href)
{
    static const QRegularExpression series(
        u"^(?:https?://(?:www\\.)?history\\.state\\.gov)?/historicaldocuments/(?<volume>frus[0-9][A-Za-z0-9-]*)"
        "(?:/(?<part>[A-Za-z0-9_.-]+))?(?:[?#]|$)"_s);
    static const QRegularExpression elsewhere(u"^\\s*(?:javascript|data|vbscript):"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    if (elsewhere.match(href).hasMatch() || href == u"#")
        return {};
    const auto match = series.match(href);
    if (!match.hasMatch())
        return href.trimmed();
    const QString part = match.captured(u"part"_s);
    return match.captured(u"volume"_s) + (part.isEmpty() ? QString() : u'#' + part);
}

std::optional<TaggedName> nameOf(const MarkupTree &tree, int node)
{
    static const QRegularExpression listed(u"#(?<id>(?<kind>[pt])_[A-Za-z0-9_.-]+)$"_s);
    static const QRegularExpression marked(u"(?:^|[\\s-])persName[0-9]*(?:$|\\s)"_s);
    TaggedName name;
    if (const auto match = listed.match(tree.attribute(node, u"href")); match.hasMatch()) {
        name.kind = match.captured(u"kind"_s) == u"p" ? TaggedName::Kind::Person : TaggedName::Kind::Term;
        name.reference = match.captured(u"id"_s);
        return name;
    }
    const QString words = tree.attribute(node, u"class");
    if (words.isEmpty())
        return std::nullopt;
    const auto match = marked.match(words);
    if (!match.hasMatch())
        return std::nullopt;
    return name;
}

} // namespace Secto
