// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/footnote_index.h"

#include "import/html/html_parts.h"
#include "import/markup/href.h"
#include "text/white_space.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

struct FootnoteIndex::Link
{
    HtmlPlace place;
    HtmlPlace target;
    QString label; ///< without brackets
    QString fragment;
    bool isMarked = false; ///< as a call, in so many words
    bool isRaised = false;
};

namespace {

/** A call stands in few elements of its own: sup, span. */
constexpr int NearestElements = 3;

/** Nodes of a note that are looked at: so that a page whose links all lead to one block takes no time. */
constexpr int LongestNote = 2000;

QString withoutBrackets(QString label)
{
    static const QString Around = u"[]()."_s;
    while (!label.isEmpty() && Around.contains(label.front()))
        label.remove(0, 1);
    while (!label.isEmpty() && Around.contains(label.back()))
        label.chop(1);
    return label;
}

bool looksLikeLabel(const QString &label)
{
    static const QRegularExpression form(u"^(?:[0-9]{1,4}[a-z]?|[ivxlc]{1,6}|[a-z]|[*†‡§¶‖#]{1,4})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(label).hasMatch();
}

bool isMarkedCall(const MarkupTree &tree, int node)
{
    if (tree.attribute(node, u"role") == u"doc-noteref" || tree.attribute(node, u"rel") == u"footnote")
        return true;
    return std::ranges::any_of(std::initializer_list<QStringView>{u"noteref", u"footnote-ref", u"footnoteref", u"fnref",
                                                                  u"footnote-reference"},
                               [&](QStringView word) { return hasClass(tree, node, word); });
}

bool isMarkedBackLink(const MarkupTree &tree, int node)
{
    if (tree.attribute(node, u"role") == u"doc-backlink" || tree.attribute(node, u"rev") == u"footnote")
        return true;
    return std::ranges::any_of(std::initializer_list<QStringView>{u"fn-back", u"footnote-back", u"footnote-backref",
                                                                  u"backlink", u"reversefootnote"},
                               [&](QStringView word) { return hasClass(tree, node, word); });
}

/** Raised by an element of its own around the link or inside it, or by its looks. */
bool isRaised(const MarkupTree &tree, int link)
{
    static const QRegularExpression raising(u"vertical-align\\s*:\\s*super"_s);
    int node = link;
    for (int step = 0; step < NearestElements && node >= 0; ++step, node = tree.at(node).parent) {
        if (tree.is(node, u"sup") || raising.match(tree.attribute(node, u"style")).hasMatch())
            return true;
    }
    return tree.find(u"sup", link) >= 0;
}

/** Whether @p node stands among what is marked as notes. */
bool isAmongNotes(const MarkupTree &tree, int node)
{
    static const QRegularExpression marked(
        u"(?:^|[\\s_-])(?:footnotes?|endnotes?|rearnotes?|notes|fn|references|ftn[0-9]*|edn[0-9]*)(?:$|[\\s_-])"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (; node >= 0; node = tree.at(node).parent) {
        if (isOneOf(tree.at(node).name, {u"body", u"html"}))
            return false;
        const QString role = tree.attribute(node, u"role");
        const QString words = tree.attribute(node, u"class") + u' ' + tree.attribute(node, u"epub:type") + u' '
                              + tree.attribute(node, u"id");
        if (isOneOf(role, {u"doc-footnote", u"doc-endnote", u"doc-endnotes"}) || marked.match(words).hasMatch())
            return true;
    }
    return false;
}

bool isBlank(const MarkupTree &tree, int begin, int end)
{
    for (int node = begin; node < end; ++node) {
        if (!tree.at(node).text.trimmed().isEmpty())
            return false;
    }
    return true;
}

/** The first words in @p node. */
QString beginOf(const MarkupTree &tree, int node)
{
    constexpr qsizetype Enough = 60;
    QString text;
    for (int i = node; i < std::min(tree.at(node).end, node + LongestNote) && text.size() < Enough; ++i)
        text += tree.at(i).text.left(Enough * 2);
    return withFoldedSpace(text);
}

bool isBlock(const QString &name)
{
    return isOneOf(name, {u"p", u"li", u"div", u"dd", u"dt", u"aside", u"tr", u"blockquote", u"section"});
}

} // namespace

size_t qHash(const HtmlPlace &place, size_t seed)
{
    return qHashMulti(seed, place.file, place.node);
}

FootnoteIndex::FootnoteIndex(std::span<const HtmlFile> files) : m_files(files)
{
    findTargets();
    const std::vector<Link> links = findLinks();
    for (const Link &link : links) {
        if (looksLikeLabel(link.label) || link.isMarked)
            m_labelTargets.insert(link.target);
    }
    for (const Link &link : links) {
        if (!link.isMarked && !looksLikeLabel(link.label))
            continue;
        const HtmlPlace element = elementOf(link.target);
        if (element.node >= 0 && !m_elements.contains(element) && isCall(link, element))
            addNote(link, element);
    }
    for (const Link &link : links) {
        for (HtmlPlace around = link.place; around.node >= 0; around.node = tree(around).at(around.node).parent) {
            const int note = noteAt(around);
            if (note < 0)
                continue;
            const HtmlPlace call = m_notes[size_t(note)].call;
            const bool leadsBack = link.target.file == call.file && answers(around, call)
                                   && tree(call).contains(link.target.node, call.node);
            if (leadsBack || isMarkedBackLink(tree(link.place), link.place.node))
                m_backLinks.insert(link.place);
            break;
        }
    }
}

void FootnoteIndex::findTargets()
{
    for (int file = 0; file < int(m_files.size()); ++file) {
        const MarkupTree &in = m_files[size_t(file)].tree;
        if (in.size() > 0)
            m_targets.insert(m_files[size_t(file)].path + u'#', HtmlPlace{file, 0});
        for (int node = 0; node < in.size(); ++node) {
            for (const MarkupAttribute &attribute : in.at(node).attributes) {
                if (attribute.name == u"id" || attribute.name == u"xml:id"
                    || (attribute.name == u"name" && in.is(node, u"a")))
                    m_targets.emplace(m_files[size_t(file)].path + u'#' + attribute.value, HtmlPlace{file, node});
            }
        }
    }
}

HtmlPlace FootnoteIndex::targetOf(int file, const QString &href) const
{
    const auto [path, fragment] = resolved(m_files[size_t(file)].path, href);
    return m_targets.value(path + u'#' + fragment);
}

std::vector<FootnoteIndex::Link> FootnoteIndex::findLinks() const
{
    constexpr qsizetype LongestLabel = 40;
    std::vector<Link> links;
    for (int file = 0; file < int(m_files.size()); ++file) {
        const MarkupTree &in = m_files[size_t(file)].tree;
        for (int node = 0; node < in.size(); ++node) {
            if (!in.is(node, u"a"))
                continue;
            const QString href = in.attribute(node, u"href");
            if (!href.contains(u'#'))
                continue;
            const HtmlPlace target = targetOf(file, href);
            if (target.node < 0)
                continue;
            const QString fragment = href.sliced(href.indexOf(u'#') + 1);
            const QString text = withFoldedSpace(in.text(node));
            const QString label = text.size() <= LongestLabel ? withoutBrackets(text) : QString();
            links.push_back({{file, node}, target, label, fragment, isMarkedCall(in, node), isRaised(in, node)});
        }
    }
    return links;
}

/** Whether @p note holds a link that leads to @p call or to the small element around it. */
bool FootnoteIndex::answers(HtmlPlace note, HtmlPlace call) const
{
    const MarkupTree &in = tree(note);
    for (int node = note.node; node < std::min(in.at(note.node).end, note.node + LongestNote); ++node) {
        if (!in.is(node, u"a"))
            continue;
        const QString href = in.attribute(node, u"href");
        if (!href.contains(u'#'))
            continue;
        const HtmlPlace target = targetOf(note.file, href);
        if (target.node < 0 || target.file != call.file)
            continue;
        const MarkupTree &there = tree(call);
        if (target == call || there.contains(call.node, target.node))
            return true;
        // An empty anchor may stand before the link, in the same element.
        HtmlPlace around = target;
        for (int step = 0; step < NearestElements && around.node >= 0;
             ++step, around.node = there.at(around.node).parent) {
            if (isBlock(there.at(around.node).name))
                break;
            if (there.contains(around.node, call.node))
                return true;
        }
    }
    return false;
}

/** The element that holds the note to which a link leads; none if that is no block of text. */
HtmlPlace FootnoteIndex::elementOf(HtmlPlace target) const
{
    const MarkupTree &in = tree(target);
    int node = target.node;
    while (node >= 0 && !isBlock(in.at(node).name))
        node = in.at(node).parent;
    if (node < 0)
        return {};
    const auto holdsOthers = [&](int outer, int inner) {
        for (int other = outer; other < std::min(in.at(outer).end, outer + LongestNote); ++other) {
            if (!in.contains(inner, other) && m_labelTargets.contains({target.file, other}))
                return true;
        }
        return in.at(outer).end - outer > LongestNote;
    };
    // The paragraph that begins a note of several.
    const int outer = in.at(node).parent;
    const bool isFirst = outer >= 0 && isBlank(in, outer, node);
    if (in.is(node, u"p") && isFirst && isOneOf(in.at(outer).name, {u"div", u"li", u"aside", u"dd"})
        && !in.attribute(outer, u"id").isEmpty() && !holdsOthers(outer, node))
        node = outer;
    return {target.file, node};
}

bool FootnoteIndex::isCall(const Link &link, HtmlPlace note) const
{
    static const QRegularExpression called(u"^_?(?:fn|ftn|edn|en|note|footnote|endnote|cite_note)[-_:.]?[0-9]"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const MarkupTree &in = tree(note);
    const MarkupTree &here = tree(link.place);
    if (isMarkedBackLink(here, link.place.node))
        return false;
    if (note.file == link.place.file && in.contains(note.node, link.place.node))
        return false;
    // What stands in a note and leads before it goes back to the text.
    const bool goesOn = link.place < note;
    if (!goesOn && isAmongNotes(here, link.place.node))
        return false;
    if (link.isMarked)
        return true;
    if (isAmongNotes(in, note.node))
        return true;
    const bool beginsWithLabel =
        withoutBrackets(beginOf(in, note.node).left(link.label.size() + 2)).startsWith(link.label);
    return goesOn
           && (answers(note, link.place)
               || (beginsWithLabel && (link.isRaised || called.match(link.fragment).hasMatch())));
}

/** With the elements around the link that hold nothing but the label: "<sup>[<a>1</a>]</sup>". */
HtmlPlace FootnoteIndex::wholeCall(const Link &link) const
{
    const MarkupTree &in = tree(link.place);
    HtmlPlace whole = link.place;
    for (int around = in.at(whole.node).parent; around >= 0 && !link.label.isEmpty(); around = in.at(around).parent) {
        const bool isSmall = isOneOf(in.at(around).name, {u"sup", u"span", u"small", u"font", u"b", u"i", u"em"})
                             && in.at(around).end - around < 20;
        if (!isSmall || withoutBrackets(withFoldedSpace(in.text(around))) != link.label)
            break;
        whole.node = around;
    }
    return whole;
}

void FootnoteIndex::addNote(const Link &link, HtmlPlace element)
{
    const int index = int(m_notes.size());
    Note note{link.label, link.place, element};
    const MarkupTree &in = tree(element);
    const QString value = in.attribute(element.node, u"value");
    if (note.label.isEmpty() && !value.isEmpty())
        note.label = value;
    if (in.is(element.node, u"dt")) {
        int next = in.at(element.node).end;
        while (next < in.size() && !in.at(next).isElement())
            ++next;
        if (next < in.size() && in.is(next, u"dd"))
            note.alsoAt = {element.file, next};
    }
    m_calls.insert(wholeCall(link), index);
    m_elements.insert(element, index);
    if (note.alsoAt.node >= 0)
        m_elements.insert(note.alsoAt, index);
    m_notes.push_back(note);
}

} // namespace Secto
