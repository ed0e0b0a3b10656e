// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace Secto {

class CollectionActions;
class DocumentDelegate;
class LibraryEmpty;
class LibraryFilters;
class LibraryModel;
class LibraryView;
class OrderButton;

/** The documents of the library under their volumes: filter, sort, open, remove, export a selection. */
class LibraryPane : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPane(Library &library, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** Marks the document that is open; 0 for none. */
    void setCurrentDocument(DocumentId id);
    /** The index knows of other persons than before. */
    void namesChanged();

signals:
    void openRequested(Secto::DocumentId id);
    /** The title and the other details of the document are to be corrected. */
    void editRequested(Secto::DocumentId id);
    void exportRequested(const QList<Secto::DocumentId> &documents);
    void filesDropped(const QStringList &paths);
    void problem(const Secto::Problem &problem);

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    bool filterKey(QKeyEvent *event);
    bool listKey(QKeyEvent *event);
    void openCurrent();
    void editCurrent();
    void removeSelected();
    void showMenu(const QPoint &at);
    void updateOrder();
    void updateEmptiness();
    /** Shows all documents again; false if nothing was filtered. */
    bool clearFilters();
    void say(const QString &text);

    Library &m_library;
    Theme m_theme;
    bool m_isDropTarget = false;

    LibraryModel *m_model;
    CollectionActions *m_collections;
    DocumentDelegate *m_delegate;
    QLineEdit *m_filter;
    OrderButton *m_order;
    LibraryFilters *m_filters;
    QStackedWidget *m_pages;
    LibraryView *m_list;
    LibraryEmpty *m_empty;
    QTimer m_typing; ///< until a large library is filtered
    QLabel *m_said;  ///< what was just done, and how to take it back
};

} // namespace Secto
