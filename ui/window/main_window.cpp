// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/main_window.h"

#include "dialogs/message_bar.h"
#include "finding/search_pane.h"
#include "library/library_pane.h"
#include "library/welcome_page.h"
#include "notes/notes_pane.h"
#include "people/people_page.h"
#include "reader/correction_bar.h"
#include "reader/reader_view.h"
#include "session/import_job.h"
#include "sidebar/about_pane.h"
#include "sidebar/entity_pane.h"
#include "sidebar/sidebar.h"
#include "storage/import_words.h"
#include "theme/hair_splitter.h"
#include "window/header_bar.h"
#include "window/import_line.h"
#include "window/reading_trail.h"
#include "window/status_line.h"
#include "window/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStyleHints>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

enum Pane { Entities, Notes, About };

constexpr int RecentDocuments = 10;
constexpr std::chrono::seconds LongImport(10);

bool systemIsDark()
{
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
}

} // namespace

MainWindow::MainWindow(Library &library, const ImporterRegistry &importers, ExtractFunction extract, QWidget *parent)
    : QMainWindow(parent)
    , m_library(library)
    , m_importers(importers)
    , m_extract(std::move(extract))
    , m_intake(library, importers)
    , m_preferences(Preferences::load())
    , m_lastColour(highlightColourKeys().first())
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    layOut();
    connectFileActions();
    connectEditActions();
    connectMarkActions();
    connectViewActions();
    connectPanes();
    m_reader->setTypography(m_preferences.typography);
    m_notes->setTypography(m_preferences.typography);
    m_notes->setSpellChecking(m_preferences.spellChecking);
    updateTheme();
    restoreLayout();
    showWelcome();
    connect(&m_library, &Library::problemFound, this, &MainWindow::report);
    m_messages->show(m_library.problems());
}

MainWindow::~MainWindow()
{
    setOpenDocument(nullptr);
}

void MainWindow::layOut()
{
    m_reader = new ReaderView;
    m_reader->setObjectName(u"reader"_s);
    m_actions = new WindowActions(this, m_reader);
    m_trail = new ReadingTrail(this);
    m_welcome = new WelcomePage(m_library);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_reader);
    m_people = new PeoplePage(m_library, m_extract);
    m_pages->addWidget(m_people);

    m_libraryPane = new LibraryPane(m_library);
    m_searchPane = new SearchPane(m_library, m_extract);
    m_searchPane->hide();
    m_entities = new EntityPane;
    m_notes = new NotesPane;
    m_about = new AboutPane;
    m_sidebar = new Sidebar;
    m_sidebar->addPane(m_entities, tr("Entities"));
    m_sidebar->addPane(m_notes, tr("Notes"));
    m_sidebar->addPane(m_about, tr("About"));

    m_splitter = new HairSplitter;
    m_splitter->setObjectName(u"panes"_s);
    m_splitter->addWidget(m_libraryPane);
    m_splitter->addWidget(m_searchPane);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_sidebar);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setCollapsible(2, false);

    m_header = new HeaderBar(m_actions->back, m_actions->forward, m_actions->find);
    m_messages = new MessageBar;
    m_import = new ImportJob(m_library, m_importers, m_extract, this);
    m_importLine = new ImportLine(m_import);
    m_status = new StatusLine;

    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_importLine);
    column->addWidget(m_status);
    setCentralWidget(middle);
    setMinimumSize(480, 360);
}

