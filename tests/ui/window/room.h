// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/extractor.h"
#include "reader/page_view.h"
#include "reader/reader_view.h"
#include "window/main_window.h"
#include "window/status_line.h"

#include <QAction>
#include <QTest>
#include <QThreadPool>

namespace Secto::Testing {

using namespace Qt::StringLiterals;

/** A library on the disk and its window. */
struct Room
{
    explicit Room(const QString &libraryPath)
        : library(*Library::open(libraryPath))
        , window(*library, importers,
                 [this](const Document &document, const PersonList &persons, const std::function<bool()> &isCancelled) {
                     return extractor.extract(document, persons, isCancelled);
                 })
    {
        window.resize(1200, 800);
        window.show();
        std::ignore = QTest::qWaitForWindowActive(&window);
    }
    ~Room()
    {
        window.close();
        QThreadPool::globalInstance()->waitForDone();
    }

    template <typename Widget>
    Widget *find(const QString &name)
    {
        return window.findChild<Widget *>(name);
    }
    PageView *page() { return window.reader()->page(); }
    OpenDocument &open() { return *window.currentDocument(); }
    bool hasRead() { return window.currentDocument() && !open().isExtracting(); }
    QString status() { return find<StatusLine>(u"statusLine"_s)->text(); }
    void trigger(const QString &action) { find<QAction>(action)->trigger(); }

    /** Selects @p words of the body as a search would leave them. */
    void select(const QString &words)
    {
        const qsizetype at = open().document().body.indexOf(words);
        QVERIFY2(at >= 0, qPrintable(words));
        page()->setSelection({{FieldId::body(), {at, at + words.size()}}});
        page()->setFocus();
    }

    ImporterRegistry importers = ImporterRegistry::withAllFormats();
    Authority authority = Authority::builtIn();
    Extractor extractor{authority};
    std::unique_ptr<Library> library;
    MainWindow window;
};

} // namespace Secto::Testing
