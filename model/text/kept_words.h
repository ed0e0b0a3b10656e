// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

namespace Secto {

/** Letters that a text has in common with an older one, in UTF-16 code units. */
struct KeptWords
{
    qsizetype before = 0; ///< where they begin in the older text
    qsizetype after = 0;  ///< where they begin in the newer one
    qsizetype length = 0;

    friend bool operator==(const KeptWords &, const KeptWords &) = default;
};

/**
 * What of @p before is still in @p after, in order: the letters at both ends, and between them as many
 * words as can be. Takes the product of both numbers of words that differ; of very long texts that differ
 * in everything, only the ends.
 */
QList<KeptWords> keptWords(QStringView before, QStringView after);

} // namespace Secto
