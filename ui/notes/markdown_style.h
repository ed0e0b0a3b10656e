// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>

#include <QTextLayout>

namespace Secto {

/** How notes in Markdown are written in this program: KSyntaxHighlighting's "Markdown". */
KSyntaxHighlighting::Definition markdownDefinition();

/**
 * The state in which the first line of a note is read. The definition takes a first line "Word: …" for
 * the metadata of a file, which a note has not.
 */
KSyntaxHighlighting::State markdownStart();

/**
 * How @p format of that definition looks: the marks recede, emphasis is set as what it means,
 * links take the accent. Only colours of @p theme are used, so that all can be read.
 */
QTextCharFormat markdownFormat(const KSyntaxHighlighting::Format &format, const Theme &theme);

/** The formats of @p markdown as a whole, for drawing it without an editor. Ranges in UTF-16 units. */
QList<QTextLayout::FormatRange> markdownFormats(const QString &markdown, const Theme &theme);

} // namespace Secto
