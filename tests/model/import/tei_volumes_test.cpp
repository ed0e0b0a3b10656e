// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/link_target.h"
#include "import/importer_registry.h"
#include "import/unpacking.h"
#include "testlib/testlib.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** Every letter outside of white space, counted. */
using Letters = QHash<QChar, qsizetype>;

void count(Letters &letters, QStringView text, int times = 1)
{
    for (const QChar c : text) {
        if (!c.isSpace())
            letters[c] += times;
    }
}

/** What a volume holds, by whatever reader. */
struct Inventory
{
    qsizetype documents = 0;
    qsizetype notes = 0;
    QStringList pages;         ///< labels of the marks
    QSet<QString> pagesBegun;  ///< labels that are told with what begins on them
    QStringList pagesWithText; ///< those that any letter stands on
    qsizetype persons = 0;
    qsizetype terms = 0;
    qsizetype references = 0;
    QSet<QString> identifiers; ///< xml:id of all elements of the text
    Letters letters;
};

/** Reads the XML without the product's own code: flat, by the names of elements alone. */
Inventory inventoryOfXml(const QByteArray &xml)
{
    static const QRegularExpression number(u"^\\s*[0-9]{1,5}[A-Za-z]?\\.\\s+"_s);
    Inventory found;
    QXmlStreamReader reader(xml);
    QStringList open;
    QStringList lists;
    int noteDepth = 0;
    bool inText = false;
    bool isFreshPage = false;
    bool itemHasName = false;
    bool awaitsHead = false; // of a document
    int headDepth = 0;
    QString head;
    while (!reader.atEnd()) {
        reader.readNext();
        const QString name = reader.name().toString();
        const auto attribute = [&](QLatin1StringView key) { return reader.attributes().value(key).toString(); };
        if (reader.isStartElement()) {
            open << name;
            inText = inText || name == u"text";
            if (!inText)
                continue;
            found.identifiers << attribute("xml:id"_L1);
            if (name == u"div" && attribute("type"_L1) == u"document") {
                ++found.documents;
                awaitsHead = true;
            } else if (name == u"note") {
                ++found.notes;
                ++noteDepth;
            } else if (name == u"pb") {
                found.pages << attribute("n"_L1).remove(u'[').remove(u']').simplified();
                isFreshPage = true;
            } else if (name == u"ref") {
                found.references += !attribute("target"_L1).isEmpty();
            } else if (name == u"list") {
                lists << attribute("type"_L1);
            } else if (name == u"item") {
                itemHasName = false;
            } else if (name == u"p" && noteDepth == 0) {
                awaitsHead = awaitsHead && headDepth > 0;
            } else if (name == u"head" && awaitsHead && headDepth == 0 && noteDepth == 0) {
                headDepth = int(open.size());
                head.clear();
            }
            const bool isListed = reader.attributes().hasAttribute("xml:id"_L1) && open.contains(u"item"_s)
                                  && !itemHasName && !lists.isEmpty();
            if (isListed && (name == u"persName" || name == u"term" || name == u"gloss")) {
                found.persons += lists.last() == u"names";
                found.terms += lists.last() == u"terms";
                itemHasName = true;
            }
        } else if (reader.isEndElement()) {
            if (headDepth == open.size()) {
                count(found.letters, number.match(head).captured(), -1);
                headDepth = 0;
                awaitsHead = false;
            }
            open.removeLast();
            if (inText && name == u"note")
                --noteDepth;
            if (inText && name == u"list")
                lists.removeLast();
            inText = inText && name != u"text";
        } else if (reader.isCharacters() && inText) {
            count(found.letters, reader.text());
            if (isFreshPage && !reader.isWhitespace()) {
                found.pagesWithText << found.pages.last();
                isFreshPage = false;
            }
            if (headDepth > 0 && noteDepth == 0)
                head += reader.text();
        }
    }
    return found;
}

bool isMatterAround(const Document &document)
{
    return document.kind == u"front matter" || document.kind == u"back matter" || document.kind == u"introduction";
}

Inventory inventoryOf(const ImportResult &read)
{
    Inventory found;
    found.persons = read.volume->persons.size();
    found.terms = read.volume->terms.size();
    for (const Document &document : read.documents) {
        found.pagesBegun.insert(document.firstPage);
        for (const PageMark &mark : document.pages)
            found.pages << mark.label;
        found.documents += !isMatterAround(document);
        found.notes += document.notes.size();
        found.references += document.links.size();
        for (const FieldId &field : document.fields())
            count(found.letters, document.text(field));
        for (const Block &block : document.blocks) {
            if (block.kind == Block::Kind::Figure) // stands for what is no text
                count(found.letters, slice(document.body, block.range), -1);
        }
        if (document.id == u"front" && document.title == u"Title page")
            count(found.letters, document.title, -1); // named by us
    }
    for (const Section &section : read.volume->sections)
        found.pagesBegun.insert(section.page);
    // The heading of a part is the title of its own text, if it has some.
    for (qsizetype i = 0; i < read.volume->sections.size(); ++i) {
        const Section &section = read.volume->sections[i];
        const bool isTitle = std::ranges::any_of(read.documents, [&](const Document &document) {
            return isMatterAround(document) && document.section == i && document.id == section.id
                   && document.title == section.heading;
        });
        if (!isTitle)
            count(found.letters, section.heading);
    }
    return found;
}

