// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/command.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Secto {

/** The commands of a session, for undo and redo. Lives in the interface thread. */
class History : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** Applies @p command and remembers it; forgets what had been undone. On failure nothing is remembered. */
    Result<void> run(std::unique_ptr<Command> command);

    Result<void> undo();
    Result<void> redo();

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_commands.size(); }
    QString undoText() const;
    QString redoText() const;

    /** The next command starts a step of its own, even if the last would absorb it. */
    void breakMerging() { m_mayMerge = false; }

signals:
    /** After any run, undo or redo. */
    void changed();

private:
    std::vector<std::unique_ptr<Command>> m_commands;
    size_t m_done = 0; ///< how many of m_commands are applied
    bool m_mayMerge = false;
};

} // namespace Secto
