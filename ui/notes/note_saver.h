// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"

#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QTimer>

namespace Secto {

/**
 * Saves notes as they are typed. Writing to the disk takes longer than a keystroke may,
 * so keystrokes are gathered for a fifth of a second; whatever cannot be written stays here, even when
 * its document is closed, and is tried again. Typing without a pause is one step of undo.
 */
class NoteSaver : public QObject
{
    Q_OBJECT

public:
    explicit NoteSaver(QObject *parent = nullptr);

    /** Saves what is waiting, then takes notes of @p document (null: none), of the same library. */
    void setOpenDocument(OpenDocument *document);

    /** The note of @p annotationId now reads @p markdown; it is saved within SaveDelay. */
    void type(const QString &annotationId, const QString &markdown);

    /** The note as typed, saved or not. */
    QString note(const QString &annotationId) const;

    /** Saves what is waiting, now. */
    void flush();

    /** As flush(); typing on is another step of undo. */
    void finishStep();

    /** What still waits after flush(), each note below its document and passage; empty if nothing does. */
    QString unsavedText() const;
    void forgetUnsaved();

private:
    struct Note
    {
        DocumentId document = 0;
        QString markdown;

        friend bool operator==(const Note &, const Note &) = default;
    };

    bool write(const QString &annotationId, const Note &note);
    Annotation annotation(const QString &annotationId, DocumentId document) const;

    QPointer<OpenDocument> m_document;
    QPointer<Library> m_library;
    QHash<QString, Note> m_waiting; ///< by Annotation::id
    QTimer m_timer;
    QElapsedTimer m_lastKey;
};

} // namespace Secto
