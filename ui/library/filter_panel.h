// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/filter_value_model.h"
#include "library/library_filter.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace Secto {

class FilterDates;
class FilterValueDelegate;
class SidebarTabs;

/**
 * The small window in which documents are chosen by dates and by the values of one field at a time. Each choice
 * counts at once. It asks for the values that it shows.
 */
class FilterPanel : public QFrame
{
    Q_OBJECT

public:
    explicit FilterPanel(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFilter(const LibraryFilter &filter);
    const LibraryFilter &filter() const { return m_filter; }
    /** Opens below @p anchor, on the screen. */
    void popUp(const QWidget *anchor);
    FilterField field() const;
    /** The values of @p field as they are now; what is chosen is shown whether it is among them or not. */
    void setValues(FilterField field, const QList<FilterValue> &values);

signals:
    void filterChanged(const Secto::LibraryFilter &filter);
    /** To be answered by setValues(), now or later. */
    void valuesWanted(Secto::FilterField field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    void showField();
    void showEmptiness();
    void updateTabs();
    void change(const LibraryFilter &filter);

    LibraryFilter m_filter;
    FilterDates *m_dates;
    SidebarTabs *m_fields;
    QLineEdit *m_find;
    FilterValueModel *m_model;
    FilterValueDelegate *m_delegate;
    QListView *m_list;
    QLabel *m_empty;
    QStackedWidget *m_pages;
    QPushButton *m_clear;
    QPushButton *m_done;
    bool m_isFresh = true;   ///< the values of the field shown were never shown
    bool m_isWaiting = true; ///< for them
};

/** "Kind", "Tag" … translated. */
QString filterFieldName(FilterField field);

} // namespace Secto
