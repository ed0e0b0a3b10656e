// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tei/tei_reader.h"

#include "import/head_reader.h"
#include "import/insertions.h"
#include "import/markings.h"
#include "import/tei/tei_element.h"
#include "import/tei/tei_header.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Elements within elements; real volumes stay under 30. Deeper ones are read as text alone. */
constexpr int MaximumDepth = 200;

constexpr auto FrusNamespace = "http://history.state.gov/frus/ns/1.0"_L1;

QString tr(const char *text)
{
    return QCoreApplication::translate("TeiImporter", text);
}

/** "[I]" is how some volumes print the number of a page that bears none. */
QString pageLabel(QString n)
{
    n.remove(u'[').remove(u']');
    return n.simplified();
}

/** "1966-12-16T00:00:00-05:00" as "1966-12-16"; without a year it says nothing. */
QString isoDate(const QString &when)
{
    return when.startsWith(u'-') ? QString() : when.first(std::min<qsizetype>(when.size(), 10));
}

/** `#p_RD3` as the list names it, "p_RD3". */
QString localId(QString reference)
{
    return reference.startsWith(u'#') ? reference.sliced(1) : reference;
}

std::optional<Emphasis::Kind> emphasisKind(QStringView element, QStringView rend)
{
    if (element == u"del" || rend == u"strikethrough")
        return Emphasis::Kind::Struck;
    if (rend == u"italic" || element == u"emph")
        return Emphasis::Kind::Italic;
    if (rend == u"smallcaps")
        return Emphasis::Kind::SmallCaps;
    if (rend == u"strong" || rend == u"bold")
        return Emphasis::Kind::Strong;
    if (rend == u"underline")
        return Emphasis::Kind::Underline;
    if (rend == u"superscript" || rend == u"sup")
        return Emphasis::Kind::Superscript;
    return std::nullopt;
}

/** A paragraph that stands as a heading does. */
bool looksLikeHeading(QStringView rend)
{
    return rend.contains(u"center") || rend.startsWith(u"sectiontitle");
}

QString withoutEdges(QStringView text)
{
    const auto isEdge = [](QChar c) { return c.isSpace() || c == u','; };
    while (!text.isEmpty() && isEdge(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isEdge(text.back()))
        text.chop(1);
    return text.toString();
}

} // namespace

TeiReader::TeiReader(const QByteArray &bytes) : m_xml(bytes) {}

QString TeiReader::identifier() const
{
    return m_xml.attributes().value("http://www.w3.org/XML/1998/namespace"_L1, "id"_L1).toString();
}

void TeiReader::read()
{
    readProlog();
    if (m_xml.isStartElement()) {
        const QString id = identifier();
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"teiHeader")
                volume = readTeiHeader(m_xml);
            else if (m_xml.name() == u"text")
                readText();
            else
                m_xml.skipCurrentElement();
        }
        if (volume.id.isEmpty())
            volume.id = id;
    }
    if (m_xml.hasError()) {
        problems << Problem::error(tr("The volume is damaged: %1").arg(m_xml.errorString()),
                                   tr("line %1, column %2").arg(m_xml.lineNumber()).arg(m_xml.columnNumber()),
                                   documents.isEmpty() ? tr("Nothing could be read.")
                                                       : tr("The %n document(s) before that place were kept.")
                                                             .replace(u"%n"_s, QString::number(documents.size())));
    }
    reportUnknown();
}

/** Up to the root element. */
void TeiReader::readProlog()
{
    while (!m_xml.atEnd() && !m_xml.isStartElement()) {
        m_xml.readNext();
        const auto isOutside = [](const QXmlStreamEntityDeclaration &entity) { return !entity.systemId().isEmpty(); };
        if (m_xml.isDTD() && std::ranges::any_of(m_xml.entityDeclarations(), isOutside))
            problems << Problem::warning(tr("The volume refers to text in other files."), {},
                                         tr("Secto did not read them; the rest was kept."));
    }
}

