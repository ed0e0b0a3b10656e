// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/find_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

Document sample()
{
    Document document;
    document.title = u"Telegram on Hanoi"_s;
    document.body = u"Hanoi replied. Martin asked hanoi again.\nHanoian papers said nothing."_s;
    document.notes = {{u"1"_s, u"Not from Hanoi."_s, {}}};
    return document;
}

} // namespace

class FindBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // As in the reader: something else has the keyboard before and after.
        m_window = std::make_unique<QWidget>();
        m_bar = new FindBar;
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_bar);
        column->addWidget(new QLineEdit);
        m_bar->setDocument(sample());
        m_bar->setLocale(QLocale::c());
        m_query = m_bar->findChild<QLineEdit *>(u"findQuery"_s);
        m_count = m_bar->findChild<QLabel *>(u"findCount"_s);
        m_window->resize(900, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void isHiddenUntilItIsOpened()
    {
        QVERIFY(m_bar->isHidden());
        m_bar->open({}, {});
        QVERIFY(m_bar->isVisible());
        QVERIFY(m_query->hasFocus());
        QCOMPARE(m_count->text(), QString());
    }

    void findsAsOneTypes()
    {
        m_bar->open({}, {FieldId::title(), {}});
        QSignalSpy hits(m_bar, &FindBar::hitsChanged);
        QTest::keyClicks(m_query, u"hanoi"_s);

        QCOMPARE(hits.size(), 5);
        QCOMPARE(m_bar->hits().size(), 5);
        QCOMPARE(m_bar->current(), 0);
        QCOMPARE(m_count->text(), u"1 of 5"_s);
        QCOMPARE(m_bar->hits().first().field, FieldId::title());
        QCOMPARE(m_bar->hits().last().field, FieldId::note(u"1"_s));
    }

    void beginsWhereTheReaderIs()
    {
        m_bar->open(u"hanoi"_s, {FieldId::body(), {10, 10}});
        QCOMPARE(m_count->text(), u"3 of 5"_s);
        // More letters keep the place: they do not walk on.
        m_query->setFocus();
        QTest::keyClick(m_query, Qt::Key_End);
        QTest::keyClicks(m_query, u" "_s);
        QCOMPARE(m_count->text(), u"2 of 2"_s);
        QTest::keyClick(m_query, Qt::Key_Backspace);
        QCOMPARE(m_count->text(), u"3 of 5"_s);
    }

    void stepsAndWrapsAround()
    {
        m_bar->open(u"hanoi"_s, {});
        QVERIFY(m_query->hasSelectedText()); // typing replaces the seed
        QCOMPARE(m_bar->current(), 1);       // the body is where one reads; the title stands before it
        QTest::keyClick(m_query, Qt::Key_Return);
        QCOMPARE(m_count->text(), u"3 of 5"_s);
        QTest::keyClick(m_query, Qt::Key_Return);
        QTest::keyClick(m_query, Qt::Key_Enter);
        QCOMPARE(m_count->text(), u"5 of 5"_s);
        QTest::keyClick(m_query, Qt::Key_Return);
        QCOMPARE(m_count->text(), u"1 of 5, on from the beginning"_s);
        QTest::keyClick(m_query, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_count->text(), u"5 of 5, on from the end"_s);
        QTest::mouseClick(button("findPrevious"), Qt::LeftButton);
        QCOMPARE(m_count->text(), u"4 of 5"_s);
        QTest::mouseClick(button("findNext"), Qt::LeftButton);
        QCOMPARE(m_count->text(), u"5 of 5"_s);
    }

    void optionsNarrowTheSearch()
    {
        m_bar->open(u"hanoi"_s, {});
        QTest::mouseClick(button("findWholeWords"), Qt::LeftButton);
        QCOMPARE(m_bar->hits().size(), 4);
        QTest::mouseClick(button("findMatchCase"), Qt::LeftButton);
        QCOMPARE(m_bar->hits().size(), 1);
        QTest::mouseClick(button("findWholeWords"), Qt::LeftButton);
        QTest::mouseClick(button("findMatchCase"), Qt::LeftButton);
        QCOMPARE(m_bar->hits().size(), 5);
    }

    void optionsByKeyboard()
    {
        m_bar->open(u"hanoi"_s, {});
        button("findMatchCase")->setFocus();
        QTest::keyClick(button("findMatchCase"), Qt::Key_Return);
        QVERIFY(button("findMatchCase")->isChecked());
        QCOMPARE(m_bar->hits().size(), 1);
        QTest::keyClick(button("findMatchCase"), Qt::Key_Space);
        QCOMPARE(m_bar->hits().size(), 5);
    }

    void saysWhatItDoesNotFind()
    {
        m_bar->open(u"Saigon"_s, {});
        QCOMPARE(m_bar->current(), -1);
        QCOMPARE(m_count->text(), u"Not found in this document"_s);
        QVERIFY(!button("findNext")->isEnabled());
        QTest::keyClick(m_query, Qt::Key_Return);
        QCOMPARE(m_bar->current(), -1);

        m_bar->open(u"REPLIED"_s, {});
        QTest::mouseClick(button("findMatchCase"), Qt::LeftButton);
        QCOMPARE(m_count->text(), u"Not found with these options"_s);

        QTest::keyClick(m_query, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_query, Qt::Key_Delete);
        QCOMPARE(m_count->text(), QString());
    }

    void theCountIsReadInANarrowWindow()
    {
        m_bar->open(u"hanoi"_s, {FieldId::note(u"1"_s), {}});
        m_window->resize(340, 200);
        QTRY_VERIFY(m_bar->width() < 340);
        m_bar->next();
        QCOMPARE(m_count->text(), u"1 of 5"_s);
        QVERIFY(m_count->toolTip().contains(u"from the beginning"));
        QVERIFY(m_count->fontMetrics().horizontalAdvance(m_count->text()) <= m_count->width());
        m_window->resize(900, 200);
        QTRY_COMPARE(m_count->text(), u"1 of 5, on from the beginning"_s);
    }

    void optionsGiveWayInASmallWindow()
    {
        auto *matchCase = m_bar->findChild<QToolButton *>(u"findMatchCase"_s);
        auto *wholeWords = m_bar->findChild<QToolButton *>(u"findWholeWords"_s);
        m_bar->open(u"hanoi"_s, {});
        QVERIFY(matchCase->isVisible());
        QTest::mouseClick(wholeWords, Qt::LeftButton);
        m_window->resize(320, 200);
        QTRY_VERIFY(!matchCase->isVisible());
        QVERIFY(wholeWords->isVisible()); // what is chosen is not hidden
        m_window->resize(900, 200);
        QTRY_VERIFY(matchCase->isVisible());
    }

    void escapeCloses()
    {
        m_bar->open(u"hanoi"_s, {});
        QSignalSpy closed(m_bar, &FindBar::closed);
        QTest::keyClick(m_query, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QVERIFY(m_bar->isHidden());
        m_bar->open({}, {});
        QCOMPARE(m_query->text(), u"hanoi"_s);
        QTest::mouseClick(button("findClose"), Qt::LeftButton);
        QCOMPARE(closed.size(), 2);
    }

    void aLongSelectionIsNoSeed()
    {
        m_bar->open(u"hanoi"_s, {});
        m_bar->open(u"word "_s.repeated(100), {});
        QCOMPARE(m_query->text(), u"hanoi"_s);
        m_bar->open(u"  two\nlines "_s, {});
        QCOMPARE(m_query->text(), u"two lines"_s);
    }

    void anotherDocumentIsSearchedAtOnce()
    {
        m_bar->open(u"hanoi"_s, {});
        Document other;
        other.body = u"To Hanoi."_s;
        m_bar->setDocument(other);
        QCOMPARE(m_count->text(), u"1 of 1"_s);
        m_bar->close();
        m_bar->setDocument(sample());
        m_bar->next();
        QCOMPARE(m_bar->hits().size(), 5);
    }

private:
    QToolButton *button(const char *name) const { return m_bar->findChild<QToolButton *>(QString::fromLatin1(name)); }

    std::unique_ptr<QWidget> m_window;
    FindBar *m_bar = nullptr;
    QLineEdit *m_query = nullptr;
    QLabel *m_count = nullptr;
};

QTEST_MAIN(FindBarTest)

#include "find_bar_test.moc"
