// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

namespace Secto {

/**
 * Notes could not be written and the window is to close: keeps it open unless the user puts the text
 * somewhere else or gives it up.
 */
class UnsavedNotesDialog : public QMessageBox
{
    Q_OBJECT

public:
    UnsavedNotesDialog(const QString &text, const QString &libraryPath, QWidget *parent = nullptr);

signals:
    /** The text is in a file of the user's, or given up. */
    void settled();

private:
    void saveElsewhere();
    void write(const QString &path);

    QString m_text;
};

} // namespace Secto
