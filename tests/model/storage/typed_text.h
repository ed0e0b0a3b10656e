// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto::Testing {

/** What a note says after @p letters keystrokes: "abc…xyzabc…". */
inline QString typedText(int letters)
{
    QString text;
    for (int i = 0; i < letters; ++i)
        text += QChar(u'a' + i % 26);
    return text;
}

} // namespace Secto::Testing
