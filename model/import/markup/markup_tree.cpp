// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markup/markup_tree.h"

#include <algorithm>

namespace Secto {

int MarkupTree::beginElement(const QString &name, const QList<MarkupAttribute> &attributes)
{
    const int node = size();
    m_nodes.push_back({name, {}, attributes, m_open.empty() ? -1 : m_open.back(), node + 1});
    m_open.push_back(node);
    return node;
}

void MarkupTree::endElement()
{
    m_nodes[size_t(m_open.back())].end = size();
    m_open.pop_back();
}

void MarkupTree::addText(const QString &text)
{
    if (!text.isEmpty())
        m_nodes.push_back({{}, text, {}, m_open.empty() ? -1 : m_open.back(), size() + 1});
}

bool MarkupTree::hasAttribute(int node, QStringView name) const
{
    return std::ranges::find(at(node).attributes, name, &MarkupAttribute::name) != at(node).attributes.end();
}

QString MarkupTree::attribute(int node, QStringView name) const
{
    const QList<MarkupAttribute> &all = at(node).attributes;
    const auto found = std::ranges::find(all, name, &MarkupAttribute::name);
    return found == all.end() ? QString() : found->value;
}

int MarkupTree::find(QStringView name, int node) const
{
    const int end = node < size() ? at(node).end : 0;
    for (int i = node; i < end; ++i) {
        if (at(i).name == name)
            return i;
    }
    return -1;
}

int MarkupTree::child(int node, QStringView name) const
{
    if (node < 0)
        return -1;
    for (int i = node + 1; i < at(node).end; i = at(i).end) {
        if (at(i).name == name)
            return i;
    }
    return -1;
}

QString MarkupTree::text(int node) const
{
    QString text;
    for (int i = node; i < at(node).end; ++i)
        text += at(i).text;
    return text;
}

bool isOneOf(const QString &name, std::initializer_list<QStringView> names)
{
    return std::ranges::find(names, QStringView(name)) != names.end();
}

} // namespace Secto
