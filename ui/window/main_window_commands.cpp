// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the menus do. The window's parts and its open document are in main_window.cpp.

#include "window/main_window.h"

#include "citation/citation_format.h"
#include "dialogs/citation_dialog.h"
#include "dialogs/export_dialog.h"
#include "dialogs/message_bar.h"
#include "dialogs/paste_dialog.h"
#include "dialogs/preferences_dialog.h"
#include "dialogs/shortcuts_dialog.h"
#include "dialogs/unsaved_notes_dialog.h"
#include "library/library_pane.h"
#include "notes/annotation_clipboard.h"
#include "notes/notes_pane.h"
#include "reader/reader_view.h"
#include "sidebar/entity_menu.h"
#include "sidebar/sidebar.h"
#include "storage/files_to_import.h"
#include "window/reading_trail.h"
#include "window/status_line.h"
#include "window/window_actions.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>

namespace Secto {

using namespace Qt::StringLiterals;

void MainWindow::connectFileActions()
{
    connect(m_actions->open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(m_actions->importFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_actions->paste, &QAction::triggered, this, &MainWindow::pasteDocument);
    connect(m_actions->openTelegram, &QAction::triggered, this, &MainWindow::openTelegram);
    connect(m_actions->openLibrary, &QAction::triggered, this, &MainWindow::chooseLibrary);
    connect(m_actions->exportNotes, &QAction::triggered, this, [this] { exportDocuments({m_document->id()}); });
    connect(m_actions->exportDecisions, &QAction::triggered, this, &MainWindow::exportDecisions);
    connect(m_actions->importDecisions, &QAction::triggered, this, &MainWindow::importDecisions);
    connect(m_actions->exportPdf, &QAction::triggered, this, &MainWindow::exportPdf);
    connect(m_actions->print, &QAction::triggered, this, &MainWindow::printDocument);
    connect(m_actions->preferences, &QAction::triggered, this, &MainWindow::editPreferences);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    updateRecent();
}

void MainWindow::connectEditActions()
{
    connect(m_actions->undo, &QAction::triggered, this, [this] {
        m_notes->flush();
        if (const auto done = m_library.history().undo(); !done)
            report(done.error());
    });
    connect(m_actions->redo, &QAction::triggered, this, [this] {
        m_notes->flush();
        if (const auto done = m_library.history().redo(); !done)
            report(done.error());
    });
    connect(m_actions->copy, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_reader->selectedText(false)); });
    connect(m_actions->copyWithCalls, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_reader->selectedText(true)); });
    connect(m_actions->copyMarkdown, &QAction::triggered, this, &MainWindow::copyMarkdown);
    connect(m_actions->copyQuotation, &QAction::triggered, this, &MainWindow::copyQuotation);
    for (QAction *action : std::as_const(m_actions->copyCitation))
        connect(action, &QAction::triggered, this,
                [this, action] { copyCitation(CitationFormat(action->data().toInt())); });
    connect(m_actions->find, &QAction::triggered, m_reader, &ReaderView::showFindBar);
    connect(m_actions->findNext, &QAction::triggered, m_reader, &ReaderView::findNext);
    connect(m_actions->findPrevious, &QAction::triggered, m_reader, &ReaderView::findPrevious);
}

void MainWindow::connectMarkActions()
{
    for (QAction *colour : std::as_const(m_actions->colours))
        connect(colour, &QAction::triggered, this, [this, colour] { mark(colour->data().toString()); });
    connect(m_actions->highlightAgain, &QAction::triggered, this, [this] { mark(m_lastColour); });
    connect(m_actions->note, &QAction::triggered, this, &MainWindow::addNote);
    connect(m_actions->documentNote, &QAction::triggered, this, [this] { m_document->addNote({}); });
    connect(m_actions->removeMark, &QAction::triggered, this, &MainWindow::removeMark);
    connect(m_actions->correctText, &QAction::triggered, this, [this] {
        m_actions->sourceView->setChecked(true);
        m_reader->showCorrectionBar();
    });
    connect(m_actions->addEntity, &QAction::triggered, this, [this] {
        const QList<TextSpan> selection = m_reader->selection();
        if (selection.isEmpty())
            m_status->say(tr("Select the words first, then say whom or what they name."));
        else
            addEntityFromSelection(m_document.get(), selection, this);
    });
}

