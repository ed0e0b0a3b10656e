// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/people_model.h"
#include "theme/theme.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace Secto {

class PeopleDelegate;

/** All people of the library, with a filter and three orders. */
class PeopleList : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleList(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** Whether what is chosen may be changed here: several rows are then one person. */
    void setWritable(bool isWritable) { m_isWritable = isWritable; }
    void setPeople(const std::shared_ptr<const PeopleCatalogue> &people);
    const PeopleModel *model() const { return m_model; }

    /** Puts the person in hand, without telling of it. */
    void setCurrent(const QString &name);
    QString current() const;
    /** Whether the people were read. */
    bool isRead() const { return m_model->people() != nullptr; }

signals:
    /** In hand now. */
    void chosen(const QString &name);
    /** Return: the keyboard goes on to the person's page. */
    void entered();
    /** The user said that all these are one; the first has the most documents. */
    void mergeRequested(const QStringList &names);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addOrder(PeopleOrder order, const QString &objectName, const QString &text, const QString &toolTip);
    void layOut();
    void setOrder(PeopleOrder order);
    void updateEmptiness();
    void showMenu(const QPoint &at);
    QStringList selected() const;
    void mergeSelected();

    bool m_isWritable = true;
    QString m_current;
    PeopleModel *m_model;
    PeopleDelegate *m_delegate;
    QLineEdit *m_filter;
    QButtonGroup *m_orders;
    QStackedWidget *m_pages;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace Secto
