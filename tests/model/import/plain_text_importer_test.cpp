// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/plain_text_importer.h"
#include "testlib/drawn_document.h"
#include "testlib/testlib.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

ImportResult read(const QString &text)
{
    return PlainTextImporter().import({text.toUtf8(), u"test"_s});
}

QString drawnFrom(const QString &text)
{
    const ImportResult result = read(text);
    return result.documents.size() == 1 ? Testing::drawn(result.documents.first()) : u"no document"_s;
}

} // namespace

class PlainTextImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsTheTelegram()
    {
        const ImportResult result = PlainTextImporter().import({Testing::telegramBytes(), u"seed"_s});
        QCOMPARE(result.documents.size(), 1);
        QVERIFY(result.problems.isEmpty());
        QVERIFY(Testing::matchesGolden(Testing::drawn(result.documents.first()).toUtf8(),
                                       u"import/frus1964-68v05-d345.drawn"_s));
    }

    void readsADocument_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("drawn");

        QTest::newRow("a paragraph alone is the body") << u"Nothing else."_s << u"paragraph> Nothing else.\n"_s;
        QTest::newRow("no number, no notes, no dateline")
            << u"Memorandum for the File\n\nHe came.\n\nHe left.\n"_s
            << u"title: Memorandum for the File\nkind: memorandum\nparagraph> He came.\nparagraph> He left.\n"_s;
        QTest::newRow("a letter that begins with its dateline")
            << u"Legation of the United States, Lisbon, May 21, 1861.\n\nSir: I have read it.\n\nJOHN DOE.\n"_s
            << u"date: 1861-05-21\nplace: Lisbon\ndateline> Legation of the United States, Lisbon, May 21, 1861.\n"
               "paragraph> Sir: I have read it.\nsignature> JOHN DOE.\n"_s;
        QTest::newRow("head, parties, series number, subject and signature")
            << u"12a. Telegram From the Embassy in Chile to the Department of State1\n\nSantiago, June 3, 1951—4 p. "
               u"m.\n\n"
               "Delga 316. PARTO. Subj: Copper\n\nPrices fell.\n\nBowers\n\n  1. Source: Files, 825. Secret; Niact. Repeated.\n"_s
            << u"number: 12a\ntitle: Telegram From the Embassy in Chile to the Department of State{1}\nkind: telegram\n"
               "from: the Embassy in Chile\nto: the Department of State\ndate: 1951-06-03\nplace: Santiago\n"
               "classifications: Secret + Niact\nrouting: PARTO + Delga 316\nsubject: Copper\n"
               "dateline> Santiago, June 3, 1951—4 p. m.\ntelegraph> Delga 316. PARTO. Subj: Copper\n"
               "paragraph> Prices fell.\nsignature> Bowers\n"
               "note 1: Source: Files, 825. Secret; Niact. Repeated.\n"_s;
        QTest::newRow("pages between words, between paragraphs and at the end")
            << u"Minutes\n\nOne [Page 3] two. [Page 4]\n\n[Page xii] Three men came.\n\n[Page 13]\n"_s
            << u"title: Minutes\nkind: minutes\nparagraph> One |3|two.\nparagraph> |4||xii|Three men came.|13|\n"_s;
        QTest::newRow("insertions of the editors")
            << u"Minutes\n\nHe [illegible] it [2 lines not declassified] and wrot [sic].\n"_s
            << u"title: Minutes\nkind: minutes\n"
               "paragraph> He «[illegible]» it «[2 lines not declassified]» and wrot «[sic]».\n"_s;
        QTest::newRow("a date in the head when there is no dateline")
            << u"Memorandum of a Conversation, Paris, May 5, 1956\n\nThe talk was short.\n"_s
            << u"title: Memorandum of a Conversation, Paris, May 5, 1956\nkind: memorandum of conversation\n"
               "date: 1956-05-05\nparagraph> The talk was short.\n"_s;
        QTest::newRow("a date in the file number")
            << u"Memorandum1\n\nThe talk was short.\n\n  1. Source: Department of State, 751G.00/2–1462. Secret.\n"_s
            << u"title: Memorandum{1}\nkind: memorandum\ndate: 1962-02-14\nclassifications: Secret\n"
               "paragraph> The talk was short.\nnote 1: Source: Department of State, 751G.00/2–1462. Secret.\n"_s;
        QTest::newRow("lines filled by a mail program")
            << u"Minutes of a Short Meeting\n\nThe first of the two members spoke of it\nand the other "
               "member said nothing at\nall.\n"_s
            << u"title: Minutes of a Short Meeting\nkind: minutes\nparagraph> The first of the two members spoke of it "
               u"and "
               "the other member said nothing at all.\n"_s;
        QTest::newRow("copied from the middle of a page")
            << u"He came.7 He left on May 5, 1956.8\n\nAll was well.9\n\n  7. Seven.\n  8. Eight.\n  9. Nine.\n"_s
            << u"title: He came.{7} He left on May 5, 1956.{8}\ndate: 1956-05-05\nparagraph> All was well.{9}\n"
               "note 7: Seven.\nnote 8: Eight.\nnote 9: Nine.\n"_s;
        QTest::newRow("notes out of order")
            << u"Report1\n\nHe came.2 He left.3\n\n  3. Three.\n  1. One.\n  2. Two.\n"_s
            << u"title: Report{1}\nkind: report\nparagraph> He came.{2} He left.{3}\n"
               "note 1: One.\nnote 2: Two.\nnote 3: Three.\n"_s;
        QTest::newRow("indented paragraphs with high numbers are no notes")
            << u"Report\n\nWe ask:\n\n  7. that he come;\n\n  8. that he stay.\n"_s
            << u"title: Report\nkind: report\nparagraph> We ask:\nitem> 7. that he come;\nitem> 8. that he stay.\n"_s;
        QTest::newRow("resolutions that a numbered end seems to be called in")
            << u"Report\n\nRecalling 1002 (ES–I) of 7 November 1956 and 1123 (XI) of 19 January 1957,\n\n"
               "1. Notes it;\n\n2. Calls upon all.\n\n3. Asks more.\n"_s
            << u"title: Report\nkind: report\n"
               "paragraph> Recalling 1002 (ES–I) of 7 November 1956 and 1123 (XI) of 19 January 1957,\n"
               "item> 1. Notes it;\nitem> 2. Calls upon all.\nitem> 3. Asks more.\n"_s;
        QTest::newRow("a numbered end of the body is no list of notes")
            << u"Report\n\nWe ask:\n\n1. that he come;\n\n2. that he stay.\n"_s
            << u"title: Report\nkind: report\nparagraph> We ask:\nitem> 1. that he come;\nitem> 2. that he stay.\n"_s;
    }

    void readsADocument()
    {
        QFETCH(QString, text);
        QFETCH(QString, drawn);
        QCOMPARE(drawnFrom(text), drawn);
    }

    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"Minutes\r\n\r\nHe said “no.”\r\n"_s;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a byte order mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8();
        QStringEncoder little(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16, little endian") << QByteArray(little.encode(text));
        QStringEncoder big(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QTest::newRow("UTF-16, big endian") << QByteArray(big.encode(text));
        QTest::newRow("Windows-1252") << QByteArray("Minutes\r\n\r\nHe said \x93no.\x94\r\n");
    }

    void readsEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        const ImportResult result = PlainTextImporter().import({bytes, u"test"_s});
        QVERIFY(result.problems.isEmpty());
        QCOMPARE(result.documents.value(0).body, u"He said “no.”"_s);
    }

    void losesNoLetter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("notes out of order") << u"Head1\n\nBody2 text.\n\n  2. Two.\n  1. One.\n"_s;
        QTest::newRow("notes from the middle") << u"Head\n\nBody7 text.8\n\n  7. Seven.\n  8. Eight.\n"_s;
        QTest::newRow("a list that nothing calls") << u"Head\n\nBody text.\n\n  7. Seven.\n  8. Eight.\n"_s;
        QTest::newRow("a note listed twice") << u"Head1\n\nBody text.\n\n  1. One.\n  1. One more.\n"_s;
        QTest::newRow("a note that nothing calls") << u"Head\n\nBody text.\n\n  1. One.\n  2. Two.\n"_s;
        QTest::newRow("a call of no note") << u"Head1\n\nBody text.7\n\n  1. One.\n"_s;
        QTest::newRow("brackets that do not close") << u"Head\n\nBody [Page text [12\n"_s;
        QTest::newRow("digits") << u"1 2 3\n\n4 5 6\n\n1. 7\n"_s;
    }

    /** All words come out again, whether in a field, as a call, or as a label. */
    void losesNoLetter()
    {
        QFETCH(QString, text);
        const ImportResult result = read(text);
        QCOMPARE(result.documents.size(), 1);
        const Document &document = result.documents.first();
        QString all = document.number + document.title + document.body;
        for (const Footnote &note : document.notes)
            all += note.label + note.text + (note.call ? note.label : QString());
        const auto letters = [](const QString &from) {
            QString kept;
            for (const QChar c : from) {
                if (c.isLetterOrNumber())
                    kept += c;
            }
            std::ranges::sort(kept);
            return kept;
        };
        QCOMPARE(letters(all), letters(text));
    }

    void reportsWhatItDidNotUnderstand_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("what");
        QTest::newRow("a note is missing")
            << u"Head1\n\nBody text.3\n\n  1. One.\n  3. Three.\n"_s << u"The list of notes skips from 1 to 3."_s;
        QTest::newRow("out of order") << u"Head\n\nBody1 text.2\n\n  2. Two.\n  1. One.\n"_s
                                      << u"Note 1 is listed out of order."_s;
        QTest::newRow("a list that begins late")
            << u"Head\n\nBody text.7 More.8\n\n  7. Seven.\n  8. Eight.\n"_s << u"The list of notes begins with 7."_s;
        QTest::newRow("a list that may be one of notes") << u"Head\n\nBody text.\n\n  7. Seven.\n  8. Eight.\n"_s
                                                         << u"The end, numbered 7 to 8, may be a list of notes."_s;
        QTest::newRow("listed twice") << u"Head1\n\nBody text.\n\n  1. One.\n  1. One more.\n"_s
                                      << u"Note 1 is listed twice."_s;
        QTest::newRow("a note that nothing calls")
            << u"Head1\n\nBody text.\n\n  1. One.\n  2. Two.\n"_s << u"Nothing in the text calls note 2."_s;
    }

    void reportsWhatItDidNotUnderstand()
    {
        QFETCH(QString, text);
        QFETCH(QString, what);
        const ImportResult result = read(text);
        QCOMPARE(result.documents.size(), 1);
        QVERIFY(!result.problems.isEmpty());
        QCOMPARE(result.problems.first().what, what);
        QCOMPARE(result.problems.first().severity, Problem::Severity::Warning);
    }

    void reportsDamagedCharacters()
    {
        const ImportResult result = PlainTextImporter().import(
            {QByteArray("R\xC3\xA9sum\xC3\xA9 \xE2\x80\x94 caf\xC3\xA9 \xFF of it\n"), u"x"_s});
        QCOMPARE(result.documents.size(), 1);
        QCOMPARE(result.problems.size(), 1);
        QVERIFY(result.problems.first().what.contains(u"damaged"));
        QVERIFY(result.documents.first().body.startsWith(u"Résumé — café"));
    }

    void readsThousandsOfNotesAndPages()
    {
        constexpr int Count = 5'000;
        QString text = u"Report\n\n"_s;
        QString list;
        for (int i = 1; i <= Count; ++i) {
            text += u"[Page %1] He came in 1954%1 and left.\n\n"_s.arg(i);
            list += u"  %1. Note.\n"_s.arg(i);
        }
        const ImportResult result = read(text + list);
        const Document document = result.documents.value(0);
        QVERIFY(result.problems.isEmpty());
        QCOMPARE(document.notes.size(), Count);
        QCOMPARE(document.pages.size(), Count);
        QCOMPARE(document.notes.last().call->at, document.body.lastIndexOf(u" and left."));
        QVERIFY(!document.body.contains(u"19545"));
    }

    void coversTheBodyWithBlocks()
    {
        const Document document = read(u"Head\n\nOne.\n\nTwo.\n\nThree.\n"_s).documents.value(0);
        qsizetype next = 0;
        for (const Block &block : document.blocks) {
            QCOMPARE(block.range.begin, next);
            next = block.range.end + 1;
        }
        QCOMPARE(next, document.body.size() + 1);
    }
};

QTEST_GUILESS_MAIN(PlainTextImporterTest)

#include "plain_text_importer_test.moc"
