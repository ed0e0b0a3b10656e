// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/rank_function.h"

#include "search/sqlite_handle.h"

#include <sqlite3.h>

#include <cmath>
#include <memory>
#include <vector>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// As bm25() of SQLite has them.
constexpr double Saturation = 1.2;
constexpr double LengthCounts = 0.75;
/** What a word counts that is in more than half of all documents. */
constexpr double LeastRarity = 1e-6;

/** Beyond it lengths are not remembered: ids of a library that was filled and emptied many times. */
constexpr sqlite3_int64 MostRemembered = 10'000'000;

/** In words, by the id of the document; 0 for those not asked for yet. One too old ranks a little otherwise only. */
class Lengths
{
public:
    int of(const Fts5ExtensionApi &api, Fts5Context *found)
    {
        const sqlite3_int64 id = api.xRowid(found);
        const bool isRemembered = id >= 0 && id < MostRemembered;
        if (isRemembered && size_t(id) < m_lengths.size() && m_lengths[size_t(id)] > 0)
            return m_lengths[size_t(id)];
        int length = 0;
        if (api.xColumnSize(found, -1, &length) != SQLITE_OK)
            length = 0;
        if (isRemembered) {
            if (size_t(id) >= m_lengths.size())
                m_lengths.resize(size_t(id) + size_t(id) / 2 + 1);
            m_lengths[size_t(id)] = length;
        }
        return length;
    }

private:
    std::vector<int> m_lengths;
};

/** What is the same for all documents that one query finds. */
struct Asked
{
    double averageLength = 1;
    std::vector<double> weights; ///< of each column
    std::vector<double> rarity;  ///< of each phrase
};

std::unique_ptr<Asked> readAsked(const Fts5ExtensionApi &api, Fts5Context *found)
{
    auto asked = std::make_unique<Asked>();
    sqlite3_int64 documents = 0;
    sqlite3_int64 words = 0;
    if (api.xRowCount(found, &documents) != SQLITE_OK || api.xColumnTotalSize(found, -1, &words) != SQLITE_OK
        || documents <= 0)
        return nullptr;
    asked->averageLength = std::max(1.0, double(words) / double(documents));
    const int phrases = api.xPhraseCount(found);
    asked->rarity.assign(size_t(phrases), 1.0);
    if (phrases == 1)
        return asked; // nothing to be weighed against
    for (int phrase = 0; phrase < phrases; ++phrase) {
        sqlite3_int64 with = 0;
        const auto count = [](const Fts5ExtensionApi *, Fts5Context *, void *counted) {
            ++*static_cast<sqlite3_int64 *>(counted);
            return SQLITE_OK;
        };
        if (api.xQueryPhrase(found, phrase, &with, count) != SQLITE_OK)
            return nullptr;
        const double rarity = std::log((double(documents - with) + 0.5) / (double(with) + 0.5));
        asked->rarity[size_t(phrase)] = rarity > 0 ? rarity : LeastRarity;
    }
    return asked;
}

void rank(const Fts5ExtensionApi *api, Fts5Context *found, sqlite3_context *result, int count, sqlite3_value **weights)
{
    const auto forget = [](void *asked) { delete static_cast<Asked *>(asked); };
    auto *asked = static_cast<const Asked *>(api->xGetAuxdata(found, 0));
    if (!asked) {
        auto read = readAsked(*api, found);
        for (int column = 0; read && column < count; ++column)
            read->weights.push_back(sqlite3_value_double(weights[column]));
        asked = read.get();
        if (!asked || api->xSetAuxdata(found, read.release(), forget) != SQLITE_OK)
            return sqlite3_result_error_code(result, SQLITE_ERROR);
    }
    const int length = static_cast<Lengths *>(api->xUserData(found))->of(*api, found);
    const double room = Saturation * (1 - LengthCounts + LengthCounts * length / asked->averageLength);
    double score = 0;
    for (int phrase = 0; phrase < int(asked->rarity.size()); ++phrase) {
        double frequency = 0;
        Fts5PhraseIter place;
        int column = -1;
        int word = 0;
        if (api->xPhraseFirst(found, phrase, &place, &column, &word) != SQLITE_OK)
            continue;
        for (; column >= 0; api->xPhraseNext(found, &place, &column, &word))
            frequency += column < count ? asked->weights[size_t(column)] : 1.0;
        score += asked->rarity[size_t(phrase)] * frequency * (Saturation + 1) / (frequency + room);
    }
    sqlite3_result_double(result, -score);
}

fts5_api *fullTextOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

QString rankFunction(const Database &database)
{
    sqlite3 *connection = sqliteHandle(database);
    fts5_api *api = connection ? fullTextOf(connection) : nullptr;
    if (!api)
        return u"bm25"_s;
    auto lengths = std::make_unique<Lengths>();
    const int added = api->xCreateFunction(api, "secto_rank", lengths.get(), rank,
                                           [](void *old) { delete static_cast<Lengths *>(old); });
    if (added != SQLITE_OK)
        return u"bm25"_s;
    std::ignore = lengths.release(); // the connection's, until it is closed
    return u"secto_rank"_s;
}

} // namespace Secto
