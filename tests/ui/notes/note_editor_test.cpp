// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/markdown_style.h"
#include "notes/note_editor.h"
#include "notes/spelling.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Secto;
using namespace Qt::StringLiterals;

class NoteEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_editor = new NoteEditor;
        m_window->setCentralWidget(m_editor);
        m_window->resize(320, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_editor->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void saysEachKeystroke()
    {
        QSignalSpy typed(m_editor, &NoteEditor::typed);
        QTest::keyClicks(m_editor, u"abc"_s);
        QCOMPARE(typed.size(), 3);
        QCOMPARE(typed.last().first().toString(), u"abc"_s);
    }

    void takesAnUndoneTextWithoutLosingTheCaret_data()
    {
        QTest::addColumn<QString>("before"); // '|' is the caret
        QTest::addColumn<QString>("after");

        QTest::newRow("same") << u"one two|"_s << u"one two|"_s;
        QTest::newRow("words gone after the caret") << u"one| two"_s << u"one|"_s;
        QTest::newRow("words gone before the caret") << u"one two| three"_s << u"two| three"_s;
        QTest::newRow("words come back before the caret") << u"two|"_s << u"one two|"_s;
        QTest::newRow("a middle replaced") << u"a|bbbc"_s << u"ax|c"_s;
        QTest::newRow("everything gone") << u"one|"_s << u"|"_s;
        QTest::newRow("repeated letters") << u"aa|"_s << u"aaa|"_s;
        QTest::newRow("lines") << u"one\n\ntwo|"_s << u"one\n\nand a half\n\ntwo|"_s;
    }

    void takesAnUndoneTextWithoutLosingTheCaret()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const int caretBefore = int(before.indexOf(u'|'));
        const int caretAfter = int(after.indexOf(u'|'));
        m_editor->setNote(before.remove(u'|'));
        QTextCursor caret = m_editor->textCursor();
        caret.setPosition(caretBefore);
        m_editor->setTextCursor(caret);
        QSignalSpy typed(m_editor, &NoteEditor::typed);

        m_editor->setNote(after.remove(u'|'));

        QCOMPARE(m_editor->note(), after);
        QCOMPARE(m_editor->textCursor().position(), caretAfter);
        QCOMPARE(typed.size(), 0);
    }

    void keepsWhatItIsGiven()
    {
        const QString note = u"hard\u00a0space, two  spaces\n\n\ttab "_s;
        QSignalSpy typed(m_editor, &NoteEditor::typed);
        m_editor->setNote(note);
        QCOMPARE(m_editor->note(), note);
        m_editor->setTheme(themeFor(ThemeChoice::Dark, false)); // other formats are no other text
        m_editor->setSpellChecking(true);
        QCoreApplication::processEvents();
        QCOMPARE(typed.size(), 0);
    }

    void undoIsTheWindows()
    {
        auto *undo = new QAction(m_window.get());
        undo->setShortcut(QKeySequence::Undo);
        m_window->addAction(undo);
        QSignalSpy about(m_editor, &NoteEditor::aboutToUndo);
        QSignalSpy undone(undo, &QAction::triggered);
        QTest::keyClicks(m_editor, u"abc"_s);

        QTest::keyClick(m_editor, Qt::Key_Z, Qt::ControlModifier);

        QCOMPARE(about.size(), 1);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(m_editor->note(), u"abc"_s); // the text comes back from the library
    }

    void escapeLeavesThoughTheWindowUsesIt()
    {
        auto *other = new QAction(m_window.get());
        other->setShortcut(Qt::Key_Escape);
        m_window->addAction(other);
        QSignalSpy triggered(other, &QAction::triggered);
        QSignalSpy left(m_editor, &NoteEditor::leaveRequested);
        QTest::keyClick(m_editor, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QCOMPARE(triggered.size(), 0);
    }

    void growsWithItsTextUpToALimit()
    {
        m_editor->setMaximumTextHeight(200);
        const int empty = m_editor->sizeHint().height();
        m_editor->setNote(u"one\ntwo\nthree\nfour"_s);
        const int four = m_editor->sizeHint().height();
        QVERIFY(four > empty);
        m_editor->setNote(u"line\n"_s.repeated(500));
        const int many = m_editor->sizeHint().height();
        QVERIFY(many > four);
        QVERIFY(many <= 240);
        m_editor->setNote({});
        QCOMPARE(m_editor->sizeHint().height(), empty);
    }

    void showsMarkdownAsItIsTyped()
    {
        QTest::keyClicks(m_editor, u"plain **strong** and *soft*"_s);
        QTRY_VERIFY(formatAt(u"strong"_s).fontWeight() > QFont::Normal);
        QVERIFY(formatAt(u"soft"_s).fontItalic());
        QVERIFY(formatAt(u"plain"_s).fontWeight() <= QFont::Normal);
    }

    void aFirstLineWithAColonIsText_data()
    {
        QTest::addColumn<QString>("note");
        QTest::newRow("a word and a colon") << u"Rusk: see *soft* words\nand on"_s;
        QTest::newRow("on two lines") << u"Rusk: no\nBrown: *soft*"_s;
        QTest::newRow("after a rule") << u"---\nRusk: *soft*"_s;
    }

    void aFirstLineWithAColonIsText()
    {
        QFETCH(QString, note);
        const Theme theme = themeFor(ThemeChoice::Paper, false);
        m_editor->setTheme(theme);
        for (const QString &line : note.split(u'\n')) {
            QTest::keyClicks(m_editor, line);
            QTest::keyClick(m_editor, Qt::Key_Return);
        }
        const QColor ink = formatAt(u"Rusk"_s).foreground().color();
        QVERIFY(!formatAt(u"Rusk"_s).hasProperty(QTextFormat::ForegroundBrush) || ink == theme.text);
        QVERIFY(formatAt(u"*soft"_s).fontItalic());

        // And where it is drawn without an editor.
        for (const auto &range : markdownFormats(note, theme)) {
            const QString words = note.mid(range.start, range.length);
            if (words.contains(u"Rusk"_s))
                QVERIFY(!range.format.hasProperty(QTextFormat::ForegroundBrush));
            QCOMPARE(range.format.fontItalic(), words == u"*soft*"_s);
        }
    }

    void whatALineBeginsReachesTheNextOnes()
    {
        m_editor->setNote(u"a\n`b`\nc"_s);
        m_editor->moveCursor(QTextCursor::Start);
        QTest::keyClicks(m_editor, u"```"_s);
        QTest::keyClick(m_editor, Qt::Key_Return);
        const QString fixed = formatAt(u"`b"_s).fontFamilies().toStringList().value(0);
        QVERIFY(!fixed.isEmpty());
        QTRY_COMPARE(formatAt(u"c"_s).fontFamilies().toStringList().value(0), fixed); // within the fence now
        m_editor->selectAll();
        QTest::keyClicks(m_editor, u"c"_s);
        QTRY_VERIFY(formatAt(u"c"_s).fontFamilies().toStringList().isEmpty());
    }

    void coloursCanBeRead_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("paper") << ThemeChoice::Paper;
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void coloursCanBeRead()
    {
        QFETCH(ThemeChoice, choice);
        const Theme theme = themeFor(choice, false);
        const QList<QColor> tested{theme.text, theme.secondary, theme.accent}; // those theme_test holds to AA
        const auto formats = markdownDefinition().formats();
        QVERIFY(formats.size() > 20);
        for (const auto &format : formats) {
            const QTextCharFormat look = markdownFormat(format, theme);
            if (look.hasProperty(QTextFormat::ForegroundBrush))
                QVERIFY2(tested.contains(look.foreground().color()), qPrintable(format.name()));
            QVERIFY2(!look.hasProperty(QTextFormat::BackgroundBrush), qPrintable(format.name()));
        }
    }

    void underlinesMisspeltWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("underlined");

        QTest::newRow("a wrong letter") << u"The Secretery agreed"_s << QStringList{u"Secretery"_s};
        QTest::newRow("right") << u"The Secretary agreed."_s << QStringList();
        QTest::newRow("apostrophes") << u"It isn’t, it isn't"_s << QStringList();
        QTest::newRow("capitals are telegraphic") << u"EMBTEL to UNSYG"_s << QStringList();
        QTest::newRow("tags") << u"see #secretery"_s << QStringList();
        QTest::newRow("addresses") << u"at history.secretery.gov"_s << QStringList();
        QTest::newRow("code") << u"`secretery` secretery"_s << QStringList{u"secretery"_s};
        QTest::newRow("with figures") << u"a1b2 3rd Secto4"_s << QStringList();
        QTest::newRow("strong") << u"**secretery**"_s << QStringList{u"secretery"_s};
        QTest::newRow("outside the first plane") << u"𝔘𝔫 secretery"_s << QStringList{u"secretery"_s};
    }

    void underlinesMisspeltWords()
    {
        if (!Spelling::instance().isAvailable())
            QSKIP("no dictionary is installed");
        QFETCH(QString, text);
        QFETCH(QStringList, underlined);
        m_editor->setSpellChecking(true);
        m_editor->setNote(text);

        QCOMPARE(misspelt(), underlined);
        m_editor->setSpellChecking(false);
        QCOMPARE(misspelt(), QStringList());
    }

    void offersTheRightSpelling()
    {
        if (!Spelling::instance().isAvailable())
            QSKIP("no dictionary is installed");
        m_editor->setSpellChecking(true);
        QTest::keyClicks(m_editor, u"Secretery agreed"_s);
        QSignalSpy typed(m_editor, &NoteEditor::typed);

        openMenuAt(3);
        QMenu *menu = m_editor->findChild<QMenu *>(u"noteMenu"_s);
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto right =
            std::ranges::find_if(actions, [](const QAction *action) { return action->text() == u"Secretary"_s; });
        QVERIFY(right != actions.end());
        (*right)->trigger();

        QCOMPARE(m_editor->note(), u"Secretary agreed"_s);
        QCOMPARE(typed.size(), 1);
    }

    void itsMenuHasNoUndoOfItsOwn()
    {
        QTest::keyClicks(m_editor, u"agreed"_s);
        openMenuAt(2);
        const QMenu *menu = m_editor->findChild<QMenu *>(u"noteMenu"_s);
        QVERIFY(menu);
        QVERIFY(!menu->actions().isEmpty());
        QVERIFY(!menu->actions().first()->isSeparator());
        for (const QAction *action : menu->actions())
            QVERIFY2(!action->objectName().contains(u"do"_s), qPrintable(action->text()));
    }

