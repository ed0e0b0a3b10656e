// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/quotation.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** "Title1", "One.2 Two34" and a second paragraph; note 3 itself calls note 4. */
Document sample()
{
    Document document;
    document.title = u"Title"_s;
    document.body = u"One. Two\nThree"_s;
    document.notes = {{u"1"_s, u"Source."_s, Call{FieldId::title(), 5}},
                      {u"2"_s, u"See below."_s, Call{FieldId::body(), 4}},
                      {u"3"_s, u"Not found, and not sought."_s, Call{FieldId::body(), 8}},
                      {u"4"_s, u"Ibid."_s, Call{FieldId::body(), 8}},
                      {u"5"_s, u"Nothing calls this."_s, {}},
                      {u"6"_s, u"Called in a note."_s, Call{FieldId::note(u"3"_s), 9}}};
    return document;
}

} // namespace

class QuotationTest : public QObject
{
    Q_OBJECT

private slots:
    void quotesSpans_data()
    {
        QTest::addColumn<QList<TextSpan>>("spans");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("withCalls");

        const FieldId title = FieldId::title();
        const FieldId body = FieldId::body();
        const auto note = [](const char *label) { return FieldId::note(QString::fromLatin1(label)); };
        using Spans = QList<TextSpan>;

        QTest::newRow("nothing") << Spans{} << u""_s << u""_s;
        QTest::newRow("title") << Spans{{title, {0, 5}}} << u"Title"_s << u"Title[1]"_s;
        QTest::newRow("two calls in one place") << Spans{{body, {5, 8}}} << u"Two"_s << u"Two[3][4]"_s;
        QTest::newRow("a call at the beginning belongs to the word before")
            << Spans{{body, {4, 7}}} << u" Tw"_s << u" Tw"_s;
        QTest::newRow("paragraphs are apart by a blank line")
            << Spans{{body, {0, 14}}} << u"One. Two\n\nThree"_s << u"One.[2] Two[3][4]\n\nThree"_s;
        QTest::newRow("a part of a note has no number") << Spans{{note("2"), {0, 3}}} << u"See"_s << u"See"_s;
        QTest::newRow("a whole note has its number")
            << Spans{{note("2"), {0, 10}}} << u"See below."_s << u"[2] See below."_s;
        QTest::newRow("a note that calls a note")
            << Spans{{note("3"), {0, 26}}} << u"Not found, and not sought."_s << u"[3] Not found[6], and not sought."_s;
        QTest::newRow("several fields") << Spans{{title, {0, 5}}, {body, {0, 4}}, {note("5"), {0, 7}}}
                                        << u"Title\n\nOne.\n\nNothing"_s << u"Title[1]\n\nOne.[2]\n\nNothing"_s;
        QTest::newRow("what is not there is left out")
            << Spans{{body, {0, 99}}, {note("9"), {0, 1}}, {body, {3, 3}}, {body, {0, 3}}} << u"One"_s << u"One"_s;
    }

    void quotesSpans()
    {
        QFETCH(QList<TextSpan>, spans);
        QFETCH(QString, plain);
        QFETCH(QString, withCalls);

        QCOMPARE(quotation(sample(), spans, NoteCalls::LeftOut), plain);
        QCOMPARE(quotation(sample(), spans, NoteCalls::InBrackets), withCalls);
    }
};

QTEST_GUILESS_MAIN(QuotationTest)

#include "quotation_test.moc"
