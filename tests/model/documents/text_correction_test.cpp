// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/text_correction.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

TextSpan spanOf(const Document &document, const FieldId &field, const QString &words)
{
    const qsizetype at = document.text(field).indexOf(words);
    return {field, {at, at + words.size()}};
}

TextSpan inBody(const Document &document, const QString &words)
{
    return spanOf(document, FieldId::body(), words);
}

/** A scan: "Herring_landings" and "teh" were read with doubt, the second page begins at "Boats". */
Document scan()
{
    Document document;
    document.title = u"Fishery lirnits"_s;
    document.body = u"Cod and herring_landings fell.\nBoats went farther teh year after."_s;
    document.blocks = {{Block::Kind::Paragraph, {0, 30}}, {Block::Kind::Quote, {31, document.body.size()}}};
    document.notes = {{u"1"_s, u"See teh files."_s, Call{FieldId::body(), 24}}};
    document.pages = {{u"2"_s, 31}};
    document.emphases = {{inBody(document, u"landings"_s), Emphasis::Kind::Italic},
                         {inBody(document, u"year"_s), Emphasis::Kind::Strong}};
    document.unsure = {inBody(document, u"herring_landings"_s), inBody(document, u"teh"_s)};
    document.places = {{FieldId::body(), 0, 0, {}}, {FieldId::body(), 31, 1, {}}};
    return document;
}

std::expected<Document, CorrectionFault> documentWith(const Document &document, const TextCorrection &correction)
{
    return corrected(document, correction).transform([](const CorrectedText &text) { return text.document; });
}

} // namespace

class TextCorrectionTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingKeepsToItsWords()
    {
        const Document before = scan();
        const auto after =
            documentWith(before, {inBody(before, u"herring_landings"_s), u"  herring \n and other landings "_s});
        QVERIFY(after);
        QCOMPARE(after->body, u"Cod and herring and other landings fell.\nBoats went farther teh year after."_s);
        QCOMPARE(slice(after->body, after->blocks[0].range), u"Cod and herring and other landings fell.");
        QCOMPARE(slice(after->body, after->blocks[1].range), u"Boats went farther teh year after.");
        QCOMPARE(after->body.first(after->notes[0].call->at), u"Cod and herring and other landings");
        QCOMPARE(after->body.sliced(after->pages[0].at, 5), u"Boats");
        QCOMPARE(after->body.sliced(after->places[1].at, 5), u"Boats");
        QCOMPARE(slice(after->body, after->emphases[0].span.range), u"landings");
        QCOMPARE(slice(after->body, after->emphases[1].span.range), u"year");
        QCOMPARE(after->unsure, QList{inBody(*after, u"teh"_s)}); // the other one is settled
        QCOMPARE(after->notes[0].text, before.notes[0].text);
    }

    void wordsThatAreRightAreDoubtfulNoMore()
    {
        const Document before = scan();
        const auto after = documentWith(before, {inBody(before, u"teh"_s), u"teh"_s});
        QVERIFY(after);
        QCOMPARE(after->unsure, QList{before.unsure.first()});
        Document same = *after;
        same.unsure = before.unsure;
        QCOMPARE(same, before);
    }

    void wordsThatAreNotThereGo()
    {
        const Document before = scan();
        const auto after = documentWith(before, {inBody(before, u"teh"_s), u" "_s});
        QVERIFY(after);
        QVERIFY(after->body.endsWith(u"Boats went farther year after."));
        QCOMPARE(slice(after->body, after->emphases[1].span.range), u"year");
        const auto first = documentWith(before, {inBody(before, u"Cod"_s), {}});
        QVERIFY(first->body.startsWith(u"and herring"));
        QCOMPARE(first->blocks[0].range.begin, 0);
    }

    void titleAndNotesAreTextToo()
    {
        const Document before = scan();
        const auto title = documentWith(before, {spanOf(before, FieldId::title(), u"lirnits"_s), u"limits"_s});
        QCOMPARE(title->title, u"Fishery limits"_s);
        QCOMPARE(title->body, before.body);
        const FieldId note = FieldId::note(u"1"_s);
        const auto noted = documentWith(before, {spanOf(before, note, u"teh"_s), u"the"_s});
        QCOMPARE(noted->notes[0].text, u"See the files."_s);
        QCOMPARE(noted->notes[0].call, before.notes[0].call);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<TextSpan>("span");
        QTest::addColumn<QString>("words");
        QTest::addColumn<CorrectionFault>("fault");

        const Document document = scan();
        QTest::newRow("over the end of a paragraph")
            << inBody(document, u"fell.\nBoats"_s) << u"fell. Boats"_s << CorrectionFault::NoPassage;
        QTest::newRow("nowhere") << TextSpan{FieldId::body(), {7, 7}} << u"x"_s << CorrectionFault::NoPassage;
        QTest::newRow("behind the end") << TextSpan{FieldId::body(), {60, 600}} << u"x"_s << CorrectionFault::NoPassage;
        QTest::newRow("no such note") << TextSpan{FieldId::note(u"9"_s), {0, 1}} << u"x"_s
                                      << CorrectionFault::NoPassage;
        QTest::newRow("a whole paragraph")
            << inBody(document, u"Cod and herring_landings fell."_s) << u" \n"_s << CorrectionFault::NothingIsLeft;
        QTest::newRow("the title") << TextSpan{FieldId::title(), {0, 15}} << QString()
                                   << CorrectionFault::NothingIsLeft;
    }

    void refusesWhatCannotBe()
    {
        QFETCH(TextSpan, span);
        QFETCH(QString, words);
        QFETCH(CorrectionFault, fault);
        const auto result = documentWith(scan(), {span, words});
        QVERIFY(!result);
        QCOMPARE(result.error(), fault);
    }

    void wordsInTheMiddleAreKept()
    {
        const QString before = u"of a cease-fire in Vietnam"_s;
        const QString after = u"of an immediate cease-fire, in all Vietnam"_s;
        const TextShift shift(before, {3, before.size()}, after.sliced(3));
        for (const QString &word : {u"of"_s, u"cease-fire"_s, u"in"_s, u"Vietnam"_s}) {
            const qsizetype at = before.indexOf(word);
            QCOMPARE(slice(after, shift.moved({at, at + word.size()})), word);
        }
    }

    void placesShift_data()
    {
        QTest::addColumn<TextRange>("range"); // in "see teh files", where "teh files" becomes "the old files"
        QTest::addColumn<QString>("stands");

        QTest::newRow("before") << TextRange{0, 3} << u"see"_s;
        QTest::newRow("the passage") << TextRange{4, 13} << u"the old files"_s;
        QTest::newRow("over it") << TextRange{0, 13} << u"see the old files"_s;
        QTest::newRow("the end that stayed") << TextRange{8, 13} << u"files"_s;
        QTest::newRow("up to the end that stayed") << TextRange{0, 7} << u"see the old"_s;
        QTest::newRow("what was changed") << TextRange{4, 7} << u"the old"_s;
    }

    void placesShift()
    {
        QFETCH(TextRange, range);
        QFETCH(QString, stands);
        const TextShift shift(u"see teh files", {4, 13}, u"the old files");
        QCOMPARE(slice(u"see the old files", shift.moved(range)), stands);
    }
};

QTEST_GUILESS_MAIN(TextCorrectionTest)
#include "text_correction_test.moc"
