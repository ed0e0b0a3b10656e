// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Types into the note editor of the real pane until it is killed, and prints "ID LETTERS NANOSECONDS" for
// every keystroke that the editor has taken, with the time of the machine's steady clock.

#include "model/storage/typed_text.h"
#include "notes/note_editor.h"
#include "notes/notes_pane.h"
#include "testlib/sample_documents.h"

#include <QApplication>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto library = Library::open(QCoreApplication::arguments().value(1));
    if (!library) {
        std::fprintf(stderr, "%s\n", qPrintable(library.error().text()));
        return 1;
    }
    const auto id = (*library)->addDocument(sampleDocument(), "original bytes", u"memo.txt"_s);
    if (!id)
        return 1;
    OpenDocument document(**library, *(*library)->document(*id), nullptr);
    NotesPane pane;
    pane.resize(300, 600);
    pane.setOpenDocument(&document);
    pane.show();
    std::ignore = QTest::qWaitForWindowActive(&pane);

    constexpr int LettersOfANote = 150;
    QString note;
    int letters = LettersOfANote;
    QTimer fingers;
    QObject::connect(&fingers, &QTimer::timeout, &pane, [&] {
        if (letters == LettersOfANote) { // on to the next note: the card of the last one closes
            note = document.addNote({});
            letters = 0;
            return;
        }
        auto *editor = qobject_cast<NoteEditor *>(QApplication::focusWidget());
        if (!editor)
            return; // the new card is still to come
        QTest::keyClick(editor, typedText(letters + 1).back().toLatin1());
        ++letters;
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        std::printf("%s %d %lld\n", qPrintable(note), letters,
                    static_cast<long long>(std::chrono::nanoseconds(now).count()));
        std::fflush(stdout);
    });
    fingers.start(std::chrono::milliseconds(12));
    return QApplication::exec();
}
