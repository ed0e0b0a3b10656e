// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/query.h"

#include <QVariant>

namespace Secto {

/** A query as the library's file is asked. */
struct QuerySql
{
    QString match;       ///< for the full-text table; empty if words alone do not decide
    QString where;       ///< for the row "d" of documents; empty if nothing else is asked
    QVariantList values; ///< of where, in order
};

QuerySql toSql(const QueryNode &query);

} // namespace Secto
