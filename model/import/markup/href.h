// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto {

/** Where a link leads in a package of files. */
struct Href
{
    QString path;
    QString fragment; ///< without '#'; empty for the file as a whole
};

/** Where @p href leads that stands in the file at @p from; @p href is percent-encoded as URLs are. */
Href resolved(const QString &from, const QString &href);

} // namespace Secto
