// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/office/docx_reader.h"

#include "import/markup/markup_walk.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestNote = 3; ///< a note called in a note called in a note

MarkupTree parsed(const PackageFiles &package, const QString &path)
{
    return readXmlTree(package.files.value(path), MarkupNames::Qualified).tree;
}

/** Whether a row of the table has more than one cell. */
bool hasColumns(const MarkupTree &tree, int table)
{
    for (int row = table + 1; row < tree.at(table).end; row = tree.at(row).end) {
        if (!tree.is(row, u"w:tr"))
            continue;
        int cells = 0;
        for (int cell = row + 1; cell < tree.at(row).end; cell = tree.at(cell).end)
            cells += tree.is(cell, u"w:tc");
        if (cells > 1)
            return true;
    }
    return false;
}

} // namespace

DocxReader::DocxReader(const PackageFiles &package)
    : m_settings(parsed(package, u"word/settings.xml"_s))
    , m_styles(parsed(package, u"word/styles.xml"_s))
    , m_lists(parsed(package, u"word/numbering.xml"_s))
{
    XmlTree text = readXmlTree(package.files.value(u"word/document.xml"_s), MarkupNames::Qualified);
    m_text = std::move(text.tree);
    error = text.error;
    m_footnotes.tree = parsed(package, u"word/footnotes.xml"_s);
    m_endnotes.tree = parsed(package, u"word/endnotes.xml"_s);
    m_endnotes.numbers = ListNumbers::LowerRoman;
    findNotes(m_footnotes, u"w:footnote", u"w:footnotePr");
    findNotes(m_endnotes, u"w:endnote", u"w:endnotePr");
    const MarkupTree links = parsed(package, u"word/_rels/document.xml.rels"_s);
    for (int node = 0; node < links.size(); ++node) {
        if (links.attribute(node, u"TargetMode") == u"External")
            m_targets.insert(links.attribute(node, u"Id"), links.attribute(node, u"Target"));
    }
    const MarkupTree properties = parsed(package, u"docProps/core.xml"_s);
    if (const int title = properties.find(u"dc:title"); title >= 0)
        m_titleProperty = properties.text(title);
}

void DocxReader::findNotes(Notes &notes, QStringView element, QStringView properties)
{
    for (int node = 0; node < notes.tree.size(); ++node) {
        // Those of a type are lines between text and notes.
        if (notes.tree.is(node, element) && !notes.tree.hasAttribute(node, u"w:type"))
            notes.places.insert(notes.tree.attribute(node, u"w:id"), node);
    }
    for (const MarkupTree *tree : {&m_settings, &m_text}) {
        const int said = tree->find(properties);
        if (const int format = tree->child(said, u"w:numFmt"); format >= 0)
            notes.numbers = docxNumbers(tree->attribute(format, u"w:val"));
    }
}

std::optional<Document> DocxReader::read()
{
    const int body = m_text.find(u"w:body");
    if (body < 0)
        return std::nullopt;
    readInside(m_text, body);
    return m_to.take(m_titleProperty);
}

void DocxReader::readInside(const MarkupTree &tree, int root)
{
    walkInside(
        tree, root, [&](int node) { return enter(tree, node); }, [&](int node) { leave(tree, node); });
}

bool DocxReader::enter(const MarkupTree &tree, int node)
{
    const QString &name = tree.at(node).name;
    if (name.isEmpty()) {
        // Words stand in w:t alone; all other text between tags is white space.
        if (tree.is(tree.at(node).parent, u"w:t"))
            addWords(tree.at(node).text);
        return false;
    }
    if (isOneOf(name, {u"w:del", u"w:moveFrom", u"w:ins", u"w:moveTo"})) {
        hasTrackedChanges = true;
        return name == u"w:ins" || name == u"w:moveTo";
    }
    if (isOneOf(name, {u"w:pPr", u"w:rPr", u"w:tblPr", u"w:tblGrid", u"w:trPr", u"w:tcPr", u"w:sectPr", u"w:instrText",
                       u"w:delText", u"w:sdtPr", u"w:footnoteRef", u"w:endnoteRef"}))
        return false;
    if (name == u"mc:Fallback")
        return tree.child(tree.at(node).parent, u"mc:Choice") < 0;
    if (name == u"w:p")
        beginParagraph(tree, node);
    else if (name == u"w:r")
        beginRun(tree, node);
    else if (isOneOf(name, {u"w:tab", u"w:br", u"w:cr", u"w:ptab"}))
        m_to.builder.addSpace();
    else if (name == u"w:noBreakHyphen")
        addWords(u"\u2011"_s);
    else if (name == u"w:footnoteReference")
        readNote(tree, node, m_footnotes);
    else if (name == u"w:endnoteReference")
        readNote(tree, node, m_endnotes);
    else if (name == u"w:commentReference")
        ++comments;
    else if (name == u"w:hyperlink")
        m_links.emplace_back(node, m_to.builder.here());
    else if (name == u"w:tbl")
        beginTable(tree, node);
    else if (name == u"w:tr" && isInColumns())
        m_to.beginRow(docxSwitch(tree, tree.child(node, u"w:trPr"), u"w:tblHeader").value_or(false));
    else if (name == u"w:tc" && isInColumns())
        beginCell(tree, node);
    else if (name == u"wp:docPr")
        m_to.addFigure(tree.attribute(node, u"descr"));
    return true;
}

