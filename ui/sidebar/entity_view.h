// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QTreeView>

namespace Secto {

/**
 * The list of names. It says what the user asks for and changes nothing itself: the selected
 * row is the one that showChosen() was last told.
 *
 * Arrows choose; Enter and a double click walk; Space, or a click on the chosen row, lets go, as
 * does Escape. Typing goes to the filter.
 */
class EntityView : public QTreeView
{
    Q_OBJECT

public:
    explicit EntityView(QWidget *parent = nullptr);

    /** Selects the row and makes it visible and current; an invalid index selects none. */
    void showChosen(const QModelIndex &index);

    /** As a click on the first entity; the keyboard comes here. */
    void chooseFirst();

signals:
    void chosen(const QModelIndex &index);
    void letGo();
    void walked(int direction);
    void renameRequested(const QModelIndex &index);
    void rejectRequested(const QModelIndex &index);
    void menuRequested(const QModelIndex &index, const QPoint &globalPos);
    void typed(const QString &text);
    /** Up from the first row. */
    void leftAbove();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    void click(const QModelIndex &index);
    bool isChosen(const QModelIndex &index) const;
    bool isEntity(const QModelIndex &index) const;
    QModelIndex firstEntity() const;

    QTimer m_lettingGo; ///< waits whether a click on the chosen row becomes a double click
    bool m_inDoubleClick = false;
};

} // namespace Secto
