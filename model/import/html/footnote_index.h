// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/markup/markup_tree.h"

#include <QHash>
#include <QSet>

#include <compare>
#include <span>

namespace Secto {

/** One page, or one of those that a book consists of. */
struct HtmlFile
{
    QString path; ///< in the book; empty for a page alone
    MarkupTree tree;
};

/** An element of one of several files; in reading order. */
struct HtmlPlace
{
    int file = 0;
    int node = -1;

    friend auto operator<=>(const HtmlPlace &, const HtmlPlace &) = default;
};

size_t qHash(const HtmlPlace &place, size_t seed = 0);

/**
 * The footnotes of a page or a book: which links call them, and which elements hold them.
 *
 * Knows what is marked as a note (roles of DPUB-ARIA, types of EPUB, classes of known sites and of
 * word processors), and links that look like calls: a number or sign, raised or answered by a link
 * back, to an element that begins with the same number.
 */
class FootnoteIndex
{
public:
    struct Note
    {
        QString label;
        HtmlPlace call;        ///< the first link that calls it
        HtmlPlace place;       ///< its element
        HtmlPlace alsoAt = {}; ///< a second one, as the dd of a dt
    };

    explicit FootnoteIndex(std::span<const HtmlFile> files);

    const std::vector<Note> &notes() const { return m_notes; }
    /**
     * The note that the element at @p place calls: a link, or what stands around it alone; -1 if it calls none.
     * A note is called by its first call alone.
     */
    int calledAt(HtmlPlace place) const { return m_calls.value(place, -1); }
    /** The note that the element at @p place is; -1 if it is none. */
    int noteAt(HtmlPlace place) const { return m_elements.value(place, -1); }
    /** Where @p href, which stands in @p file, leads in these files; node -1 if it leads elsewhere. */
    HtmlPlace targetOf(int file, const QString &href) const;
    /** Whether the link at @p place leads from a note back to its call. */
    bool isBackLink(HtmlPlace place) const { return m_backLinks.contains(place); }

private:
    struct Link;

    void findTargets();
    std::vector<Link> findLinks() const;
    bool isCall(const Link &link, HtmlPlace note) const;
    bool answers(HtmlPlace note, HtmlPlace call) const;
    HtmlPlace elementOf(HtmlPlace target) const;
    HtmlPlace wholeCall(const Link &link) const;
    void addNote(const Link &link, HtmlPlace element);
    const MarkupTree &tree(HtmlPlace place) const { return m_files[size_t(place.file)].tree; }

    std::span<const HtmlFile> m_files;
    QHash<QString, HtmlPlace> m_targets; ///< by "path#id"
    QSet<HtmlPlace> m_labelTargets;      ///< what links with labels lead to
    std::vector<Note> m_notes;
    QHash<HtmlPlace, int> m_calls;
    QHash<HtmlPlace, int> m_elements;
    QSet<HtmlPlace> m_backLinks;
};

} // namespace Secto
