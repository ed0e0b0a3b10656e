// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/cited_place.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Secto {

/**
 * One line in which a citation is pasted or typed, and below it the document that it names, or what is missing. A
 * citation in the clipboard is there already.
 */
class CitationDialog : public QDialog
{
    Q_OBJECT

public:
    /** @p library must outlive the dialog. */
    explicit CitationDialog(const Library &library, QWidget *parent = nullptr);

    void accept() override;

signals:
    void placeChosen(const Secto::CitedPlace &place);

private:
    void read();

    const Library &m_library;
    CitedPlace m_found; ///< document 0 while the line names none
    QLineEdit *m_line;
    QLabel *m_answer;
    QPushButton *m_go;
};

} // namespace Secto
