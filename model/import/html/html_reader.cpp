// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_reader.h"

#include "import/markup/list_label.h"
#include "import/page_mark_text.h"
#include "text/white_space.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestNote = 3;       ///< a note called in a note called in a note
constexpr int MaximumColumns = 1000; ///< as browsers have it
constexpr int MaximumRows = 65534;

bool hasText(const MarkupTree &tree, int node)
{
    for (int inner = node; inner < tree.at(node).end; ++inner) {
        if (!tree.at(inner).text.trimmed().isEmpty())
            return true;
    }
    return false;
}

} // namespace

HtmlReader::HtmlReader(std::span<const HtmlFile> files, const FootnoteIndex &notes, PageKind kind)
    : m_files(files), m_notes(notes), m_kind(kind)
{}

Document HtmlReader::read(HtmlPlace begin, int end, int title)
{
    m_builder = DocumentBuilder();
    m_title = title;
    m_depth = m_cells = m_lineBreaks = 0;
    m_itemIsFresh = false;
    m_uncalled.clear();
    readRange(begin, end);
    readUncalledNotes(begin, end);
    Document document = m_builder.take();
    for (const qsizetype note : std::as_const(m_uncalled))
        document.notes[note].call.reset();
    return document;
}

int HtmlReader::findTitle(HtmlPlace begin, int end) const
{
    constexpr qsizetype MostBefore = 1000; // characters; a heading after more is of a part
    const MarkupTree &in = m_files[size_t(begin.file)].tree;
    int first = -1;
    qsizetype before = 0;
    for (int node = begin.node; node < end; ++node) {
        if (!in.at(node).isElement()) {
            before += in.at(node).text.trimmed().size();
            continue;
        }
        if (partOf(in, node, m_kind) != PagePart::Text) {
            node = in.at(node).end - 1;
            continue;
        }
        if (htmlElement(in, node) != HtmlElement::Heading || !hasText(in, node))
            continue;
        const bool isOfDocument = in.is(node, u"h1") || in.attribute(node, u"class").contains(u"tei-head");
        if (isOfDocument)
            return node;
        if (first < 0 && before <= MostBefore)
            first = node;
    }
    return first;
}

/** Reads nodes @p begin to @p end; of elements that reach over these, what lies between. */
void HtmlReader::readRange(HtmlPlace begin, int end)
{
    const int file = std::exchange(m_file, begin.file);
    Opens open;
    for (int node = begin.node;;) {
        while (!open.empty() && (open.back().end <= node || node >= end)) {
            leave(open.back());
            open.pop_back();
        }
        if (node >= end)
            break;
        if (tree().at(node).isElement()) {
            node = enter(node, open);
        } else {
            addText(node, open);
            ++node;
        }
    }
    m_file = file;
}

/** Reads what is in @p element, whose own meaning the caller has seen to. */
void HtmlReader::readInside(HtmlPlace element)
{
    readRange({element.file, element.node + 1}, m_files[size_t(element.file)].tree.at(element.node).end);
}

/** @return the node to go on with: the first inside, or the one behind what is not gone into */
int HtmlReader::enter(int node, Opens &open)
{
    const int behind = tree().at(node).end;
    if (const int note = m_notes.calledAt(at(node)); note >= 0 && m_depth < DeepestNote && !m_read.contains(note)) {
        readNote(note, true);
        return behind;
    }
    if (m_notes.noteAt(at(node)) >= 0 || m_notes.isBackLink(at(node)) || isLeftOut(node))
        return behind;
    const HtmlElement element = htmlElement(tree(), node);
    switch (element) {
    case HtmlElement::PageBreak:
        m_builder.addPage(pageLabelOf(tree(), node));
        return behind;
    case HtmlElement::LineBreak:
        // One ends a line of print, two a paragraph.
        if (++m_lineBreaks > 1 && m_cells == 0) {
            m_builder.beginBlock(Block::Kind::Paragraph);
            m_builder.endBlock();
        }
        m_builder.addSpace();
        return behind;
    case HtmlElement::Image:
        addImage(node);
        return behind;
    case HtmlElement::Heading:
        if (node != m_title && isNoteHeading(node))
            return behind;
        break;
    default:
        break;
    }
    enterElement(node, open);
    return node + 1;
}

