// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_parts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("HtmlParts", text);
}

constexpr qsizetype LongestNotice = 2000; ///< characters; what is longer and called "share" is an article on shares

/** The element is drawn nowhere. */
bool isHidden(const MarkupTree &tree, int node)
{
    static const QRegularExpression unseen(u"\\b(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)"_s);
    if (tree.hasAttribute(node, u"hidden") || tree.attribute(node, u"aria-hidden") == u"true")
        return true;
    const QString style = tree.attribute(node, u"style");
    return !style.isEmpty() && unseen.match(style).hasMatch();
}

/** The head and foot of the site, not those of an article. */
bool isOfSite(const MarkupTree &tree, int node)
{
    for (int around = tree.at(node).parent; around >= 0; around = tree.at(around).parent) {
        if (isOneOf(tree.at(around).name, {u"article", u"main", u"section", u"blockquote"}))
            return false;
    }
    return true;
}

PagePart partByRole(const QString &role)
{
    if (isOneOf(role, {u"navigation", u"menu", u"menubar", u"doc-toc"}))
        return PagePart::Navigation;
    if (isOneOf(role, {u"banner", u"contentinfo", u"complementary"}))
        return PagePart::Frame;
    if (role == u"search")
        return PagePart::Form;
    if (isOneOf(role, {u"dialog", u"alertdialog", u"tooltip"}))
        return PagePart::Hidden;
    return PagePart::Text;
}

PagePart partByClass(const MarkupTree &tree, int node)
{
    static const QRegularExpression navigation(
        u"(?:^|[\\s_-])(?:breadcrumbs?|pagination|pager|skip-?link|page-nav|navbar|toc-nav)(?:$|[\\s_-])"_s);
    static const QRegularExpression frame(
        u"(?:^|[\\s_-])(?:cookies?|consent|sharing|share|social|newsletter|adverts?|advertisement)(?:$|[\\s_-])"_s);
    static const QRegularExpression hidden(u"(?:^|\\s)(?:altcontent|popover-content|tooltip-content|modal)(?:$|\\s)"_s);
    const QString words = tree.attribute(node, u"class") + u' ' + tree.attribute(node, u"id");
    if (words.size() <= 1)
        return PagePart::Text;
    const bool isNavigation = navigation.match(words).hasMatch();
    if (hidden.match(words).hasMatch())
        return PagePart::Hidden;
    if ((isNavigation || frame.match(words).hasMatch()) && tree.text(node).size() < LongestNotice)
        return isNavigation ? PagePart::Navigation : PagePart::Frame;
    return PagePart::Text;
}

bool isNote(const MarkupTree &tree, int node)
{
    return hasClass(tree, node, u"footnote") || hasClass(tree, node, u"footnotes")
           || tree.attribute(node, u"role").startsWith(u"doc-");
}

} // namespace

bool hasWord(const QString &words, QStringView word)
{
    for (const QStringView one : QStringView(words).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (one == word)
            return true;
    }
    return false;
}

bool hasClass(const MarkupTree &tree, int node, QStringView word)
{
    return hasWord(tree.attribute(node, u"class"), word) || hasWord(tree.attribute(node, u"epub:type"), word);
}

PagePart partOf(const MarkupTree &tree, int node, PageKind kind)
{
    const QString &name = tree.at(node).name;
    if (isOneOf(name, {u"script", u"style", u"template", u"head", u"meta", u"link", u"title"}))
        return PagePart::Unreadable;
    if (isOneOf(name, {u"iframe", u"object", u"embed", u"video", u"audio", u"canvas", u"svg"}))
        return PagePart::Media;
    if (isOneOf(name, {u"button", u"input", u"select", u"textarea", u"datalist"}))
        return PagePart::Form;
    if (name == u"noscript")
        return PagePart::Hidden;
    if (isNote(tree, node)) // books hide notes that a reader pops up
        return PagePart::Text;
    if (isHidden(tree, node))
        return PagePart::Hidden;
    if (name == u"nav")
        return PagePart::Navigation;
    if (kind == PageKind::Book)
        return PagePart::Text;
    if (name == u"dialog")
        return PagePart::Hidden;
    if (name == u"aside" || (isOneOf(name, {u"header", u"footer"}) && isOfSite(tree, node)))
        return PagePart::Frame;
    // Some sites set the whole page in one form.
    if (name == u"form" && tree.find(u"p", node) < 0)
        return PagePart::Form;
    const PagePart byRole = partByRole(tree.attribute(node, u"role"));
    return byRole == PagePart::Text ? partByClass(tree, node) : byRole;
}

