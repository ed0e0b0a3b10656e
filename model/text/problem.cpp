// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/problem.h"

namespace Secto {

QString Problem::text() const
{
    QString all = what;
    if (!where.isEmpty())
        all += QStringLiteral(" (%1)").arg(where);
    if (!advice.isEmpty())
        all += u' ' + advice;
    return all;
}

} // namespace Secto
