// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"
#include "theme/theme.h"

#include <QWidget>

namespace Secto {

/** The highlights and notes of the open document in reading order, each a card that is edited in place. */
class NotesPane : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPane(QWidget *parent = nullptr);

    /** Saves what is being typed, then shows @p document (null: nothing). */
    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
    void setSpellChecking(bool on);

    /** Saves what is being typed, now. */
    void flush();

signals:
    /** Escape: the page should have the keyboard again. */
    void leaveRequested();
};

} // namespace Secto
