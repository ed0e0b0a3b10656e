// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/exported_document.h"
#include "session/open_document.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTreeView;

namespace Secto {

class ExportPlan;

/** Notes as Markdown: one file a document in a folder, or one file for all; asks before replacing a changed file. */
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /** @p extract finds entities of documents that were never opened. @p library must outlive the dialog. */
    ExportDialog(Library &library, QList<DocumentId> documents, ExtractFunction extract, QWidget *parent = nullptr);

    /** Where to write, as if the user had chosen it: a folder, or a file if one for all is asked for. */
    void setTarget(const QString &path);
    QString target() const;

    void accept() override;

signals:
    /** Done; @p message says what was written where. */
    void exported(const QString &message);

private:
    void layOut();
    void readNext();
    void chooseTarget();
    void proposeTarget();
    bool isOneFile() const;
    void updatePlan();
    void updateSummary();
    void say(const QString &text);

    Library &m_library;
    QList<DocumentId> m_documents;
    ExtractNow m_extract;
    QList<ExportedDocument> m_read; ///< in the order of m_documents, as far as they are read
    QList<DocumentId> m_readIds;
    Problems m_unread;
    qsizetype m_next = 0;
    QTimer m_reading; ///< a document a turn, so that the dialog stays alive
    QHash<DocumentId, QString> m_names;
    QString m_lastFolder;
    QTimer m_typing; ///< the plan follows a pause in typing the target

    ExportPlan *m_plan;
    QRadioButton *m_fileEach;
    QRadioButton *m_oneFile;
    QLineEdit *m_target;
    QPushButton *m_browse;
    QTreeView *m_list;
    QLabel *m_summary;
    QPushButton *m_export = nullptr;
};

} // namespace Secto
