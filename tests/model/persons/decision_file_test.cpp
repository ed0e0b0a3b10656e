// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../search/search_fixture.h"
#include "persons/person_changes.h"

#include <QFile>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using Fate = ComingDecision::Fate;

namespace {

ImportResult fishVolume()
{
    return volumeOf(u"fish"_s, u"Fisheries"_s,
                    {letter(u"d1"_s, u"1961-03-04"_s, u"Cod"_s, u"Ann Able met Ben Baker."_s),
                     letter(u"d2"_s, u"1963-01-01"_s, u"Herring"_s, u"Able met Baker."_s)});
}

Decision renamed(const QString &subject, const QString &name)
{
    Decision decision;
    decision.subject = subject;
    decision.name = name;
    return decision;
}

} // namespace

class DecisionFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_mine = std::make_unique<SearchedLibrary>();
        m_theirs = std::make_unique<SearchedLibrary>();
        m_here = m_mine->import(fishVolume());
        m_there = m_theirs->import(fishVolume());
    }

    void whatIsWrittenIsReadAgain()
    {
        say(*m_theirs);
        const auto written = m_theirs->library->allDecisions();
        QVERIFY(written);
        QCOMPARE(written->count(), 5);
        const QByteArray file = toFile(*written);
        QVERIFY2(file.contains("\"name\": \"A. Able\""), file);
        QVERIFY(file.contains("\"volume\": \"fish\""));
        int leftOut = -1;
        const auto read = fromFile(file, u"a.json"_s, &leftOut);
        QVERIFY(read);
        QCOMPARE(leftOut, 0);
        QCOMPARE(toFile(*read), file);
        QCOMPARE(read->documents.first().decisions.last().where->quote, u"Ben Baker"_s);
    }

    void aColleagueProfitsAndUndoesInOneStep()
    {
        say(*m_theirs);
        const auto coming = fromFile(toFile(*m_theirs->library->allDecisions()), {});
        auto plan = m_mine->library->planImport(*coming, u"Ann"_s);
        QVERIFY(plan);
        QCOMPARE(plan->count(Fate::New), 5);
        QVERIFY(m_mine->library->change(plan->changes, u"decisions of Ann"_s));
        QCOMPARE(m_mine->library->personDecisions().size(), 3);
        QCOMPARE(m_mine->library->personDecisions().first().origin, u"Ann"_s);
        QCOMPARE(m_mine->library->decisions(m_here[0]).size(), 2);

        // A second time there is nothing new.
        plan = m_mine->library->planImport(*coming, u"Ann"_s);
        QCOMPARE(plan->count(Fate::Known), 5);
        QVERIFY(plan->changes.isEmpty());
        // And home again neither.
        plan = m_theirs->library->planImport(*fromFile(toFile(*m_mine->library->allDecisions()), {}), u"Me"_s);
        QCOMPARE(plan->count(Fate::Known), 5);

        QVERIFY(m_mine->library->history().undo());
        QVERIFY(m_mine->library->personDecisions().isEmpty());
        QVERIFY(m_mine->library->decisions(m_here[0]).isEmpty());
        QVERIFY(!m_mine->library->history().canUndo());
        QVERIFY(m_mine->library->history().redo());
        QCOMPARE(m_mine->library->decisions(m_here[0]).size(), 2);
    }

    void contradictionsAreKeptOnBothSidesAndTold()
    {
        say(*m_theirs);
        QVERIFY(m_mine->library->change(PersonChanges({}).tellApart(u"A. Able"_s, u"Ann Able"_s), u"two"_s));
        QVERIFY(m_mine->library->decide(m_here[0], renamed(u"person:ann able"_s, u"Anna Able"_s), u"rename"_s));
        const auto plan =
            m_mine->library->planImport(*fromFile(toFile(*m_theirs->library->allDecisions()), {}), u"Ann"_s);
        QCOMPARE(plan->count(Fate::Contradicts), 2);
        QCOMPARE(plan->count(Fate::New), 3);
        QVERIFY(plan->coming.first().fate == Fate::Contradicts);
        QCOMPARE(plan->coming.first().words, u"“A. Able” is the same person as “Ann Able”"_s);
        QVERIFY(m_mine->library->change(plan->changes, u"decisions of Ann"_s));
        // Mine holds; hers on persons waits beside it.
        QCOMPARE(m_mine->library->personDecisions().size(), 4);
        QVERIFY(PersonChanges(m_mine->library->personDecisions()).tellApart(u"A. Able"_s, u"Ann Able"_s).isEmpty());
        QCOMPARE(m_mine->library->decisions(m_here[0]).first().name, u"Anna Able"_s);
        QCOMPARE(m_mine->library->decisions(m_here[0]).size(), 2);
    }

    void whatIsNotHereIsTold()
    {
        say(*m_theirs);
        SearchedLibrary empty;
        const auto plan = empty.library->planImport(*m_theirs->library->allDecisions(), u"Ann"_s);
        QCOMPARE(plan->count(Fate::NotHere), 2);
        QCOMPARE(plan->count(Fate::New), 3); // on persons, for what may come
        QVERIFY(plan->changes.ofDocuments.isEmpty());
    }

    void aDocumentThatCameAloneIsKnownByItsBytes()
    {
        const Document document = letter(u"d9"_s, {}, u"Alone"_s, u"Able was here."_s);
        const auto there = m_theirs->library->addDocument(document, "the same bytes", u"a.txt"_s);
        QVERIFY(m_theirs->library->decide(*there, renamed(u"person:able"_s, u"Ann Able"_s), u"rename"_s));
        const auto here = m_mine->library->addDocument(document, "the same bytes", u"b.txt"_s);
        const auto plan = m_mine->library->planImport(*m_theirs->library->allDecisions(), {});
        QCOMPARE(plan->count(Fate::New), 1);
        QCOMPARE(plan->changes.ofDocuments.first().first, *here);
    }

    void refusesOtherFilesInPlainWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        const QString none = u"This file holds no decisions."_s;
        const QString damaged = u"This file of decisions is damaged or was cut off."_s;
        const auto row = [](const char *name, const QByteArray &bytes, const QString &what) {
            QTest::newRow(name) << bytes << what;
        };
        row("nothing", {}, none);
        row("a text", "Dear Sir", none);
        row("bytes", QByteArray("\0\xff\xfe\0PK\3\4", 8), none);
        row("other JSON", "{\"format\": \"zotero\", \"version\": 1}", none);
        row("a list", "[1, 2, 3]", none);
        row("deep", QByteArray(100'000, '['), none);
        row("cut off", "{\"format\": \"secto decisions\", \"version\": 1, \"persons\": [{\"acti", damaged);
        row("newer", "{\"format\": \"secto decisions\", \"version\": 2}",
            u"This file of decisions was written by a newer Secto."_s);
    }

    void refusesOtherFilesInPlainWords()
    {
        QFETCH(QByteArray, bytes);
        const auto read = fromFile(bytes, u"a.json"_s);
        QVERIFY(!read);
        QTEST(read.error().what, "what");
        QVERIFY(read.error().advice.startsWith("Nothing was changed."_L1));
    }

    void leavesOutWhatItCannotUse()
    {
        const QByteArray file = QByteArray(R"json({"format": "secto decisions", "version": 1, "persons": [
            {"action": "same", "name": "A", "other": "B"},
            {"action": "marry", "name": "A", "other": "B"},
            {"action": "same", "name": "A"},
            {"action": "part", "name": "A", "other": "B"},
            {"action": "same", "name": 12, "other": "B"},
            {"action": "same", "name": "A", "other": "LONG"}, 17, null, "x"],
            "documents": [
              {"volume": "fish", "document": "d1", "decisions": [
                {"action": "reject", "subject": "person:x", "kind": "person"},
                {"action": "reject", "kind": "person"},
                {"action": "add", "kind": "person", "name": "X",
                 "where": {"field": "body", "begin": 5, "end": 99999999999, "quote": "Able", "before": "", "after": ""}},
                {"action": "add", "kind": "person", "name": "X", "where": {"field": "nowhere"}}]},
              {"volume": "fish", "decisions": [{"action": "reject", "subject": "x", "kind": "person"}]}]})json")
                                    .replace("LONG", QByteArray(30'000, 'x'));
        int leftOut = 0;
        const auto read = fromFile(file, {}, &leftOut);
        QVERIFY(read);
        QCOMPARE(read->count(), 2);
        QCOMPARE(leftOut, 12);
        const auto plan = m_mine->library->planImport(*read, u"Ann"_s);
        QVERIFY(plan);
        QVERIFY(m_mine->library->change(plan->changes, u"decisions"_s));
    }

    void aFileThatIsNotThereIsSaid()
    {
        const auto read = readDecisionFile(u"/nowhere/a.json"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().what, u"The file could not be read."_s);
    }

private:
    void say(SearchedLibrary &desk)
    {
        Library &library = *desk.library;
        const auto change = [&library](const DecisionChanges &changes) {
            QVERIFY(library.change(changes, u"change"_s));
        };
        const auto changes = [&library] { return PersonChanges(library.personDecisions()); };
        change(changes().merge({u"A. Able"_s}, u"Ann Able"_s));
        change(changes().part(u"Ben Baker"_s, u"Bert Baker"_s, {u"fish"_s, u"d2"_s}));
        change(changes().call(u"Cy Cook"_s, u"Cyrus Cook"_s));
        const DocumentId document = m_there[0];
        QVERIFY(library.decide(document, renamed(u"person:ann able"_s, u"Ann B. Able"_s), u"rename"_s));
        Decision added;
        added.action = Decision::Action::Add;
        added.where = TextAnchor::capture(FieldId::body(), u"Ann Able met Ben Baker.", {13, 22});
        added.name = u"Ben Baker"_s;
        added.target = u"person:ben baker"_s;
        QVERIFY(library.decide(document, added, u"add"_s));
    }

    std::unique_ptr<SearchedLibrary> m_mine;
    std::unique_ptr<SearchedLibrary> m_theirs;
    QList<DocumentId> m_here;
    QList<DocumentId> m_there;
};

QTEST_GUILESS_MAIN(DecisionFileTest)

#include "decision_file_test.moc"
