// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding/saved_search_model.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QListView;

namespace Secto {

class SavedSearchDelegate;

/** What stands in the pane before anything is asked: the saved searches, and what can be typed. */
class SearchStartPage : public QWidget
{
    Q_OBJECT

public:
    /** @p library must outlive it. */
    explicit SearchStartPage(Library &library, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    const QList<SavedSearch> &savedSearches() const { return m_model->searches(); }
    /** Puts the keyboard in the saved searches, if there are any. */
    bool goToSaved();
    /** Undoable; says so in a line. */
    void remove(const QString &id);

signals:
    void runRequested(const Secto::SavedSearch &search);
    /** Others are saved, or they are called otherwise. */
    void savedChanged();
    void problem(const Secto::Problem &problem);
    /** The keyboard wants to go up. */
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void updateSaved();
    void updateHeight();
    void runCurrent();
    void renameCurrent();
    void removeCurrent();
    void showMenu(const QPoint &at);

    Library &m_library;
    SavedSearchModel *m_model;
    SavedSearchDelegate *m_delegate;
    QLabel *m_head;
    QListView *m_list;
    QLabel *m_said; ///< that one was removed
    QLabel *m_examples;
};

} // namespace Secto
