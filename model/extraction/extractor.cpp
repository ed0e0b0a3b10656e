// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/extractor.h"

#include "extraction/finders/finder.h"
#include "extraction/reading.h"
#include "extraction/resolvers/resolver.h"
#include "extraction/settle.h"
#include "extraction/validators/validator.h"

#include <QSet>

namespace Secto {

namespace {

/**
 * The index of @p persons. A volume's list serves thousands of documents one after the other, so each
 * thread keeps the last one; the copy of the list that it holds tells whether it is still the same.
 */
const PersonIndex &indexOf(const PersonList &persons)
{
    thread_local PersonList indexed;
    thread_local PersonIndex index(indexed);
    if (!indexed.isSharedWith(persons)) {
        indexed = persons;
        index = PersonIndex(indexed);
    }
    return index;
}

Extraction assembled(const Reading &reading, const QList<Find> &finds)
{
    Extraction extraction;
    QSet<QString> known;
    for (const Find &find : finds) {
        Mention mention;
        mention.field = reading.fields()[find.field].id;
        mention.range = find.range;
        mention.text = slice(reading.fields()[find.field].text, find.range).toString();
        mention.kind = find.kind;
        mention.entity = find.entity.key;
        mention.why = find.why;
        mention.confidence = find.confidence;
        extraction.mentions << mention;
        if (!known.contains(find.entity.key)) {
            known.insert(find.entity.key);
            extraction.entities << find.entity;
        }
    }
    return extraction;
}

} // namespace

Extractor::Extractor(const Authority &authority) : m_authority(authority) {}

Extraction Extractor::extract(const Document &document, const PersonList &persons,
                              const std::function<bool()> &isCancelled) const
{
    // Made once for all threads; none of them holds state.
    static const auto finders = allFinders();
    static const auto validators = allValidators();
    static const auto resolvers = allResolvers();
    const auto stop = [&isCancelled] { return isCancelled && isCancelled(); };

    const Reading reading(document, m_authority, indexOf(persons));
    QList<Find> finds;
    for (qsizetype field = 0; field < reading.fields().size(); ++field) {
        for (const auto &finder : finders) {
            if (stop())
                return {};
            finder->find(reading, field, finds);
        }
    }
    finds = settled(std::move(finds));
    for (const auto &validator : validators)
        validator->validate(reading, finds);
    for (const auto &resolver : resolvers) {
        if (stop())
            return {};
        resolver->resolve(reading, finds);
    }
    return assembled(reading, finds);
}

} // namespace Secto
