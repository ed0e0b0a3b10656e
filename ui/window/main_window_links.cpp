// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the editors' links lead.

#include "window/main_window.h"

#include "citation/citation.h"
#include "documents/link_target.h"
#include "library/document_row.h"
#include "reader/reader_view.h"
#include "window/reading_trail.h"
#include "window/status_line.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** "1964–1968, V (frus1964-68v05)": what its identifier tells of a volume that is not here. */
QString volumeInWords(const QString &id)
{
    Volume volume;
    volume.id = id;
    volume.publication = publicationFromVolumeId(id);
    const QString title = volumeTitle(volume);
    return title == id ? id : u"%1 (%2)"_s.arg(title, id);
}

} // namespace

void MainWindow::followLink(const QString &target)
{
    LinkTarget place = linkTarget(target);
    if (place.isWeb) {
        m_status->say(tr("This leads out of the library: %1").arg(target));
        return;
    }
    if (place.volume.isEmpty())
        place.volume = m_document->document().publication.volumeId;
    const DocumentId id = m_library.find(place);
    if (id == 0) {
        const bool isHere = m_library.findInVolume(place.volume, {}) != 0;
        report(isHere
                   ? Problem::warning(tr("The place that this leads to is not in the volume."), target,
                                      tr("The editors may have meant another; nothing else is wrong."))
                   : Problem{
                       Problem::Severity::Note,
                       tr("The volume that this leads to is not in the library: %1.").arg(volumeInWords(place.volume)),
                       {},
                       tr("Import it, and the link opens it.")});
        return;
    }
    goTo(id, place);
}

void MainWindow::goTo(DocumentId id, const LinkTarget &place)
{
    if (m_document && m_document->id() == id && !isShowingPeople())
        m_trail->leave(here());
    openDocument(id);
    showPlace(place);
}

void MainWindow::showPlace(const LinkTarget &place)
{
    if (!m_document)
        return;
    const Document &document = m_document->document();
    if (!place.page.isEmpty()) {
        const auto page = std::ranges::find(document.pages, place.page, &PageMark::label);
        m_reader->scrollToOffset(page == document.pages.end() ? 0 : page->at);
    } else if (const Footnote *note = place.note.isEmpty() ? nullptr : linkedNote(document, place.note)) {
        m_document->reveal({FieldId::note(note->label), {0, note->text.size()}});
    } else if (const LinkedPlace *linked = linkedPlace(document, place)) {
        m_document->reveal(linked->span);
    } else {
        m_reader->scrollToOffset(0);
    }
}

} // namespace Secto
