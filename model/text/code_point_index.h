// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QList>

namespace Secto {

/** Converts many UTF-16 offsets of one text to code points, each in logarithmic time. A value. */
class CodePointIndex
{
public:
    explicit CodePointIndex(QStringView text);

    /** The number of code points before UTF-16 offset @p at. */
    qsizetype toCodePoints(qsizetype at) const;
    CodePointRange toCodePoints(TextRange range) const;

private:
    QList<qsizetype> m_lowSurrogates; ///< offsets; nearly always empty
};

} // namespace Secto
