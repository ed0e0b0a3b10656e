// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto::Pictures {

/** Texts, as they come from a web page, that put the page to the test. */

QString memorandum(); ///< dateline, headings, a list, a signature; page marks and an insertion
QString crowded();    ///< a title of five lines, 400 names, names of 60 characters, a note longer than the window
QString bare();       ///< no number, no notes
QString arabic();     ///< from right to left, with notes and words in Latin letters
QString chinese();    ///< Chinese and Japanese, without spaces between words

} // namespace Secto::Pictures
