// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a keystroke takes in a note, from the key to the painted letter, through the
// real pane and a real library on the disk. Prints; asserts nothing.

#include "import/importer_registry.h"
#include "notes/note_editor.h"
#include "notes/notes_pane.h"
#include "testlib/testlib.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

constexpr int Keys = 400;
constexpr int BetweenKeys = 10; ///< milliseconds; a hundred keys a second, faster than anyone types

QString words(int count, int inParagraph)
{
    const QStringList vocabulary = u"the Secretary agreed that talks in Paris would not wait for a pause"_s.split(u' ');
    QString text;
    for (int i = 0; i < count; ++i)
        text += vocabulary[i % vocabulary.size()] + (i % inParagraph == inParagraph - 1 ? u"\n\n"_s : u" "_s);
    return text;
}

/** Types into @p editor and prints median, 95th percentile and maximum, in milliseconds. */
void measure(const char *what, QWidget *editor)
{
    std::vector<double> times;
    const QString text = words(Keys, 20);
    for (int i = 0; i < Keys; ++i) {
        QElapsedTimer watch;
        watch.start();
        const QChar letter = text[i];
        if (letter == u'\n')
            QTest::keyClick(editor, Qt::Key_Return);
        else
            QTest::sendKeyEvent(QTest::Click, editor, Qt::Key_unknown, QString(letter), Qt::NoModifier);
        QCoreApplication::processEvents();
        times.push_back(double(watch.nsecsElapsed()) / 1e6);
        QTest::qSleep(BetweenKeys);
    }
    std::ranges::sort(times);
    std::printf("%-52s %7.2f %7.2f %7.2f\n", what, times[Keys / 2], times[Keys * 95 / 100], times.back());
    std::fflush(stdout);
}

void measureNote(const char *what, int annotations, const QString &note)
{
    QTemporaryDir folder;
    auto library = Library::open(folder.filePath(u"bench.secto"_s));
    const QByteArray bytes = Testing::telegramBytes();
    const auto read = ImporterRegistry::withAllFormats().import({bytes, u"telegram"_s});
    if (!library || read.documents.isEmpty())
        return;
    const auto id = (*library)->addDocument(read.documents.first(), bytes, u"built-in"_s);
    auto stored = (*library)->document(*id);
    OpenDocument document(**library, *std::move(stored), nullptr);
    for (int i = 0; i < annotations; ++i)
        document.setNote(document.highlight({{FieldId::body(), {i, i + 40}}}, highlightColourKeys()[i % 5]),
                         u"A note of a few words, *number* %1"_s.arg(i));

    NotesPane pane;
    pane.setSpellChecking(true);
    pane.resize(300, 860);
    pane.setOpenDocument(&document);
    pane.show();
    std::ignore = QTest::qWaitForWindowActive(&pane);
    const QString edited = document.addNote({});
    document.setNote(edited, note);
    auto *editor = pane.findChild<NoteEditor *>();
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    QCoreApplication::processEvents();
    measure(what, editor);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    std::printf("milliseconds a keystroke %27s %7s %7s %7s\n", "", "median", "95th", "max");
    {
        QPlainTextEdit empty;
        empty.resize(300, 860);
        empty.show();
        std::ignore = QTest::qWaitForWindowActive(&empty);
        measure("an empty QPlainTextEdit, nothing saved", &empty);
    }
    measureNote("an empty note, alone", 0, {});
    measureNote("an empty note among 500", 500, {});
    measureNote("a note of 10,000 words in paragraphs", 0, words(10000, 80));
    measureNote("the same among 500", 500, words(10000, 80));
    measureNote("a note of 10,000 words in one paragraph", 0, words(10000, 20000));
    return 0;
}
