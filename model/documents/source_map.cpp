// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/source_map.h"

#include "documents/source_alignment.h"

#include <algorithm>

namespace Secto {

SourceMap::SourceMap(const Document &document, const QString &source)
    : m_fields(SourceAlignment(source).align(document))
{}

std::optional<TextRange> SourceMap::toSource(const TextSpan &span) const
{
    const auto field = std::ranges::find(m_fields, span.field, &Field::id);
    if (field == m_fields.end() || span.range.isEmpty())
        return std::nullopt;
    const QList<Run> &runs = field->runs;
    const auto first =
        std::ranges::upper_bound(runs, span.range.begin, {}, [](const Run &r) { return r.at + r.length; });
    const auto past = std::ranges::lower_bound(runs, span.range.end, {}, &Run::at);
    if (first >= past)
        return std::nullopt;
    const Run &last = *std::prev(past);
    return TextRange{first->source + std::max<qsizetype>(0, span.range.begin - first->at),
                     last.source + std::min(last.length, span.range.end - last.at)};
}

QList<TextSpan> SourceMap::fromSource(TextRange range) const
{
    QList<TextSpan> spans;
    if (range.isEmpty())
        return spans;
    for (const Field &field : m_fields) {
        const QList<Run> &runs = field.runs;
        const auto first =
            std::ranges::upper_bound(runs, range.begin, {}, [](const Run &r) { return r.source + r.length; });
        const auto past = std::ranges::lower_bound(runs, range.end, {}, &Run::source);
        if (first >= past)
            continue;
        const Run &last = *std::prev(past);
        spans << TextSpan{field.id,
                          {first->at + std::max<qsizetype>(0, range.begin - first->source),
                           last.at + std::min(last.length, range.end - last.source)}};
    }
    return spans;
}

} // namespace Secto
