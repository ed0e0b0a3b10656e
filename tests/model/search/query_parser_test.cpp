// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/query_fields.h"
#include "search/query_parser.h"
#include "search/query_sql.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class QueryParserTest : public QObject
{
    Q_OBJECT

private slots:
    /** What reaches the index is drawn by the expression it is asked with. */
    void readsWords_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("match");

        QTest::newRow("one word") << u"Rusk"_s << u"(\"rusk\")"_s;
        QTest::newRow("two words") << u"Rusk Martin"_s << u"((\"rusk\") AND (\"martin\"))"_s;
        QTest::newRow("AND says the same") << u"rusk AND martin"_s << u"((\"rusk\") AND (\"martin\"))"_s;
        QTest::newRow("small and is a word") << u"war and"_s << u"((\"war\") AND (\"and\"))"_s;
        QTest::newRow("OR binds less") << u"a b OR c"_s << u"(((\"a\") AND (\"b\")) OR (\"c\"))"_s;
        QTest::newRow("parentheses") << u"a (b OR c)"_s << u"((\"a\") AND ((\"b\") OR (\"c\")))"_s;
        QTest::newRow("NOT") << u"a NOT b"_s << u"(((\"a\")) NOT ((\"b\")))"_s;
        QTest::newRow("AND NOT, OR NOT inside")
            << u"a AND NOT (b OR c)"_s << u"(((\"a\")) NOT (((\"b\") OR (\"c\"))))"_s;
        QTest::newRow("a minus") << u"a -b"_s << u"(((\"a\")) NOT ((\"b\")))"_s;
        QTest::newRow("a lone minus is nothing") << u"a - b"_s << u"((\"a\") AND (\"b\"))"_s;
        QTest::newRow("a quotation") << u"\"Cease Fire\""_s << u"(\"cease fire\")"_s;
        QTest::newRow("curly marks") << u"“cease fire”"_s << u"(\"cease fire\")"_s;
        QTest::newRow("a hyphen") << u"cease-fire"_s << u"(\"cease fire\" OR \"ceasefire\")"_s;
        QTest::newRow("a dash") << u"cease–fire"_s << u"(\"cease fire\")"_s;
        QTest::newRow("points") << u"U.S.S.R."_s << u"(\"u s s r\")"_s;
        QTest::newRow("accents") << u"Aleš Łódź"_s << u"((\"ales\") AND (\"lodz\"))"_s;
        QTest::newRow("a beginning") << u"vietn*"_s << u"(\"vietn\" *)"_s;
        QTest::newRow("a quotation that goes on") << u"\"viet na\"*"_s << u"(\"viet na\" *)"_s;
        QTest::newRow("NEAR") << u"NEAR(bombing \"the halt\", 5)"_s << u"NEAR(\"bombing\" \"the halt\", 5)"_s;
        QTest::newRow("NEAR as usual") << u"NEAR(a b)"_s << u"NEAR(\"a\" \"b\", 10)"_s;
        QTest::newRow("near is a word") << u"near"_s << u"(\"near\")"_s;
        QTest::newRow("a field") << u"title:rusk"_s << u"{title} : (\"rusk\")"_s;
        QTest::newRow("a field in capitals") << u"FROM:rusk"_s << u"{sender} : (\"rusk\")"_s;
        QTest::newRow("a field of a group") << u"person:(rusk OR \"paul martin\")"_s
                                            << u"({names sender recipient} : (\"rusk\") OR {names sender recipient} "
                                               u": (\"paul martin\"))"_s;
        QTest::newRow("a field and NEAR") << u"text:(NEAR(a b))"_s << u"{body} : NEAR(\"a\" \"b\", 10)"_s;
        QTest::newRow("a time is no field") << u"10:30"_s << u"(\"10 30\")"_s;
        QTest::newRow("words of FTS5 are harmless")
            << u"title^ +x {y} a*b"_s << u"((\"title\") AND (\"x\") AND (\"y\") AND (\"a b\"))"_s;
        QTest::newRow("marks alone are left out") << u"rusk & & martin"_s << u"((\"rusk\") AND (\"martin\"))"_s;
    }

    void readsWords()
    {
        QFETCH(QString, query);
        QFETCH(QString, match);
        const auto read = parseQuery(query);
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        const QuerySql sql = toSql(*read);
        QCOMPARE(sql.match, match);
        QCOMPARE(sql.where, QString());
    }

    void readsConditions_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("match");
        QTest::addColumn<QVariantList>("values");

        QTest::newRow("a month") << u"date:1967-12"_s << QString() << QVariantList{u"1967-12"_s, u"1967-12~"_s};
        QTest::newRow("a span") << u"date:1967..1968-03"_s << QString() << QVariantList{u"1967"_s, u"1968-03~"_s};
        QTest::newRow("a day in words") << u"date:\"December 11, 1967\""_s << QString()
                                        << QVariantList{u"1967-12-11"_s, u"1967-12-11~"_s};
        QTest::newRow("before, beside words") << u"rusk before:1968"_s << u"((\"rusk\"))"_s << QVariantList{u"1968"_s};
        QTest::newRow("after") << u"after:1967"_s << QString() << QVariantList{u"1967~"_s};
        QTest::newRow("words or a number")
            << u"rusk OR number:345"_s << QString() << QVariantList{u"(\"rusk\")"_s, u"345"_s};
        QTest::newRow("not, alone") << u"NOT rusk"_s << QString() << QVariantList{u"(\"rusk\")"_s};
        QTest::newRow("words, not, a kind") << u"rusk NOT martin kind:telegram"_s
                                            << u"(((\"rusk\")) NOT ((\"martin\")))"_s << QVariantList{u"telegram%"_s};
        QTest::newRow("a tag") << u"tag:bombing_halt"_s << QString()
                               << QVariantList{u"bombing\\_halt"_s, u"bombing\\_halt/%"_s};
    }

    void readsConditions()
    {
        QFETCH(QString, query);
        QFETCH(QString, match);
        QFETCH(QVariantList, values);
        const auto read = parseQuery(query);
        QVERIFY2(read, read ? "" : qPrintable(read.error().what));
        const QuerySql sql = toSql(*read);
        QCOMPARE(sql.match, match);
        QCOMPARE(sql.values, values);
        QCOMPARE(sql.where.count(u'?'), values.size());
    }

    void explainsMistakes_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("what");
        QTest::addColumn<qsizetype>("begin");
        QTest::addColumn<qsizetype>("end");

        const auto row = [](const char *name, const QString &query, const QString &what, qsizetype begin,
                            qsizetype end) { QTest::newRow(name) << query << what << begin << end; };
        row("an open quotation", u"rusk \"cease"_s, u"A quotation mark is not closed."_s, 5, 6);
        row("an empty quotation", u"\"\""_s, u"No word stands between the quotation marks."_s, 0, 2);
        row("NOT at the end", u"rusk NOT"_s, u"Nothing stands after NOT."_s, 5, 8);
        row("NOT before a parenthesis", u"(a NOT)"_s, u"Nothing stands after NOT."_s, 3, 6);
        row("NOT marks", u"a NOT &"_s, u"Nothing stands after NOT."_s, 2, 5);
        row("AND at the end", u"rusk AND"_s, u"Nothing stands after AND."_s, 5, 8);
        row("AND at the beginning", u"AND rusk"_s, u"Nothing stands before AND."_s, 0, 3);
        row("OR at the end", u"rusk OR "_s, u"Nothing stands after OR."_s, 5, 7);
        row("OR at the beginning", u"OR rusk"_s, u"Nothing stands before OR."_s, 0, 2);
        row("OR twice", u"a OR OR b"_s, u"Nothing stands after OR."_s, 2, 4);
        row("an open parenthesis", u"a (b"_s, u"A parenthesis is not closed."_s, 2, 3);
        row("a parenthesis too many", u"a b)"_s, u"A parenthesis is closed that was not opened."_s, 3, 4);
        row("nothing in parentheses", u"a ()"_s, u"Nothing stands between the parentheses."_s, 2, 4);
        row("an unknown field", u"x sender:rusk"_s,
            u"There is no field “sender”. The fields are %1."_s.arg(searchFieldNames().join(u", "_s)), 2, 9);
        row("an empty field", u"from:"_s, u"Nothing stands after from:"_s, 0, 5);
        row("no date", u"date:soon"_s, u"“soon” is not a date. Write 1967, 1967-12, 1967-12-11 or 1967..1968."_s, 5, 9);
        row("a span backwards", u"date:1968..1967"_s, u"The span of dates ends before it begins."_s, 5, 15);
        row("NEAR with one word", u"NEAR(a)"_s, u"NEAR needs two words at least: NEAR(bombing halt, 10)."_s, 0, 4);
        row("NEAR not closed", u"NEAR(a b"_s, u"A parenthesis is not closed."_s, 0, 4);
        row("a star alone", u"rusk *"_s,
            u"A star stands for how a word goes on: write the word's beginning before it."_s, 5, 6);
    }

    void explainsMistakes()
    {
        QFETCH(QString, query);
        QFETCH(QString, what);
        QFETCH(qsizetype, begin);
        QFETCH(qsizetype, end);
        const auto read = parseQuery(query);
        QVERIFY(!read);
        QCOMPARE(read.error().what, what);
        QCOMPARE(read.error().range.begin, begin);
        QCOMPARE(read.error().range.end, end);
    }

    void isNotOverwhelmed_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("parentheses") << u"("_s.repeated(1000);
        QTest::newRow("nots") << u"NOT "_s.repeated(400) + u"a"_s;
        QTest::newRow("minus signs") << u"-("_s.repeated(900) + u"a"_s;
        QTest::newRow("length") << u"a "_s.repeated(LongestQuery);
    }

    void isNotOverwhelmed()
    {
        QFETCH(QString, query);
        const auto read = parseQuery(query);
        QVERIFY(!read);
        QVERIFY(!read.error().what.isEmpty());
    }

    void takesTheLastWordForABeginningWhileTyping()
    {
        QCOMPARE(toSql(*parseQuery(u"rusk vietn"_s, true)).match, u"((\"rusk\") AND (\"vietn\" *))"_s);
        QCOMPARE(toSql(*parseQuery(u"rusk vietn "_s, true)).match, u"((\"rusk\") AND (\"vietn\"))"_s);
        QCOMPARE(toSql(*parseQuery(u"vi"_s, true)).match, u"(\"vi\")"_s);
        QCOMPARE(toSql(*parseQuery(u"\"viet nam\""_s, true)).match, u"(\"viet nam\")"_s);
    }

    void nothingAskedIsEmpty()
    {
        for (const QString &query : {u""_s, u"   "_s, u"&!"_s})
            QVERIFY(parseQuery(query)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(QueryParserTest)

#include "query_parser_test.moc"
