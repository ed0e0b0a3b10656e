// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"
#include "storage/file_catalogue.h"
#include "theme/theme.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace Secto {

class CitationView;
class FlowText;
class MetadataForm;
class ProvenanceView;

/** Where the document comes from: source note, provenance, citation in its styles, metadata that can be corrected. */
class AboutPane : public QWidget
{
    Q_OBJECT

public:
    explicit AboutPane(QWidget *parent = nullptr);

    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
    /** Puts the keyboard into the title among the details, ready to type another. */
    void editTitle();

signals:
    /** The documents that are kept in @p file are to be shown. */
    void fileRequested(const Secto::FileKey &file);

private:
    QLabel *addSection(const QString &title, QWidget *content);
    void refresh();
    void refreshHistory();

    int countOfFile(const FileKey &file);

    QPointer<OpenDocument> m_document;
    std::unique_ptr<FileCatalogue> m_files; ///< of the library of m_document; made when first asked
    QStackedWidget *m_pages;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QLabel *m_empty;
    QList<QLabel *> m_heads;
    QLabel *m_sourceHead;
    FlowText *m_source;
    QLabel *m_keptHead;
    ProvenanceView *m_kept;
    CitationView *m_citation;
    MetadataForm *m_form;
    FlowText *m_provenance;
    FlowText *m_history;
};

} // namespace Secto
