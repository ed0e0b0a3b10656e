// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"
#include "theme/theme.h"

#include <QTreeView>

namespace Secto {

class LibraryModel;

/**
 * The tree of volumes and documents. All rows are of one height, so that 300,000 of them scroll at
 * once; which heads are open is kept while a filter opens those that hold what it finds.
 */
class LibraryView : public QTreeView
{
    Q_OBJECT

public:
    explicit LibraryView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setLibraryModel(LibraryModel *model);

    /** Documents that are selected, in the order shown; with @p below also those below selected heads. */
    QList<DocumentId> selectedDocuments(bool below) const;
    /** The document in hand; 0 on a head. */
    DocumentId currentDocument() const;
    /** The collection in hand or that what is in hand stands in; empty for none. */
    QString currentCollection() const;
    /** Shows the head of that collection and lets it be renamed. */
    void nameCollection(const QString &id);
    /** Selects it and opens what it stands under. */
    void showDocument(DocumentId id);
    /** The first document in the order shown, heads opened for it; nothing if there is none. */
    void goToFirst();

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;

private:
    void followFilter();
    /** Opens the heads below @p head until @p open documents are many. */
    void openFound(const QModelIndex &head, int &open);

    LibraryModel *m_model = nullptr;
    Theme m_theme;
    bool m_isFiltering = false;
    QList<QPersistentModelIndex> m_openBefore; ///< heads that were open when the filter began
};

} // namespace Secto
