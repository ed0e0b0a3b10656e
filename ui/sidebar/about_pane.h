// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"
#include "theme/theme.h"

#include <QWidget>

namespace Secto {

/** Where the document comes from: source note, provenance, citation in two styles, metadata that can be corrected. */
class AboutPane : public QWidget
{
    Q_OBJECT

public:
    explicit AboutPane(QWidget *parent = nullptr);

    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
};

} // namespace Secto
