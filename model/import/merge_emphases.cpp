// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/merge_emphases.h"

#include <QHash>

namespace Secto {

void mergeEmphases(Document &document)
{
    QList<Emphasis> merged;
    QHash<int, qsizetype> last; // by kind: the span that may go on
    for (const Emphasis &emphasis : std::as_const(document.emphases)) {
        const auto before = last.constFind(int(emphasis.kind));
        if (before != last.constEnd() && merged[*before].span.field == emphasis.span.field) {
            TextRange &range = merged[*before].span.range;
            const QString text = document.text(emphasis.span.field);
            const qsizetype gap = emphasis.span.range.begin - range.end;
            const bool isTogether = gap == 0 || (gap == 1 && text[range.end] == u' ');
            if (isTogether) {
                range.end = emphasis.span.range.end;
                continue;
            }
        }
        last.insert(int(emphasis.kind), merged.size());
        merged << emphasis;
    }
    document.emphases = merged;
}

} // namespace Secto
