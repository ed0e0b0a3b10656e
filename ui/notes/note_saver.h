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
 * so keystrokes are gathered for a fifth of a second; whatever cannot be written stays here and is
 * tried again. Typing without a pause is one step of undo.
 */
class NoteSaver : public QObject
{
    Q_OBJECT

public:
    explicit NoteSaver(QObject *parent = nullptr);

    /** Saves what is waiting, then takes notes of @p document (null: none). */
    void setOpenDocument(OpenDocument *document);

    /** The note of @p annotationId now reads @p markdown; it is saved within SaveDelay. */
    void type(const QString &annotationId, const QString &markdown);

    /** The note as typed, saved or not. */
    QString note(const QString &annotationId) const;

    /** Saves what is waiting, now. */
    void flush();

    /** As flush(); typing on is another step of undo. */
    void finishStep();

private:
    QPointer<OpenDocument> m_document;
    QHash<QString, QString> m_waiting; ///< by Annotation::id
    QTimer m_timer;
    QElapsedTimer m_lastKey;
};

} // namespace Secto
