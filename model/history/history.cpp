// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history.h"

#include <utility>

namespace Secto {

Result<void> History::run(std::unique_ptr<Command> command)
{
    if (auto applied = command->apply(); !applied)
        return applied;
    m_commands.resize(m_done);
    const bool merged = m_mayMerge && m_done > 0 && m_commands.back()->absorb(*command);
    if (!merged) {
        m_commands.push_back(std::move(command));
        ++m_done;
    }
    m_mayMerge = true;
    emit changed();
    return {};
}

Result<void> History::undo()
{
    if (!canUndo())
        return {};
    if (auto reverted = m_commands[m_done - 1]->revert(); !reverted)
        return reverted;
    --m_done;
    m_mayMerge = false;
    emit changed();
    return {};
}

Result<void> History::redo()
{
    if (!canRedo())
        return {};
    if (auto applied = m_commands[m_done]->apply(); !applied)
        return applied;
    ++m_done;
    m_mayMerge = false;
    emit changed();
    return {};
}

QString History::undoText() const
{
    return canUndo() ? m_commands[m_done - 1]->text() : QString();
}

QString History::redoText() const
{
    return canRedo() ? m_commands[m_done]->text() : QString();
}

} // namespace Secto
