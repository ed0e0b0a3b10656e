// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/resolvers/person_resolver.h"

#include "extraction/resolvers/identity.h"
#include "extraction/resolvers/listed_persons.h"
#include "text/folding.h"

#include <QCoreApplication>
#include <QHash>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Where somebody is introduced, and as whom. */
struct Introduction
{
    qsizetype number = 0; ///< index among the finds
    qsizetype field = 0;
    bool isOfWoman = false;
    Identity identity;
};

using Introductions = QList<Introduction>; ///< in reading order

QString surnameOf(const PersonName &name)
{
    return folded(name.surname.section(u' ', -1));
}

/** "Mr.", "Mrs.": introduces nobody. */
bool isOffice(const PersonName &name)
{
    return !name.offices.isEmpty() || name.title.contains(u' ');
}

QString wordsOf(const Reading &reading, const Find &find)
{
    return slice(reading.fields()[find.field].text, find.claim).toString();
}

/** Whom a name that says more than a surname introduces, though no list or table knows him. */
Identity introducedByText(const Reading &reading, const Find &find)
{
    Identity identity;
    identity.entity = namedOnly(find.name);
    const QString place = reading.placeOf(find.field, find.range.begin);
    const QString words = wordsOf(reading, find);
    identity.why = QCoreApplication::translate("Extraction", "named so in %1: “%2”").arg(place, words);
    if (isOffice(find.name)) {
        const QString title =
            slice(reading.fields()[find.field].text, {find.claim.begin, find.range.begin}).trimmed().toString();
        identity.entity.description =
            QCoreApplication::translate("Extraction", "%1 · named so in %2", "title, place").arg(title, place);
    }
    identity.confidence = find.name.given.isEmpty() ? 0.5 : 0.8;
    return identity;
}

/** A person whom the text introduces and a list or table knows: both are the reason. */
void addWordsOfText(const Reading &reading, const Find &find, Identity &identity)
{
    if (find.name.title.isEmpty() || !isOffice(find.name))
        return;
    const QString named = QCoreApplication::translate("Extraction", "named so in %1: “%2”")
                              .arg(reading.placeOf(find.field, find.range.begin), wordsOf(reading, find));
    identity.why = named + u"; "_s + identity.why;
}

void settle(Find &find, const Identity &identity)
{
    find.entity = identity.entity;
    find.why = identity.why;
    find.confidence = std::min(find.confidence > 0 ? find.confidence : 1.0, identity.confidence);
}

/** The words of the office in whose brackets the name stands: "… the Assistant Secretary of State (Bundy)". */
QStringList officeBefore(const FieldReading &field, const Find &find)
{
    constexpr qsizetype Farthest = 14;
    const auto after = [&](const Token &token) { return token.range.begin < find.claim.begin; };
    const auto end = std::ranges::partition_point(field.tokens, after);
    qsizetype at = end - field.tokens.begin() - 1;
    if (at < 1 || field.tokens[at].text != u"(")
        return {};
    QStringList words;
    for (--at; at >= 0 && words.size() < Farthest; --at) {
        const QStringView word = field.tokens[at].text;
        if (word == u")" || word == u"(" || word == u";" || word == u"\n" || word == u"From")
            break;
        words.prepend(word.toString());
    }
    return words;
}

/** Whom a bare surname in brackets means by the office before them. */
std::optional<Identity> namedAfterOffice(const Reading &reading, const Find &find)
{
    if (reading.persons().isEmpty())
        return std::nullopt;
    const QList<const PersonIndex::Person *> persons = listedFor(reading, find.name);
    if (persons.size() < 2)
        return std::nullopt;
    const QStringList office = officeBefore(reading.fields()[find.field], find);
    if (office.isEmpty())
        return std::nullopt;
    const Choice choice = chosenByWords(persons, office);
    if (!choice.person)
        return std::nullopt;
    return listed(*choice.person, listReason(*choice.person) + u"; "_s + choice.why, 0.9);
}

/** Who was introduced last in @p field before find @p number; the unresolved only where nobody else was. */
const Introduction *lastBefore(const Introductions &named, qsizetype field, qsizetype number)
{
    const Introduction *last = nullptr;
    for (const Introduction &introduction : named) {
        if (introduction.field != field || introduction.number > number)
            continue;
        if (!last || introduction.identity.entity.resolved >= last->identity.entity.resolved)
            last = &introduction;
    }
    return last;
}

