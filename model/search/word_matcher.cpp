// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/word_matcher.h"

#include "search/find_in_document.h"
#include "search/search_words.h"

#include <algorithm>

namespace Secto {

namespace {

/** Whether words asked for in @p asked can stand in @p field of a document. */
bool looksIn(SearchField asked, SearchField field)
{
    return asked == SearchField::Anywhere || asked == SearchField::Person || asked == field;
}

} // namespace

WordMatcher::WordMatcher(const QueryNode &query)
{
    collect(query);
}

void WordMatcher::collect(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Words) {
        QList<QStringList> ways{node.words};
        for (const QString &word : node.alternatives)
            ways << QStringList{word};
        m_parts << Part{ways, node.isPrefix, node.field};
    } else if (node.kind != QueryNode::Kind::Not) {
        for (const QueryNode &child : node.children)
            collect(child);
    }
}

QList<WordHit> WordMatcher::find(QStringView text, SearchField field, qsizetype most) const
{
    // A way that is under way: its next word is the one at place.
    struct Run
    {
        qsizetype part;
        qsizetype way;
        qsizetype place;
        qsizetype begin;
    };
    QList<WordHit> hits;
    QList<Run> runs;
    qsizetype hitsEnd = 0;
    forEachWord(text, [&](TextRange range, QStringView word) {
        for (qsizetype part = 0; part < m_parts.size(); ++part) {
            if (!looksIn(m_parts[part].field, field))
                continue;
            for (qsizetype way = 0; way < m_parts[part].ways.size(); ++way)
                runs << Run{part, way, 0, range.begin};
        }
        QList<Run> going;
        for (Run run : std::as_const(runs)) {
            const Part &part = m_parts[run.part];
            const QStringList &words = part.ways[run.way];
            const bool isLast = run.place + 1 == words.size();
            const bool fits =
                isLast && part.isPrefix && run.way == 0 ? word.startsWith(words[run.place]) : word == words[run.place];
            if (!fits)
                continue;
            if (!isLast) {
                ++run.place;
                going << run;
            } else if (run.begin >= hitsEnd) {
                hits << WordHit{{run.begin, range.end}, int(run.part)};
                hitsEnd = range.end;
            }
        }
        runs = going;
        return hits.size() < most;
    });
    return hits;
}

QList<TextSpan> searchHits(const Document &document, const QueryNode &query)
{
    const WordMatcher matcher(query);
    QList<TextSpan> hits;
    for (const FieldId &field : document.fields()) {
        const auto in = field.isTitle()  ? SearchField::Title
                        : field.isBody() ? SearchField::Text
                                         : SearchField::Footnote;
        for (const WordHit &hit : matcher.find(document.text(field), in, MaximumHits - hits.size()))
            hits << TextSpan{field, hit.range};
        if (hits.size() >= MaximumHits)
            break;
    }
    return hits;
}

} // namespace Secto
