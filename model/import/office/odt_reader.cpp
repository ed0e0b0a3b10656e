// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/office/odt_reader.h"

#include "import/markup/markup_walk.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Whether a row of the table has more than one cell. */
bool hasColumns(const MarkupTree &tree, int table)
{
    for (int row = table + 1; row < tree.at(table).end; ++row) {
        if (!tree.is(row, u"table:table-row"))
            continue;
        int cells = 0;
        for (int cell = row + 1; cell < tree.at(row).end; cell = tree.at(cell).end)
            cells += tree.is(cell, u"table:table-cell");
        if (cells > 1)
            return true;
        row = tree.at(row).end - 1;
    }
    return false;
}

} // namespace

OdtReader::OdtReader(const PackageFiles &package)
{
    XmlTree content = readXmlTree(package.files.value(u"content.xml"_s), MarkupNames::Qualified);
    m_tree = std::move(content.tree);
    error = content.error;
    m_styles.add(readXmlTree(package.files.value(u"styles.xml"_s), MarkupNames::Qualified).tree);
    m_styles.add(m_tree);
    const MarkupTree properties = readXmlTree(package.files.value(u"meta.xml"_s), MarkupNames::Qualified).tree;
    if (const int title = properties.find(u"dc:title"); title >= 0)
        m_titleProperty = properties.text(title);
}

std::optional<Document> OdtReader::read()
{
    const int text = m_tree.find(u"office:text");
    if (text < 0)
        return std::nullopt;
    walkInside(
        m_tree, text, [&](int node) { return enter(node); }, [&](int node) { leave(node); });
    return m_to.take(m_titleProperty);
}

bool OdtReader::enter(int node)
{
    const QString &name = m_tree.at(node).name;
    if (name.isEmpty()) {
        TextLooks looks;
        for (auto around = m_looks.rbegin(); around != m_looks.rend(); ++around)
            looks.inherit(*around);
        m_to.addText(m_tree.at(node).text, looks);
        return false;
    }
    if (name == u"text:tracked-changes") { // holds what was deleted
        hasTrackedChanges = true;
        return false;
    }
    if (name == u"office:annotation") {
        ++comments;
        return false;
    }
    if (isOneOf(name, {u"text:note-citation", u"text:sequence-decls", u"text:variable-decls", u"office:forms",
                       u"text:user-field-decls", u"svg:title", u"svg:desc", u"office:annotation-end",
                       u"table:covered-table-cell", u"table:table-column", u"table:table-columns"}))
        return false;
    if (name == u"text:p" || name == u"text:h") {
        beginParagraph(node);
    } else if (name == u"text:span") {
        m_looks.push_back(m_styles.looks(m_tree.attribute(node, u"text:style-name")));
    } else if (isOneOf(name, {u"text:s", u"text:tab", u"text:line-break"})) {
        m_to.builder.addSpace();
    } else if (name == u"text:a") {
        m_links.push_back(m_to.builder.here());
    } else if (name == u"text:note") {
        beginNote(node);
    } else if (name == u"text:list") {
        const QString style = m_tree.attribute(node, u"text:style-name");
        m_lists.push_back({style.isEmpty() && !m_lists.empty() ? m_lists.back().style : style});
    } else if (name == u"text:list-item" && !m_lists.empty()) {
        const int own = m_tree.attribute(node, u"text:start-value").toInt();
        if (own > 0)
            m_lists.back().next = own;
        m_itemIsFresh = true;
    } else if (name == u"table:table") {
        m_tables.push_back(hasColumns(m_tree, node));
        if (m_tables.back())
            m_to.beginTable(true);
    } else if (name == u"table:table-header-rows") {
        ++m_headingRows;
    } else if (name == u"table:table-row" && isInColumns()) {
        m_to.beginRow(m_headingRows > 0);
    } else if (name == u"table:table-cell" && isInColumns()) {
        m_to.beginCell(m_tree.attribute(node, u"table:number-columns-spanned").toInt(),
                       m_tree.attribute(node, u"table:number-rows-spanned").toInt(), m_headingRows > 0);
    } else if (name == u"draw:image") {
        const int frame = m_tree.at(node).parent;
        int words = m_tree.child(frame, u"svg:desc");
        if (words < 0)
            words = m_tree.child(frame, u"svg:title");
        // Several images in one frame are the same picture in several forms.
        if (m_tree.child(frame, u"draw:image") == node)
            m_to.addFigure(words < 0 ? QString() : m_tree.text(words));
    }
    return true;
}

void OdtReader::leave(int node)
{
    const QString &name = m_tree.at(node).name;
    if (name == u"text:p" || name == u"text:h") {
        m_to.endParagraph();
    } else if (name == u"text:span") {
        m_looks.pop_back();
    } else if (name == u"text:a") {
        const auto span = m_to.builder.spanFrom(m_links.back());
        m_links.pop_back();
        const QString target = m_tree.attribute(node, u"xlink:href");
        if (span && !target.isEmpty())
            m_to.builder.addLink(*span, target);
    } else if (name == u"text:note") {
        m_to.endNote();
    } else if (name == u"text:list") {
        m_lists.pop_back();
    } else if (name == u"text:list-item") {
        m_itemIsFresh = false;
    } else if (name == u"table:table") {
        if (m_tables.back())
            m_to.endTable();
        m_tables.pop_back();
    } else if (name == u"table:table-header-rows") {
        --m_headingRows;
    } else if (name == u"table:table-row" && isInColumns()) {
        m_to.endRow();
    } else if (name == u"table:table-cell" && isInColumns()) {
        m_to.endCell();
    }
}

void OdtReader::beginParagraph(int node)
{
    ParagraphRole role = m_styles.role(m_tree.attribute(node, u"text:style-name"));
    if (m_tree.is(node, u"text:h") && role == ParagraphRole::Text)
        role = ParagraphRole::Heading;
    if (role == ParagraphRole::Text && m_to.readsLikeTitle(m_tree, node))
        role = ParagraphRole::Title;
    m_to.beginParagraph(role, m_itemIsFresh && role == ParagraphRole::Text);
    if (m_itemIsFresh && !m_to.isInNote() && !m_tree.text(node).trimmed().isEmpty())
        addItemLabel();
}

void OdtReader::addItemLabel()
{
    m_itemIsFresh = false;
    if (m_lists.empty())
        return;
    List &list = m_lists.back();
    const OdtLevel level = m_styles.level(list.style, int(m_lists.size()));
    if (list.next == 0)
        list.next = level.start;
    if (level.isNumbered)
        m_to.builder.addText(level.prefix + listLabel(list.next, level.numbers) + level.suffix + u' ');
    ++list.next;
}

void OdtReader::beginNote(int node)
{
    const int citation = m_tree.child(node, u"text:note-citation");
    m_to.beginNote(citation < 0 ? QString() : m_tree.text(citation).simplified());
}

} // namespace Secto
