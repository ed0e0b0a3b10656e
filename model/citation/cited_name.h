// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto {

/** The name of a person in the parts that lists sort by, or of a body that has only one. A value. */
struct CitedName
{
    QString family; ///< "Sieg", "von Neumann"; the whole name of a body
    QString given;  ///< "Kent", "William F."; empty for a body
    QString suffix; ///< "Jr."; mostly empty

    bool isBody() const { return given.isEmpty(); }
    /** "Sieg, Kent"; "Sanford, William F., Jr."; "Office of the Historian". */
    QString inverted() const;

    friend bool operator==(const CitedName &, const CitedName &) = default;
};

/** Reads a name as it is written on a title page, given name first: "William F. Sanford, Jr.". */
CitedName citedName(const QString &written);

} // namespace Secto
