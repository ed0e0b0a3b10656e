// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Secto {

/** A bar above the page: a field, buttons and a few words, until Escape closes it. */
class ReaderBar : public QWidget
{
    Q_OBJECT

public:
    void setTheme(const Theme &theme);
    /** Hides the bar; emits closed(). */
    void close();

signals:
    void closed();

protected:
    explicit ReaderBar(QWidget *parent);

    /** With the tool tip as its accessible name. */
    QToolButton *addButton(const QString &text, const QString &name, const QString &toolTip);
    /** To hold what the bar shows, in a row. */
    QHBoxLayout *addRow();
    /** For words in secondary ink; with @p isMissing in that of something that is not there. */
    static void setMissing(QLabel *label, bool isMissing);
    /** To those who hear the screen. */
    void announce(const QString &words);
    /** Escape closes; Enter presses a button that has the focus. Whether that was done. */
    bool takesKey(const QKeyEvent *event);

    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
};

} // namespace Secto