void MainWindow::connectPanes()
{
    connect(m_welcome, &WelcomePage::openTelegramRequested, this, &MainWindow::openTelegram);
    connect(m_welcome, &WelcomePage::openFileRequested, this, &MainWindow::chooseFiles);
    connect(m_welcome, &WelcomePage::pasteRequested, this, &MainWindow::pasteDocument);
    connect(m_welcome, &WelcomePage::openRequested, this, &MainWindow::openDocument);

    connect(m_libraryPane, &LibraryPane::openRequested, this, &MainWindow::openDocument);
    connect(m_libraryPane, &LibraryPane::editRequested, this, &MainWindow::editDetails);
    connect(m_libraryPane, &LibraryPane::exportRequested, this, &MainWindow::exportDocuments);
    connect(m_libraryPane, &LibraryPane::filesDropped, this, &MainWindow::openFiles);
    connect(m_libraryPane, &LibraryPane::problem, this, &MainWindow::report);
    connect(m_searchPane, &SearchPane::indexChanged, m_libraryPane, &LibraryPane::namesChanged);

    connectPeople();
    connect(m_import, &ImportJob::finished, this, &MainWindow::takeImport);
    connect(m_about, &AboutPane::fileRequested, this,
            [this](const FileKey &file) { searchFor(u"file:\"%1\""_s.arg(file.name)); });
    connect(m_searchPane, &SearchPane::openRequested, this, &MainWindow::openFound);
    connect(m_searchPane, &SearchPane::closeRequested, this, &MainWindow::closeSearch);
    connect(m_actions->search, &QAction::triggered, this, &MainWindow::searchLibrary);

    connect(m_notes, &NotesPane::leaveRequested, m_reader, qOverload<>(&QWidget::setFocus));
    connect(m_notes, &NotesPane::contextMenuRequested, this, [this](const QPoint &globalPos, const QString &id) {
        m_reader->clearSelection(); // the menu is about the card
        showContextMenu(globalPos, {}, id, -1);
    });
    connect(m_reader, &ReaderView::pageInViewChanged, m_status, &StatusLine::setPage);
    connect(m_reader, &ReaderView::linkFollowed, this, &MainWindow::followLink);
    connect(m_reader, &ReaderView::statusMessage, m_status, &StatusLine::say);
    connect(m_reader, &ReaderView::selectionChanged, this, &MainWindow::updateActions);
    connect(m_reader, &ReaderView::contextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_reader, &ReaderView::zoomChanged, this, [this](int percent) {
        m_preferences.typography.zoom = percent;
        m_preferences.save();
        m_status->say(tr("Zoom %1%").arg(percent));
    });

    connect(&m_library.history(), &History::changed, this, &MainWindow::updateActions);
    connect(&m_library, &Library::documentsChanged, this, [this] {
        // The open document may have been removed, here or by undo.
        if (m_document && !m_library.document(m_document->id()))
            showWelcome();
        updateRecent();
    });
    connect(&m_library, &Library::highlightColoursChanged, this,
            [this] { m_actions->setColours(m_library.highlightColours(), m_theme); });
    connect(m_trail, &ReadingTrail::changed, this, &MainWindow::updateActions);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &MainWindow::updateTheme);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(u"window/geometry"_s).toByteArray()))
        resize(1280, 860);
    if (!m_splitter->restoreState(settings.value(u"window/panesWithSearch"_s).toByteArray())) {
        m_splitter->setSizes({240, 340, 760, 300});
        m_libraryPane->hide();
    }
    m_libraryPane->setVisible(settings.value(u"window/library"_s, false).toBool());
    m_sidebar->setVisible(settings.value(u"window/sidebar"_s, true).toBool());
    m_actions->showLibrary->setChecked(!m_libraryPane->isHidden());
    m_actions->showSidebar->setChecked(!m_sidebar->isHidden());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_notes->flush();
    if (!m_notes->unsavedText().isEmpty()) {
        event->ignore();
        askAboutUnsavedNotes([this] { close(); });
        return;
    }
    rememberPlace();
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    settings.setValue(u"window/panesWithSearch"_s, m_splitter->saveState());
    settings.setValue(u"window/library"_s, !m_libraryPane->isHidden() || m_libraryGaveWay);
    settings.setValue(u"window/sidebar"_s, m_actions->showSidebar->isChecked());
    setOpenDocument(nullptr); // panes save what is being typed
    m_import->stop();
    event->accept();
}

void MainWindow::openDocument(DocumentId id)
{
    if (m_document && m_document->id() == id) {
        if (isShowingPeople())
            m_trail->leave(here());
        leavePeople();
        return m_reader->setFocus();
    }
    auto stored = m_library.document(id);
    if (!stored)
        return report(stored.error());
    m_trail->leave(here());
    rememberPlace();
    setOpenDocument(std::make_unique<OpenDocument>(m_library, *std::move(stored), m_extract));
    m_reader->scrollToOffset(m_library.readingPlace(id));
    m_reader->setFocus();
}

void MainWindow::editDetails(DocumentId id)
{
    openDocument(id);
    if (!m_document || m_document->id() != id)
        return;
    m_actions->showSidebar->setChecked(true);
    m_sidebar->setCurrentPane(About);
    m_about->editTitle();
}

void MainWindow::setOpenDocument(std::unique_ptr<OpenDocument> document)
{
    OpenDocument *shown = document.get();
    if (shown)
        connect(shown, &OpenDocument::problem, this, &MainWindow::report);

    // The panes first let go of the old document (and save what is typed), then it ends.
    const auto old = std::exchange(m_document, std::move(document));
    m_notes->setOpenDocument(shown);
    m_entities->setOpenDocument(shown);
    m_about->setOpenDocument(shown);
    m_status->setOpenDocument(shown);
    m_reader->setOpenDocument(shown);
    m_libraryPane->setCurrentDocument(shown ? shown->id() : 0);

    if (shown) {
        const auto updateCounts = [this, shown] {
            m_sidebar->setCount(Notes, int(shown->annotations().size()));
            updateActions();
        };
        connect(shown, &OpenDocument::metadataChanged, this, &MainWindow::updatePageShown);
        connect(shown, &OpenDocument::annotationsChanged, this, updateCounts);
        connect(shown, &OpenDocument::noteRequested, this, [this] {
            m_sidebar->show();
            m_actions->showSidebar->setChecked(true);
            m_sidebar->setCurrentPane(Notes);
        });
        connect(shown, &OpenDocument::personRequested, this, &MainWindow::showPeople);
        updateCounts();
        m_pages->setCurrentWidget(m_reader);
    } else {
        m_sidebar->setCount(Notes, 0);
        m_pages->setCurrentWidget(m_welcome);
    }
    updatePageShown();
}

