// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto::Bench {

/** Words of the library, the most frequent first, and passages of two words as they stand in it. */
struct Vocabulary
{
    QStringList words;
    QStringList passages;
};

Vocabulary vocabularyOf(const QString &libraryPath);

/** Of all sorts, always the same for the same library. */
QStringList queriesOf(const Vocabulary &vocabulary, int count);

} // namespace Secto::Bench
