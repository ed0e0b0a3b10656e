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
    /** @p problems is not empty. */
    explicit MessageLine(const Problems &problems, QWidget *parent = nullptr);

    const Problems &problems() const { return m_problems; }
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
    void updateText();
    void setOpened(bool isOpen);

    Problems m_problems;
    Problem::Severity m_severity; ///< the worst of them
    Theme m_theme;
    QLabel *m_text;
    QToolButton *m_open = nullptr; ///< only where there are several
    QToolButton *m_dismiss;
};

} // namespace Secto
