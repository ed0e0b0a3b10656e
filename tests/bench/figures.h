// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <ctime>

namespace Secto::Bench {

inline double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/** Of this program until now: what others do on the machine counts less than in the time of day. */
inline double processorTime()
{
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

/** What times should stay below, in milliseconds. */
struct Goal
{
    double median = 0;
    double nearlyAll = 0; ///< 95th percentile
};

/** Rows of median, 95th percentile and longest, with what they are of their goals and of an earlier row. */
class Figures
{
public:
    /** Prints the head. */
    Figures();

    /** Prints a row; @p times in milliseconds. Compared with the row that was called @p base, if there was one. */
    void add(const QString &what, QList<double> times, const Goal &goal, const QString &base = {});

private:
    struct Row
    {
        QString what;
        double median;
        double nearlyAll;
    };

    QList<Row> m_rows;
};

} // namespace Secto::Bench
