// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/window_actions.h"

#include "annotations/annotation.h"
#include "citation/citation_format.h"
#include "theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>

namespace Secto {

using namespace Qt::StringLiterals;

WindowActions::WindowActions(QMainWindow *window, QWidget *page)
    : QObject(window), m_window(window), m_menus(window->menuBar()), m_page(page)
{
    makeFile();
    makeEdit();
    makeMark();
    makeView();
    makeGo();
    makeHelp();
}

QAction *WindowActions::make(const QString &text, const QString &name, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    m_window->addAction(action);
    return action;
}

QAction *WindowActions::makeOnPage(const QString &text, const QString &name, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    return action;
}

void WindowActions::makeFile()
{
    QMenu *menu = m_menus->addMenu(tr("&File"));
    menu->setObjectName(u"fileMenu"_s);
    paste = make(tr("&New document from clipboard…"), u"paste"_s, tr("Ctrl+Shift+V"));
    open = make(tr("&Open…"), u"open"_s, QKeySequence::Open);
    importFolder = make(tr("&Import folder…"), u"importFolder"_s, tr("Ctrl+Shift+O"));
    openTelegram = make(tr("Open the &telegram"), u"openTelegram"_s);
    openLibrary = make(tr("Open another &library…"), u"openLibrary"_s);
    exportNotes = make(tr("&Export notes…"), u"exportNotes"_s, tr("Ctrl+E"));
    exportDecisions = make(tr("E&xport decisions…"), u"exportDecisions"_s);
    importDecisions = make(tr("Import &decisions…"), u"importDecisions"_s);
    exportPdf = make(tr("Export as P&DF…"), u"exportPdf"_s);
    print = make(tr("&Print…"), u"print"_s, QKeySequence::Print);
    preferences = make(tr("Pre&ferences…"), u"preferences"_s, tr("Ctrl+,"));
    quit = make(tr("&Quit"), u"quit"_s, QKeySequence::Quit);

    menu->addActions({paste, open, importFolder, openTelegram});
    recentMenu = menu->addMenu(tr("Open &recent"));
    menu->addAction(openLibrary);
    menu->addSeparator();
    menu->addActions({exportNotes, exportPdf, print});
    menu->addSeparator();
    menu->addActions({exportDecisions, importDecisions});
    menu->addSeparator();
    menu->addActions({preferences, quit});
}

void WindowActions::makeEdit()
{
    QMenu *menu = m_menus->addMenu(tr("&Edit"));
    undo = make(tr("&Undo"), u"undo"_s, QKeySequence::Undo);
    redo = make(tr("&Redo"), u"redo"_s, QKeySequence::Redo);
    copy = makeOnPage(tr("&Copy"), u"copy"_s, QKeySequence::Copy);
    copyWithCalls = make(tr("Copy with note &calls"), u"copyWithCalls"_s, tr("Ctrl+Shift+C"));
    copyMarkdown = make(tr("Copy highlight as &Markdown"), u"copyMarkdown"_s);
    copyQuotation = make(tr("Copy as &quotation with citation"), u"copyQuotation"_s, tr("Ctrl+Alt+C"));
    for (const CitationFormat format : citationFormats()) {
        QAction *copyAs = make(citationFormatName(format), u"copyCitation-"_s + citationFormatKey(format));
        copyAs->setData(int(format));
        copyCitation << copyAs;
    }
    find = make(tr("&Find in document"), u"find"_s, QKeySequence::Find);
    findNext = make(tr("Find &next"), u"findNext"_s, tr("Ctrl+G"));
    findPrevious = make(tr("Find &previous"), u"findPrevious"_s, tr("Ctrl+Shift+G"));
    search = make(tr("Search the &library"), u"searchLibrary"_s, tr("Ctrl+Shift+F"));

    menu->addActions({undo, redo});
    menu->addSeparator();
    menu->addActions({copy, copyWithCalls, copyMarkdown, copyQuotation});
    QMenu *citation = menu->addMenu(tr("Copy c&itation"));
    citation->setObjectName(u"citationMenu"_s);
    citation->addActions(copyCitation);
    citation->insertSeparator(copyCitation.value(3)); // those above are for readers, those below for programs
    menu->addSeparator();
    menu->addActions({find, findNext, findPrevious, search});
}

void WindowActions::makeMark()
{
    QMenu *menu = m_menus->addMenu(tr("&Mark"));
    for (const QString &key : highlightColourKeys()) {
        QAction *colour = makeOnPage(key, u"colour-"_s + key, QKeySequence(Qt::Key_1 + int(colours.size())));
        colour->setData(key);
        colours << colour;
    }
    highlightAgain = makeOnPage(tr("&Highlight in the last colour"), u"highlightAgain"_s, tr("H"));
    note = makeOnPage(tr("&Note on the passage"), u"note"_s, tr("N"));
    documentNote = make(tr("Note on the whole &document"), u"documentNote"_s, tr("Ctrl+Shift+N"));
    correctText = makeOnPage(tr("&Correct the text…"), u"correctText"_s, tr("C"));
    addEntity = makeOnPage(tr("Passage names &someone or something…"), u"addEntity"_s, tr("E"));
    removeMark = makeOnPage(tr("&Remove highlight"), u"removeMark"_s, QKeySequence::Delete);

    menu->addActions(colours);
    menu->addSeparator();
    menu->addActions({highlightAgain, note, documentNote});
    menu->addSeparator();
    menu->addActions({addEntity, removeMark});
    menu->addSeparator();
    menu->addAction(correctText);
}

void WindowActions::makeView()
{
    QMenu *menu = m_menus->addMenu(tr("&View"));
    showLibrary = make(tr("&Library"), u"showLibrary"_s, tr("F8"));
    showSidebar = make(tr("&Sidebar"), u"showSidebar"_s, tr("F9"));
    sourceView = make(tr("Ori&ginal beside the text"), u"sourceView"_s, tr("Ctrl+U"));
    showPeople = make(tr("&People"), u"showPeople"_s, tr("F7"));
    for (QAction *toggle : {showLibrary, showSidebar, showPeople, sourceView})
        toggle->setCheckable(true);
    panes = {make(tr("&Entities"), u"paneEntities"_s, tr("Alt+1")), make(tr("&Notes"), u"paneNotes"_s, tr("Alt+2")),
             make(tr("&About the document"), u"paneAbout"_s, tr("Alt+3"))};
    zoomIn = make(tr("Zoom &in"), u"zoomIn"_s);
    zoomIn->setShortcuts({QKeySequence(QKeySequence::ZoomIn), QKeySequence(tr("Ctrl+="))});
    zoomOut = make(tr("Zoom &out"), u"zoomOut"_s, QKeySequence::ZoomOut);
    zoomReset = make(tr("&Actual size"), u"zoomReset"_s, tr("Ctrl+0"));
    fullScreen = make(tr("&Full screen"), u"fullScreen"_s, QKeySequence::FullScreen);
    fullScreen->setCheckable(true);

    themes = new QActionGroup(this);
    themes->setObjectName(u"themes"_s);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("As the &desktop")},
                                                       {ThemeChoice::Paper, tr("&Paper")},
                                                       {ThemeChoice::Light, tr("&Light")},
                                                       {ThemeChoice::Dark, tr("Dar&k")}};
    for (const auto &[choice, text] : choices) {
        QAction *theme = themes->addAction(text);
        theme->setCheckable(true);
        theme->setData(int(choice));
    }

    menu->addActions({showLibrary, showPeople, showSidebar});
    menu->addActions(panes);
    menu->addSeparator();
    menu->addAction(sourceView);
    QMenu *themeMenu = menu->addMenu(tr("&Theme"));
    themeMenu->addActions(themes->actions());
    menu->addSeparator();
    menu->addActions({zoomIn, zoomOut, zoomReset, fullScreen});
}

