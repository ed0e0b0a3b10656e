// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search_fixture.h"

#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

class SearchEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_searched = std::make_unique<SearchedLibrary>();
        Document first =
            letter(u"d1"_s, u"1967-11-02"_s, u"Telegram to Paris"_s,
                   u"They spoke of a cease-fire.\nThe bombing may halt, he said; the governing body agreed."_s);
        first.from = u"Secretary of State Rusk"_s;
        first.kind = u"telegram"_s;
        first.classifications = {u"Secret"_s, u"Exdis"_s};
        first.notes = {{u"1"_s, u"Not printed: the annex on barley."_s, Call{FieldId::body(), 4}}};
        first.names = {{{FieldId::body(), {0, 4}}, TaggedName::Kind::Person, u"p_RD1"_s}};
        const Document second = letter(u"d2"_s, u"1967-12-11"_s, u"Bombing, and the halt"_s,
                                       u"Łódź was named. "_s + u"Nothing else of note was said. "_s.repeated(30)
                                           + u"At last the bombing."_s);
        m_searched->import(volumeOf(u"v1"_s, u"War"_s, {first, second}));
        m_searched->import(volumeOf(u"v2"_s, u"Barley"_s,
                                    {letter(u"d9"_s, u"1968-01"_s, u"Barley prices"_s, u"He governed the barley."_s)}));
        auto engine = SearchEngine::open(m_searched->library->path());
        QVERIFY(engine);
        m_engine = *std::move(engine);
    }

    void cleanup()
    {
        m_engine.reset();
        m_searched.reset();
    }

    void findsDocuments_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("titles");

        const QString paris = u"Telegram to Paris"_s;
        const QString halt = u"Bombing, and the halt"_s;
        const QString barley = u"Barley prices"_s;
        const auto row = [](const char *name, const QString &query, const QStringList &titles) {
            QTest::newRow(name) << query << titles;
        };
        row("a title counts more", u"barley"_s, {barley, paris});
        row("a footnote", u"footnote:barley"_s, {paris});
        row("all words", u"bombing cease"_s, {paris});
        row("either word", u"cease OR lodz"_s, {halt, paris});
        row("not that", u"bombing NOT lodz"_s, {paris});
        row("a hyphen is folded", u"\"cease fire\""_s, {paris});
        row("a phrase in order only", u"\"fire cease\""_s, {});
        row("a beginning", u"barl* NOT title:barley"_s, {paris});
        row("near", u"NEAR(cease bombing, 5)"_s, {paris});
        row("too far", u"NEAR(lodz bombing, 20)"_s, {});
        row("a sender", u"from:rusk"_s, {paris});
        row("a person", u"person:\"dean rusk\""_s, {paris});
        row("a marking", u"class:exdis"_s, {paris});
        row("a kind", u"kind:tele"_s, {paris});
        row("a month", u"date:1967-12"_s, {halt});
        row("a span, by date", u"date:1967..1968"_s, {paris, halt, barley});
        row("before", u"before:1967-12-11"_s, {paris});
        row("after", u"after:1967"_s, {barley});
        row("a volume's title", u"volume:war bombing -cease"_s, {halt});
        row("a volume's id", u"volume:v2"_s, {barley});
        row("a number", u"number:9"_s, {barley});
        row("words or a number", u"cease OR number:9"_s, {paris, barley});
        row("nothing but not", u"NOT bombing"_s, {barley});
        row("no other forms unasked", u"governs"_s, {});
        row("a mistake", u"rusk NOT"_s, {u"! Nothing stands after NOT."_s});
        row("nothing asked", u"  "_s, {});
    }

    void findsDocuments()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, titles);
        const QStringList found = m_searched->find(query);
        // How two hits of one kind are ranked is the index's affair.
        if (query.startsWith("cease OR lodz"_L1))
            QCOMPARE(QSet<QString>(found.begin(), found.end()), QSet<QString>(titles.begin(), titles.end()));
        else
            QCOMPARE(found, titles);
    }

    void findsOtherFormsWhereAsked()
    {
        QCOMPARE(m_searched->find(u"governs"_s, true).size(), 2);
        QCOMPARE(m_searched->find(u"\"governs\""_s, true).size(), 0);
        const auto page = m_engine->search({.query = u"governs"_s, .stems = true, .narrowing = {}});
        QVERIFY(page);
        for (const FoundDocument &hit : page->hits)
            QCOMPARE(hit.snippet.hits.size(), 1);
    }

    void showsThePassage()
    {
        const auto page = m_engine->search({.query = u"\"the bombing\" last"_s, .narrowing = {}});
        QVERIFY(page);
        QCOMPARE(page->total, 1);
        const Snippet snippet = page->hits.first().snippet;
        QVERIFY2(snippet.text.startsWith(u"… "_s) && snippet.text.endsWith(u"At last the bombing."_s),
                 qPrintable(snippet.text));
        QCOMPARE(snippet.hits.size(), 2);
        QCOMPARE(slice(snippet.text, snippet.hits[0]), u"last"_s);
        QCOMPARE(slice(snippet.text, snippet.hits[1]), u"the bombing"_s);
        QVERIFY(snippet.text.size() < 300);
    }

    void showsAFootnoteWhereThatIsWhatWasFound()
    {
        const auto page = m_engine->search({.query = u"annex"_s, .narrowing = {}});
        QVERIFY(page);
        QCOMPARE(page->hits.first().snippet.text, u"Not printed: the annex on barley."_s);
    }

    void marksAllHitsOfADocument()
    {
        const auto page = m_engine->search({.query = u"bombing title:halt"_s, .narrowing = {}});
        QVERIFY(page);
        const Document document = m_searched->library->document(page->hits.first().document)->document;
        QStringList words;
        for (const TextSpan &hit : searchHits(document, page->query))
            words << hit.field.toString() + u' ' + slice(document.text(hit.field), hit.range).toString();
        QCOMPARE(words, QStringList({u"title Bombing"_s, u"title halt"_s, u"body bombing"_s}));
    }

    void countsAndNarrows()
    {
        SearchRequest request{.query = u"bombing OR barley"_s, .narrowing = {}};
        const auto page = m_engine->search(request);
        QVERIFY(page);
        QCOMPARE(page->total, 3);
        QCOMPARE(drawn(page->volumes), QStringList({u"War 2"_s, u"Barley 1"_s}));
        const auto facets = m_engine->facets();
        QVERIFY(facets);
        QCOMPARE(drawn(facets->years), QStringList({u"1967 2"_s, u"1968 1"_s}));
        QCOMPARE(drawn(facets->kinds), QStringList({u"letter 2"_s, u"telegram 1"_s}));
        QCOMPARE(drawn(facets->people), QStringList({u"Dean Rusk 1"_s}));

        request.narrowing.year = u"1967"_s;
        QCOMPARE(m_engine->search(request)->total, 2);
        request.narrowing.person = u"Dean Rusk"_s;
        QCOMPARE(m_engine->search(request)->total, 1);
        request.narrowing = {};
        request.narrowing.volume = page->volumes[1].value.toLongLong();
        request.narrowing.kind = u"letter"_s;
        QCOMPARE(m_engine->search(request)->hits.first().title, u"Barley prices"_s);
        request.narrowing.volume = 0;
        QCOMPARE(m_engine->search(request)->total, 0);
    }

    void givesOnePageAfterTheOther()
    {
        SearchRequest request{.query = u"date:1967..1968"_s, .narrowing = {}};
        request.most = 2;
        QCOMPARE(m_engine->search(request)->hits.size(), 2);
        request.first = 2;
        const auto rest = m_engine->search(request);
        QCOMPARE(rest->hits.size(), 1);
        QCOMPARE(rest->total, 3);
        QCOMPARE(rest->hits.first().title, u"Barley prices"_s);
    }

    void showsWordsInTheirContext()
    {
        QVERIFY(m_engine->search({.query = u"barley OR \"cease fire\""_s, .narrowing = {}}));
        auto concordance = m_engine->concordance();
        QVERIFY(concordance);
        QVERIFY(concordance->isWhole);
        const auto drawn = [&](ContextOrder order) {
            sortContextLines(concordance->lines, order);
            QStringList lines;
            for (const ContextLine &line : concordance->lines)
                lines << line.number + u": "_s + line.before.right(12) + u'[' + line.word + u']' + line.after.left(8);
            return lines;
        };
        // A title is no text to read in lines.
        QStringList found = drawn(ContextOrder::AsFound);
        found.sort();
        QCOMPARE(found, QStringList({u"1:  spoke of a [cease-fire]. The bo"_s, u"1: he annex on [barley]."_s,
                                     u"9: overned the [barley]."_s}));
    }

    void sortsLinesByTheWordsAround()
    {
        const auto line = [](const QString &before, const QString &after) {
            ContextLine made;
            made.before = before;
            made.word = u"cod"_s;
            made.after = after;
            return made;
        };
        QList<ContextLine> lines{line(u"of red "_s, u", zinc"_s), line(u"a Blue "_s, u" and"_s),
                                 line(u"an old red "_s, u""_s)};
        const auto befores = [&] {
            QStringList words;
            for (const ContextLine &sorted : lines)
                words << sorted.before;
            return words;
        };
        sortContextLines(lines, ContextOrder::WordBefore);
        QCOMPARE(befores(), QStringList({u"a Blue "_s, u"of red "_s, u"an old red "_s}));
        sortContextLines(lines, ContextOrder::WordAfter);
        QCOMPARE(befores(), QStringList({u"an old red "_s, u"a Blue "_s, u"of red "_s}));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto page = m_engine->search({.query = u"barley"_s, .narrowing = {}}, stop.get_token());
        QVERIFY(!page);
        QCOMPARE(page.error().kind, SearchFailure::Kind::Cancelled);
        QVERIFY(m_engine->search({.query = u"barley"_s, .narrowing = {}}));
    }

    /** A search sees whole steps of an import that has not ended. */
    void searchesWhileOthersWrite()
    {
        Database writer;
        QVERIFY(writer.open(m_searched->library->path(), Database::Access::ReadWrite));
        Transaction open(writer);
        open.run(u"UPDATE documents SET title = title || '!'"_s);
        QCOMPARE(m_engine->search({.query = u"barley"_s, .narrowing = {}})->hits.first().title, u"Barley prices"_s);
        QVERIFY(open.commit());
        QCOMPARE(m_engine->search({.query = u"barley"_s, .narrowing = {}})->hits.first().title, u"Barley prices!"_s);
        QCOMPARE(m_engine->notIndexed(), 3);
    }

    void countsTheSameOverFewAndOverMost()
    {
        QList<Document> others;
        for (int i = 1; i < 9; ++i)
            others << letter(u"d%1"_s.arg(i), u"1970"_s, u"Other"_s, u"On zinc."_s);
        m_searched->import(volumeOf(u"v3"_s, u"Zinc"_s, others));
        QVERIFY(m_engine->search({.query = u"cease"_s, .narrowing = {}}));
        QCOMPARE(drawn(m_engine->facets()->people), QStringList{u"Dean Rusk 1"_s});
        QVERIFY(m_engine->search({.query = u"said OR barley OR zinc"_s, .narrowing = {}}));
        QCOMPARE(drawn(m_engine->facets()->people), QStringList{u"Dean Rusk 1"_s});
    }

    /** As an earlier Secto left it, where nobody may write. */
    void searchesWhatDoesNotTellWhereDocumentsAreKept()
    {
        Database database;
        QVERIFY(database.open(m_searched->library->path(), Database::Access::ReadWrite));
        for (const QString &table : {u"derived_kept"_s, u"derived_kept_places"_s})
            QVERIFY(database.run(u"DROP TABLE "_s + table));
        const auto engine = SearchEngine::open(m_searched->library->path());
        QVERIFY(engine);
        QCOMPARE((*engine)->search({.query = u"barley"_s, .narrowing = {}})->total, 2);
        QCOMPARE(drawn((*engine)->facets()->kinds).size(), 2);
        QCOMPARE((*engine)->search({.query = u"repository:state"_s, .narrowing = {}})->total, 0);
    }

    void saysThatThereIsNoIndex()
    {
        Database database;
        QVERIFY(database.open(m_searched->library->path(), Database::Access::ReadWrite));
        QVERIFY(database.run(u"DROP TABLE derived_words"_s));
        const auto engine = SearchEngine::open(m_searched->library->path());
        QVERIFY(!engine);
        QVERIFY(engine.error().what.contains("index"_L1));
    }

private:
    static QStringList drawn(const QList<FacetCount> &facets)
    {
        QStringList lines;
        for (const FacetCount &facet : facets)
            lines << u"%1 %2"_s.arg(facet.label).arg(facet.count);
        return lines;
    }

    std::unique_ptr<SearchedLibrary> m_searched;
    std::unique_ptr<SearchEngine> m_engine;
};

QTEST_GUILESS_MAIN(SearchEngineTest)

#include "search_engine_test.moc"