/** What links inside of a volume lead to, as the window finds it: documents, parts, their notes, pages. */
class Places
{
public:
    explicit Places(const ImportResult &read)
    {
        for (const Document &document : read.documents) {
            m_documents.insert(document.id, &document);
            for (const LinkedPlace &place : document.linkedPlaces)
                m_linkedPlaces << place.id;
            m_pages << document.firstPage;
            for (const PageMark &mark : document.pages)
                m_pages << mark.label;
        }
        for (const Section &section : read.volume->sections) {
            m_parts << section.id;
            m_pages << section.page;
        }
    }

    bool hold(const QString &id) const
    {
        const LinkTarget target = linkTarget(u'#' + id);
        if (!target.page.isEmpty())
            return m_pages.contains(target.page);
        if (!target.note.isEmpty()) {
            const Document *document = m_documents.value(target.identifier);
            return document && (linkedNote(*document, target.note) || linkedPlace(*document, target));
        }
        return m_documents.contains(target.identifier) || m_parts.contains(target.identifier)
               || m_linkedPlaces.contains(target.identifier);
    }

private:
    QHash<QString, const Document *> m_documents;
    QSet<QString> m_parts;
    QSet<QString> m_linkedPlaces;
    QSet<QString> m_pages;
};

QString difference(const Letters &expected, const Letters &actual)
{
    QStringList told;
    for (const QChar c : QSet(expected.keyBegin(), expected.keyEnd()) + QSet(actual.keyBegin(), actual.keyEnd())) {
        if (expected.value(c) != actual.value(c))
            told << u"%1: %2 for %3"_s.arg(c).arg(actual.value(c)).arg(expected.value(c));
    }
    return told.join(u", "_s);
}

/** Those of @p labels that are not in @p others, as often as they are there. */
QStringList missing(QStringList labels, const QStringList &others)
{
    for (const QString &label : others)
        labels.removeOne(label);
    labels.removeAll(QString());
    return labels;
}

} // namespace

/** Real volumes: all that stands in the XML is there. */
class TeiVolumesTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsMissing_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(Testing::sharedFolder() + u"/frus/volumes"_s);
        for (const QFileInfo &file : folder.entryInfoList({u"*.xml.xz"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file.fileName())) << file.absoluteFilePath();
        if (!QTest::currentDataTag() && folder.entryList({u"*.xml.xz"_s}).isEmpty())
            QTest::newRow("none") << QString();
    }

    void nothingIsMissing()
    {
        QFETCH(const QString, path);
        if (path.isEmpty())
            QSKIP("The shared volumes are not on this machine.");
        const auto source = ImporterRegistry::read(path);
        QVERIFY(source);
        const ImportResult read = ImporterRegistry::withAllFormats().import(*source);
        QVERIFY(read.volume);
        for (const Problem &problem : read.problems)
            QVERIFY2(problem.severity != Problem::Severity::Error, qPrintable(problem.text()));

        QByteArray xml;
        QVERIFY(unpack(*source, [&](const ImportSource &file) {
            xml = file.bytes;
            return true;
        }));
        const Inventory expected = inventoryOfXml(xml);
        const Inventory found = inventoryOf(read);
        QCOMPARE(found.documents, expected.documents);
        QCOMPARE(found.notes, expected.notes);
        QCOMPARE(missing(found.pages, expected.pages), QStringList()); // none that the volume does not have
        QStringList pages = missing(expected.pagesWithText, found.pages);
        pages.removeIf([&](const QString &label) { return found.pagesBegun.contains(label); });
        QCOMPARE(pages, QStringList());
        QCOMPARE(found.persons, expected.persons);
        QCOMPARE(found.terms, expected.terms);
        QCOMPARE(difference(expected.letters, found.letters), QString());

        // Every link inside of the volume leads somewhere, unless the volume does not have what it names.
        const Places places(read);
        QStringList lost;
        for (const Document &document : read.documents) {
            for (const Link &link : document.links) {
                const QString id = link.target.sliced(std::min<qsizetype>(1, link.target.size()));
                const bool isHere = link.target.startsWith(u'#') && expected.identifiers.contains(id);
                const bool isBlankPage =
                    id.startsWith(u"pg_") && !expected.pagesWithText.contains(linkTarget(link.target).page);
                if (isHere && !isBlankPage && !places.hold(id))
                    lost << document.id + u" → "_s + id;
            }
        }
        QCOMPARE(lost, QStringList());
    }
};

QTEST_GUILESS_MAIN(TeiVolumesTest)
#include "tei_volumes_test.moc"