void TeiReader::reportUnknown()
{
    if (m_unknown.isEmpty())
        return;
    QStringList named;
    for (const auto &[name, count] : m_unknown.asKeyValueRange())
        named << u"%1 (%2)"_s.arg(name).arg(count);
    problems << Problem::warning(tr("Some elements or entities are not known to Secto: %1.").arg(named.join(u", "_s)),
                                 {}, tr("Their text was kept."));
}

/** Front matter, body and back matter: each like a division without a name. */
void TeiReader::readText()
{
    while (m_xml.readNextStartElement()) {
        const QString name = m_xml.name().toString();
        if (name == u"pb") {
            m_page = pageLabel(attribute("n"_L1));
            m_xml.skipCurrentElement();
        } else if (name == u"front")
            readDivision(-1, u"front matter"_s);
        else if (name == u"back")
            readDivision(-1, u"back matter"_s);
        else
            readDivision(-1, u"introduction"_s);
    }
}

/**
 * A part that holds documents or further parts. Text of its own, before or between those, is a document
 * of @p kind; a part of nothing else is that document alone.
 */
void TeiReader::readDivision(int parent, const QString &kind)
{
    const bool isNamed = m_xml.name() == u"div";
    const QString id = isNamed ? identifier() : m_xml.name().toString();
    const qsizetype firstDocument = documents.size();
    const int section = isNamed ? int(volume.sections.size()) : parent;
    if (isNamed)
        volume.sections << Section{id, attribute("type"_L1), {}, {}, parent};
    DocumentBuilder own;
    own.document().firstPage = m_page;
    bool isFirst = true;

    ++m_depth;
    while (!m_xml.atEnd()) {
        readNext();
        if (m_xml.isEndElement())
            break;
        readCharacters(own);
        if (!m_xml.isStartElement())
            continue;
        const bool isDivision = m_xml.name() == u"div" && m_depth < MaximumDepth;
        if (!isDivision) {
            readElement(own);
            continue;
        }
        addOwnText(std::exchange(own, {}), id, section, kind, std::exchange(isFirst, false) && isNamed);
        if (attribute("type"_L1) == u"document")
            readDocument(section);
        else
            readDivision(section, kind);
        own.document().firstPage = m_page;
    }
    --m_depth;

    const bool isAlone = isNamed && documents.size() == firstDocument && section + 1 == volume.sections.size();
    addOwnText(std::move(own), id, section, kind, isFirst && isNamed);
    if (isAlone && documents.size() > firstDocument) {
        volume.sections.removeLast();
        documents.last().section = parent;
    }
}

/** @param namesPart whether the text's title is the heading of the part */
void TeiReader::addOwnText(DocumentBuilder own, const QString &id, int section, const QString &kind, bool namesPart)
{
    Document text = own.take(DocumentBuilder::Head::AsItIs);
    if (namesPart) {
        volume.sections[section].heading = text.title;
        volume.sections[section].page = m_titlePage;
    }
    if (text.body.isEmpty() && text.notes.isEmpty())
        return;
    text.id = uniqueId(id);
    text.section = section;
    text.kind = kind;
    if (text.title.isEmpty() && id == u"front")
        text.title = tr("Title page");
    text.publication = volume.publication;
    documents << text;
}

/** By its id a document is known again when the volume is read another time. */
QString TeiReader::uniqueId(const QString &id)
{
    QString own = id;
    for (int i = 2; own.isEmpty() || m_ids.contains(own); ++i)
        own = u"%1-%2"_s.arg(id).arg(i);
    m_ids.insert(own);
    return own;
}

