// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace Secto {

/**
 * The syntax definitions, Secto's own for documents among them ("Diplomatic document").
 * Read once, when first asked for. Only for the interface thread.
 */
KSyntaxHighlighting::Repository &syntaxRepository();

/** Colours for highlighted text that meet WCAG AA on the page and the fields of @p theme. */
KSyntaxHighlighting::Theme syntaxTheme(const Theme &theme);

} // namespace Secto
