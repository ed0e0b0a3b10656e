// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/find_in_document.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** @p text with every hit in its body drawn in brackets. */
QString drawn(const QString &text, const QString &query, FindOptions options)
{
    Document document;
    document.body = text;
    const FindResult found = findInDocument(document, query, options);
    QString result = text;
    for (auto hit = found.hits.crbegin(); hit != found.hits.crend(); ++hit) {
        result.insert(hit->range.end, u']');
        result.insert(hit->range.begin, u'[');
    }
    return result;
}

} // namespace

class FindInDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWords_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<FindOptions>("options");
        QTest::addColumn<QString>("expected");

        const FindOptions plain;
        const FindOptions matchCase{.matchCase = true};
        const FindOptions whole{.wholeWords = true};

        QTest::newRow("every place") << u"hanoi"_s << plain << u"[Hanoi] told [HANOI]"_s;
        QTest::newRow("inside a word") << u"art"_s << plain << u"M[art]in [art]"_s;
        QTest::newRow("no place") << u"Saigon"_s << plain << u"Hanoi told HANOI"_s;
        QTest::newRow("case counts") << u"Hanoi"_s << matchCase << u"[Hanoi] told HANOI"_s;
        QTest::newRow("whole words") << u"art"_s << whole << u"Martin arts [art], [art]"_s;
        QTest::newRow("a word before an apostrophe is whole") << u"Secretary"_s << whole << u"[Secretary]’s"_s;
        QTest::newRow("digits belong to words") << u"19"_s << whole << u"1967 [19] 19th"_s;
        QTest::newRow("a mark is no word to be cut") << u"."_s << whole << u"a[.]b"_s;
        QTest::newRow("hits do not overlap") << u"aa"_s << plain << u"[aa][aa]a"_s;
        QTest::newRow("curly quotes, typed straight") << u"\"president's\""_s << plain << u"[“President’s”]"_s;
        QTest::newRow("a dash, typed as a hyphen") << u"1964-1968"_s << plain << u"[1964–1968]"_s;
        QTest::newRow("over a paragraph's end") << u"end begin"_s << plain << u"the [end\nbegin]ning"_s;
        QTest::newRow("hard space") << u"p. 3"_s << plain << u"[p.\u00a03]"_s;
        QTest::newRow("pasted over a line's end") << u"a \n  b"_s << plain << u"[a b]"_s;
        QTest::newRow("a space at the end is meant") << u"in "_s << plain << u"[in ]inner"_s;
        QTest::newRow("dotted i, whatever the locale") << u"VIET"_s << plain << u"[viet] nam"_s;
        QTest::newRow("accents apart") << u"aleš"_s << plain << u"[Ales\u030c] and [Aleš]"_s;
        QTest::newRow("no half of an accented letter") << u"ales"_s << plain << u"Ales\u030c [Ales]"_s;
        QTest::newRow("outside the BMP") << u"\U00010428"_s << plain << u"a[\U00010400]b[\U00010428]"_s;
        QTest::newRow("whole word beside a letter outside the BMP") << u"a"_s << whole << u"\U00010400a [a]"_s;
    }

    void findsWords()
    {
        QFETCH(QString, query);
        QFETCH(FindOptions, options);
        QFETCH(QString, expected);
        QString text = expected;
        text.remove(u'[').remove(u']');

        QCOMPARE(drawn(text, query, options), expected);
    }

    void looksInEveryFieldInReadingOrder()
    {
        Document document;
        document.title = u"Telegram on Hanoi"_s;
        document.body = u"Hanoi, and Hanoi again"_s;
        document.notes = {{u"1"_s, u"Not Hue."_s, {}}, {u"2"_s, u"See Hanoi."_s, {}}};

        const QList<TextSpan> expected{{FieldId::title(), {12, 17}},
                                       {FieldId::body(), {0, 5}},
                                       {FieldId::body(), {11, 16}},
                                       {FieldId::note(u"2"_s), {4, 9}}};
        const FindResult found = findInDocument(document, u"Hanoi"_s);
        QCOMPARE(found.hits, expected);
        QVERIFY(!found.more);
    }

    void findsNothingForNothing_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("null") << QString();
        QTest::newRow("empty") << u""_s;
        QTest::newRow("white space") << u" \n\t"_s;
        QTest::newRow("half a pair") << u"x"_s + QChar(0xd801);
    }

    void findsNothingForNothing()
    {
        QFETCH(QString, query);
        Document document;
        document.body = u"a b x\U00010400"_s;
        QVERIFY(findInDocument(document, query).hits.isEmpty());
    }

    void saysWhenThereAreMoreThanItKeeps()
    {
        Document document;
        document.body = u"e"_s.repeated(MaximumHits);
        FindResult found = findInDocument(document, u"e"_s);
        QCOMPARE(found.hits.size(), MaximumHits);
        QVERIFY(!found.more);

        document.notes = {{u"1"_s, u"e"_s, {}}};
        found = findInDocument(document, u"e"_s);
        QCOMPARE(found.hits.size(), MaximumHits);
        QVERIFY(found.more);
    }
};

QTEST_GUILESS_MAIN(FindInDocumentTest)

#include "find_in_document_test.moc"
