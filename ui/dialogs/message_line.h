// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace Secto {

/**
 * One message of the bar: what happened, then where and what to do about it in a
 * calmer voice. Of several problems it says how many, and lists them when opened.
 */
class MessageLine : public QFrame
{
    Q_OBJECT

public:
    /** @p problems is not empty. With a @p heading, even one problem is listed only when opened. */
    explicit MessageLine(const Problems &problems, const QString &heading = {}, QWidget *parent = nullptr);

    const Problems &problems() const { return m_problems; }
    const QString &heading() const { return m_heading; }
    void setTheme(const Theme &theme);

    /** All of it, for screen readers. */
    QString spokenText() const;

signals:
    void dismissed();
    /** The list was opened or closed: the height is another. */
    void opened();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isGroup() const { return m_problems.size() > 1 || !m_heading.isEmpty(); }
    QString title() const;
    void updateText();
    void setOpened(bool isOpen);

    Problems m_problems;
    QString m_heading;
    Problem::Severity m_severity; ///< the worst of them
    Theme m_theme;
    QLabel *m_text;
    QToolButton *m_open = nullptr; ///< only where there are several
    QToolButton *m_dismiss;
};

} // namespace Secto