void HtmlReader::enterElement(int node, Opens &open)
{
    using enum HtmlElement;
    Open entered{htmlElement(tree(), node), node, tree().at(node).end};
    const bool isBody = m_depth == 0 && !m_builder.isInTitle();
    switch (entered.element) {
    case Heading:
        if (node == m_title && isBody && m_cells == 0) {
            entered.isTitle = true;
            m_builder.beginTitle();
        } else {
            beginBlock(entered, Block::Kind::Heading);
        }
        break;
    case Block:
    case List:
    case Rule:
    case Preformatted:
        beginBlock(entered, blockKindOf(tree(), node));
        entered.nextNumber = std::max(1, tree().attribute(node, u"start").toInt());
        break;
    case Quote:
        beginBlock(entered, Block::Kind::Quote);
        break;
    case Item:
        beginItem(entered, open);
        break;
    case Figure:
        if (m_cells == 0) {
            m_builder.beginBlock(Block::Kind::Figure);
            m_builder.addText(u"[Figure]"_s);
            m_builder.endBlock();
        }
        beginBlock(entered, Block::Kind::Paragraph);
        break;
    case Table:
        entered.isDataTable = m_cells == 0 && isBody && isDataTable(tree(), node);
        if (entered.isDataTable)
            m_builder.beginTable();
        else
            beginBlock(entered, Block::Kind::Paragraph);
        break;
    case Row:
    case Cell: {
        const auto table =
            std::ranges::find_if(open.rbegin(), open.rend(), [](const Open &o) { return o.element == Table; });
        entered.isDataTable = table != open.rend() && table->isDataTable;
        const bool isHeading = tree().is(node, u"th");
        if (!entered.isDataTable) {
            beginBlock(entered, Block::Kind::Paragraph);
        } else if (entered.element == Row) {
            m_builder.beginRow(false);
        } else {
            m_builder.beginCell(std::clamp(tree().attribute(node, u"colspan").toInt(), 1, MaximumColumns),
                                std::clamp(tree().attribute(node, u"rowspan").toInt(), 1, MaximumRows), isHeading);
            ++m_cells;
        }
        break;
    }
    default:
        break;
    }
    entered.begin = m_builder.here();
    open.push_back(entered);
}

void HtmlReader::leave(const Open &open)
{
    const auto span = open.begin ? m_builder.spanFrom(*open.begin) : std::nullopt;
    if (span) {
        if (const auto kind = emphasisOf(tree(), open.node))
            m_builder.addEmphasis(*span, *kind);
        if (const auto name = nameOf(tree(), open.node))
            m_builder.addName(*span, name->kind, name->reference);
        else if (const QString target =
                     open.element == HtmlElement::Link ? htmlLinkTarget(tree().attribute(open.node, u"href")) : QString();
                 !target.isEmpty())
            m_builder.addLink(*span, target);
    }
    if (open.isTitle)
        m_builder.endTitle();
    if (open.element == HtmlElement::Item)
        m_itemIsFresh = false;
    if (open.isBlock)
        m_builder.endBlock();
    else if (open.element != HtmlElement::Inline && open.element != HtmlElement::Link)
        m_builder.addSpace();
    if (open.isDataTable) {
        if (open.element == HtmlElement::Table) {
            m_builder.endTable();
        } else if (open.element == HtmlElement::Row) {
            m_builder.endRow();
        } else {
            m_builder.endCell();
            --m_cells;
        }
    }
}

void HtmlReader::beginBlock(Open &open, Block::Kind kind)
{
    m_lineBreaks = 0;
    // The paragraph that begins an item stands on the item's line.
    const bool isItem = m_itemIsFresh && kind == Block::Kind::Paragraph;
    if (m_cells > 0 || isItem || m_builder.isInTitle()) {
        m_builder.addSpace();
        return;
    }
    m_itemIsFresh = false;
    open.isBlock = true;
    m_builder.beginBlock(kind);
}

/** The number that a browser would show stands before the item. */
void HtmlReader::beginItem(Open &open, Opens &around)
{
    beginBlock(open, Block::Kind::ListItem);
    m_itemIsFresh = true;
    const auto list = std::ranges::find_if(around.rbegin(), around.rend(),
                                           [](const Open &o) { return o.element == HtmlElement::List; });
    if (list == around.rend() || !tree().is(list->node, u"ol"))
        return;
    bool isNumber = false;
    const int own = tree().attribute(open.node, u"value").toInt(&isNumber);
    const int number = isNumber ? own : list->nextNumber;
    list->nextNumber = number < std::numeric_limits<int>::max() ? number + 1 : number;
    static const QRegularExpression without(u"list-style(?:-type)?\\s*:\\s*none"_s);
    if (without.match(tree().attribute(list->node, u"style")).hasMatch() || !hasText(tree(), open.node))
        return;
    m_builder.addText(listLabel(number, listNumbers(tree().attribute(list->node, u"type"))) + u". "_s);
}

