// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QTextEdit>

namespace Secto {

/**
 * One line of metadata, edited where it stands and as high as it needs. Enter or leaving
 * it hands the text over; Escape brings back what was there.
 */
class MetadataEdit : public QTextEdit
{
    Q_OBJECT

public:
    explicit MetadataEdit(QWidget *parent = nullptr);

    /** Shows @p text unless the user is changing it. */
    void setValue(const QString &text);
    QString value() const { return m_value; }

    /** The value was kept (or refused, with the user's text left to be mended). */
    void setKept(bool kept);

    void setTheme(const Theme &theme);

signals:
    /** The user is done with it; @p text differs from value(), has no line breaks and no spaces at its ends. */
    void edited(const QString &text);
    /** The user gave up the change. */
    void reverted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    QString typed() const;
    void handOver();

    QString m_value;
    bool m_isRefused = false;
    Theme m_theme;
};

} // namespace Secto
