// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/note_list.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** The notes of the list that ends @p text, drawn "label=text" and joined by " | "; "none" where there is no list. */
QString listed(const QString &text)
{
    const auto list = findNoteList(text, splitLines(text));
    if (!list)
        return u"none"_s;
    QStringList notes;
    for (const ListedNote &note : list->notes)
        notes << note.label + u'=' + QString(note.text).replace(u'\n', u"//"_s);
    return notes.join(u" | "_s);
}

} // namespace

class NoteListTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryStyle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("notes");
        QTest::newRow("as the web page lists them") << u"Body.\n\n  1. One.\n  2. Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("no indent") << u"Body.\n\n1. One.\n2. Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("a tab") << u"Body.\n\n\t1. One.\n\t2. Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("brackets") << u"Body.\n\n[1] One.\n[2] Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("brackets without a space") << u"Body.\n\n[1]One.\n[2]Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("parenthesis") << u"Body.\n\n1) One.\n2) Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("parentheses") << u"Body.\n\n(1) One.\n(2) Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("numbers alone") << u"Body.\n\n1 One.\n2 Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("symbols") << u"Body.\n\n* One.\n† Two.\n"_s << u"*=One. | †=Two."_s;
        QTest::newRow("blank lines between") << u"Body.\n\n1. One.\n\n2. Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("wrapped") << u"Body.\n\n  1. One and\n     more.\n  2. Two.\n"_s
                                 << u"1=One and more. | 2=Two."_s;
        QTest::newRow("two paragraphs") << u"Body.\n\n  1. One.\n\n     More.\n  2. Two.\n"_s
                                        << u"1=One.//More. | 2=Two."_s;
        QTest::newRow("a number that begins a line of a note")
            << u"Body.\n\n1. One of\n1954 men.\n2. Two.\n"_s << u"1=One of 1954 men. | 2=Two."_s;
        QTest::newRow("a note without words")
            << u"Body.\n\n  1. One.\n  2.\n  3. Three.\n"_s << u"1=One. | 2= | 3=Three."_s;
        QTest::newRow("the last list") << u"We ask:\n\n1. this;\n\n2. that.\n\nEnd.\n\n  1. One.\n  2. Two.\n"_s
                                       << u"1=One. | 2=Two."_s;
        QTest::newRow("from the middle of a document")
            << u"Body.\n\n  7. Seven.\n  8. Eight.\n"_s << u"7=Seven. | 8=Eight."_s;
        QTest::newRow("from the middle, in two paragraphs")
            << u"Body.\n\n  7. Seven.\n\n     More.\n\n  8. Eight.\n"_s << u"7=Seven.//More. | 8=Eight."_s;
        QTest::newRow("out of order") << u"Body.\n\n  2. Two.\n  1. One.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("out of order, blank lines between")
            << u"Body.\n\n  3. Three.\n\n  1. One.\n\n  2. Two.\n"_s << u"1=One. | 2=Two. | 3=Three."_s;
        QTest::newRow("out of order, no indent") << u"Body.\n\n2. Two.\n1. One.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("a missing number") << u"Body.\n\n  1. One.\n  3. Three.\n"_s << u"1=One. | 3=Three."_s;
        QTest::newRow("a missing number, no indent") << u"Body.\n\n1. One.\n3. Three.\n"_s << u"1=One. | 3=Three."_s;
        QTest::newRow("a year that begins a line")
            << u"Body.\n\n  1. One of\n  1954. Late.\n  2. Two.\n"_s << u"1=One of 1954. Late. | 2=Two."_s;
        QTest::newRow("two lists that are set apart")
            << u"Body.\n\n  1. this;\n\n  2. that.\n\n  1. One.\n\n  2. Two.\n"_s << u"1=One. | 2=Two."_s;
        QTest::newRow("no list") << u"Body.\n\nMore.\n"_s << u"none"_s;
        QTest::newRow("a number alone at the end") << u"Body.\n\n1\n"_s << u"none"_s;
        QTest::newRow("asterisks between paragraphs") << u"Body.\n\n* * * * *\n\nMore.\n"_s << u"none"_s;
        QTest::newRow("nothing") << QString() << u"none"_s;
    }

    void readsEveryStyle()
    {
        QFETCH(QString, text);
        QFETCH(QString, notes);
        QCOMPARE(listed(text), notes);
    }

    void tellsWhetherTheListIsSetApart()
    {
        const QString apart = u"Body.\n\n  1. One.\n"_s;
        const QString flush = u"Body.\n\n1. One.\n"_s;
        QVERIFY(findNoteList(apart, splitLines(apart))->isSetApart);
        QVERIFY(!findNoteList(flush, splitLines(flush))->isSetApart);
    }

    void reportsWhatIsAmiss_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("nothing") << u"  1. One.\n  2. Two.\n"_s << QStringList();
        QTest::newRow("symbols") << u"  * One.\n  † Two.\n"_s << QStringList();
        QTest::newRow("a gap") << u"  1. One.\n  3. Three.\n"_s
                               << QStringList{u"The list of notes skips from 1 to 3."_s};
        QTest::newRow("two gaps") << u"  1. One.\n  3. Three.\n  7. Seven.\n"_s
                                  << QStringList{u"The list of notes skips from 1 to 3, from 3 to 7."_s};
        QTest::newRow("disorder") << u"  2. Two.\n  1. One.\n"_s << QStringList{u"Note 1 is listed out of order."_s};
        QTest::newRow("more disorder") << u"  3. Three.\n  1. One.\n  2. Two.\n"_s
                                       << QStringList{u"Notes 1, 2 are listed out of order."_s};
        QTest::newRow("a late beginning")
            << u"  7. Seven.\n  8. Eight.\n"_s << QStringList{u"The list of notes begins with 7."_s};
        QTest::newRow("twice") << u"  1. One.\n  2. Two.\n  1. One again.\n  2. Two again.\n"_s
                               << QStringList{u"Note 1 is listed twice."_s};
    }

    void reportsWhatIsAmiss()
    {
        QFETCH(QString, list);
        QFETCH(QStringList, problems);
        const QString text = u"Body.\n\n"_s + list;
        const auto read = findNoteList(text, splitLines(text));
        QVERIFY(read);
        QStringList told;
        for (const Problem &problem : read->problems) {
            told << problem.what;
            QVERIFY(!problem.advice.isEmpty());
        }
        QCOMPARE(told, problems);
    }

    void namesOnlySomeOfManyNotes()
    {
        QString text = u"Body.\n\n"_s;
        for (int label = 900; label > 0; --label)
            text += u"  %1. Note.\n"_s.arg(label);
        const auto read = findNoteList(text, splitLines(text));
        QVERIFY(read);
        QCOMPARE(read->notes.size(), 900);
        QCOMPARE(read->notes.first().label, u"1"_s);
        QCOMPARE(read->problems.size(), 1);
        QVERIFY(read->problems[0].what.size() < 150);
    }
};

QTEST_GUILESS_MAIN(NoteListTest)

#include "note_list_test.moc"
