// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"

class QMenu;
class QWidget;

namespace Secto {

/** What can be done with an entity: rename, merge with …, change kind, not an entity. The caller owns the menu. */
QMenu *entityMenu(OpenDocument *document, const QString &entityKey, QWidget *parent);

/**
 * As entityMenu(), for one mention (index into extraction().mentions): adds "someone else here"
 * and "not a name here". Titled with the entity's name.
 */
QMenu *mentionMenu(OpenDocument *document, int mentionIndex, QWidget *parent);

/** Asks whom or what @p selection names (existing or new, and its kind) and records it. */
void addEntityFromSelection(OpenDocument *document, const QList<TextSpan> &selection, QWidget *parent);

} // namespace Secto