QStringList namesOf(const QSet<PagePart> &parts)
{
    QStringList names;
    const auto add = [&](PagePart part, const QString &name) {
        if (parts.contains(part))
            names << name;
    };
    add(PagePart::Navigation, tr("navigation"));
    add(PagePart::Frame, tr("the frame of the site"));
    add(PagePart::Form, tr("forms"));
    add(PagePart::Hidden, tr("hidden text"));
    add(PagePart::Media, tr("pictures and other media"));
    add(PagePart::Beside, tr("what stands beside the main text"));
    return names;
}

namespace {

/** Words before each node that are text and no link: those in a node are a difference of two. */
std::vector<qsizetype> countText(const MarkupTree &tree)
{
    std::vector<qsizetype> before(size_t(tree.size()) + 1);
    int leftOutEnd = 0;
    for (int node = 0; node < tree.size(); ++node) {
        const MarkupNode &at = tree.at(node);
        if (node >= leftOutEnd && at.isElement()
            && (at.name == u"a" || partOf(tree, node, PageKind::Web) != PagePart::Text))
            leftOutEnd = at.end;
        const bool isCounted = !at.isElement() && node >= leftOutEnd;
        before[size_t(node) + 1] = before[size_t(node)] + (isCounted ? at.text.trimmed().size() : 0);
    }
    return before;
}

bool isContainer(const QString &name)
{
    return isOneOf(name,
                   {u"div", u"section", u"article", u"main", u"form", u"center", u"table", u"tbody", u"tr", u"td"});
}

} // namespace

int findMainText(const MarkupTree &tree)
{
    const std::vector<qsizetype> before = countText(tree);
    const auto weight = [&](int node) { return before[size_t(tree.at(node).end)] - before[size_t(node)]; };
    const auto holdsMost = [&](int inner, int outer) {
        return weight(inner) > 0 && weight(inner) * 10 >= weight(outer) * 6;
    };

    int main = -1;
    int article = -1;
    for (int node = 0; node < tree.size(); ++node) {
        if (!tree.at(node).isElement())
            continue;
        // The web edition of the series sets the document itself in such a division.
        if (tree.is(node, u"div") && tree.attribute(node, u"class").startsWith(u"tei-div"))
            return node;
        const bool isMain = tree.is(node, u"main") || tree.attribute(node, u"role") == u"main";
        const bool isArticle = tree.is(node, u"article") || tree.attribute(node, u"itemprop") == u"articleBody";
        if (isMain && (main < 0 || weight(node) > weight(main)))
            main = node;
        if (isArticle && (article < 0 || weight(node) > weight(article)))
            article = node;
    }
    const int body = std::max(0, tree.find(u"body"));
    const int outer = main >= 0 && weight(main) > 0 ? main : body;
    if (article >= 0 && holdsMost(article, outer))
        return article;
    if (outer == main)
        return main;

    int found = body;
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        for (int node = found + 1; node < tree.at(found).end && !goesOn; node = tree.at(node).end) {
            if (isContainer(tree.at(node).name) && weight(node) * 10 >= weight(found) * 8 && weight(node) > 0) {
                found = node;
                goesOn = true;
            }
        }
    }
    return found;
}

} // namespace Secto
