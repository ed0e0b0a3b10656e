// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/field_id.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace Secto {

/** What TextAnchor::resolve() found. */
struct AnchorMatch
{
    enum class Kind {
        Exact,     ///< the passage is where it was
        Moved,     ///< found elsewhere; the context singles it out
        Ambiguous, ///< several places fit equally well; range is the nearest
        Lost,      ///< the quotation is gone; range is empty
    };

    Kind kind = Kind::Lost;
    TextRange range;
};

/**
 * A passage of one field, remembered so that it survives edits around it: a
 * position, the words quoted there, and a little context on both sides.
 *
 * A value, safe to use from any thread.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
struct TextAnchor
{
    /** Context kept on each side, in UTF-16 code units; less near the ends of the field. */
    static constexpr qsizetype ContextLength = 32;

    FieldId field;
    TextRange range;
    QString quote;
    QString prefix;
    QString suffix;

    /**
     * Remembers @p range of @p text, the string of @p field.
     *
     * @return nothing if the range is empty or not isValid() for @p text.
     */
    static std::optional<TextAnchor> capture(const FieldId &field, QStringView text, TextRange range);

    /**
     * Finds the passage in @p text, which may differ from the text captured. Letters are
     * compared exactly. Of several places the one whose context fits best wins; between
     * equals, the one still in place, then the nearest.
     */
    AnchorMatch resolve(QStringView text) const;

    friend bool operator==(const TextAnchor &, const TextAnchor &) = default;
};

} // namespace Secto
