// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search_queries.h"

#include "search/search_words.h"
#include "storage/statement.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Secto::Bench {

using namespace Qt::StringLiterals;

Vocabulary vocabularyOf(const QString &path)
{
    Vocabulary vocabulary;
    Database database;
    if (!database.open(path, Database::Access::ReadOnly))
        return vocabulary;
    std::ignore = database.run(u"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, derived_words, row)"_s);
    Statement word(database, u"SELECT term FROM temp.words WHERE doc > 1 AND length(term) > 2 ORDER BY doc DESC"_s);
    while (word.next())
        vocabulary.words << word.text(0);
    Statement text(database, u"SELECT substr(body, 200, 400) FROM texts WHERE length(body) > 700 "
                             "ORDER BY document_id * 7919 % 10007 LIMIT 200"_s);
    while (text.next()) {
        const QStringList words = wordsOf(text.text(0));
        if (words.size() > 12)
            vocabulary.passages << words[5] + u' ' + words[6];
    }
    return vocabulary;
}

QStringList queriesOf(const Vocabulary &vocabulary, int count)
{
    QRandomGenerator random(1967);
    const qsizetype all = vocabulary.words.size();
    const auto frequent = [&] { return vocabulary.words[random.bounded(std::min<qsizetype>(all, 500))]; };
    const auto usual = [&] { return vocabulary.words[random.bounded(std::min<qsizetype>(all, 8000))]; };
    const auto any = [&] { return vocabulary.words[random.bounded(all)]; };
    const auto passage = [&] { return vocabulary.passages[random.bounded(vocabulary.passages.size())]; };
    QStringList queries;
    for (int i = 0; i < count; ++i) {
        switch (i % 10) {
        case 0:
            queries << frequent();
            break;
        case 1:
        case 2:
            queries << any();
            break;
        case 3:
            queries << usual() + u' ' + usual();
            break;
        case 4:
            queries << frequent() + u' ' + usual();
            break;
        case 5:
            queries << u'"' + passage() + u'"';
            break;
        case 6:
            queries << usual().first(3) + u'*';
            break;
        case 7:
            queries << u"(%1 OR %2) NOT %3"_s.arg(usual(), usual(), frequent());
            break;
        case 8:
            queries << u"NEAR(%1 %2, 15)"_s.arg(frequent(), usual());
            break;
        default:
            queries << u"title:%1 OR (person:rusk %2) after:1961"_s.arg(usual(), usual());
        }
    }
    return queries;
}

} // namespace Secto::Bench