private:
    QTextCharFormat formatAt(const QString &word) const
    {
        const int at = int(m_editor->note().indexOf(word));
        const QTextBlock line = m_editor->document()->findBlock(at);
        for (const auto &range : line.layout()->formats()) {
            if (range.start <= at - line.position() && at - line.position() < range.start + range.length)
                return range.format;
        }
        return {};
    }

    QStringList misspelt() const
    {
        const QTextBlock block = m_editor->document()->firstBlock();
        QStringList words;
        int end = -1;
        for (const auto &range : block.layout()->formats()) {
            if (range.format.underlineStyle() != QTextCharFormat::SpellCheckUnderline)
                continue;
            const QString part = block.text().mid(range.start, range.length);
            if (range.start == end)
                words.last() += part;
            else
                words << part;
            end = range.start + range.length;
        }
        return words;
    }

    void openMenuAt(int position)
    {
        QTextCursor caret = m_editor->textCursor();
        caret.setPosition(position);
        m_editor->setTextCursor(caret);
        const QPoint at = m_editor->cursorRect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_editor->viewport()->mapToGlobal(at));
        QApplication::sendEvent(m_editor->viewport(), &event);
    }

    std::unique_ptr<QMainWindow> m_window;
    NoteEditor *m_editor = nullptr;
};

QTEST_MAIN(NoteEditorTest)

#include "note_editor_test.moc"
