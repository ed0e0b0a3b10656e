// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QList>

#include <optional>

namespace Secto {

/**
 * Where the words of a document stand in the text it was read from, and back.
 *
 * The source has what the fields have not: calls, page marks, numbers before the
 * notes, white space. Those places belong to no field. Importers need not keep a
 * record: the two texts are aligned when the map is made, in time linear in their
 * length. Words that the user changed since (a corrected title) have no place in
 * the source.
 *
 * A value, safe to use from any thread. All offsets are UTF-16 code units.
 */
class SourceMap
{
public:
    /** Maps nothing. */
    SourceMap() = default;

    /** Aligns @p document with the decoded @p source. */
    SourceMap(const Document &document, const QString &source);

    /** The range of the source that holds @p span, from its first to its last word found there. */
    std::optional<TextRange> toSource(const TextSpan &span) const;

    /** The passages read from @p range of the source: title, body, then notes; empty where it holds none. */
    QList<TextSpan> fromSource(TextRange range) const;

private:
    /** Characters that follow one another alike in a field and in the source. */
    struct Run
    {
        qsizetype at = 0;     ///< in the field
        qsizetype source = 0; ///< in the source
        qsizetype length = 0;
    };

    struct Field
    {
        FieldId id;
        QList<Run> runs; ///< in order, both in the field and in the source
    };

    friend class SourceAlignment;

    QList<Field> m_fields;
};

} // namespace Secto
