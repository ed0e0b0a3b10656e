// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the real window, with an afternoon's work in it, to PNG files:
//
//   window_picture FOLDER [NAME …]
//
// One file a state (see States); the README's picture is "paper". A library of its own is made anew each time.

#include "application.h"
#include "cli/translations.h"
#include "picture_documents.h"
#include "reader/page_view.h"
#include "reader/reader_view.h"
#include "session/document_intake.h"
#include "window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** One picture. */
struct State
{
    const char *name;
    ThemeChoice theme;
    QSize size;
    QStringList actions = {}; ///< object names of actions to trigger before drawing
    const char *entity = "Pierre Harmel";
    bool empty = false;                ///< nothing open
    QString (*text)() = nullptr;       ///< another document than the telegram
    qreal scroll = 0;                  ///< how far down, 0 to 1
    const char *hoveredCall = nullptr; ///< label of the call that the mouse rests on
    const char *query = nullptr;       ///< searched for in the library; the first result is opened
};

const QList<State> &states()
{
    static const QList<State> all{
        {"paper", ThemeChoice::Paper, {1440, 940}},
        {"light", ThemeChoice::Light, {1440, 940}},
        {"dark", ThemeChoice::Dark, {1440, 940}},
        {"large", ThemeChoice::Paper, {1600, 1000}, {u"showLibrary"_s}},
        {"small", ThemeChoice::Paper, {900, 600}},
        {"small-dark", ThemeChoice::Dark, {900, 600}, {u"paneNotes"_s}},
        {"narrow", ThemeChoice::Paper, {560, 700}, {u"showSidebar"_s}},
        {"notes", ThemeChoice::Paper, {1280, 860}, {u"paneNotes"_s}},
        {"about", ThemeChoice::Paper, {1280, 860}, {u"paneAbout"_s}},
        {"about-dark", ThemeChoice::Dark, {1280, 860}, {u"paneAbout"_s}},
        {"source", ThemeChoice::Paper, {1600, 1000}, {u"sourceView"_s}},
        {"source-dark", ThemeChoice::Dark, {1280, 860}, {u"sourceView"_s}},
        {"find", ThemeChoice::Paper, {1280, 860}, {u"find"_s}},
        {"source-small", ThemeChoice::Paper, {900, 700}, {u"sourceView"_s}},
        {"call", ThemeChoice::Paper, {1280, 800}, {}, "", false, nullptr, 0, "2"},
        {"call-light", ThemeChoice::Light, {1280, 800}, {}, "", false, nullptr, 0, "2"},
        {"call-dark", ThemeChoice::Dark, {1280, 800}, {}, "", false, nullptr, 0, "2"},
        {"memorandum", ThemeChoice::Paper, {1280, 900}, {}, "", false, Pictures::memorandum},
        {"crowded", ThemeChoice::Paper, {1280, 860}, {}, "", false, Pictures::crowded},
        {"crowded-quarter", ThemeChoice::Paper, {1280, 860}, {}, "", false, Pictures::crowded, 0.25},
        {"crowded-half", ThemeChoice::Paper, {1280, 860}, {}, "", false, Pictures::crowded, 0.5},
        {"crowded-end", ThemeChoice::Dark, {900, 600}, {}, "", false, Pictures::crowded, 1},
        {"bare", ThemeChoice::Light, {900, 600}, {u"paneNotes"_s}, "", false, Pictures::bare},
        {"arabic", ThemeChoice::Paper, {1280, 860}, {}, "", false, Pictures::arabic},
        {"chinese", ThemeChoice::Paper, {1280, 860}, {}, "", false, Pictures::chinese},
        {"search", ThemeChoice::Paper, {1440, 900}, {}, "", false, nullptr, 0, nullptr, "bombing paus"},
        {"search-dark", ThemeChoice::Dark, {1280, 800}, {}, "", false, nullptr, 0, nullptr, "bombing paus"},
        {"search-mistake", ThemeChoice::Paper, {1280, 800}, {}, "", false, nullptr, 0, nullptr, "\"bombing paus"},
        {"search-empty", ThemeChoice::Light, {1000, 700}, {}, "", false, nullptr, 0, nullptr, ""},
        {"welcome", ThemeChoice::Paper, {1280, 860}, {}, "", true},
        {"welcome-dark", ThemeChoice::Dark, {900, 600}, {}, "", true},
    };
    return all;
}

/** The span of @p words in @p field; the run ends if they are not there. */
TextSpan find(const Document &document, const FieldId &field, const QString &words)
{
    const qsizetype at = document.text(field).indexOf(words);
    if (at < 0)
        qFatal("not in the telegram: %s", qPrintable(words));
    return {field, {at, at + words.size()}};
}

