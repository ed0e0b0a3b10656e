// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <expected>

namespace Secto {

/**
 * Something that went wrong, as the user will read it. Problems are values
 * returned to the window, never log lines.
 */
struct Problem
{
    enum class Severity {
        Note,    ///< worth knowing; nothing lost
        Warning, ///< something was understood differently or kept as plain text
        Error,   ///< what was asked did not happen
    };

    Severity severity = Severity::Error;
    QString what;   ///< one sentence: what happened
    QString where;  ///< the file, line or passage; may be empty
    QString advice; ///< what was kept and what the user can do; may be empty

    /** All of it in one paragraph. */
    QString text() const;

    static Problem error(const QString &what, const QString &where = {}, const QString &advice = {})
    {
        return {Severity::Error, what, where, advice};
    }
    static Problem warning(const QString &what, const QString &where = {}, const QString &advice = {})
    {
        return {Severity::Warning, what, where, advice};
    }

    friend bool operator==(const Problem &, const Problem &) = default;
};

using Problems = QList<Problem>;

/** A value, or the reason there is none. */
template<typename T>
using Result = std::expected<T, Problem>;

} // namespace Secto
