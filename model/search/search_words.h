// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace Secto {

/**
 * @p text as the index keeps it: letters without accents and capitals, everything else a word ends at.
 * What is folded here is taken apart by the index into the same words as by forEachWord().
 */
QString searchable(QStringView text);

/**
 * Calls @p word with each word of @p text, its range in UTF-16 units and its folded letters, which are
 * valid during the call only. A word is a run of letters and digits: "cease-fire" is two, "U.S." too.
 * Stops when @p word returns false.
 */
void forEachWord(QStringView text, const std::function<bool(TextRange, QStringView)> &word);

/** The folded words of @p text. */
QStringList wordsOf(QStringView text);

} // namespace Secto
