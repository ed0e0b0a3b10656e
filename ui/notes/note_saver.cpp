// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/note_saver.h"

namespace Secto {

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
    m_waiting.clear();
    m_document = document;
}

void NoteSaver::type(const QString &annotationId, const QString &markdown)
{
    if (!m_document)
        return;
    if (m_lastKey.isValid() && m_lastKey.durationElapsed() > Pause)
        finishStep();
    m_lastKey.start();
    m_waiting.insert(annotationId, markdown);
    // Not started again at each key: the first that waits decides.
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > SaveDelay)
        m_timer.start(SaveDelay);
}

QString NoteSaver::note(const QString &annotationId) const
{
    if (const auto waiting = m_waiting.constFind(annotationId); waiting != m_waiting.cend())
        return *waiting;
    const Annotation *saved = m_document ? m_document->annotation(annotationId) : nullptr;
    return saved ? saved->note : QString();
}

void NoteSaver::flush()
{
    m_timer.stop();
    if (!m_document)
        return;
    const auto waiting = m_waiting; // saving tells the editors, which may come back here
    for (const auto &[id, markdown] : waiting.asKeyValueRange()) {
        m_document->setNote(id, markdown);
        const Annotation *saved = m_document->annotation(id);
        if ((!saved || saved->note == markdown) && m_waiting.value(id) == markdown)
            m_waiting.remove(id);
    }
    if (!m_waiting.isEmpty())
        m_timer.start(RetryDelay);
}

void NoteSaver::finishStep()
{
    flush();
    if (m_document)
        m_document->library().history().breakMerging();
}

} // namespace Secto
