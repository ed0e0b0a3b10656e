// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/tag_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Secto;
using namespace Qt::StringLiterals;

class TagEditTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_edit = std::make_unique<TagEdit>();
        m_edit->resize(300, 120);
        m_edit->show();
        QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
        m_line = m_edit->findChild<QLineEdit *>(u"tagLine"_s);
        m_line->setFocus();
    }

    void cleanup() { m_edit.reset(); }

    void addsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("tags");

        QTest::newRow("a word and Enter") << u"Canada\r"_s << QStringList{u"Canada"_s};
        QTest::newRow("a comma ends a tag") << u"Canada,UN,"_s << QStringList{u"Canada"_s, u"UN"_s};
        QTest::newRow("words are joined") << u"bombing pause\r"_s << QStringList{u"bombing-pause"_s};
        QTest::newRow("the mark of a tag may be typed") << u"#Canada\r"_s << QStringList{u"Canada"_s};
        QTest::newRow("twice is once") << u"Canada,canada,"_s << QStringList{u"Canada"_s};
        QTest::newRow("accents stay") << u"Aleš\r"_s << QStringList{u"Aleš"_s};
        QTest::newRow("nothing") << u"  \r"_s << QStringList();
    }

    void addsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, tags);

        for (const QChar c : typed) {
            if (c == u'\r')
                QTest::keyClick(m_line, Qt::Key_Return);
            else
                QTest::sendKeyEvent(QTest::Click, m_line, Qt::Key_unknown, QString(c), Qt::NoModifier);
        }

        QCOMPARE(m_edit->tags(), tags);
        QCOMPARE(chips().size(), tags.size());
        QCOMPARE(m_line->text(), QString());
    }

    void saysWhyAFigureAloneIsNoTag()
    {
        const auto *hint = m_edit->findChild<QLabel *>(u"tagHint"_s);
        QTest::keyClicks(m_line, u"1967"_s);
        QTest::keyClick(m_line, Qt::Key_Return);

        QCOMPARE(m_edit->tags(), QStringList());
        QVERIFY(hint->isVisible());
        QVERIFY(!hint->text().isEmpty());
        QCOMPARE(m_line->text(), u"1967"_s);

        QTest::keyClicks(m_line, u"a"_s);
        QVERIFY(!hint->isVisible());
    }

    void completesFromTheTagsInUse()
    {
        m_edit->setKnownTags({u"Canada"_s, u"bombing-pause"_s});
        QTest::keyClicks(m_line, u"pau"_s);
        QTRY_VERIFY(m_line->completer()->popup()->isVisible());
        QTest::keyClick(m_line->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(m_line->completer()->popup(), Qt::Key_Return);

        QTRY_COMPARE(m_edit->tags(), QStringList{u"bombing-pause"_s});
        QTRY_COMPARE(m_line->text(), QString());
    }

    void keepsTheSpellingInUse()
    {
        m_edit->setKnownTags({u"NATO"_s});
        QTest::keyClicks(m_line, u"nato"_s);
        QTest::keyClick(m_line, Qt::Key_Return);
        QCOMPARE(m_edit->tags(), QStringList{u"NATO"_s});
    }

    void removesByMouseAndByKeys()
    {
        m_edit->setTags({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        QSignalSpy changed(m_edit.get(), &TagEdit::tagsChanged);

        QTest::mouseClick(chips().at(1), Qt::LeftButton);
        QCOMPARE(m_edit->tags(), QStringList({u"a"_s, u"c"_s, u"d"_s}));

        m_line->setFocus();
        QTest::keyClick(m_line, Qt::Key_Backspace);
        QCOMPARE(m_edit->tags(), QStringList({u"a"_s, u"c"_s}));

        QTest::keyClick(m_line, Qt::Key_Left);
        QCOMPARE(QApplication::focusWidget(), chips().at(1));
        QTest::keyClick(chips().at(1), Qt::Key_Left);
        QTest::keyClick(chips().at(0), Qt::Key_Delete);
        QCOMPARE(m_edit->tags(), QStringList{u"c"_s});
        QCOMPARE(changed.size(), 3);
    }

    void backspaceInAWordTakesOnlyALetter()
    {
        m_edit->setTags({u"a"_s});
        QTest::keyClicks(m_line, u"bc"_s);
        QTest::keyClick(m_line, Qt::Key_Backspace);
        QCOMPARE(m_edit->tags(), QStringList{u"a"_s});
        QCOMPARE(m_line->text(), u"b"_s);
    }

    void addsWhatIsLeftInTheLine()
    {
        QSignalSpy changed(m_edit.get(), &TagEdit::tagsChanged);
        QTest::keyClicks(m_line, u"Canada"_s);
        m_edit->commit();
        QCOMPARE(m_edit->tags(), QStringList{u"Canada"_s});
        QCOMPARE(changed.size(), 1);
    }

    void settingTagsIsNoChangeByTheUser()
    {
        QSignalSpy changed(m_edit.get(), &TagEdit::tagsChanged);
        m_edit->setTags({u"a"_s, u"b"_s});
        QCOMPARE(changed.size(), 0);
        QCOMPARE(chips().size(), 2);
    }

    void twentyTagsWrap()
    {
        QStringList many;
        for (int i = 0; i < 20; ++i)
            many << u"subject-%1"_s.arg(i);
        const int before = m_edit->heightForWidth(300);
        m_edit->setTags(many);

        QVERIFY(m_edit->heightForWidth(300) > before);
        m_edit->resize(300, m_edit->heightForWidth(300));
        for (const QToolButton *chip : chips()) {
            QVERIFY(m_edit->rect().contains(chip->geometry()));
        }
    }

    void readOnlyShowsButDoesNotChange()
    {
        m_edit->setTags({u"a"_s});
        m_edit->setReadOnly(true);
        QVERIFY(!m_line->isVisible());
        QTest::mouseClick(chips().at(0), Qt::LeftButton);
        QCOMPARE(m_edit->tags(), QStringList{u"a"_s});
    }

    void escapeLeaves()
    {
        QSignalSpy left(m_edit.get(), &TagEdit::leaveRequested);
        QTest::keyClick(m_line, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

private:
    QList<QToolButton *> chips() const { return m_edit->findChildren<QToolButton *>(u"tagChip"_s); }

    std::unique_ptr<TagEdit> m_edit;
    QLineEdit *m_line = nullptr;
};

QTEST_MAIN(TagEditTest)

#include "tag_edit_test.moc"
