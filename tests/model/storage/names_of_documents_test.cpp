// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/search_indexer.h"
#include "storage/library.h"
#include "storage/names_of_documents.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** Each word of a body is a person. */
Extraction everyWord(const QString &body)
{
    Extraction extraction;
    for (const QString &word : body.split(u' ')) {
        Entity person;
        person.key = word;
        person.name = word;
        person.resolved = true;
        extraction.entities << person;
        Mention mention;
        mention.field = FieldId::body();
        mention.range = {body.indexOf(word), body.indexOf(word) + word.size()};
        mention.text = word;
        mention.entity = word;
        extraction.mentions << mention;
    }
    return extraction;
}

/** "1:2, 3" */
QString drawn(const QList<NamedCount> &counts)
{
    QStringList parts;
    for (const NamedCount &count : counts)
        parts << u"%1:%2"_s.arg(count.name).arg(count.documents);
    return parts.join(u", "_s);
}

} // namespace

class NamesOfDocumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = *Library::open(m_folder->filePath(u"a.secto"_s));
        m_ids.clear();
        for (const QString &body : {u"Rusk Martin"_s, u"Rusk"_s, u"Bebler"_s}) {
            Document document;
            document.title = document.body = body;
            document.blocks = {Block{Block::Kind::Paragraph, {0, body.size()}}};
            m_ids << *m_library->addDocument(document, body.toUtf8(), u"test"_s);
            QVERIFY(m_library->saveExtraction(m_ids.last(), everyWord(body)));
        }
        QVERIFY((*SearchIndexer::open(m_library->path()))->run());
    }
    void cleanup()
    {
        m_library.reset();
        m_folder.reset();
    }

    void countsPersons()
    {
        QCOMPARE(drawn(names().count({})->persons), u"Rusk:2, Bebler:1, Martin:1"_s);
        QCOMPARE(drawn(names().count(QList{m_ids[1], m_ids[2]})->persons), u"Bebler:1, Rusk:1"_s);
        QCOMPARE(drawn(names().count(QList<DocumentId>())->persons), QString());
    }

    void findsThoseThatNameAPerson()
    {
        QCOMPARE(*names().naming({u"Rusk"_s, u"Martin"_s, u"Nobody"_s}),
                 (QList<QList<DocumentId>>{{m_ids[0], m_ids[1]}, {m_ids[0]}, {}}));
    }

    void aTagCountsInThoseAboveIt()
    {
        tag(m_ids[0], {u"vietnam/bombing"_s, u"aid"_s});
        tag(m_ids[0], {u"vietnam"_s});
        tag(m_ids[2], {u"vietnam/talks"_s, u"vietnamese"_s});
        QCOMPARE(drawn(names().count({})->tags),
                 u"vietnam:2, aid:1, vietnam/bombing:1, vietnam/talks:1, vietnamese:1"_s);
        QCOMPARE(drawn(names().count(QList{m_ids[2]})->tags), u"vietnam:1, vietnam/talks:1, vietnamese:1"_s);
        const auto tagged = names().tagged({u"vietnam"_s, u"aid"_s});
        QVERIFY(tagged);
        QCOMPARE(QSet(tagged->at(0).begin(), tagged->at(0).end()), (QSet{m_ids[0], m_ids[2]}));
        QCOMPARE(tagged->at(1), QList{m_ids[0]});
    }

    void aNoteThatIsGoneHasNoTag()
    {
        const QString note = tag(m_ids[0], {u"aid"_s});
        QVERIFY(m_library->removeAnnotation(note));
        QCOMPARE(drawn(names().count({})->tags), QString());
        QCOMPARE(names().tagged({u"aid"_s})->at(0), QList<DocumentId>());
    }

    void theListOfDocumentsCountsPersons()
    {
        QList<int> people;
        for (const DocumentSummary &summary : m_library->documents())
            people << summary.people;
        QCOMPARE(people, (QList{2, 1, 1}));
    }

    void saysWhatIsWrong()
    {
        const DocumentNames nowhere(m_folder->filePath(u"nowhere.secto"_s));
        QVERIFY(!nowhere.count({}));
        QVERIFY(!nowhere.tagged({u"aid"_s}));
        QVERIFY(!nowhere.naming({u"Rusk"_s}));
    }

private:
    DocumentNames names() const { return DocumentNames(m_library->path()); }

    QString tag(DocumentId id, const QStringList &tags)
    {
        Annotation note;
        note.id = newAnnotationId();
        note.document = id;
        note.note = u"a note"_s;
        note.tags = tags;
        if (!m_library->save(note, u"note"_s))
            qFatal("the note could not be saved");
        return note.id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    QList<DocumentId> m_ids;
};

QTEST_GUILESS_MAIN(NamesOfDocumentsTest)

#include "names_of_documents_test.moc"
