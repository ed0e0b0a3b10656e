// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"
#include "theme/theme.h"

#include <QWidget>

namespace Secto {

/** What the window shows with nothing open: three ways to begin, recent documents, and the telegram as a lesson. */
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(Library &library, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

signals:
    void openTelegramRequested();
    void openFileRequested();
    void pasteRequested();
    void openRequested(Secto::DocumentId id);
};

} // namespace Secto
