// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/person_page.h"
#include "theme/theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Secto {

class YearChart;

/** Who a person is: the name, offices, what lists say, other names, years, and who is named with the person. */
class PersonFacts : public QWidget
{
    Q_OBJECT

public:
    explicit PersonFacts(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setWritable(bool isWritable) { m_isWritable = isWritable; }
    void setPage(const PersonPage &page);
    YearChart *chart() const { return m_chart; }
    QToolButton *menuButton() const { return m_menu; }

signals:
    void personChosen(const QString &name);
    /** Documents that say @p name mean somebody else. */
    void splitRequested(const QString &name);
    /** @p name is the same person, or another one. */
    void sameRequested(const QString &name);
    void differentRequested(const QString &name);
    void takeBackRequested(const Secto::PersonDecision &decision);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void fill();
    void addHead(QBoxLayout *column, const QString &text);
    QLabel *addLine(QBoxLayout *column, const QString &text, bool isCalm);
    void addOffices();
    void addRemarks();
    void addNames();
    void addPerhaps();
    void addParted();
    void addNamedWith();
    QToolButton *smallButton(const QString &text, const QString &objectName, const QString &accessibleName);
    void addWithButtons(const QString &text, const QList<QToolButton *> &buttons);

    Theme m_theme;
    bool m_isWritable = true;
    bool m_showsAllRemarks = false;
    bool m_showsAllNamed = false;
    PersonPage m_page;
    QLabel *m_name;
    QLabel *m_summary;
    QToolButton *m_menu;
    YearChart *m_chart;
    QWidget *m_columns = nullptr; ///< made anew for each person
    QVBoxLayout *m_rows;
    QBoxLayout *m_beside = nullptr;
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
};

} // namespace Secto
