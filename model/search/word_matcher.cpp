// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/word_matcher.h"

#include "search/find_in_document.h"
#include "search/search_words.h"

#include <utility>

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
            ways << word.split(u' ');
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
        const Part *part;
        qsizetype way;
        qsizetype place;
        qsizetype begin;
    };
    const auto fits = [](const Run &run, QStringView word) {
        const QStringList &words = run.part->ways[run.way];
        const bool mayGoOn = run.part->isPrefix && run.way == 0 && run.place + 1 == words.size();
        return mayGoOn ? word.startsWith(words[run.place]) : word == words[run.place];
    };
    QList<WordHit> hits;
    QList<Run> runs; // mostly empty: nearly no word of a text begins anything
    QList<Run> going;
    qsizetype hitsEnd = 0;
    forEachWord(text, [&](TextRange range, QStringView word) {
        going.clear();
        const auto goOn = [&](Run run) {
            if (!fits(run, word))
                return;
            if (++run.place < run.part->ways[run.way].size()) {
                going << run;
            } else if (run.begin >= hitsEnd) {
                hits << WordHit{{run.begin, range.end}, int(run.part - m_parts.constData())};
                hitsEnd = range.end;
            }
        };
        for (const Run &run : std::as_const(runs))
            goOn(run);
        for (const Part &part : m_parts) {
            if (!looksIn(part.field, field))
                continue;
            for (qsizetype way = 0; way < part.ways.size(); ++way)
                goOn(Run{&part, way, 0, range.begin});
        }
        runs.swap(going);
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
