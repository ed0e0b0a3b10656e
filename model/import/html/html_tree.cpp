// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_tree.h"

#include "import/html/html_encoding.h"
#include "import/html/html_nesting.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <gumbo.h>

#include <memory>
#include <vector>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

struct FreeOutput
{
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using Output = std::unique_ptr<GumboOutput, FreeOutput>;

Output parse(const QByteArray &utf8)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    return Output(gumbo_parse_with_options(&options, utf8.constData(), size_t(utf8.size())));
}

QString nameOf(const GumboElement &element)
{
    if (element.tag != GUMBO_TAG_UNKNOWN)
        return QString::fromLatin1(gumbo_normalized_tagname(element.tag));
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QString::fromUtf8(piece.data, qsizetype(piece.length)).toLower();
}

QList<MarkupAttribute> attributesOf(const GumboElement &element)
{
    QList<MarkupAttribute> attributes;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        attributes << MarkupAttribute{QString::fromUtf8(attribute->name), QString::fromUtf8(attribute->value)};
    }
    return attributes;
}

const GumboVector *childrenOf(const GumboNode *node)
{
    return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &node->v.element.children;
}

/** Copies what @p document holds, without recursion. */
MarkupTree copied(const GumboNode *document)
{
    struct Open
    {
        const GumboVector *children;
        unsigned next = 0;
    };
    MarkupTree tree;
    std::vector<Open> open{{childrenOf(document)}};
    while (!open.empty()) {
        Open &inner = open.back();
        if (inner.next == inner.children->length || tree.isFull()) {
            open.pop_back();
            if (!open.empty())
                tree.endElement();
            continue;
        }
        const auto *node = static_cast<const GumboNode *>(inner.children->data[inner.next++]);
        switch (node->type) {
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE:
            tree.beginElement(nameOf(node->v.element), attributesOf(node->v.element));
            open.push_back({childrenOf(node)});
            break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE:
            tree.addText(QString::fromUtf8(node->v.text.text));
            break;
        case GUMBO_NODE_COMMENT:
        case GUMBO_NODE_DOCUMENT:
            break;
        }
    }
    return tree;
}

} // namespace

Result<MarkupTree> parseHtml(const QString &page)
{
    const QByteArray utf8 = page.toUtf8();
    if (!isSafelyNested(utf8)) {
        return std::unexpected(
            Problem::error(QCoreApplication::translate("HtmlTree", "The page is built as no page that people read is: "
                                                                   "its parts are nested too deep or too many."),
                           {},
                           QCoreApplication::translate("HtmlTree", "Nothing was imported. Copy the text from "
                                                                   "the browser and paste it.")));
    }
    const Output output = parse(utf8);
    return copied(output->document);
}

Result<MarkupTree> parseXhtml(const QByteArray &page)
{
    XmlTree xml = readXmlTree(page, MarkupNames::Local);
    if (xml.error.isEmpty())
        return std::move(xml.tree);
    // "<title/>" begins what a browser never sees end.
    static const QRegularExpression empty(
        u"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\\b)"
        "(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<attributes>(?:\\s[^<>]*?)?)/>"_s);
    QString text = decodeHtml(page).text;
    return parseHtml(text.replace(empty, u"<\\1\\2></\\1>"_s));
}

QString htmlEntity(const QString &name)
{
    const QString reference = u'&' + name + u';';
    const Output output = parse(reference.toUtf8());
    const MarkupTree tree = copied(output->document);
    const QString meant = tree.size() > 0 ? tree.text(0) : QString();
    return meant == reference ? QString() : meant;
}

} // namespace Secto