void TeiReader::readDocument(int section)
{
    const qsizetype place = documents.size(); // before documents that stand in it
    m_section = section;
    const bool wasInDateline = std::exchange(m_isInDateline, false);
    DocumentBuilder builder;
    Document &document = builder.document();
    document.id = uniqueId(identifier());
    document.section = section;
    document.firstPage = m_page;
    const QString number = attribute("n"_L1).simplified();
    const bool isEditorialNote = attribute("subtype"_L1) == u"editorial-note";
    QString span = m_xml.attributes().value(FrusNamespace, "doc-dateTime-min"_L1).toString();
    const QString from = isoDate(span);
    span = m_xml.attributes().value(FrusNamespace, "doc-dateTime-max"_L1).toString();
    const bool isOneDay = from == isoDate(span);

    readContent(builder);

    Document read = builder.take();
    const Head head = Secto::readHead(read.title);
    if (read.number.isEmpty())
        read.number = number;
    read.kind = isEditorialNote ? u"editorial note"_s : head.kind;
    if (read.from.isEmpty())
        read.from = head.from;
    if (read.to.isEmpty())
        read.to = head.to;
    if (read.date.isEmpty() && isOneDay)
        read.date = from;
    QStringList markings;
    for (const Footnote &note : std::as_const(read.notes)) {
        if (note.call && note.call->field.isTitle())
            markings << markingsInSourceNote(note.text);
    }
    read.classifications = inOrder(markings);
    read.insertions = findInsertions(read.body);
    read.publication = volume.publication;
    read.publication.address = u"https://history.state.gov/historicaldocuments/%1/%2"_s.arg(volume.id, read.id);
    documents.insert(place, read);
    m_isInDateline = wasInDateline;
}

void TeiReader::readContent(DocumentBuilder &to)
{
    ++m_depth;
    while (!m_xml.atEnd()) {
        readNext();
        if (m_xml.isEndElement())
            break;
        readCharacters(to);
        if (m_xml.isStartElement())
            readElement(to);
    }
    --m_depth;
}

void TeiReader::readLinkedContent(DocumentBuilder &to, const QString &id)
{
    const auto begin = to.here();
    readContent(to);
    const auto span = to.spanFrom(begin);
    if (span && !id.isEmpty())
        to.addLinkedPlace(*span, id);
}

/** The reader holds back text that the file breaks off in; a sign that begins something else sets it free. */
void TeiReader::readNext()
{
    m_xml.readNext();
    if (m_xml.error() == QXmlStreamReader::PrematureEndOfDocumentError && !std::exchange(m_isBrokenOff, true)) {
        m_xml.addData("<");
        m_xml.readNext();
    }
}

void TeiReader::readCharacters(DocumentBuilder &to)
{
    if (m_xml.isCharacters()) {
        to.addText(m_xml.text());
    } else if (m_xml.isEntityReference()) {
        const QString entity = u'&' + m_xml.name().toString() + u';';
        to.addText(entity);
        ++m_unknown[entity];
    }
}

/** What is nested too deep for more: its text, in a loop. */
void TeiReader::readFlat(DocumentBuilder &to)
{
    for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
        readNext();
        readCharacters(to);
        depth += m_xml.isStartElement() - m_xml.isEndElement();
    }
}

