// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace Secto {

/**
 * The rows of a built-in table, tab-separated; lines that are empty or begin with "#" are comments.
 * Every row has @p columns columns; missing ones at the end are empty. The file must be there.
 */
QList<QStringList> readTable(const QString &resource, qsizetype columns);

/** The same file as text. */
QString readText(const QString &resource);

} // namespace Secto
