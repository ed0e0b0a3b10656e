// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <initializer_list>
#include <vector>

namespace Secto {

struct MarkupAttribute
{
    QString name; ///< with its prefix: "href", "epub:type", "w:val"
    QString value;
};

/** An element, or a stretch of text between tags. */
struct MarkupNode
{
    QString name; ///< of an element; empty for text
    QString text;
    QList<MarkupAttribute> attributes;
    int parent = -1;
    int end = 0; ///< the first node behind it and all that it holds

    bool isElement() const { return !name.isEmpty(); }
};

/**
 * A marked-up file whole, for formats in which a passage can only be understood with others that come
 * later (notes at the end). Nodes stand in reading order, so what node n holds is n + 1 to its end,
 * and no walk over it needs recursion, however deep it is.
 */
class MarkupTree
{
public:
    /** More are not taken: a file of so many is none that people read. */
    static constexpr int MaximumNodes = 4'000'000;

    int beginElement(const QString &name, const QList<MarkupAttribute> &attributes = {});
    void endElement();
    void addText(const QString &text);
    bool isFull() const { return size() >= MaximumNodes; }

    int size() const { return int(m_nodes.size()); }
    const MarkupNode &at(int node) const { return m_nodes[size_t(node)]; }
    bool is(int node, QStringView name) const { return node >= 0 && at(node).name == name; }
    /** Whether @p inner is @p outer or in it. */
    bool contains(int outer, int inner) const { return outer <= inner && inner < at(outer).end; }
    QString attribute(int node, QStringView name) const;
    bool hasAttribute(int node, QStringView name) const;
    /** The first element called @p name in @p node; -1 if there is none. */
    int find(QStringView name, int node = 0) const;
    /** The child element of @p node called @p name; -1 if there is none. */
    int child(int node, QStringView name) const;
    /** The text in @p node as it stands, without tags. */
    QString text(int node) const;

private:
    std::vector<MarkupNode> m_nodes;
    std::vector<int> m_open;
};

/** Whether an element or attribute is called one of @p names. */
bool isOneOf(const QString &name, std::initializer_list<QStringView> names);

/** How elements are named: "p", or with the prefix that the file gives them, "w:p". */
enum class MarkupNames { Local, Qualified };

/** What was read of an XML file. */
struct XmlTree
{
    MarkupTree tree;
    QString error; ///< in plain words with its place; empty if it was read to its end
};

/** Reads @p bytes. Nothing outside of them is loaded; entities of HTML are known. */
XmlTree readXmlTree(const QByteArray &bytes, MarkupNames names);

} // namespace Secto
