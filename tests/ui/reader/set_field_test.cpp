// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_chips.h"
#include "reader/page_selection.h"
#include "reader/set_field.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;
using Side = SetParagraph::Side;

namespace {

Document sample()
{
    Document document;
    document.title = u"Head"_s;
    document.body = u"One two.\nThree four"_s;
    document.blocks = {{Block::Kind::Heading, {0, 8}}, {Block::Kind::Paragraph, {9, 19}}};
    document.notes = {{u"1"_s, u"First."_s, Call{FieldId::body(), 8}},
                      {u"2"_s, u"Second."_s, Call{FieldId::body(), 14}},
                      {u"3"_s, u"Third.\nMore."_s, Call{FieldId::body(), 14}}};
    document.insertions = {{{FieldId::body(), {15, 19}}}};
    return document;
}

} // namespace

class SetFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void setsCallsIntoTheWords()
    {
        const Document document = sample();
        const FieldSetter setter(document, FieldId::body());
        QCOMPARE(setter.paragraphs().size(), 2);
        QCOMPARE(setter.paragraphs()[0].kind, Block::Kind::Heading);
        QCOMPARE(setter.set(setter.paragraphs()[0]).text, u"One two.1"_s);
        const SetParagraph second = setter.set(setter.paragraphs()[1]);
        QCOMPARE(second.text, u"Three2\u202f3 four"_s);
        QCOMPARE(second.inserted.size(), 2);
        QCOMPARE(second.inserted[1].label, u"3"_s);
        QCOMPARE(second.insertions.size(), 1);
        QCOMPARE(second.text.sliced(second.insertions[0].begin), u"four"_s);
    }

    void setsEmphasisIntoTheWords()
    {
        Document document = sample();
        document.emphases = {{{FieldId::body(), {0, 8}}, Emphasis::Kind::Strong},
                             {{FieldId::body(), {15, 19}}, Emphasis::Kind::Italic},
                             {{FieldId::note(u"1"_s), {0, 5}}, Emphasis::Kind::SmallCaps}};
        const FieldSetter setter(document, FieldId::body());
        const SetParagraph second = setter.set(setter.paragraphs()[1]);
        QCOMPARE(second.emphases.size(), 1);
        QCOMPARE(second.emphases[0].kind, Emphasis::Kind::Italic);
        QCOMPARE(slice(second.text, second.emphases[0].range), u"four"); // behind two calls
        const FieldSetter note(document, FieldId::note(u"1"_s));
        const SetParagraph first = note.set(note.paragraphs()[0]);
        QCOMPARE(slice(first.text, first.emphases.value(0).range), u"First");
    }

    void footnotesBeginWithTheirNumber()
    {
        const Document document = sample();
        const FieldSetter setter(document, FieldId::note(u"3"_s));
        const SetParagraph first = setter.set(setter.paragraphs()[0]);
        QVERIFY(first.text.startsWith(u'3') && first.text.endsWith(u"Third."_s));
        QCOMPARE(first.inserted[0].kind, Inserted::Kind::Label);
        QCOMPARE(first.displayed(0, Side::Before), first.inserted[0].end);
        QCOMPARE(setter.set(setter.paragraphs()[1]).text, u"More."_s);
    }

    void offsetsGoThereAndBack()
    {
        const Document document = sample();
        for (const FieldId &field : document.fields()) {
            const FieldSetter setter(document, field);
            const QString text = document.text(field);
            for (const FieldParagraph &paragraph : setter.paragraphs()) {
                const SetParagraph set = setter.set(paragraph);
                for (qsizetype at = paragraph.range.begin; at <= paragraph.range.end; ++at) {
                    QCOMPARE(set.canonical(set.displayed(at, Side::Before)), at);
                    QCOMPARE(set.canonical(set.displayed(at, Side::After)), at);
                    if (at < paragraph.range.end)
                        QCOMPARE(set.text[set.displayed(at, Side::After)], text[at]);
                }
            }
        }
    }

    void rangesLeaveTheCallsAtTheirEndsOut()
    {
        const Document document = sample();
        const FieldSetter setter(document, FieldId::body());
        const SetParagraph second = setter.set(setter.paragraphs()[1]);
        const auto words = [&](TextRange canonical) {
            const TextRange shown = second.displayed(canonical);
            return second.text.sliced(shown.begin, shown.length());
        };
        QCOMPARE(words({9, 14}), u"Three"_s);
        QCOMPARE(words({14, 19}), u" four"_s);
        QCOMPARE(words({9, 19}), second.text);
        QCOMPARE(words({0, 11}), u"Th"_s);
        QVERIFY(second.displayed({0, 8}).isEmpty());
    }

    void wordsThatChipsSayAreSetApart_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("routing");
        QTest::addColumn<QStringList>("pieces"); // as they are displayed, the chips first
        QTest::addColumn<int>("chips");
        const QStringList routing{u"NATUS"_s, u"Secto 9"_s};
        QTest::newRow("all of it") << u"Secto 9. NATUS. Subject: Wheat."_s << routing
                                   << QStringList{u"Secto 9. "_s, u"NATUS. "_s, u"Subject: Wheat."_s} << 2;
        QTest::newRow("no subject") << u"Secto 9. NATUS."_s << routing << QStringList{u"Secto 9. "_s, u"NATUS."_s} << 2;
        QTest::newRow("other words first")
            << u"Reply to Secto 9. NATUS."_s << routing << QStringList{u"Reply to Secto 9. NATUS."_s} << 0;
        QTest::newRow("a longer number") << u"Secto 91. Wheat."_s << routing << QStringList{u"Secto 91. Wheat."_s} << 0;
        QTest::newRow("a figure") << u"2474.5 tons were sent."_s << QStringList{u"2474"_s}
                                  << QStringList{u"2474.5 tons were sent."_s} << 0;
    }

    void wordsThatChipsSayAreSetApart()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, routing);
        Document document;
        document.routing = routing;
        document.body = u"Bonn, May 3.\n"_s + line + u"\nText."_s;
        const qsizetype begin = 13;
        document.blocks = {{Block::Kind::Dateline, {0, begin - 1}},
                           {Block::Kind::Telegraph, {begin, begin + line.size()}},
                           {Block::Kind::Paragraph, {begin + line.size() + 1, document.body.size()}}};
        QList<TextRange> words;
        for (const PageChip &chip : chipsOf(document)) {
            if (chip.words)
                words << *chip.words;
        }
        QTEST(int(words.size()), "chips");

        const FieldSetter setter(document, FieldId::body(), words);
        QStringList pieces;
        QString together;
        for (const FieldParagraph &paragraph : setter.paragraphs()) {
            const SetParagraph set = setter.set(paragraph);
            pieces << set.text;
            together += slice(document.body, paragraph.range);
            if (paragraph.isChip)
                QCOMPARE(set.text.sliced(set.unseen.begin, set.unseen.length()), u"."_s);
            if (set.text.startsWith(u"Subject:"))
                QCOMPARE(set.text.first(set.label.end), u"Subject:"_s);
        }
        QCOMPARE(together, document.body.remove(u'\n'));
        QCOMPARE(pieces.takeFirst(), u"Bonn, May 3."_s);
        QCOMPARE(pieces.takeLast(), u"Text."_s);
        QTEST(pieces, "pieces");
    }

    void aDateThatTheDatelineSaysIsNoChip()
    {
        Document document = sample();
        document.date = u"1967-12-11"_s;
        QCOMPARE(chipsOf(document).size(), 1);
        document.blocks[0].kind = Block::Kind::Dateline;
        QCOMPARE(chipsOf(document).size(), 0);
    }

    void veryLongParagraphsAreSetInPieces_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("words") << u"word "_s;
        QTest::newRow("one word") << u"x"_s;
        QTest::newRow("pairs without a space") << u"𝔘"_s;
    }

    void veryLongParagraphsAreSetInPieces()
    {
        QFETCH(QString, unit);
        Document document;
        document.body = u"a"_s + unit.repeated(30000 / unit.size());
        document.notes = {{u"1"_s, u"Note."_s, Call{FieldId::body(), document.body.size()}}};
        const FieldSetter setter(document, FieldId::body());
        QVERIFY(setter.paragraphs().size() > 2);
        QString together;
        for (const FieldParagraph &piece : setter.paragraphs()) {
            QCOMPARE(piece.continues, !together.isEmpty());
            QVERIFY(piece.range.length() <= FieldSetter::LongestPiece);
            QVERIFY(isValid(piece.range, document.body));
            together += setter.set(piece).text;
        }
        QCOMPARE(together, document.body + u'1');
    }

    void callsOutOfPlaceAreKept()
    {
        Document document = sample();
        document.notes[0].call->at = 4000;
        const FieldSetter setter(document, FieldId::body());
        QCOMPARE(setter.set(setter.paragraphs()[1]).text, u"Three2\u202f3 four1"_s);
    }

    void findsTheWordAtAPlace_data()
    {
        QTest::addColumn<qsizetype>("at");
        QTest::addColumn<QString>("word");
        QTest::newRow("first letter") << qsizetype(4) << u"two"_s;
        QTest::newRow("inside") << qsizetype(5) << u"two"_s;
        QTest::newRow("space") << qsizetype(3) << u" "_s;
        QTest::newRow("end of the paragraph") << qsizetype(8) << u"."_s;
        QTest::newRow("next paragraph") << qsizetype(9) << u"Three"_s;
    }

    void findsTheWordAtAPlace()
    {
        QFETCH(qsizetype, at);
        QFETCH(QString, word);
        const Document document = sample();
        QCOMPARE(slice(document.body, wordAt(document, {FieldId::body(), at}).range).toString(), word);
    }

    void selectsThroughTheNotesWhereTheyStandBelow()
    {
        const Document document = sample();
        const TextPlace body{FieldId::body(), 9};
        const TextPlace note{FieldId::note(u"2"_s), 3};
        const QList<TextSpan> below{{FieldId::body(), {9, 19}}, {FieldId::note(u"1"_s), {0, 6}}, {note.field, {0, 3}}};
        QCOMPARE(spansBetween(document, body, note, false), below);
        QCOMPARE(spansBetween(document, note, body, false), below);
        const QList<TextSpan> beside{{FieldId::body(), {9, 14}}, {note.field, {0, 3}}};
        QCOMPARE(spansBetween(document, body, note, true), beside);
    }
};

QTEST_GUILESS_MAIN(SetFieldTest)

#include "set_field_test.moc"
