// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QTextDocument;

namespace Secto {

/**
 * The top of the telegram as the reader sets it, small: a name, a highlight, a call and its
 * footnote beside it. A picture; a click on it is a wish to open the telegram.
 */
class SamplePage : public QWidget
{
    Q_OBJECT

public:
    explicit SamplePage(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void set();
    int textWidth(int width) const;

    Theme m_theme;
    QTextDocument *m_text;
    QTextDocument *m_note;
};

} // namespace Secto
