// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/bare_names/name_evidence.h"

#include "text/folding.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace Secto {

namespace {

/** Surnames and given names, folded, of those whom the document names by more than a bare word. */
struct Introduced
{
    QSet<QString> surnames;
    QSet<QString> givenNames;
};

Introduced introducedIn(const QList<Find> &finds)
{
    Introduced introduced;
    for (const Find &find : finds) {
        if (find.kind != EntityKind::Person || !find.isSure)
            continue;
        introduced.surnames << folded(find.name.surname) << folded(find.name.surname.section(u' ', -1))
                            << folded(find.name.surname.section(u' ', 0, 0));
        for (const QString &given : find.name.given.split(u' ', Qt::SkipEmptyParts))
            introduced.givenNames << folded(given);
    }
    return introduced;
}

/** What is true of a word in all its places. */
struct WordFacts
{
    int count = 0;
    double best = -1e9; ///< how it looks where it looks most like a name
    double sum = 0;
    bool isIntroduced = false;
    bool isGivenName = false;
    bool isListed = false;
    bool isCommon = false;
    bool isPlace = false;
    bool isFamily = false;
    bool isSurname = false;
    bool isInOffice = false;
};

class Facts
{
public:
    Facts(const Reading &reading, const QList<Find> &finds, const std::vector<BareWord> &words) : m_reading(reading)
    {
        const Introduced introduced = introducedIn(finds);
        for (const BareWord &word : words) {
            const QString &surname = finds[word.find].name.surname;
            WordFacts &facts = m_facts[surname];
            if (facts.count == 0)
                lookUp(surname, introduced, facts);
            ++facts.count;
            facts.best = std::max(facts.best, word.looks);
            facts.sum += word.looks;
        }
        findWrittenSmall();
    }

    const WordFacts &of(const QString &surname) const { return *m_facts.constFind(surname); }

private:
    void lookUp(const QString &surname, const Introduced &introduced, WordFacts &facts) const
    {
        const Authority &authority = m_reading.authority();
        const QString key = folded(surname);
        facts.isIntroduced = introduced.surnames.contains(key);
        facts.isGivenName = introduced.givenNames.contains(key);
        facts.isListed = !m_reading.persons().isEmpty() && !m_reading.persons().named(surname).isEmpty();
        facts.isCommon = authority.isCommonWord(surname);
        facts.isPlace = bool(authority.placePhrases().longestAt(tokens(surname), 0));
        facts.isFamily = authority.isFamilyName(surname);
        facts.isSurname = authority.isSurname(surname);
        facts.isInOffice = !authority.officeHoldersNamed(surname, m_reading.isoDate()).isEmpty();
    }

    /** A word that the document also writes small is a common one. */
    void findWrittenSmall()
    {
        QHash<QString, WordFacts *> bySmall;
        for (auto facts = m_facts.begin(); facts != m_facts.end(); ++facts)
            bySmall.insert(facts.key().toLower(), &facts.value());
        for (const FieldReading &field : m_reading.fields()) {
            for (const Token &token : field.tokens) {
                if (token.shape != Token::Shape::Lower)
                    continue;
                if (const auto same = bySmall.constFind(token.text); same != bySmall.cend())
                    (*same)->isCommon = true;
            }
        }
    }

    const Reading &m_reading;
    QHash<QString, WordFacts> m_facts; ///< by the word as written
};

} // namespace

std::vector<NameEvidence> evidenceOf(const Reading &reading, const QList<Find> &finds,
                                     const std::vector<BareWord> &words)
{
    if (words.empty())
        return {};
    const Facts allFacts(reading, finds, words);
    const bool hasList = !reading.persons().isEmpty();
    std::vector<NameEvidence> evidence;
    evidence.reserve(words.size());
    for (const BareWord &word : words) {
        const Find &find = finds[word.find];
        const WordFacts &facts = allFacts.of(find.name.surname);
        const bool isUnlisted = hasList && !facts.isListed;
        const auto yes = [](bool is) { return is ? 1.0 : 0.0; };
        evidence.push_back({word.find,
                            {
                                1.0,
                                word.looks,
                                facts.best,
                                facts.sum / facts.count,
                                std::log(double(facts.count)),
                                yes(facts.isIntroduced),
                                yes(facts.isGivenName),
                                yes(facts.isCommon),
                                yes(facts.isPlace),
                                yes(facts.isFamily),
                                yes(facts.isSurname),
                                yes(facts.isInOffice),
                                yes(find.acts),
                                yes(find.startsSentence),
                                yes(find.startsSentence && facts.isCommon),
                                yes(facts.isListed),
                                yes(facts.isListed && facts.isCommon),
                                yes(facts.isListed && facts.isPlace),
                                yes(facts.isListed && find.startsSentence),
                                yes(hasList),
                                yes(isUnlisted && !facts.isIntroduced),
                                yes(isUnlisted && facts.isIntroduced),
                                yes(isUnlisted && facts.isFamily),
                                yes(facts.isIntroduced && facts.isCommon),
                                yes(facts.isFamily && facts.isCommon),
                                facts.isListed ? word.looks : 0.0,
                            }});
    }
    return evidence;
}

} // namespace Secto