void work(OpenDocument &open)
{
    const Document &document = open.document();
    const FieldId body = FieldId::body();
    const QString vote = open.highlight({find(document, body,
                                              u"he would prefer that Canada vote against inscription at beginning "
                                              "rather than find itself in position of having to vote in favor of "
                                              "resolution on unilateral bombing pause"_s)},
                                        u"amber"_s);
    open.setNote(vote, u"Why Ottawa mattered: a *procedural* vote was the cheaper one.\n\nCompare with Doc. 340."_s);
    open.setTags(vote, {u"canada"_s, u"security-council"_s});
    const QString three =
        open.highlight({find(document, body, u"something like three days and not three to six weeks"_s)}, u"sage"_s);
    open.setTags(three, {u"san-antonio"_s});
    open.highlight({find(document, body, u"an ultimatum"_s)}, u"rose"_s);
    const QString note = open.highlight({find(document, FieldId::note(u"2"_s), u"lack of support"_s)}, u"sky"_s);
    open.setNote(note, u"In whose words? Check the volume on the UN."_s);
    open.setCurrentAnnotation({});
}

/** Opens @p text as if it had been pasted. */
void open(MainWindow &window, Library &library, const ImporterRegistry &importers, const QString &text)
{
    DocumentIntake intake(library, importers);
    const QList<DocumentId> added = intake.addText(text).documents;
    if (added.isEmpty())
        qFatal("the text could not be read");
    window.openDocument(added.last());
}

/** Rests the mouse on a call until its note is shown. */
void hover(PageView &page, const QString &label)
{
    const QPointF at = page.callRect(label).center();
    QMouseEvent move(QEvent::MouseMove, at, page.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(page.viewport(), &move);
    const auto *popup = page.findChild<QWidget *>(u"notePopup"_s);
    QElapsedTimer timer;
    timer.start();
    while (!popup->isVisible() && timer.elapsed() < 2000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

/** Searches the library and opens the best document, if there is one. */
void search(MainWindow &window, const QString &query)
{
    window.findChild<QAction *>(u"searchLibrary"_s)->trigger();
    window.findChild<QLineEdit *>(u"searchQuery"_s)->setText(query);
    const auto *results = window.findChild<QListView *>(u"searchResults"_s);
    const auto *said = window.findChild<QWidget *>(u"searchSaid"_s);
    QElapsedTimer timer;
    timer.start();
    while (!query.isEmpty() && results->model()->rowCount() == 0 && said->isHidden() && timer.elapsed() < 5000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    if (results->model()->rowCount() == 0)
        return;
    QTest::keyClick(window.findChild<QLineEdit *>(u"searchQuery"_s), Qt::Key_Down);
    QTest::keyClick(window.findChild<QWidget *>(u"searchResults"_s), Qt::Key_Return);
}

void settle(const MainWindow &window)
{
    QElapsedTimer timer;
    timer.start();
    constexpr int Longest = 20'000; // ms
    while (window.currentDocument() && window.currentDocument()->isExtracting() && timer.elapsed() < Longest)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    for (int round = 0; round < 5; ++round)
        QApplication::processEvents();
}

void choose(OpenDocument &open, const QString &name)
{
    for (const Entity &entity : open.extraction().entities) {
        if (entity.name == name)
            open.chooseEntity(entity.key);
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit()); // the user's own preferences are not drawn
    const QApplication qt(argc, argv);
    QCoreApplication::setOrganizationName(u"secto"_s);
    QCoreApplication::setApplicationName(u"secto-picture"_s);
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.isEmpty()) {
        QTextStream(stderr) << "Usage: window_picture FOLDER [NAME ...]\n";
        return 2;
    }
    Cli::installTranslations();
    chooseWindowFont();

    auto library = Library::open(home.filePath(u"picture.secto"_s));
    const auto importers = ImporterRegistry::withAllFormats();
    const Authority authority = Authority::builtIn();
    const Extractor extractor(authority);
    const QDir folder(arguments.first());
    folder.mkpath(u"."_s);
    bool worked = false;
    for (const State &state : states()) {
        const QString name = QString::fromLatin1(state.name);
        if (arguments.size() > 1 && !arguments.contains(name))
            continue;
        QSettings().clear(); // every state starts from the window as it first comes
        MainWindow window(**library, importers,
                          [&](const Document &document, const PersonList &, const std::function<bool()> &cancelled) {
                              return extractor.extract(document, {}, cancelled);
                          });
        window.setThemeChoice(state.theme);
        window.resize(state.size);
        window.show();
        if (!state.empty) {
            state.text ? open(window, **library, importers, state.text()) : window.openTelegram();
            settle(window);
            if (!state.text && !std::exchange(worked, true))
                work(*window.currentDocument());
            choose(*window.currentDocument(), QString::fromLatin1(state.entity));
        }
        for (const QString &action : state.actions)
            window.findChild<QAction *>(action)->trigger();
        settle(window);
        if (state.query) {
            search(window, QString::fromUtf8(state.query));
            settle(window);
        }
        PageView &page = *window.reader()->page();
        if (state.scroll > 0)
            page.verticalScrollBar()->setValue(int(state.scroll * page.verticalScrollBar()->maximum()));
        if (state.hoveredCall)
            hover(page, QString::fromLatin1(state.hoveredCall));
        if (!window.grab().save(folder.filePath(name + u".png"_s)))
            qFatal("could not write %s", qPrintable(folder.filePath(name + u".png"_s)));
        window.close();
    }
    return 0;
}
