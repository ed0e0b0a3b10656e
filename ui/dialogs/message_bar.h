// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"
#include "theme/theme.h"

#include <QList>
#include <QWidget>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace Secto {

class MessageLine;

/**
 * Problems in lines above the page: what happened, what was kept, what to do. Hidden
 * while there is none. Escape dismisses the line in which the keyboard is.
 */
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    using QWidget::show;
    /** Shows @p problem after those still shown; once only while it is there. */
    void show(const Problem &problem);
    /** Shows each of @p problems; if they are many, one line for the errors and one for the rest. */
    void show(const Problems &problems);
    /** Shows all of @p problems, at least one, in one line that begins with @p heading and can be opened. */
    void show(const Problems &problems, const QString &heading);
    void setTheme(const Theme &theme);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void add(const Problems &problems, const QString &heading = {});
    void dismiss(MessageLine *line);
    void updateLines();
    void updateHeight();

    QList<MessageLine *> m_lines;
    QScrollArea *m_scroll; ///< so that a long list never pushes the page away
    QVBoxLayout *m_column;
    QToolButton *m_more; ///< "and 3 more"
    bool m_showAll = false;
    Theme m_theme;
};

} // namespace Secto
