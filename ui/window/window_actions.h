// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QMenuBar;
class QWidget;

namespace Secto {

struct HighlightColour;
struct Theme;

/**
 * Every action of the window with its text and keys, in their menus. What they do
 * is connected by the window. All are children of this object.
 *
 * Keys without a modifier (1–5, H, N, E) work while the page has the keyboard, so
 * that they can be typed everywhere else.
 */
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /** @param page the widget whose focus enables the single-letter keys */
    WindowActions(QMainWindow *window, QWidget *page);

    // File
    QAction *open;
    QAction *paste;
    QAction *importFolder;
    QAction *openTelegram;
    QMenu *recentMenu;
    QAction *openLibrary;
    QAction *exportNotes;
    QAction *exportDecisions;
    QAction *importDecisions;
    QAction *exportPdf;
    QAction *print;
    QAction *preferences;
    QAction *quit;

    // Edit
    QAction *undo;
    QAction *redo;
    QAction *copy;
    QAction *copyWithCalls;
    QAction *copyMarkdown;
    QAction *copyQuotation;
    QList<QAction *> copyCitation; ///< in the order of citationFormats(); data() is int(CitationFormat)
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *search;

    // Mark
    QList<QAction *> colours; ///< in the order of highlightColourKeys(); data() is the key
    QAction *highlightAgain;
    QAction *note;
    QAction *documentNote;
    QAction *addEntity;
    QAction *correctText; ///< of a document that was read from pages
    QAction *removeMark;

    // View
    QAction *sourceView;
    QAction *showLibrary;
    QAction *showSidebar;
    QAction *showPeople;
    QList<QAction *> panes; ///< entities, notes, about
    QActionGroup *themes;   ///< data() is int(ThemeChoice)
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *fullScreen;

    // Go
    QAction *back;
    QAction *forward;
    QAction *nextMention;
    QAction *previousMention;
    QAction *nextDocument;
    QAction *previousDocument;
    QAction *goToCitation;

    // Help
    QAction *keys;
    QAction *about;

    /** Actions that need an open document. */
    QList<QAction *> needDocument() const;

    /** Names the colours and draws their swatches. */
    void setColours(const QList<HighlightColour> &named, const Theme &theme);

private:
    QAction *make(const QString &text, const QString &name, const QKeySequence &key = {});
    QAction *makeOnPage(const QString &text, const QString &name, const QKeySequence &key);
    void makeFile();
    void makeEdit();
    void makeMark();
    void makeView();
    void makeGo();
    void makeHelp();

    QMainWindow *m_window;
    QMenuBar *m_menus;
    QWidget *m_page;
};

} // namespace Secto