void MainWindow::connectViewActions()
{
    connect(m_actions->showLibrary, &QAction::toggled, this, &MainWindow::showLibrary);
    connect(m_actions->showSidebar, &QAction::toggled, this,
            [this](bool isShown) { m_sidebar->setVisible(isShown && !isShowingPeople()); });
    for (int pane = 0; pane < m_actions->panes.size(); ++pane) {
        connect(m_actions->panes[pane], &QAction::triggered, this, [this, pane] {
            leavePeople();
            m_actions->showSidebar->setChecked(true);
            m_sidebar->setCurrentPane(pane);
            m_sidebar->currentPane()->setFocus(Qt::ShortcutFocusReason);
        });
    }
    connect(m_actions->sourceView, &QAction::toggled, m_reader, &ReaderView::setSourceVisible);
    connect(m_actions->themes, &QActionGroup::triggered, this, [this](QAction *chosen) {
        m_preferences.theme = ThemeChoice(chosen->data().toInt());
        m_preferences.save();
        updateTheme();
    });
    connect(m_actions->zoomIn, &QAction::triggered, this, [this] { m_reader->setZoom(m_reader->zoom() + 10); });
    connect(m_actions->zoomOut, &QAction::triggered, this, [this] { m_reader->setZoom(m_reader->zoom() - 10); });
    connect(m_actions->zoomReset, &QAction::triggered, this, [this] { m_reader->setZoom(100); });
    connect(m_actions->fullScreen, &QAction::triggered, this,
            [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });

    const auto travel = [this](auto direction) {
        if (const auto there = (m_trail->*direction)(here()))
            travelTo(*there);
    };
    connect(m_actions->back, &QAction::triggered, this, [travel] { travel(&ReadingTrail::back); });
    connect(m_actions->forward, &QAction::triggered, this, [travel] { travel(&ReadingTrail::forward); });
    connect(m_actions->nextMention, &QAction::triggered, this, [this] { step(+1); });
    connect(m_actions->previousMention, &QAction::triggered, this, [this] { step(-1); });
    connect(m_actions->goToCitation, &QAction::triggered, this, &MainWindow::goToCitation);
    connect(m_actions->nextDocument, &QAction::triggered, this, [this] { stepDocument(+1); });
    connect(m_actions->previousDocument, &QAction::triggered, this, [this] { stepDocument(-1); });

    connect(m_actions->keys, &QAction::triggered, this, [this] { showShortcuts(this); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Secto"),
                           tr("<h3>Secto %1</h3><p>A reading room for diplomatic documents.</p>"
                              "<p>Free software under the GNU General Public License, version 3 or later.</p>"
                              "<p>Library: %2</p>")
                               .arg(QStringLiteral(SECTO_VERSION), m_library.path().toHtmlEscaped()));
    });
}

void MainWindow::step(int direction)
{
    if (m_reader->isFindBarVisible())
        direction > 0 ? m_reader->findNext() : m_reader->findPrevious();
    else if (!m_document->chosenEntity().isEmpty())
        m_document->stepMention(direction);
    else
        m_status->say(
            tr("Choose a name in the sidebar, or press Ctrl+F to find words; F3 then goes from one to the next."));
}

void MainWindow::stepDocument(int direction)
{
    const QList<DocumentSummary> all = m_library.documents();
    const auto here = std::ranges::find(all, m_document ? m_document->id() : 0, &DocumentSummary::id);
    const qsizetype next = here == all.end() ? 0 : (here - all.begin()) + direction;
    if (next >= 0 && next < all.size())
        openDocument(all[next].id);
    else
        m_status->say(direction > 0 ? tr("This is the last document of the library.")
                                    : tr("This is the first document of the library."));
}

