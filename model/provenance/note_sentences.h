// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QList>
#include <QString>

namespace Secto {

/**
 * The end of the sentence of @p text that begins at @p from: the offset of its period, or the size of the text.
 * Initials
 * ("Donald L. Jameson"), abbreviations ("Vol. V", "Dec. 1972") and times ("8 p.m., February 26") end none.
 */
qsizetype endOfSentence(const QString &text, qsizetype from);

/** The sentences from @p from on, without their periods. */
QList<TextRange> sentences(const QString &text, qsizetype from);

/** @p range without white space and @p signs at its ends. */
TextRange trimmed(const QString &text, TextRange range, QStringView signs = u" ,:");

} // namespace Secto
