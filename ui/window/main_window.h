// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/preferences.h"
#include "session/document_intake.h"
#include "session/open_document.h"
#include "theme/theme.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QPrinter;
class QStackedWidget;

namespace Secto {

struct QueryNode;

class AboutPane;
class EntityPane;
class HairSplitter;
class HeaderBar;
class ImportJob;
class ImportLine;
class LibraryPane;
class MessageBar;
class NotesPane;
class PeoplePage;
class ReaderView;
class ReadingTrail;
class SearchPane;
class Sidebar;
class StatusLine;
class WelcomePage;
class WindowActions;
enum class CitationFormat;
struct ImportReport;
struct LinkTarget;
struct ReadingPlace;

/**
 * The reading room: library on the left, the page in the middle, entities, notes
 * and provenance on the right. It owns the document that is open and connects the
 * panes to it; what they do is theirs.
 */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /** All must outlive the window. @p extract finds entities, on a worker thread. */
    MainWindow(Library &library, const ImporterRegistry &importers, ExtractFunction extract, QWidget *parent = nullptr);
    ~MainWindow() override;

    /** Shows the document; a problem is said in the window and leaves what was open. */
    void openDocument(DocumentId id);
    /**
     * Brings files, archives and folders into the library. A few small files are there at once and the last
     * of them is opened; others come in the background.
     */
    void openFiles(const QStringList &paths);
    bool isImporting() const;
    void openTelegram();
    /** Nothing is open: the page that teaches. */
    void showWelcome();
    /** The page of the library's people, on the person of that name; with an empty one on who was shown last. */
    void showPeople(const QString &name = {});
    /** Writes all decisions on names to a file; takes in those of one, after the user saw what it would change. */
    void exportDecisionsTo(const QString &path);
    void importDecisionsFrom(const QString &path);

    OpenDocument *currentDocument() const { return m_document.get(); }
    ReaderView *reader() const { return m_reader; }

    /** For pictures: without touching the user's preferences. */
    void setThemeChoice(ThemeChoice choice);

signals:
    /** The user chose another library file. */
    void libraryRequested(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectFileActions();
    void connectEditActions();
    void connectMarkActions();
    void connectViewActions();
    void connectPanes();
    void restoreLayout();

    void take(const IntakeResult &brought);
    void takeImport(const ImportReport &report);
    void editDetails(DocumentId id);
    void setOpenDocument(std::unique_ptr<OpenDocument> document);
    void openFound(DocumentId id, const QString &words, const QueryNode &query, const TextSpan &place);
    void searchLibrary();
    void searchFor(const QString &words);
    void closeSearch();
    void showLibrary(bool isShown);
    void connectPeople();
    bool isShowingPeople() const;
    void leavePeople();
    ReadingPlace here() const;
    void travelTo(const ReadingPlace &place);
    void openNamed(DocumentId id, const TextSpan &place);
    void updatePageShown();
    void exportDecisions();
    void importDecisions();
    void rememberPlace();
    void updateActions();
    void updateTheme();
    void updateRecent();

    void mark(const QString &colourKey);
    void addNote();
    void removeMark();
    void showContextMenu(const QPoint &globalPos, const QList<TextSpan> &selection, const QString &annotationId,
                         int mentionIndex);
    void step(int direction);
    void stepDocument(int direction);
    void followLink(const QString &target);
    void goTo(DocumentId id, const LinkTarget &place);
    void showPlace(const LinkTarget &place);
    void exportDocuments(const QList<DocumentId> &documents);
    void pasteDocument();
    void chooseFiles();
    void chooseFolder();
    void chooseLibrary();
    void askAboutUnsavedNotes(const std::function<void()> &goOn);
    void exportPdf();
    void printDocument();
    void editPreferences();
    void setPreferences(const Preferences &preferences);
    void copyMarkdown();
    void copyQuotation();
    void copyCitation(CitationFormat format);
    void goToCitation();
    void report(const Problem &problem);

    Library &m_library;
    const ImporterRegistry &m_importers;
    ExtractFunction m_extract;
    DocumentIntake m_intake;
    Preferences m_preferences;
    Theme m_theme;
    QString m_lastColour;
    bool m_libraryGaveWay = false; ///< to the search, in whose place it stands
    std::unique_ptr<OpenDocument> m_document;

    HairSplitter *m_splitter = nullptr;
    QStackedWidget *m_pages = nullptr;
    ReaderView *m_reader = nullptr;
    WelcomePage *m_welcome = nullptr;
    PeoplePage *m_people = nullptr;
    LibraryPane *m_libraryPane = nullptr;
    SearchPane *m_searchPane = nullptr;
    Sidebar *m_sidebar = nullptr;
    EntityPane *m_entities = nullptr;
    NotesPane *m_notes = nullptr;
    AboutPane *m_about = nullptr;
    MessageBar *m_messages = nullptr;
    HeaderBar *m_header = nullptr;
    ImportJob *m_import = nullptr;
    ImportLine *m_importLine = nullptr;
    StatusLine *m_status = nullptr;
    WindowActions *m_actions = nullptr;
    ReadingTrail *m_trail = nullptr;
};

} // namespace Secto