/** Who is introduced in the fields that @p isIn accepts, if it is one person. */
template <typename IsIn>
const Introduction *onlyOne(const Introductions &named, IsIn isIn)
{
    const Introduction *only = nullptr;
    for (const Introduction &introduction : named) {
        if (!isIn(introduction.field))
            continue;
        if (!only || (!only->identity.entity.resolved && introduction.identity.entity.resolved))
            only = &introduction;
        else if (introduction.identity.entity.resolved && only->identity.entity.key != introduction.identity.entity.key)
            return nullptr;
    }
    return only;
}

/** What the list and the tables say of a surname that the document leaves bare. */
std::optional<Identity> likeliest(const Reading &reading, const PersonName &name)
{
    if (auto identity = identify(reading, name))
        return identity;
    const Choice choice = chosenByPrincipalOffice(reading, listedFor(reading, name));
    if (!choice.person)
        return std::nullopt;
    return listed(*choice.person, listReason(*choice.person) + u"; "_s + choice.why, 0.55);
}

/** Says whom bare surnames of one document mean. */
class BareNames
{
public:
    BareNames(const Reading &reading, const QHash<QString, Introductions> &introductions)
        : m_reading(reading), m_introductions(introductions)
    {}

    Identity identityOf(const Find &find, qsizetype number);

private:
    const std::optional<Identity> &outside(const Find &find);

    const Reading &m_reading;
    const QHash<QString, Introductions> &m_introductions;
    QHash<QString, std::optional<Identity>> m_outside; ///< by surname and title: settled once for the document
};

/** Whom list and tables know by this name, whatever the document says elsewhere. */
const std::optional<Identity> &BareNames::outside(const Find &find)
{
    const QString words = find.name.title + u'\n' + find.name.surname;
    auto found = m_outside.constFind(words);
    if (found == m_outside.cend())
        found = m_outside.insert(words, likeliest(m_reading, find.name));
    return *found;
}

/**
 * Who was introduced last before it in the same field, or in the title; then for a note who is in the
 * text. Somebody of whom only another note tells, or who is introduced later, comes after whom the list has.
 */
Identity BareNames::identityOf(const Find &find, qsizetype number)
{
    static const Introductions none;
    const auto found = m_introductions.constFind(surnameOf(find.name));
    const Introductions &all = found == m_introductions.cend() ? none : *found;
    const bool ofWoman = PersonIndex::isOfWoman(find.name.title);
    const auto isOther = [ofWoman](const Introduction &introduction) { return introduction.isOfWoman != ofWoman; };
    Introductions fitting;
    const bool isMixed = std::ranges::any_of(all, isOther) && !std::ranges::all_of(all, isOther);
    if (isMixed)
        std::ranges::remove_copy_if(all, std::back_inserter(fitting), isOther);
    const Introductions &named = isMixed ? fitting : all;

    const auto isTitle = [this](qsizetype field) { return m_reading.fields()[field].id.isTitle(); };
    const auto isNote = [this](qsizetype field) { return m_reading.fields()[field].id.isNote(); };
    const Introduction *introduction = lastBefore(named, find.field, number);
    if (!introduction)
        introduction = onlyOne(named, isTitle);
    if (!introduction && isNote(find.field))
        introduction = onlyOne(named, [&](qsizetype field) { return !isNote(field); });
    if (introduction && introduction->identity.entity.resolved)
        return introduction->identity;
    if (!m_reading.persons().named(find.name.surname).isEmpty() || named.isEmpty()) {
        if (const auto &identity = outside(find))
            return *identity;
    }
    if (!introduction)
        introduction = onlyOne(named, [&](qsizetype field) { return !isNote(field); });
    if (!introduction && !named.isEmpty())
        introduction = &named.first();
    if (introduction)
        return introduction->identity;

    Identity unknown{namedOnly(find.name), QCoreApplication::translate("Extraction", "named by surname alone"), 0.5};
    unknown.entity.resolved = false;
    return unknown;
}

/** The given names by which texts call somebody who was found. */
QStringList givenNamesOf(const Reading &reading, const Find &find)
{
    QString given = find.name.given;
    QStringList names;
    if (const PersonIndex::Person *person = reading.persons().byId(find.entity.listId)) {
        given = person->name.given;
        names = person->name.otherGiven;
    } else if (given.isEmpty()) {
        given = find.entity.name.section(u' ', 0, -2);
    }
    // By which he is found if the word is no common given name, the first.
    names = given.split(u' ', Qt::SkipEmptyParts) + names;
    for (QString &name : names)
        name = folded(name);
    return names;
}

