// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"
#include "theme/theme.h"

#include <QWidget>

namespace Secto {

/** The names of the open document by kind, with a filter, and a card for the one chosen. */
class EntityPane : public QWidget
{
    Q_OBJECT

public:
    explicit EntityPane(QWidget *parent = nullptr);

    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
};

} // namespace Secto
