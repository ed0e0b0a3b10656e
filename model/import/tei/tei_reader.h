// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/volume.h"
#include "import/document_builder.h"
#include "text/problem.h"

#include <QMap>
#include <QSet>
#include <QXmlStreamReader>

namespace Secto {

/**
 * Reads one volume of the series in TEI in a single pass: its header, the tree of its parts, its
 * documents, and the text around them as documents of their own ("front matter", "introduction").
 *
 * What it does not understand is kept as text and told; a file that breaks off keeps all that
 * stands before. No entity from outside is read. Use once.
 */
class TeiReader
{
public:
    explicit TeiReader(const QByteArray &bytes);

    void read();

    Volume volume;
    QList<Document> documents;
    Problems problems;

private:
    void readProlog();
    void readText();
    void readDivision(int parent, const QString &kind);
    void addOwnText(DocumentBuilder own, const QString &id, int section, const QString &kind, bool namesPart);
    void readDocument(int section);
    QString uniqueId(const QString &id);
    /** Reads what the element holds into @p to, up to its end. */
    void readContent(DocumentBuilder &to);
    void readNext();
    void readCharacters(DocumentBuilder &to);
    void readFlat(DocumentBuilder &to);
    void readElement(DocumentBuilder &to);
    /** readContent() of what has an id, for links to lead to. */
    void readLinkedContent(DocumentBuilder &to, const QString &id);

    void readPageBreak(DocumentBuilder &to);
    void readHead(DocumentBuilder &to);
    void readBlock(DocumentBuilder &to, Block::Kind kind);
    void readParagraph(DocumentBuilder &to);
    void readItem(DocumentBuilder &to);
    void readDateline(DocumentBuilder &to);
    void readDate(DocumentBuilder &to);
    void readPlaceName(DocumentBuilder &to);
    void readNote(DocumentBuilder &to);
    void readEmphasis(DocumentBuilder &to, const QString &name);
    void readName(DocumentBuilder &to, TaggedName::Kind kind);
    void readReference(DocumentBuilder &to);
    void readList(DocumentBuilder &to);
    void readTable(DocumentBuilder &to);
    void readRow(DocumentBuilder &to);
    void readCell(DocumentBuilder &to);
    void readFigure(DocumentBuilder &to);
    void readAttachment(DocumentBuilder &to);
    void readPlaceholder(DocumentBuilder &to, const QString &words);

    QString attribute(QLatin1StringView name) const { return m_xml.attributes().value(name).toString(); }
    QString identifier() const;
    void reportUnknown();

    QXmlStreamReader m_xml;
    int m_depth = 0;
    bool m_isBrokenOff = false;
    QSet<QString> m_ids; ///< of documents
    QMap<QString, int> m_unknown;
    int m_section = -1;  ///< of the document that is being read
    QString m_page;      ///< on which reading stands
    QString m_titlePage; ///< on which the last title began
    bool m_isInDateline = false;
    QList<ListedName> *m_listed = nullptr; ///< the list of persons or terms that is being read
    std::optional<TextSpan> m_listedName;  ///< of the item that is being read
    QString m_listedId;
};

} // namespace Secto