void MainWindow::mark(const QString &colourKey)
{
    m_lastColour = colourKey;
    const QList<TextSpan> selection = m_reader->selection();
    if (!selection.isEmpty()) {
        m_document->setCurrentAnnotation(m_document->highlight(selection, colourKey));
        m_reader->clearSelection();
    } else if (!m_document->currentAnnotation().isEmpty()) {
        m_document->setColour(m_document->currentAnnotation(), colourKey);
    } else {
        m_status->say(tr("Select a passage first, then press 1 to 5 for a colour or N for a note."));
    }
}

void MainWindow::addNote()
{
    const QList<TextSpan> selection = m_reader->selection();
    if (!selection.isEmpty()) {
        m_document->addNote(selection);
        m_reader->clearSelection();
    } else if (!m_document->currentAnnotation().isEmpty()) {
        emit m_document->noteRequested(m_document->currentAnnotation());
    } else {
        m_status->say(tr("Select a passage first, then press N. Ctrl+Shift+N makes a note on the whole document."));
    }
}

void MainWindow::removeMark()
{
    if (m_document->currentAnnotation().isEmpty()) {
        m_status->say(tr("Click a highlight first; Delete then removes it."));
    } else {
        m_notes->flush(); // so that undo brings back all of it
        m_document->removeAnnotation(m_document->currentAnnotation());
    }
}

void MainWindow::showContextMenu(const QPoint &globalPos, const QList<TextSpan> &selection, const QString &annotationId,
                                 int mentionIndex)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"contextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const Annotation *annotation = m_document->annotation(annotationId);
    const bool hasPassage = !selection.isEmpty() || (annotation && !annotation->isDocumentNote());
    if (!selection.isEmpty()) {
        menu->addActions({m_actions->copy, m_actions->copyWithCalls, m_actions->copyQuotation});
        menu->addSeparator();
    }
    if (!annotationId.isEmpty())
        m_document->setCurrentAnnotation(annotationId);
    if (!selection.isEmpty() || !annotationId.isEmpty()) {
        if (hasPassage)
            menu->addActions(m_actions->colours);
        menu->addAction(m_actions->note);
        if (!selection.isEmpty())
            menu->addAction(m_actions->addEntity);
        if (!selection.isEmpty() && m_actions->correctText->isEnabled())
            menu->addAction(m_actions->correctText);
        if (!annotationId.isEmpty()) {
            menu->addSeparator();
            menu->addAction(m_actions->copyMarkdown);
            if (selection.isEmpty() && hasPassage)
                menu->addAction(m_actions->copyQuotation);
            menu->addAction(m_actions->removeMark);
        }
        menu->addSeparator();
    }
    if (mentionIndex >= 0) {
        QMenu *mention = mentionMenu(m_document.get(), mentionIndex, menu);
        menu->addMenu(mention);
        menu->addSeparator();
    }
    menu->addActions({m_actions->documentNote, m_actions->find, m_actions->sourceView});
    menu->popup(globalPos);
}

void MainWindow::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open documents"), m_preferences.lastFolder,
        tr("Documents and archives (%1);;All files (*)").arg(namesOfDocuments(m_importers).join(u' ')));
    if (paths.isEmpty())
        return;
    m_preferences.lastFolder = QFileInfo(paths.first()).path();
    m_preferences.save();
    openFiles(paths);
}

void MainWindow::chooseFolder()
{
    const QString path =
        QFileDialog::getExistingDirectory(this, tr("Import a folder with all that is in it"), m_preferences.lastFolder);
    if (path.isEmpty())
        return;
    m_preferences.lastFolder = path;
    m_preferences.save();
    openFiles({path});
}

