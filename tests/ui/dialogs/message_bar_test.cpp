// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/message_bar.h"
#include "dialogs/message_line.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace Secto;
using namespace Qt::StringLiterals;

class MessageBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_bar = new MessageBar(m_window.get());
        m_bar->resize(600, 300);
        m_window->resize(600, 400);
        m_window->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void isHiddenWhileThereIsNothingToSay() { QVERIFY(!m_bar->isVisible()); }

    void saysAllOfAProblem()
    {
        m_bar->show(Problem::error(u"The file is empty."_s, u"/home/anna/<b>.txt"_s, u"Nothing was added."_s));

        QVERIFY(m_bar->isVisible());
        QCOMPARE(lines().size(), 1);
        const QString text = textOf(lines().first());
        QVERIFY(text.contains(u"The file is empty."_s));
        QVERIFY(text.contains(u"/home/anna/&lt;b&gt;.txt"_s)); // a name is not markup
        QVERIFY(text.contains(u"Nothing was added."_s));
        QVERIFY(lines().first()->accessibleName().contains(u"The file is empty."_s));
    }

    void theSameProblemStandsOnce()
    {
        const Problem full = Problem::error(u"The disk is full."_s);
        m_bar->show(full);
        m_bar->show(full);
        QCOMPARE(lines().size(), 1);
    }

    void goesWhenDismissed()
    {
        m_bar->show(Problem::error(u"One."_s));
        m_bar->show(Problem::warning(u"Two."_s));
        QTest::mouseClick(lines().first()->findChild<QToolButton *>(u"dismissButton"_s), Qt::LeftButton);
        QCOMPARE(lines().size(), 1);
        QVERIFY(textOf(lines().first()).contains(u"Two."_s));

        lines().first()->findChild<QToolButton *>(u"dismissButton"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(lines().size(), 0);
        QVERIFY(!m_bar->isVisible());
    }

    void manyAtDifferentTimesAreStackedAndCounted()
    {
        for (int i = 0; i < 7; ++i)
            m_bar->show(Problem::error(u"Problem %1."_s.arg(i)));
        auto *more = m_bar->findChild<QToolButton *>(u"moreButton"_s);
        QCOMPARE(lines().size(), 4);
        QVERIFY(more->isVisible());
        QCOMPARE(more->text(), u"and 3 more"_s);

        QTest::mouseClick(more, Qt::LeftButton);
        QCOMPARE(lines().size(), 7);
        QVERIFY(!more->isVisible());
    }

    void manyAtOnceAreOneLineThatOpens()
    {
        Problems notes;
        for (int i = 0; i < 12; ++i)
            notes << Problem::warning(u"Note %1 has no call."_s.arg(i));
        notes << Problem::error(u"The list of notes is cut off."_s);
        m_bar->show(notes);

        QCOMPARE(lines().size(), 2);
        QVERIFY(textOf(lines().at(0)).contains(u"The list of notes is cut off."_s));
        QVERIFY(textOf(lines().at(1)).contains(u"12 things to know"_s));
        QVERIFY(!textOf(lines().at(1)).contains(u"Note 3 has no call."_s));

        const int closed = m_bar->sizeHint().height();
        QTest::mouseClick(lines().at(1)->findChild<QToolButton *>(u"openButton"_s), Qt::LeftButton);
        QVERIFY(textOf(lines().at(1)).contains(u"Note 3 has no call."_s));
        QVERIFY(m_bar->sizeHint().height() > closed);
        QVERIFY(m_bar->sizeHint().height() <= 240); // never pushes the page out of the window
    }

    void afewAtOnceAreALineEach()
    {
        m_bar->show(Problems{Problem::warning(u"One."_s), Problem::warning(u"Two."_s)});
        QCOMPARE(lines().size(), 2);
    }

private:
    QList<MessageLine *> lines() const
    {
        QList<MessageLine *> shown = m_bar->findChildren<MessageLine *>();
        shown.removeIf([](const MessageLine *line) { return line->isHidden(); });
        return shown;
    }

    static QString textOf(const MessageLine *line) { return line->findChild<QLabel *>(u"messageText"_s)->text(); }

    std::unique_ptr<QWidget> m_window;
    MessageBar *m_bar = nullptr;
};

QTEST_MAIN(MessageBarTest)

#include "message_bar_test.moc"
