// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Works in a library until it is killed: makes highlights and types notes on them, letter by letter,
// and prints "ID LETTERS" for every change when the library has acknowledged it.

#include "model/storage/typed_text.h"
#include "storage/library.h"

#include "testlib/sample_documents.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto library = Library::open(application.arguments().value(1));
    if (!library) {
        std::fprintf(stderr, "%s\n", qPrintable(library.error().text()));
        return 1;
    }
    const auto document = (*library)->addDocument(sampleDocument(), "original bytes", u"memo.txt"_s);
    if (!document)
        return 1;
    constexpr int LettersOfANote = 60;
    while (true) {
        Annotation note = highlight(*document, FieldId::body(), u"Paris"_s);
        for (int letters = 0; letters <= LettersOfANote; ++letters) {
            note.note = typedText(letters);
            if (!(*library)->save(note, letters == 0 ? u"note"_s : u"typing"_s))
                return 1;
            std::printf("%s %d\n", qPrintable(note.id), letters);
            std::fflush(stdout);
        }
    }
}
