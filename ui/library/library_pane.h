// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"
#include "theme/theme.h"

#include <QWidget>

namespace Secto {

/** The documents of the library: filter, sort, open, remove, export a selection. */
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPane(Library &library, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** Marks the document that is open; 0 for none. */
    void setCurrentDocument(DocumentId id);

signals:
    void openRequested(Secto::DocumentId id);
    void exportRequested(const QList<Secto::DocumentId> &documents);
    void filesDropped(const QStringList &paths);
    void problem(const Secto::Problem &problem);
};

} // namespace Secto