void MainWindow::chooseLibrary()
{
    // The name of a library that is not there yet makes a new one; an existing one is never overwritten.
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Open a library, or name a new one"), QFileInfo(m_library.path()).path(),
                                     tr("Secto libraries (*.secto)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    m_notes->flush();
    if (m_notes->unsavedText().isEmpty())
        emit libraryRequested(path);
    else
        askAboutUnsavedNotes([this, path] { emit libraryRequested(path); });
}

void MainWindow::askAboutUnsavedNotes(const std::function<void()> &goOn)
{
    if (auto *asking = findChild<UnsavedNotesDialog *>(); asking && asking->isVisible())
        return asking->raise();
    auto *dialog = new UnsavedNotesDialog(m_notes->unsavedText(), m_library.path(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &UnsavedNotesDialog::settled, this, [this, goOn] {
        m_notes->forgetUnsaved();
        goOn();
    });
    dialog->open();
}

void MainWindow::pasteDocument()
{
    auto *dialog = new PasteDialog(m_importers, QApplication::clipboard()->text(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasteDialog::textAccepted, this, [this](const QString &text) { take(m_intake.addText(text)); });
    dialog->open();
}

void MainWindow::exportDocuments(const QList<DocumentId> &documents)
{
    m_notes->flush();
    auto *dialog = new ExportDialog(m_library, documents, m_extract, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, m_status, &StatusLine::say);
    dialog->open();
}

void MainWindow::exportPdf()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export as PDF"), m_preferences.lastFolder, tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    if (const auto done = m_reader->exportPdf(path); !done)
        report(done.error());
    else
        m_status->say(tr("Saved as %1").arg(path));
}

void MainWindow::printDocument()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto done = m_reader->print(&printer); !done)
        report(done.error());
    else
        m_status->say(printer.outputFileName().isEmpty() ? tr("Sent to the printer")
                                                         : tr("Saved as %1").arg(printer.outputFileName()));
}

void MainWindow::editPreferences()
{
    auto *dialog = new PreferencesDialog(m_preferences, m_library, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::preferencesChanged, this, &MainWindow::setPreferences);
    connect(dialog, &PreferencesDialog::problem, this, &MainWindow::report);
    dialog->open();
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    m_preferences.save();
    m_reader->setTypography(m_preferences.typography);
    m_notes->setTypography(m_preferences.typography);
    m_notes->setSpellChecking(m_preferences.spellChecking);
    updateTheme();
}

void MainWindow::copyMarkdown()
{
    m_notes->flush();
    if (const Annotation *annotation = m_document->annotation(m_document->currentAnnotation())) {
        QApplication::clipboard()->setMimeData(asMarkdown(*m_document, *annotation).release());
        m_status->say(tr("Copied as Markdown"));
    } else {
        m_status->say(tr("Click a highlight first; it is then copied with its note."));
    }
}

void MainWindow::copyQuotation()
{
    // The selection if there is one, else the highlight in hand.
    QList<TextSpan> quoted = m_reader->selection();
    if (quoted.isEmpty()) {
        if (const Annotation *annotation = m_document->annotation(m_document->currentAnnotation()))
            quoted = m_document->spans(*annotation);
    }
    if (quoted.isEmpty()) {
        m_status->say(tr("Select a passage or click a highlight first; it is then copied with its citation."));
        return;
    }
    QApplication::clipboard()->setMimeData(asQuotation(*m_document, quoted).release());
    m_status->say(tr("Quotation copied with its citation"));
}

void MainWindow::copyCitation(CitationFormat format)
{
    QApplication::clipboard()->setMimeData(asCitation(m_document->document(), format).release());
    m_status->say(tr("Citation copied: %1").arg(citationFormatName(format)));
}

void MainWindow::goToCitation()
{
    auto *dialog = new CitationDialog(m_library, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CitationDialog::placeChosen, this,
            [this](const CitedPlace &cited) { goTo(cited.document, cited.place); });
    dialog->open();
}

} // namespace Secto