void TeiReader::readElement(DocumentBuilder &to)
{
    if (m_depth > MaximumDepth) {
        readFlat(to);
        return;
    }
    const QString name = m_xml.name().toString();
    switch (teiElement(name, m_xml.namespaceUri() == FrusNamespace)) {
        using enum TeiElement;
    case Unknown:
        ++m_unknown[name];
        readContent(to);
        break;
    case Transparent:
        readContent(to);
        break;
    case Division:
        if (attribute("type"_L1) == u"document")
            readDocument(m_section); // an enclosure that has a number of its own
        else
            readBlock(to, Block::Kind::Paragraph);
        break;
    case Line:
        readBlock(to, Block::Kind::Paragraph);
        break;
    case Head:
        readHead(to);
        break;
    case Dateline:
        readDateline(to);
        break;
    case Signed:
        readBlock(to, Block::Kind::Signature);
        break;
    case Item:
        readItem(to);
        break;
    case Quote:
        readBlock(to, Block::Kind::Quote);
        break;
    case Paragraph:
        readParagraph(to);
        break;
    case LineBreak:
        to.addSpace();
        m_xml.skipCurrentElement();
        break;
    case PageBreak:
        readPageBreak(to);
        break;
    case Note:
        readNote(to);
        break;
    case Emphasis:
        readEmphasis(to, name);
        break;
    case Person:
        readName(to, TaggedName::Kind::Person);
        break;
    case Term:
    case ListedTerm:
        readName(to, TaggedName::Kind::Term);
        break;
    case PlaceName:
        readPlaceName(to);
        break;
    case Date:
        readDate(to);
        break;
    case Reference:
        readReference(to);
        break;
    case List:
        readList(to);
        break;
    case Table:
        readTable(to);
        break;
    case Row:
        readRow(to);
        break;
    case Cell:
        readCell(to);
        break;
    case Figure:
        readFigure(to);
        break;
    case Attachment:
        readAttachment(to);
        break;
    case Microfiche: {
        const QString path = attribute("path"_L1);
        m_xml.skipCurrentElement();
        readPlaceholder(to, path.isEmpty() ? u"[Microfiche]"_s : u"[Microfiche %1]"_s.arg(path));
        break;
    }
    case Skipped:
        m_xml.skipCurrentElement();
        break;
    }
}

void TeiReader::readPageBreak(DocumentBuilder &to)
{
    m_page = pageLabel(attribute("n"_L1));
    if (!m_page.isEmpty())
        to.addPage(m_page);
    m_xml.skipCurrentElement();
}

/** The first head is the title; others are headings of what follows them. */
void TeiReader::readHead(DocumentBuilder &to)
{
    const bool isTitle = !to.hasTitle() && to.isEmptyBody();
    if (isTitle) {
        m_titlePage = m_page;
        to.beginTitle();
        readContent(to);
        to.endTitle();
        return;
    }
    to.beginBlock(Block::Kind::Heading);
    const auto begin = to.here();
    readContent(to);
    if (const auto span = to.spanFrom(begin))
        to.nameAttachment(to.words(*span));
    to.endBlock();
}

void TeiReader::readBlock(DocumentBuilder &to, Block::Kind kind)
{
    to.beginBlock(kind);
    readContent(to);
    to.endBlock();
}

void TeiReader::readParagraph(DocumentBuilder &to)
{
    const QString rend = attribute("rend"_L1);
    readBlock(to, looksLikeHeading(rend) ? Block::Kind::Heading : Block::Kind::Paragraph);
}

void TeiReader::readItem(DocumentBuilder &to)
{
    to.beginBlock(Block::Kind::ListItem);
    const auto begin = to.here();
    const QString id = identifier();
    m_listedName.reset();
    readLinkedContent(to, id);
    const auto whole = to.spanFrom(begin);
    to.endBlock();
    if (!m_listed || !m_listedName || !whole)
        return;
    const QString name = to.words(*m_listedName);
    QString remark = to.words(*whole);
    if (remark.startsWith(name))
        remark = remark.sliced(name.size());
    *m_listed << ListedName{m_listedId, withoutEdges(name), withoutEdges(remark)};
    m_listedName.reset();
}

void TeiReader::readDateline(DocumentBuilder &to)
{
    m_isInDateline = true;
    readBlock(to, Block::Kind::Dateline);
    m_isInDateline = false;
}

void TeiReader::readDate(DocumentBuilder &to)
{
    QString &date = to.document().date;
    for (const auto name : {"when"_L1, "from"_L1, "notBefore"_L1}) {
        if (m_isInDateline && date.isEmpty())
            date = isoDate(attribute(name));
    }
    readContent(to);
}

void TeiReader::readPlaceName(DocumentBuilder &to)
{
    const auto begin = to.here();
    readContent(to);
    const auto span = to.spanFrom(begin);
    if (m_isInDateline && span && to.document().place.isEmpty())
        to.document().place = withoutEdges(to.words(*span));
}

