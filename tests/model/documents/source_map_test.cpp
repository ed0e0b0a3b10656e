// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/source_map.h"

#include "testlib/testlib.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** A document as an importer makes it, and the text it was read from. */
struct Sample
{
    Document document;
    QString source;
};

Sample telegram()
{
    Sample sample;
    sample.document.title = u"Telegram From Brussels to Bonn"_s;
    sample.document.body =
        u"Talk with Martin April 5, 1956. On 197112 it ended.\n1 man saw the hall [illegible] yesterday."_s;
    const auto at = [&](const char *word) {
        const QString text = QString::fromLatin1(word);
        return sample.document.body.indexOf(text) + text.size();
    };
    sample.document.notes = {
        {u"1"_s, u"Source: Files."_s, Call{FieldId::title(), sample.document.title.size()}},
        {u"2"_s, u"Ibid."_s, Call{FieldId::body(), at("1956")}},
        {u"3"_s, u"Ibid."_s, Call{FieldId::body(), at("1971")}},
        {u"4"_s, u"Dated April 5, 1956."_s, Call{FieldId::body(), at("ended.")}},
    };
    sample.document.pages = {{u"31"_s, at("hall ")}};
    // The body's "12" is text that looks like two calls; 3 stands before it.
    sample.source = u"\uFEFF12. Telegram  From Brussels to Bonn1\r\n\r\n"
                    "Talk with Martin April 5,\r\n19562. On 1971312 it ended.4\r\n\r\n"
                    "1 man saw the hall [Page 31] [illegible]  yesterday.\r\n\r\n"
                    "  1. Source: Files.\r\n  2. Ibid.\r\n  3. Ibid.\r\n  4. Dated April 5, 1956.\r\n"_s;
    return sample;
}

TextSpan spanOf(const Document &document, const FieldId &field, const QString &words)
{
    const qsizetype at = document.text(field).indexOf(words);
    return {field, {at, at + words.size()}};
}

QString wordsOf(const Document &document, const QList<TextSpan> &spans)
{
    QStringList words;
    for (const TextSpan &span : spans)
        words << span.field.toString() + u'=' + document.text(span.field).sliced(span.range.begin, span.range.length());
    return words.join(u'|');
}

} // namespace

class SourceMapTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheWordsInTheSource_data()
    {
        QTest::addColumn<FieldId>("field");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("back");

        const auto row = [](const FieldId &field, const QString &words, const QString &source) {
            QTest::newRow(qPrintable(words)) << field << words << source << field.toString() + u'=' + words;
        };
        row(FieldId::title(), u"Telegram From Brussels to Bonn"_s, u"Telegram  From Brussels to Bonn"_s);
        row(FieldId::title(), u"Bonn"_s, u"Bonn"_s);
        row(FieldId::body(), u"Martin"_s, u"Martin"_s);
        row(FieldId::body(), u"1956"_s, u"1956"_s);
        row(FieldId::body(), u"5, 1956. On"_s, u"5,\r\n19562. On"_s);
        row(FieldId::body(), u"1971"_s, u"1971"_s);
        row(FieldId::body(), u"12 it ended."_s, u"12 it ended."_s);
        row(FieldId::body(), u"ended.\n1 man"_s, u"ended.4\r\n\r\n1 man"_s);
        row(FieldId::body(), u"hall [illegible]"_s, u"hall [Page 31] [illegible]"_s);
        row(FieldId::body(), u"yesterday."_s, u"yesterday."_s);
        row(FieldId::note(u"1"_s), u"Source: Files."_s, u"Source: Files."_s);
        row(FieldId::note(u"4"_s), u"April 5"_s, u"April 5"_s);
    }

    void findsTheWordsInTheSource()
    {
        QFETCH(FieldId, field);
        QFETCH(QString, words);
        QFETCH(QString, source);
        QFETCH(QString, back);
        const Sample sample = telegram();
        const SourceMap map(sample.document, sample.source);

        const auto range = map.toSource(spanOf(sample.document, field, words));
        QVERIFY(range);
        QCOMPARE(slice(sample.source, *range).toString(), source);
        QCOMPARE(wordsOf(sample.document, map.fromSource(*range)), back);
    }

    void tellsTwinNotesApart()
    {
        const Sample sample = telegram();
        const SourceMap map(sample.document, sample.source);
        const auto second = map.toSource({FieldId::note(u"2"_s), {0, 5}});
        const auto third = map.toSource({FieldId::note(u"3"_s), {0, 5}});
        QVERIFY(second && third);
        QCOMPARE(sample.source.sliced(second->begin - 3, 8), u"2. Ibid."_s);
        QCOMPARE(sample.source.sliced(third->begin - 3, 8), u"3. Ibid."_s);
    }

    void readsASelectionOfSeveralFields()
    {
        const Sample sample = telegram();
        const SourceMap map(sample.document, sample.source);
        const qsizetype begin = sample.source.indexOf(u"to Bonn");
        const qsizetype end = sample.source.indexOf(u" with Martin");
        QCOMPARE(wordsOf(sample.document, map.fromSource({begin, end})), u"title=to Bonn|body=Talk"_s);
        QCOMPARE(wordsOf(sample.document, map.fromSource({0, sample.source.size()})),
                 wordsOf(sample.document, {{FieldId::title(), {0, sample.document.title.size()}},
                                           {FieldId::body(), {0, sample.document.body.size()}},
                                           {FieldId::note(u"1"_s), {0, 14}},
                                           {FieldId::note(u"2"_s), {0, 5}},
                                           {FieldId::note(u"3"_s), {0, 5}},
                                           {FieldId::note(u"4"_s), {0, 20}}}));
    }

    void whatWasTakenOutBelongsToNoField_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("number of the document") << u"12."_s;
        QTest::newRow("page mark") << u"[Page 31]"_s;
        QTest::newRow("number of a note") << u"  2. "_s;
        QTest::newRow("white space") << u"\r\n\r\n"_s;
    }

    void whatWasTakenOutBelongsToNoField()
    {
        QFETCH(QString, words);
        const Sample sample = telegram();
        const qsizetype at = sample.source.indexOf(words);
        QVERIFY(at >= 0);
        QVERIFY(SourceMap(sample.document, sample.source).fromSource({at, at + words.size()}).isEmpty());
    }

    void aCorrectedTitleHasNoPlace()
    {
        Sample sample = telegram();
        sample.document.title = u"Notes on the meeting"_s;
        sample.document.notes[0].call->at = 5;
        const SourceMap map(sample.document, sample.source);
        QVERIFY(!map.toSource({FieldId::title(), {0, 5}}));
        QCOMPARE(slice(sample.source, *map.toSource(spanOf(sample.document, {}, u"Martin"_s))), u"Martin"_s);
    }

    void aTitleMadeOfTheBodysWordsHasNoPlace()
    {
        Sample sample = telegram();
        sample.document.title = u"Talk with Martin"_s;
        sample.document.notes[0].call.reset();
        const SourceMap map(sample.document, sample.source);
        QVERIFY(!map.toSource({FieldId::title(), {0, 5}}));
        QCOMPARE(slice(sample.source, *map.toSource(spanOf(sample.document, {}, u"Talk"_s))), u"Talk"_s);
    }

    void passesOverWhatDiffers_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("words");

        const QString rest = u" and then a long tale of the conference went on to its end"_s;
        QTest::newRow("a letter otherwise") << u"An oath sworn"_s + rest << u"An 0ath sworn"_s + rest << u"tale"_s;
        QTest::newRow("a word more in the field")
            << u"An oath was sworn"_s + rest << u"An oath sworn"_s + rest << u"tale"_s;
        QTest::newRow("a word more in the source")
            << u"An oath sworn"_s + rest << u"An oath was sworn"_s + rest << u"tale"_s;
        QTest::newRow("much more in the source")
            << u"An oath sworn"_s + rest << u"An oath sworn "_s + u"lorem ipsum "_s.repeated(200) + rest << u"tale"_s;
        QTest::newRow("begins otherwise")
            << u"A new beginning, An oath sworn"_s + rest << u"Old start"_s + rest << u"tale"_s;
    }

    void passesOverWhatDiffers()
    {
        QFETCH(QString, body);
        QFETCH(QString, source);
        QFETCH(QString, words);
        Document document;
        document.body = body;
        const SourceMap map(document, source);
        const auto range = map.toSource(spanOf(document, {}, words));
        QVERIFY(range);
        QCOMPARE(slice(source, *range).toString(), words);
    }

    void endsWithTextsThatHaveNothingInCommon()
    {
        // Long enough that work growing with the product of both lengths would not end in time.
        Document document;
        for (int i = 0; i < 200'000; ++i)
            document.body += QString::number(i * 7919LL, 36) + u' ';
        QString source = document.body.toUpper();
        std::ranges::reverse(source);
        QVERIFY(SourceMap(document, source).fromSource({0, source.size()}).size() <= 1);
        QVERIFY(!SourceMap(document, QString()).toSource({FieldId::body(), {0, 5}}));
        QVERIFY(SourceMap().fromSource({0, 5}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SourceMapTest)

#include "source_map_test.moc"
