// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

namespace Secto {

/**
 * How naturally the digits @p number of @p text read as a number in their place, if the
 * text went on at @p next: days after a month, years after a day, hours, thousands
 * groups, numbers of telegrams and paragraphs. Zero is neither natural nor odd; the
 * scale is that of CallCandidate::plausibility.
 *
 * @param number UTF-16 offsets of at least one digit
 * @param next UTF-16 offset at or after number.end: what lies between is taken for a note call
 */
float naturalness(QStringView text, TextRange number, qsizetype next);

} // namespace Secto
