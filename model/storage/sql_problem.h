// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

class QSqlError;

namespace Secto {

/** SQLite's @p error in plain words, with the library at @p path as its place. */
Problem sqlProblem(const QSqlError &error, const QString &path);

/** That the library at @p path is damaged. */
Problem damagedProblem(const QString &path);

} // namespace Secto
