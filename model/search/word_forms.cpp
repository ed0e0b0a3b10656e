// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/word_forms.h"

#include "storage/statement.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Shorter words are their own stem, or share their beginning with too many others. */
constexpr qsizetype ShortestStem = 3;
/** A word of the library's own vocabulary has a few dozen forms at most; this bounds what a text of codes may hold. */
constexpr int WordsLookedAt = 5000;

} // namespace

Result<std::unique_ptr<WordForms>> WordForms::open(Database &database)
{
    return database.run(u"CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, derived_words, row)"_s)
        .transform([&] { return std::unique_ptr<WordForms>(new WordForms(database)); });
}

void WordForms::addOtherForms(QueryNode &query) const
{
    for (QueryNode &child : query.children)
        addOtherForms(child);
    if (query.kind == QueryNode::Kind::Words && query.words.size() == 1 && !query.isQuoted && !query.isPrefix)
        query.alternatives << otherForms(query.words.first());
}

QStringList WordForms::otherForms(const QString &word) const
{
    const QString stem = m_stemmer.stem(word);
    if (stem.size() < ShortestStem)
        return {};
    // Snowball changes a last letter ("happi" for "happy"), so the forms share what stands before it.
    const QString beginning = stem.first(std::max(ShortestStem, stem.size() - 1));
    QStringList forms;
    Statement row(m_database, u"SELECT term FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT ?"_s, beginning,
                  QString(beginning + QChar(0xffff)), WordsLookedAt);
    while (row.next()) {
        const QString form = row.text(0);
        if (form != word && m_stemmer.stem(form) == stem)
            forms << form;
    }
    return forms;
}

} // namespace Secto
