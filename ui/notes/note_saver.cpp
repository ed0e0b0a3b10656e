// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/note_saver.h"

namespace Secto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto SaveDelay = 200ms;
constexpr auto RetryDelay = 3s; ///< after a save that failed (the disk is full)
constexpr auto Pause = 2s;      ///< after it, typing on is another step of undo

} // namespace

NoteSaver::NoteSaver(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &NoteSaver::flush);
}

void NoteSaver::setOpenDocument(OpenDocument *document)
{
    finishStep();
    m_document = document;
    if (document)
        m_library = &document->library();
}

void NoteSaver::type(const QString &annotationId, const QString &markdown)
{
    if (!m_document)
        return;
    if (m_lastKey.isValid() && m_lastKey.durationElapsed() > Pause)
        finishStep();
    m_lastKey.start();
    m_waiting.insert(annotationId, {m_document->id(), markdown});
    // Not started again at each key: the first that waits decides.
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > SaveDelay)
        m_timer.start(SaveDelay);
}

QString NoteSaver::note(const QString &annotationId) const
{
    if (const auto waiting = m_waiting.constFind(annotationId); waiting != m_waiting.cend())
        return waiting->markdown;
    const Annotation *saved = m_document ? m_document->annotation(annotationId) : nullptr;
    return saved ? saved->note : QString();
}

void NoteSaver::flush()
{
    m_timer.stop();
    const auto waiting = m_waiting; // saving tells the editors, which may come back here
    for (const auto &[id, note] : waiting.asKeyValueRange()) {
        if (write(id, note) && m_waiting.value(id) == note)
            m_waiting.remove(id);
    }
    if (!m_waiting.isEmpty())
        m_timer.start(RetryDelay);
}

/** False if @p note is to go on waiting. */
bool NoteSaver::write(const QString &annotationId, const Note &note)
{
    if (m_document && m_document->id() == note.document) {
        m_document->setNote(annotationId, note.markdown);
        const Annotation *saved = m_document->annotation(annotationId);
        return !saved || saved->note == note.markdown;
    }
    // Its document was closed before it could be written. That was said then, and is not said at each try.
    if (!m_library || !m_library->document(note.document))
        return false;
    Annotation late = annotation(annotationId, note.document);
    if (late.id.isEmpty() || late.note == note.markdown)
        return true;
    late.note = note.markdown;
    m_library->history().breakMerging();
    return m_library->save(late, OpenDocument::tr("typing")).has_value();
}

/** As the library has it; without an id if it is not there any more. */
Annotation NoteSaver::annotation(const QString &annotationId, DocumentId document) const
{
    for (const Annotation &each : m_library->annotations(document)) {
        if (each.id == annotationId)
            return each;
    }
    return {};
}

QString NoteSaver::unsavedText() const
{
    QStringList texts;
    for (const auto &[id, note] : m_waiting.asKeyValueRange()) {
        if (!m_library)
            break;
        QStringList text;
        if (const auto stored = m_library->document(note.document))
            text << (stored->document.number + u' ' + stored->document.title).trimmed();
        if (const QString quote = annotation(id, note.document).quote(); !quote.isEmpty())
            text << u'“' + quote + u'”';
        texts << (text << note.markdown).join(u"\n\n"_s);
    }
    return texts.join(u"\n\n* * *\n\n"_s);
}

void NoteSaver::forgetUnsaved()
{
    m_timer.stop();
    m_waiting.clear();
}

void NoteSaver::finishStep()
{
    flush();
    if (m_document)
        m_document->library().history().breakMerging();
}

} // namespace Secto
