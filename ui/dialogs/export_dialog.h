// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"

#include <QDialog>

namespace Secto {

/** Notes as Markdown: one file a document in a folder, or one file for all; asks before replacing a changed file. */
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /** @p extract finds entities of documents that were never opened. @p library must outlive the dialog. */
    ExportDialog(Library &library, QList<DocumentId> documents, OpenDocument::ExtractFunction extract,
                 QWidget *parent = nullptr);

signals:
    /** Done; @p message says what was written where. */
    void exported(const QString &message);
};

} // namespace Secto