void DocxReader::leave(const MarkupTree &tree, int node)
{
    const QString &name = tree.at(node).name;
    if (name == u"w:p") {
        m_to.endParagraph();
    } else if (name == u"w:r") {
        m_looks = {};
        m_isMark = false;
    } else if (name == u"w:hyperlink") {
        const auto span = m_to.builder.spanFrom(m_links.back().second);
        m_links.pop_back();
        const QString anchor = tree.attribute(node, u"w:anchor");
        const QString target =
            m_targets.value(tree.attribute(node, u"r:id")) + (anchor.isEmpty() ? QString() : u'#' + anchor);
        if (span && !target.isEmpty())
            m_to.builder.addLink(*span, target);
    } else if (name == u"w:tbl") {
        if (m_tables.back())
            m_to.endTable();
        m_tables.pop_back();
    } else if (name == u"w:tr" && isInColumns()) {
        m_to.endRow();
    } else if (name == u"w:tc" && isInColumns()) {
        m_to.endCell();
    }
}

void DocxReader::beginParagraph(const MarkupTree &tree, int node)
{
    const int properties = tree.child(node, u"w:pPr");
    const int styled = tree.child(properties, u"w:pStyle");
    const QString style = styled < 0 ? QString() : tree.attribute(styled, u"w:val");
    ParagraphRole role = m_styles.role(style);
    const int outline = tree.child(properties, u"w:outlineLvl");
    if (role == ParagraphRole::Text && outline >= 0 && tree.attribute(outline, u"w:val").toInt() < 9)
        role = ParagraphRole::Heading;
    if (role == ParagraphRole::Text && m_to.readsLikeTitle(tree, node))
        role = ParagraphRole::Title;

    DocxListPlace place = m_styles.list(style);
    if (const int numbered = tree.child(properties, u"w:numPr"); numbered >= 0) {
        const int list = tree.child(numbered, u"w:numId");
        const int level = tree.child(numbered, u"w:ilvl");
        if (list >= 0)
            place.list = tree.attribute(list, u"w:val");
        if (level >= 0)
            place.level = tree.attribute(level, u"w:val").toInt();
    }
    const bool isItem = !place.list.isEmpty() && place.list != u"0";
    m_to.beginParagraph(role, isItem && role == ParagraphRole::Text);
    if (isItem && !tree.text(node).trimmed().isEmpty()) {
        if (const QString label = m_lists.nextLabel(place); !label.isEmpty())
            m_to.builder.addText(label + u' ');
    }
}

void DocxReader::beginRun(const MarkupTree &tree, int node)
{
    const int properties = tree.child(node, u"w:rPr");
    m_looks = docxLooks(tree, properties);
    if (const int style = tree.child(properties, u"w:rStyle"); style >= 0)
        m_looks.inherit(m_styles.looks(tree.attribute(style, u"w:val")));
}

void DocxReader::beginTable(const MarkupTree &tree, int node)
{
    m_tables.push_back(hasColumns(tree, node));
    if (m_tables.back())
        m_to.beginTable(true);
}

void DocxReader::beginCell(const MarkupTree &tree, int node)
{
    const int properties = tree.child(node, u"w:tcPr");
    const int span = tree.child(properties, u"w:gridSpan");
    const int row = tree.at(node).parent;
    const bool isHeading = docxSwitch(tree, tree.child(row, u"w:trPr"), u"w:tblHeader").value_or(false);
    m_to.beginCell(span < 0 ? 1 : tree.attribute(span, u"w:val").toInt(), 1, isHeading);
}

void DocxReader::readNote(const MarkupTree &tree, int node, Notes &notes)
{
    const QString id = tree.attribute(node, u"w:id");
    const auto place = notes.places.constFind(id);
    if (place == notes.places.constEnd() || notes.read.contains(id) || m_depth >= DeepestNote)
        return;
    notes.read.insert(id);
    QString label;
    const QString custom = tree.attribute(node, u"w:customMarkFollows");
    if (custom == u"1" || custom == u"true" || custom == u"on") {
        label = tree.text(tree.at(node).parent).simplified();
        m_isMark = true;
    }
    if (label.isEmpty())
        label = listLabel(notes.next++, notes.numbers);
    const TextLooks looks = std::exchange(m_looks, {});
    const bool isMark = std::exchange(m_isMark, false);
    ++m_depth;
    m_to.beginNote(label);
    readInside(notes.tree, *place);
    m_to.endNote();
    --m_depth;
    m_isMark = isMark;
    m_looks = looks;
}

void DocxReader::addWords(const QString &words)
{
    if (!m_isMark)
        m_to.addText(words, m_looks);
}

} // namespace Secto