void MainWindow::showWelcome()
{
    rememberPlace();
    setOpenDocument(nullptr);
}

void MainWindow::rememberPlace()
{
    if (m_document && !m_library.isReadOnly())
        std::ignore = m_library.rememberReading(m_document->id(), m_reader->topOffset());
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (DocumentIntake::isQuick(paths))
        take(m_intake.addFiles(paths));
    else
        m_import->bring(paths);
}

bool MainWindow::isImporting() const
{
    return m_import->isRunning();
}

void MainWindow::openTelegram()
{
    take(m_intake.addTelegram());
}

void MainWindow::take(const IntakeResult &brought)
{
    m_messages->show(brought.problems);
    if (!brought.documents.isEmpty())
        openDocument(brought.documents.last());
    if (brought.documents.size() > 1)
        m_status->say(tr("%n document(s) added to the library", nullptr, int(brought.documents.size())));
}

void MainWindow::takeImport(const ImportReport &report)
{
    const QString said = (report.isStopped ? tr("Import stopped: %1") : tr("Import finished: %1")).arg(inWords(report));
    if (!report.problems.isEmpty())
        m_messages->show(report.problems, said + u'.');
    else if (report.elapsed > LongImport) // whoever was away reads it when back
        m_messages->show(Problem{Problem::Severity::Note, said + u'.', {}, {}});
    else
        m_status->say(said);
    const QList<DocumentId> &documents = report.counts.documents;
    if (documents.size() > 1 && m_searchPane->isVisible())
        m_libraryGaveWay = true;
    else if (documents.size() > 1)
        m_actions->showLibrary->setChecked(true);
    if (documents.size() == 1 || (!documents.isEmpty() && !m_document))
        openDocument(documents.first());
}

void MainWindow::report(const Problem &problem)
{
    m_messages->show(problem);
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_preferences.theme = choice;
    updateTheme();
}

void MainWindow::updateTheme()
{
    m_theme = themeFor(m_preferences.theme, systemIsDark());
    QApplication::setPalette(m_theme.palette());
    m_reader->setTheme(m_theme);
    m_welcome->setTheme(m_theme);
    m_people->setTheme(m_theme);
    m_libraryPane->setTheme(m_theme);
    m_searchPane->setTheme(m_theme);
    m_sidebar->setTheme(m_theme);
    m_entities->setTheme(m_theme);
    m_notes->setTheme(m_theme);
    m_about->setTheme(m_theme);
    m_messages->setTheme(m_theme);
    m_header->setTheme(m_theme);
    m_importLine->setTheme(m_theme);
    m_status->setTheme(m_theme);
    m_actions->setColours(m_library.highlightColours(), m_theme);
    m_splitter->setTheme(m_theme);
    for (QAction *theme : m_actions->themes->actions())
        theme->setChecked(theme->data().toInt() == int(m_preferences.theme));
}

void MainWindow::updateRecent()
{
    m_actions->recentMenu->clear();
    for (const DocumentSummary &recent : m_library.recentDocuments(RecentDocuments)) {
        const QString title = recent.number.isEmpty() ? recent.title : recent.number + u". "_s + recent.title;
        QAction *action = m_actions->recentMenu->addAction(fontMetrics().elidedText(title, Qt::ElideRight, 420));
        connect(action, &QAction::triggered, this, [this, id = recent.id] { openDocument(id); });
    }
    m_actions->recentMenu->setEnabled(!m_actions->recentMenu->isEmpty());
}

void MainWindow::updateActions()
{
    const bool open = m_document && !isShowingPeople();
    const bool writable = open && !m_library.isReadOnly();
    for (QAction *action : m_actions->needDocument())
        action->setEnabled(open);
    for (QAction *action : m_actions->colours
                               + QList{m_actions->highlightAgain, m_actions->note, m_actions->documentNote,
                                       m_actions->addEntity, m_actions->removeMark})
        action->setEnabled(writable);
    m_actions->correctText->setEnabled(writable && CorrectionBar::canCorrect(m_document->document()));

    const History &history = m_library.history();
    m_actions->undo->setEnabled(history.canUndo());
    m_actions->redo->setEnabled(history.canRedo());
    m_actions->undo->setText(history.canUndo() ? tr("&Undo %1").arg(history.undoText()) : tr("&Undo"));
    m_actions->redo->setText(history.canRedo() ? tr("&Redo %1").arg(history.redoText()) : tr("&Redo"));
    m_actions->back->setEnabled(m_trail->canGoBack());
    m_actions->forward->setEnabled(m_trail->canGoForward());
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_actions)
        m_actions->fullScreen->setChecked(isFullScreen());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty())
        openFiles(paths);
    else if (event->mimeData()->hasText())
        take(m_intake.addText(event->mimeData()->text()));
    event->acceptProposedAction();
}

} // namespace Secto