/** "Dear George", "Alex": who of the document, else of the list, has that given name, if it is one person. */
void resolveGivenNames(const Reading &reading, QList<Find> &finds)
{
    struct Candidate
    {
        const Find *find;
        QStringList names;
    };
    std::optional<QHash<QString, Candidate>> candidates; ///< by entity
    const auto gather = [&] {
        candidates.emplace();
        for (const Find &find : std::as_const(finds)) {
            if (find.kind == EntityKind::Person && find.entity.resolved && !candidates->contains(find.entity.key))
                candidates->insert(find.entity.key, {&find, givenNamesOf(reading, find)});
        }
    };
    QHash<QString, std::optional<Identity>> settled;
    const auto whoIsCalled = [&](const QString &word) -> std::optional<Identity> {
        const QString plain = folded(word);
        const bool isCommon = reading.authority().isGivenName(word);
        // "Averell" may be a middle name, "Spurgeon" need not be a known one; not both.
        const auto isCalledSo = [&](const QStringList &names) {
            if (!isCommon)
                return plain.size() > 4 && !names.isEmpty() && names.first() == plain;
            return std::ranges::any_of(names, [&](const QString &name) {
                return name == plain || reading.authority().mayBeShortFor(plain, name);
            });
        };
        const Find *only = nullptr;
        for (const Candidate &candidate : std::as_const(*candidates)) {
            if (!isCalledSo(candidate.names))
                continue;
            if (only)
                return std::nullopt;
            only = candidate.find;
        }
        if (only) {
            const QString why = QCoreApplication::translate("Extraction", "given name of %1, who is named in %2")
                                    .arg(only->entity.name, reading.placeOf(only->field, only->range.begin));
            return Identity{only->entity, why, 0.7};
        }
        const PersonIndex::Person *listedOnly = nullptr;
        for (const PersonIndex::Person &person : reading.persons().persons()) {
            QStringList names = person.name.otherGiven;
            names << (isCommon ? person.name.given : person.name.given.section(u' ', 0, 0)).split(u' ');
            if (!names.contains(word, Qt::CaseInsensitive))
                continue;
            if (listedOnly && listedOnly->name.shown != person.name.shown)
                return std::nullopt;
            listedOnly = &person;
        }
        if (!listedOnly)
            return std::nullopt;
        const QString why = QCoreApplication::translate("Extraction", "the only one of this given name");
        return listed(*listedOnly, listReason(*listedOnly) + u"; "_s + why, 0.5);
    };
    // Who is found here must not be looked at while the finds change: first all answers, then the finds.
    QList<std::pair<qsizetype, Identity>> answers;
    for (qsizetype number = 0; number < finds.size(); ++number) {
        const Find &find = finds[number];
        const QString &word = find.name.surname;
        // "Sir Leslie", but not "Mr. George".
        const bool mayBeGiven = find.name.given.isEmpty() && (find.name.title.isEmpty() || find.name.title == u"Sir");
        if (find.kind != EntityKind::Person || find.entity.resolved || !mayBeGiven || word.size() < 3
            || word.contains(u' '))
            continue;
        if (!candidates)
            gather();
        if (!settled.contains(word))
            settled.insert(word, whoIsCalled(word));
        if (const auto &identity = settled[word])
            answers << std::pair{number, *identity};
    }
    for (const auto &[number, identity] : std::as_const(answers))
        settle(finds[number], identity);
}

} // namespace

void PersonResolver::resolve(const Reading &reading, QList<Find> &finds) const
{
    QHash<QString, Introductions> introductions; ///< by surname
    for (qsizetype number = 0; number < finds.size(); ++number) {
        Find &find = finds[number];
        if (find.kind != EntityKind::Person)
            continue;
        const bool tellsWho =
            !find.name.given.isEmpty() || isOffice(find.name) || find.name.known >= 0 || !find.name.listIds.isEmpty();
        std::optional<Identity> identity = tellsWho ? identify(reading, find.name) : namedAfterOffice(reading, find);
        if (identity && tellsWho)
            addWordsOfText(reading, find, *identity);
        else if (tellsWho)
            identity = introducedByText(reading, find);
        if (!identity)
            continue;
        settle(find, *identity);
        introductions[surnameOf(find.name)]
            << Introduction{number, find.field, PersonIndex::isOfWoman(find.name.title), *identity};
    }

    BareNames bareNames(reading, introductions);
    for (qsizetype number = 0; number < finds.size(); ++number) {
        Find &find = finds[number];
        if (find.kind == EntityKind::Person && find.entity.key.isEmpty())
            settle(find, bareNames.identityOf(find, number));
    }
    resolveGivenNames(reading, finds);
}

} // namespace Secto
