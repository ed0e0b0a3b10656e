// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer_registry.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Secto {

/** A document from the clipboard: the text, to be corrected, beside what Secto reads in it (number, title, notes). */
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    /** @p importers must outlive the dialog. */
    PasteDialog(const ImporterRegistry &importers, const QString &text, QWidget *parent = nullptr);

    void accept() override;

signals:
    void textAccepted(const QString &text);

private:
    void read();
    /** The text as it came, or as it was corrected. */
    QString text() const;

    const ImporterRegistry &m_importers;
    QString m_pasted;
    QPlainTextEdit *m_text;
    QLabel *m_reading;
    QPushButton *m_add;
    QTimer m_pause; ///< reads when the typing pauses
};

} // namespace Secto