void WindowActions::makeGo()
{
    QMenu *menu = m_menus->addMenu(tr("&Go"));
    back = make(tr("&Back"), u"back"_s, QKeySequence::Back);
    forward = make(tr("&Forward"), u"forward"_s, QKeySequence::Forward);
    back->setIconText(u"‹"_s);
    forward->setIconText(u"›"_s);
    nextMention = make(tr("&Next mention, or next find"), u"nextMention"_s, tr("F3"));
    previousMention = make(tr("&Previous mention, or previous find"), u"previousMention"_s, tr("Shift+F3"));
    nextDocument = make(tr("Next &document"), u"nextDocument"_s, tr("Ctrl+PgDown"));
    previousDocument = make(tr("Previous d&ocument"), u"previousDocument"_s, tr("Ctrl+PgUp"));
    goToCitation = make(tr("Go to &citation…"), u"goToCitation"_s, tr("Ctrl+L"));

    menu->addActions({back, forward});
    menu->addSeparator();
    menu->addActions({nextMention, previousMention});
    menu->addSeparator();
    menu->addActions({nextDocument, previousDocument, goToCitation});
}

void WindowActions::makeHelp()
{
    QMenu *menu = m_menus->addMenu(tr("&Help"));
    keys = make(tr("&Keys"), u"keys"_s, QKeySequence::HelpContents);
    about = make(tr("&About Secto"), u"about"_s);
    menu->addActions({keys, about});
}

QList<QAction *> WindowActions::needDocument() const
{
    return QList<QAction *>{exportNotes,   exportPdf, print,      copy,         copyWithCalls,  copyMarkdown,
                            copyQuotation, find,      findNext,   findPrevious, highlightAgain, note,
                            documentNote,  addEntity, removeMark, sourceView,   nextMention,    previousMention,
                            zoomIn,        zoomOut,   zoomReset}
           + colours + copyCitation;
}

void WindowActions::setColours(const QList<HighlightColour> &named, const Theme &theme)
{
    for (QAction *colour : std::as_const(colours)) {
        const QString key = colour->data().toString();
        for (const HighlightColour &entry : named) {
            if (entry.key == key)
                colour->setText(tr("Highlight: %1").arg(entry.name));
        }
        QPixmap swatch(32, 32);
        swatch.setDevicePixelRatio(2);
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        painter.fillRect(QRect(1, 1, 14, 14), theme.wash(key));
        paintHighlightLine(painter, QRectF(1, 1, 14, 14), key, theme);
        painter.end();
        colour->setIcon(swatch);
    }
}

} // namespace Secto
