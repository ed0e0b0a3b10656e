// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Secto {

/** Two fields for a span of dates, typed as readers write them, and a line that says how they were read. */
class FilterDates : public QWidget
{
    Q_OBJECT

public:
    explicit FilterDates(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** ISO 8601 to the year, the month or the day; empty for an open span. */
    void setDates(const QString &from, const QString &to);
    /** Takes what is typed and was not taken yet; what is no date changes nothing. */
    void take();

signals:
    void datesChanged(const QString &from, const QString &to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say();

    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_said;
    QString m_takenFrom;
    QString m_takenTo;
};

} // namespace Secto
