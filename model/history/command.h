// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QString>

#include <expected>

namespace Secto {

/**
 * One change of the user's work that can be undone. A command is applied inside
 * a transaction of the library; it either happens wholly or not at all.
 */
class Command
{
public:
    virtual ~Command() = default;

    /** For the Edit menu: "Undo %1", so "highlight", "note", "rename Paul Martin". */
    virtual QString text() const = 0;

    virtual Result<void> apply() = 0;
    virtual Result<void> revert() = 0;

    /**
     * Takes @p next, already applied, into this one, so that both are undone together
     * (typing in a note). Returns false to refuse, which is the default.
     */
    virtual bool absorb(const Command &next)
    {
        Q_UNUSED(next)
        return false;
    }
};

} // namespace Secto
