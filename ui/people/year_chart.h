// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/people_catalogue.h"
#include "theme/theme.h"

#include <QWidget>

#include <optional>

namespace Secto {

/** A bar for each year, as high as its documents are many. A click, or Return, chooses a year; again, all years. */
class YearChart : public QWidget
{
    Q_OBJECT

public:
    explicit YearChart(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** As PeopleCatalogue::yearsOf(); no year is chosen then. */
    void setYears(const QList<YearCount> &years);
    /** Nothing: all years. 0: what has no date. */
    std::optional<int> chosenYear() const { return m_chosen; }
    void choose(std::optional<int> year);

    /** Where the bar of @p year stands, the height of the chart; empty if there is none. */
    QRect bar(int year) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void yearChosen(std::optional<int> year);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int at(const QPoint &point) const;
    QRectF slot(int index) const;
    void toggle(int index);
    void setHand(int index);
    void paintLabels(QPainter &painter) const;
    void describe();

    Theme m_theme;
    QList<YearCount> m_years;
    int m_most = 0;
    std::optional<int> m_chosen;
    int m_hand = -1;  ///< with the keyboard
    int m_under = -1; ///< the mouse
};

/** "1967: 12 documents". */
QString inWords(const YearCount &year);

} // namespace Secto