void HtmlReader::readNote(int index, bool isCalled)
{
    const FootnoteIndex::Note &note = m_notes.notes()[size_t(index)];
    m_read.insert(index);
    if (!isCalled)
        m_uncalled << m_builder.document().notes.size();
    const QString label = std::exchange(m_label, note.label);
    const bool mayStrip = std::exchange(m_mayStrip, true);
    const int cells = std::exchange(m_cells, 0);
    ++m_depth;
    m_builder.beginNote(note.label, u"Note"_s);
    if (note.alsoAt.node >= 0)
        readInside(note.alsoAt);
    else
        readInside(note.place);
    m_builder.endNote();
    --m_depth;
    m_cells = cells;
    m_mayStrip = mayStrip;
    m_label = label;
}

/** Notes called from what was left out, or too deep in other notes. On a page alone, from anywhere. */
void HtmlReader::readUncalledNotes(HtmlPlace begin, int end)
{
    for (int note = 0; note < int(m_notes.notes().size()); ++note) {
        const HtmlPlace call = m_notes.notes()[size_t(note)].call;
        const bool isHere = call.file == begin.file && begin.node <= call.node && call.node < end;
        if ((isHere || m_kind == PageKind::Web) && !m_read.contains(note))
            readNote(note, false);
    }
}

void HtmlReader::addText(int node, const Opens &open)
{
    QString text = tree().at(node).text;
    if (!text.trimmed().isEmpty()) {
        m_lineBreaks = 0;
        m_itemIsFresh = false;
    }
    if (m_mayStrip && !stripLabel(text)) {
        m_builder.addSpace();
        return;
    }
    const bool keepsLines =
        m_cells == 0 && std::ranges::any_of(open, [](const Open &o) { return o.element == HtmlElement::Preformatted; });
    if (!keepsLines) {
        addWithPageMarks(m_builder, text);
        return;
    }
    bool isFirst = true;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (!std::exchange(isFirst, false)) {
            m_builder.beginBlock(Block::Kind::Paragraph);
            m_builder.endBlock();
        }
        addWithPageMarks(m_builder, line);
    }
}

/**
 * Takes the note's own number and the signs around it from the beginning of @p text.
 * @return whether anything is left
 */
bool HtmlReader::stripLabel(QString &text)
{
    const QString rest = text.trimmed();
    if (rest.isEmpty())
        return true;
    const QRegularExpression own(u"^[\\s\\[(]*%1(?![\\w])[\\])]?[.:]?"_s.arg(QRegularExpression::escape(m_label)));
    static const QRegularExpression signs(u"^[\\[\\](). ^↑]{1,3}$"_s);
    static const QRegularExpression behindNumber(u"^(?:[\\])][.:]?|[.:])(?=\\s|$)"_s);
    if (signs.match(rest).hasMatch())
        return false; // those around a number that was a link
    if (const auto match = own.match(text); match.hasMatch() && !m_label.isEmpty())
        text.remove(0, match.capturedEnd());
    else if (const auto after = behindNumber.match(rest); after.hasMatch())
        text = rest.sliced(after.capturedEnd());
    m_mayStrip = text.trimmed().isEmpty();
    return !m_mayStrip;
}

/** A picture's words stand for it; a single letter is one that begins a chapter. */
void HtmlReader::addImage(int node)
{
    const QString words = withFoldedSpace(tree().attribute(node, u"alt"));
    constexpr qsizetype Letter = 2;
    const int around = tree().at(node).parent;
    if (tree().is(around, u"figure"))
        return;
    if (words.isEmpty()) {
        m_leftOut.insert(PagePart::Media);
    } else if (words.size() <= Letter) {
        m_builder.addText(words);
    } else if (m_depth > 0 || m_cells > 0 || m_builder.isInTitle()) {
        m_builder.addText(u" [%1] "_s.arg(words));
    } else {
        m_builder.beginBlock(Block::Kind::Figure);
        m_builder.addText(u"[Figure: %1]"_s.arg(words));
        m_builder.endBlock();
    }
}

/** "Notes" above what now stands beside the text. */
bool HtmlReader::isNoteHeading(int node) const
{
    static const QRegularExpression notes(u"^(?:foot|end)?notes?:?$"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr int Near = 30;
    const int end = tree().at(node).end;
    if (end - node > Near || !notes.match(withFoldedSpace(tree().text(node))).hasMatch())
        return false;
    for (int next = end; next < std::min(tree().size(), end + Near); ++next) {
        if (m_notes.noteAt(at(next)) >= 0)
            return true;
    }
    return false;
}

bool HtmlReader::isLeftOut(int node)
{
    const PagePart part = partOf(tree(), node, m_kind);
    if (part == PagePart::Text)
        return false;
    if (part != PagePart::Unreadable && (part == PagePart::Media || hasText(tree(), node)))
        m_leftOut.insert(part);
    return true;
}

} // namespace Secto
