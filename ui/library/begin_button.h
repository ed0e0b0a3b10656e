// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace Secto {

/** A way to begin: a title, a line that says more, and a key at the right. */
class BeginButton : public QAbstractButton
{
    Q_OBJECT

public:
    /** @p key is shown as it is; may be empty. A plain one has no frame, for lists. */
    BeginButton(const QString &title, const QString &more, const QString &key, bool isPlain, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont titleFont() const;
    QRect moreArea(int width) const;

    Theme m_theme;
    QString m_more;
    QString m_key;
    bool m_isPlain;
};

} // namespace Secto
