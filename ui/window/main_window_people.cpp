// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of the library's people in the middle, and decisions as files.

#include "dialogs/message_bar.h"
#include "finding/search_pane.h"
#include "library/library_pane.h"
#include "library/welcome_page.h"
#include "people/decision_import_dialog.h"
#include "people/people_page.h"
#include "reader/reader_view.h"
#include "sidebar/sidebar.h"
#include "window/header_bar.h"
#include "window/main_window.h"
#include "window/reading_trail.h"
#include "window/status_line.h"
#include "window/window_actions.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QStackedWidget>

namespace Secto {

using namespace Qt::StringLiterals;

void MainWindow::connectPeople()
{
    connect(m_actions->showPeople, &QAction::triggered, this,
            [this](bool isShown) { isShown ? showPeople() : leavePeople(); });
    connect(m_people, &PeoplePage::openRequested, this, &MainWindow::openNamed);
    connect(m_people, &PeoplePage::left, this, [this](const QString &from) { m_trail->leave({0, 0, from}); });
    connect(m_people, &PeoplePage::personShown, this, &MainWindow::updatePageShown);
    connect(m_people, &PeoplePage::searchRequested, this, &MainWindow::searchFor);
    connect(m_people, &PeoplePage::closeRequested, this, &MainWindow::leavePeople);
    connect(m_people, &PeoplePage::statusMessage, m_status, &StatusLine::say);
    connect(m_people, &PeoplePage::problem, this, &MainWindow::report);
    connect(m_searchPane, &SearchPane::indexChanged, m_people, &PeoplePage::peopleChanged);
    connect(&m_library, &Library::personsChanged, m_libraryPane, &LibraryPane::namesChanged);
}

bool MainWindow::isShowingPeople() const
{
    return m_pages->currentWidget() == m_people;
}

ReadingPlace MainWindow::here() const
{
    if (isShowingPeople())
        return {0, 0, m_people->person()};
    return m_document ? ReadingPlace{m_document->id(), m_reader->topOffset(), {}} : ReadingPlace{};
}

void MainWindow::showPeople(const QString &name)
{
    if (!isShowingPeople() || (!name.isEmpty() && name != m_people->person()))
        m_trail->leave(here());
    travelTo({0, 0, name.isEmpty() ? m_people->person() : name});
}

void MainWindow::travelTo(const ReadingPlace &place)
{
    if (place.document == 0) {
        rememberPlace();
        m_people->open(place.person);
        m_pages->setCurrentWidget(m_people);
        updatePageShown();
        m_people->setFocus();
        return;
    }
    if (!m_document || m_document->id() != place.document) {
        auto stored = m_library.document(place.document);
        if (!stored)
            return report(stored.error());
        rememberPlace();
        setOpenDocument(std::make_unique<OpenDocument>(m_library, *std::move(stored), m_extract));
    }
    leavePeople();
    m_reader->scrollToOffset(place.offset);
}

void MainWindow::leavePeople()
{
    if (!isShowingPeople())
        return;
    QWidget *page = m_document ? static_cast<QWidget *>(m_reader) : m_welcome;
    m_pages->setCurrentWidget(page);
    updatePageShown();
    page->setFocus();
}

void MainWindow::openNamed(DocumentId id, const TextSpan &place)
{
    openDocument(id);
    if (m_document && m_document->id() == id && !place.range.isEmpty())
        m_document->reveal(place);
}

void MainWindow::updatePageShown()
{
    const bool isOfPeople = isShowingPeople();
    if (isOfPeople) {
        const QString person = m_people->person();
        m_header->setPerson(person);
        setWindowTitle(tr("%1 – Secto").arg(person.isEmpty() ? tr("People") : person));
    } else if (m_document) {
        m_header->setDocument(m_document->document());
        setWindowTitle(tr("%1 – Secto").arg(trailOf(m_document->document()).last()));
    } else {
        m_header->clear();
        setWindowTitle(tr("Secto"));
    }
    m_actions->showPeople->setChecked(isOfPeople);
    m_sidebar->setVisible(m_actions->showSidebar->isChecked() && !isOfPeople);
    m_status->setAway(isOfPeople);
    updateActions();
}

void MainWindow::exportDecisions()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export decisions on names"),
                                                      m_preferences.lastFolder + u'/' + tr("decisions") + u".json"_s,
                                                      tr("Decisions (*.json)"));
    if (!path.isEmpty())
        exportDecisionsTo(path);
}

void MainWindow::exportDecisionsTo(const QString &path)
{
    const auto decisions = m_library.allDecisions();
    if (!decisions)
        return report(decisions.error());
    if (decisions->isEmpty()) {
        m_status->say(tr("There are no decisions on names yet: nothing was written."));
        return;
    }
    if (const auto written = writeDecisionFile(*decisions, path); !written)
        return report(written.error());
    m_status->say(tr("%n decision(s) written to %1", nullptr, decisions->count()).arg(path));
}

void MainWindow::importDecisions()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import decisions on names"), m_preferences.lastFolder,
                                                      tr("Decisions (*.json);;All files (*)"));
    if (!path.isEmpty())
        importDecisionsFrom(path);
}

void MainWindow::importDecisionsFrom(const QString &path)
{
    if (m_library.isReadOnly())
        return report(m_library.readOnlyProblem());
    int leftOut = 0;
    const QString origin = QFileInfo(path).completeBaseName();
    const auto decisions = readDecisionFile(path, &leftOut);
    const auto plan = decisions ? m_library.planImport(*decisions, origin) : std::unexpected(decisions.error());
    if (!plan)
        return report(plan.error());
    auto *dialog = new DecisionImportDialog(*plan, path, leftOut, this);
    connect(dialog, &QDialog::accepted, this, [this, changes = plan->changes, origin] {
        if (const auto done = m_library.change(changes, tr("decisions of %1").arg(origin)); !done)
            report(done.error());
        else
            m_status->say(tr("The decisions of %1 are taken in. Ctrl+Z takes them back.").arg(origin));
    });
    dialog->open();
}

} // namespace Secto
