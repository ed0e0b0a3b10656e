// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"

class QWidget;

namespace Secto {

// What a reader can put right about names. Those that need an answer ask for it in a dialog
// over @p parent and record it when it is given. All can be undone. An entity that is
// not there any more is left alone.

void renameEntity(OpenDocument *document, const QString &entityKey, QWidget *parent);
void mergeEntity(OpenDocument *document, const QString &entityKey, QWidget *parent);
void changeEntityKind(OpenDocument *document, const QString &entityKey, EntityKind kind);

/** The mentions with some words, or all, are of someone else. */
void reassignEntity(OpenDocument *document, const QString &entityKey, QWidget *parent);
/** @p mention, or all of its entity with the same words, is of someone else. */
void reassignMention(OpenDocument *document, const Mention &mention, QWidget *parent);

void rejectEntity(OpenDocument *document, const QString &entityKey);
void rejectMention(OpenDocument *document, const Mention &mention);

} // namespace Secto
