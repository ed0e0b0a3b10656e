// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;

namespace Secto {

/** What stands in the notes pane while there are no notes: the three keys that make one. */
class NotesGuide : public QWidget
{
    Q_OBJECT

public:
    explicit NotesGuide(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** In a library that can only be read the keys would do nothing; says so instead. */
    void setReadOnly(bool readOnly);

private:
    void addRow(const QString &keys, const QString &text);

    QLabel *m_title;
    QWidget *m_rows;
    QList<QLabel *> m_keys;
    QList<QLabel *> m_texts;
};

} // namespace Secto
