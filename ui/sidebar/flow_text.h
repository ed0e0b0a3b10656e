// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QTextBrowser>

namespace Secto {

/**
 * A paragraph in a pane: as high as its words, which can be selected and wrap anywhere if
 * they must, as web addresses do. Links are opened by the user's browser.
 */
class FlowText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit FlowText(const QString &name, QWidget *parent = nullptr);

    void setWords(const QString &plain);
    void setTheme(const Theme &theme);
    void showHtml(const QString &html);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_html;
};

/** Gives @p edit the height of its text at its width. */
void fitHeight(QTextEdit *edit);

} // namespace Secto
