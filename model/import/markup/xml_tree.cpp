// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_tree.h"
#include "import/markup/markup_tree.h"

#include <QCoreApplication>
#include <QSet>
#include <QXmlStreamReader>

namespace Secto {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("XmlTree", text);
}

/** Pages in XHTML use "&nbsp;" and its like, which only HTML declares. */
class HtmlEntities : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override { return htmlEntity(name); }
};

/** Strings that come again and again are kept once. */
class SharedNames
{
public:
    QString of(QStringView name) { return *m_names.insert(name.toString()); }

private:
    QSet<QString> m_names;
};

} // namespace

XmlTree readXmlTree(const QByteArray &bytes, MarkupNames names)
{
    HtmlEntities entities;
    SharedNames shared;
    XmlTree read;
    int open = 0;
    QXmlStreamReader xml(bytes);
    xml.setEntityResolver(&entities);
    while (!xml.atEnd() && !read.tree.isFull()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            QList<MarkupAttribute> attributes;
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                attributes << MarkupAttribute{shared.of(attribute.qualifiedName()), attribute.value().toString()};
            read.tree.beginElement(shared.of(names == MarkupNames::Local ? xml.name() : xml.qualifiedName()),
                                   attributes);
            ++open;
            break;
        }
        case QXmlStreamReader::EndElement:
            read.tree.endElement();
            --open;
            break;
        case QXmlStreamReader::Characters:
            read.tree.addText(xml.text().toString());
            break;
        case QXmlStreamReader::EntityReference:
            read.tree.addText(u'&' + xml.name().toString() + u';');
            break;
        default:
            break;
        }
    }
    for (; open > 0; --open)
        read.tree.endElement();
    if (xml.hasError())
        read.error = tr("%1 (line %2, column %3)").arg(xml.errorString()).arg(xml.lineNumber()).arg(xml.columnNumber());
    else if (read.tree.isFull())
        read.error = tr("It holds more parts than any text that people read.");
    return read;
}

} // namespace Secto
