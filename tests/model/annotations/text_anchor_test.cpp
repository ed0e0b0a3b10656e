// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotations/text_anchor.h"

#include "testlib/testlib.h"

#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using Kind = AnchorMatch::Kind;

class TextAnchorTest : public QObject
{
    Q_OBJECT

private slots:
    void remembersWordsAndContext()
    {
        const QString text = QString(40, u'a') + QStringLiteral("Paris") + QString(10, u'b');
        const auto anchor = TextAnchor::capture(FieldId::title(), text, {40, 45});
        QVERIFY(anchor);
        QCOMPARE(anchor->field, FieldId::title());
        QCOMPARE(anchor->range, (TextRange{40, 45}));
        QCOMPARE(anchor->quote, u"Paris");
        QCOMPARE(anchor->prefix, QString(TextAnchor::ContextLength, u'a'));
        QCOMPARE(anchor->suffix, QString(10, u'b')); // the text ends there
    }

    void followsThePassage_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<Kind>("kind");

        QTest::newRow("text unchanged") << "the [Secretary] agreed"
                                        << "the [Secretary] agreed" << Kind::Exact;
        QTest::newRow("context changed, words in place") << "the [aide] came"
                                                         << "AND [aide] left" << Kind::Exact;
        QTest::newRow("words inserted before") << "the [Secretary] agreed"
                                               << "On May 3 the [Secretary] agreed" << Kind::Moved;
        QTest::newRow("words taken away before") << "On May 3 the [Secretary] agreed"
                                                 << "the [Secretary] agreed" << Kind::Moved;
        QTest::newRow("twins: the words before decide") << "the [Secretary] agreed"
                                                        << "a Secretary came; the [Secretary] agreed" << Kind::Moved;
        QTest::newRow("twins: the words after decide") << "[aide] came"
                                                       << "aide left; [aide] came" << Kind::Moved;
        QTest::newRow("twins: context beats the old place") << "aide, [aide] came"
                                                            << "[aide] came, aide left" << Kind::Moved;
        QTest::newRow("equal twins: the one in place wins") << "[no] no"
                                                            << "[no] no no" << Kind::Exact;
        QTest::newRow("equal twins: even when it comes second") << "at noon [aide]"
                                                                << ",aide,,,[aide]" << Kind::Exact;
        QTest::newRow("equal twins, none in place: the nearer") << "x [aide] y"
                                                                << "aide, [aide], aide" << Kind::Ambiguous;
        QTest::newRow("equal twins, none in place: the nearer, though later")
            << "a long while ago [aide] y"
            << "aide, aide, [aide]" << Kind::Ambiguous;
        QTest::newRow("occurrences that overlap") << "[aa] b"
                                                  << "c a[aa] b" << Kind::Moved;
        QTest::newRow("a letter outside the BMP before the quotation") << "\U0001D518 [Nodis]"
                                                                       << "\U0001D518\U0001D518 [Nodis]" << Kind::Moved;
        QTest::newRow("the whole field") << "[Secto]"
                                         << "[Secto]" << Kind::Exact;
    }

    void followsThePassage()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(Kind, kind);
        const Marked captured(before);
        const Marked expected(after);

        const auto anchor = TextAnchor::capture(FieldId::body(), captured.text, captured.range);
        QVERIFY(anchor);
        const AnchorMatch match = anchor->resolve(expected.text);
        QCOMPARE(match.kind, kind);
        QCOMPARE(match.range.begin, expected.range.begin);
        QCOMPARE(match.range.end, expected.range.end);
    }

    void isLostWhenTheWordsAreGone()
    {
        const Marked captured(QStringLiteral("the [Secretary] agreed"));
        const auto anchor = TextAnchor::capture(FieldId::body(), captured.text, captured.range);
        QCOMPARE(anchor->resolve(u"the Under Sec. agreed").kind, Kind::Lost);
        QCOMPARE(anchor->resolve(QString()).kind, Kind::Lost);
        QVERIFY(anchor->resolve(QString()).range.isEmpty());
        QCOMPARE(TextAnchor().resolve(captured.text).kind, Kind::Lost); // read from a damaged library
    }

    void isNotLedAstrayByAPlaceOutsideTheText()
    {
        TextAnchor anchor;
        anchor.quote = QStringLiteral("aide");
        for (const TextRange range : {TextRange{-3, 1}, TextRange{100, 104}, TextRange{3, 1}}) {
            anchor.range = range;
            QCOMPARE(anchor.resolve(u"the aide").range, (TextRange{4, 8}));
        }
    }

    void boundsItsWorkOnWordsFoundEverywhere()
    {
        // A million places; comparing all of them would be felt at every opening of the document.
        const QString before = QString(1000, QChar(u'x')) + QStringLiteral("ab");
        const auto anchor = TextAnchor::capture(FieldId::body(), before, {500, 501});
        const QString after = QString(1'000'000, u'x');
        QCOMPARE(anchor->resolve(after).range, (TextRange{500, 501}));
    }

    void refusesRangesThatCannotBeQuoted_data()
    {
        QTest::addColumn<qsizetype>("begin");
        QTest::addColumn<qsizetype>("end");

        QTest::newRow("empty") << qsizetype(1) << qsizetype(1);
        QTest::newRow("backwards") << qsizetype(3) << qsizetype(1);
        QTest::newRow("before the text") << qsizetype(-1) << qsizetype(1);
        QTest::newRow("past the end") << qsizetype(0) << qsizetype(5);
        QTest::newRow("begins inside a surrogate pair") << qsizetype(2) << qsizetype(4);
        QTest::newRow("ends inside a surrogate pair") << qsizetype(0) << qsizetype(2);
    }

    void refusesRangesThatCannotBeQuoted()
    {
        QFETCH(qsizetype, begin);
        QFETCH(qsizetype, end);
        QVERIFY(!TextAnchor::capture(FieldId::body(), u"a\U0001D518b", {begin, end}));
    }
};

QTEST_GUILESS_MAIN(TextAnchorTest)

#include "text_anchor_test.moc"
