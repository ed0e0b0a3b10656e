// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>
#include <QtTypes>

#include <compare>

namespace Secto {

/**
 * Half-open range [begin, end) in one field of a document.
 *
 * Offsets count UTF-16 code units, as QString and QTextCursor do. They are
 * neither code points nor bytes; see CodePointRange.
 */
struct TextRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    constexpr qsizetype length() const { return end - begin; }
    constexpr bool isEmpty() const { return end <= begin; }
    constexpr bool contains(qsizetype at) const { return begin <= at && at < end; }
    constexpr bool contains(TextRange other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool intersects(TextRange other) const { return begin < other.end && other.begin < end; }

    friend constexpr auto operator<=>(TextRange, TextRange) = default;
};

/**
 * The same half-open range counted in Unicode code points. Only the edges of
 * the program use it: `secto extract` and, later, W3C annotations.
 */
struct CodePointRange
{
    qsizetype begin = 0;
    qsizetype end = 0;

    friend constexpr auto operator<=>(CodePointRange, CodePointRange) = default;
};

/**
 * Whether @p range can be used on @p text: 0 <= begin <= end <= text.size(),
 * and neither end falls between the two halves of a surrogate pair.
 */
bool isValid(TextRange range, QStringView text);

/** The number of code points before UTF-16 offset @p at. Linear in @p at. */
qsizetype toCodePoints(qsizetype at, QStringView text);

/** Converts @p range to code points. Linear in range.end. @pre isValid(range, text) */
CodePointRange toCodePoints(TextRange range, QStringView text);

/** The words of @p range in @p text. @pre isValid(range, text) */
inline QStringView slice(QStringView text, TextRange range)
{
    return text.sliced(range.begin, range.length());
}

} // namespace Secto
