// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Secto {

/** Stands where the list of documents has nothing to show: says why, and what to do. */
class LibraryEmpty : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryEmpty(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void say(const QString &why);
    /** Offers to clear the filters, too. */
    void sayFiltered(const QString &why);

signals:
    void clearRequested();

private:
    QLabel *m_why;
    QPushButton *m_clear;
};

} // namespace Secto