void TeiReader::readNote(DocumentBuilder &to)
{
    const QString type = attribute("type"_L1);
    const QString ifUnnumbered = type == u"source" ? u"Source"_s : type == u"summary" ? u"Summary"_s : u"Note"_s;
    const bool wasInDateline = std::exchange(m_isInDateline, false);
    // The id of a note ends in its number; a link to one by another sign needs the id itself.
    const QString label = attribute("n"_L1).simplified();
    const QString id = identifier();
    to.beginNote(label, ifUnnumbered);
    readLinkedContent(to, !label.isEmpty() && id.endsWith(label) ? QString() : id);
    to.endNote();
    m_isInDateline = wasInDateline;
}

void TeiReader::readEmphasis(DocumentBuilder &to, const QString &name)
{
    const auto kind = emphasisKind(name, attribute("rend"_L1));
    const auto begin = to.here();
    readContent(to);
    const auto span = to.spanFrom(begin);
    if (kind && span)
        to.addEmphasis(*span, *kind);
}

void TeiReader::readName(DocumentBuilder &to, TaggedName::Kind kind)
{
    const QString type = attribute("type"_L1);
    const QString reference = localId(attribute(kind == TaggedName::Kind::Person ? "corresp"_L1 : "target"_L1));
    const QString listedId = identifier();
    const auto begin = to.here();
    readContent(to);
    const auto span = to.spanFrom(begin);
    if (!span)
        return;
    if (!listedId.isEmpty())
        to.addLinkedPlace(*span, listedId);
    if (m_listed && !listedId.isEmpty() && !m_listedName) {
        m_listedName = span;
        m_listedId = listedId;
    }
    Document &document = to.document();
    if (to.isInTitle() && type == u"from" && document.from.isEmpty())
        document.from = to.words(*span);
    else if (to.isInTitle() && type == u"to" && document.to.isEmpty())
        document.to = to.words(*span);
    // A gloss without a target is an office, and no abbreviation.
    if (kind == TaggedName::Kind::Person || !reference.isEmpty())
        to.addName(*span, kind, reference);
}

void TeiReader::readReference(DocumentBuilder &to)
{
    const QString target = attribute("target"_L1);
    const auto begin = to.here();
    readContent(to);
    const auto span = to.spanFrom(begin);
    if (span && !target.isEmpty())
        to.addLink(*span, target);
}

void TeiReader::readList(DocumentBuilder &to)
{
    const QString type = attribute("type"_L1);
    QList<ListedName> *const around = m_listed;
    if (type == u"names")
        m_listed = &volume.persons;
    else if (type == u"terms")
        m_listed = &volume.terms;
    readBlock(to, Block::Kind::Paragraph);
    m_listed = around;
}

void TeiReader::readTable(DocumentBuilder &to)
{
    to.beginTable();
    readContent(to);
    to.endTable();
}

void TeiReader::readRow(DocumentBuilder &to)
{
    to.beginRow(attribute("role"_L1) == u"label");
    readContent(to);
    to.endRow();
}

void TeiReader::readCell(DocumentBuilder &to)
{
    to.beginCell(attribute("cols"_L1).toInt(), attribute("rows"_L1).toInt(), attribute("role"_L1) == u"label");
    readContent(to);
    to.endCell();
}

void TeiReader::readFigure(DocumentBuilder &to)
{
    readPlaceholder(to, u"[Figure]"_s);
    to.beginBlock(Block::Kind::Paragraph); // a caption, if there is one
    readContent(to);
    to.endBlock();
}

/** A line that stands for what the text does not hold. */
void TeiReader::readPlaceholder(DocumentBuilder &to, const QString &words)
{
    to.beginBlock(Block::Kind::Figure);
    to.addText(words);
    to.endBlock();
}

void TeiReader::readAttachment(DocumentBuilder &to)
{
    const QString id = identifier();
    to.beginAttachment();
    readLinkedContent(to, id);
    to.endAttachment();
}

} // namespace Secto
