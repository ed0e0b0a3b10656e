// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/resolvers/identity.h"

#include "authority/partial_date.h"
#include "extraction/decision.h"
#include "text/folding.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

using Person = PersonIndex::Person;

/** How far from his time in office somebody is still recognized by his country alone, in years. */
constexpr int YearsRemembered = 20;

QStringList lettersOf(const QString &given)
{
    return folded(given).split(u' ', Qt::SkipEmptyParts);
}

Identity listed(const Person &person, const QString &why, double confidence)
{
    Entity entity;
    entity.key = person.listed.id;
    entity.name = person.name();
    entity.description = person.listed.remark;
    entity.listId = person.listed.id;
    entity.resolved = true;
    return {entity, why, confidence};
}

/** The given names of @p person of the tables, who is called @p surname. */
QString givenOf(const QString &person, const QString &surname)
{
    const qsizetype at = folded(person).lastIndexOf(folded(surname));
    return at > 0 ? person.first(std::min(at, person.size())).trimmed() : QString();
}

bool officeIsAmong(const QString &office, const QStringList &offices)
{
    return std::ranges::any_of(offices, [&office](const QString &wanted) {
        return wanted.endsWith(u'*') ? office.startsWith(QStringView(wanted).chopped(1)) : office == wanted;
    });
}

/** Leaves the tenures that the title, its country and the given names allow. */
void keepFitting(const Reading &reading, QList<Tenure> &tenures, const PersonName &name)
{
    tenures.removeIf([&](const Tenure &tenure) {
        const bool givenFits = givenNamesAgree(reading.authority(), givenOf(tenure.person, name.surname), name.given);
        const bool bodyFits = name.body.isEmpty() || tenure.body == name.body;
        const bool officeFits = name.offices.isEmpty() || officeIsAmong(tenure.office, name.offices);
        return !givenFits || !bodyFits || !officeFits;
    });
}

/** The only person of @p tenures; nothing if they are of several. */
const Tenure *onlyPerson(const QList<Tenure> &tenures)
{
    const bool isOne = !tenures.isEmpty() && std::ranges::all_of(tenures, [&tenures](const Tenure &tenure) {
        return tenure.person == tenures.first().person;
    });
    return isOne ? &tenures.first() : nullptr;
}

/** Leaves those of the country of which the document speaks most, apart from its own. */
void keepOfCountrySpokenOf(const Reading &reading, QList<Tenure> &tenures)
{
    const auto times = [&reading](const Tenure &tenure) {
        return tenure.body == u"United States" ? 0 : reading.timesNamed(tenure.body);
    };
    int most = 0;
    for (const Tenure &tenure : std::as_const(tenures))
        most = std::max(most, times(tenure));
    if (most > 0)
        tenures.removeIf([&](const Tenure &tenure) { return times(tenure) < most; });
}

const Person *onlyListed(const Reading &reading, const PersonName &name)
{
    if (reading.persons().isEmpty())
        return nullptr;
    QList<const Person *> persons;
    for (const QString &id : name.listIds)
        persons << reading.persons().byId(id);
    if (persons.isEmpty())
        persons = reading.persons().named(name.surname);
    if (persons.isEmpty() && name.surname.contains(u' '))
        persons = reading.persons().named(name.surname.section(u' ', -1));
    persons.removeIf(
        [&](const Person *person) { return !givenNamesAgree(reading.authority(), person->given, name.given); });
    if (persons.size() > 1 && !name.title.isEmpty()) {
        QList<const Person *> ofTitle = persons;
        ofTitle.removeIf(
            [&name](const Person *person) { return !person->listed.remark.contains(name.title, Qt::CaseInsensitive); });
        if (!ofTitle.isEmpty())
            persons = ofTitle;
    }
    const bool isOne = !persons.isEmpty() && std::ranges::all_of(persons, [&persons](const Person *person) {
        return person->name() == persons.first()->name();
    });
    return isOne ? persons.first() : nullptr;
}

std::optional<Identity> identifyKnown(const Reading &reading, const PersonName &name)
{
    const QString &person = reading.authority().person(name.known);
    const QList<Tenure> tenures = reading.authority().tenuresOf(person);
    for (const Tenure &tenure : tenures) {
        if (mayInclude(tenure.from, tenure.to, reading.isoDate()))
            return holderOf(reading, tenure, QCoreApplication::translate("Extraction", "named in full"), 0.97);
    }
    return holderOf(reading, tenures.first(), QCoreApplication::translate("Extraction", "named in full"), 0.9);
}

std::optional<Identity> identifyInOffice(const Reading &reading, const PersonName &name)
{
    QList<Tenure> tenures = reading.authority().officeHoldersNamed(name.surname, reading.isoDate());
    keepFitting(reading, tenures, name);
    if (tenures.isEmpty())
        return std::nullopt;
    if (const Tenure *tenure = onlyPerson(tenures)) {
        const double confidence = name.isIntroduction() ? 0.97 : 0.85;
        return holderOf(reading, *tenure, reading.authority().describe(*tenure), confidence);
    }
    keepOfCountrySpokenOf(reading, tenures);
    if (const Tenure *tenure = onlyPerson(tenures)) {
        const QString why = QCoreApplication::translate("Extraction", "%1; the document speaks of %2")
                                .arg(reading.authority().describe(*tenure), tenure->body);
        return holderOf(reading, *tenure, why, 0.8);
    }
    return std::nullopt;
}

/**
 * Out of office on the day, but known in those years. A surname needs a reason besides: that he had held
 * the office by then, as his title says, or was of a country of which the document speaks.
 */
std::optional<Identity> identifyRemembered(const Reading &reading, const PersonName &name)
{
    const int year = reading.isoDate().left(4).toInt();
    QList<Tenure> tenures = reading.authority().tenuresOfAnyNamed(name.surname);
    keepFitting(reading, tenures, name);
    tenures.removeIf([&](const Tenure &tenure) {
        const int first = tenure.from.left(4).toInt() - YearsRemembered;
        const int last = tenure.to.left(4).toInt() + YearsRemembered;
        const bool wasKnown = firstDay(tenure.from) <= lastDay(reading.isoDate());
        const bool isOfCountry = tenure.body != u"United States" && reading.timesNamed(tenure.body) > 0;
        const bool hasReason = !name.given.isEmpty() || (wasKnown && (isOfCountry || !name.offices.isEmpty()));
        return year < first || year > last || !hasReason;
    });
    const Tenure *tenure = onlyPerson(tenures);
    if (!tenure)
        return std::nullopt;
    const QString why = QCoreApplication::translate("Extraction", "the only one of this name we know of: %1")
                            .arg(reading.authority().describe(*tenure));
    return holderOf(reading, *tenure, why, name.given.isEmpty() ? 0.6 : 0.85);
}

} // namespace

bool givenNamesAgree(const Authority &authority, const QString &a, const QString &b)
{
    const QStringList first = lettersOf(a);
    const QStringList second = lettersOf(b);
    if (first.isEmpty() || second.isEmpty())
        return true;
    const auto isInitial = [](const QString &name) {
        return name.size() <= 2 && (name.size() == 1 || name[1] == u'.');
    };
    const auto agree = [&](const QString &x, const QString &y) {
        if (isInitial(x) || isInitial(y))
            return x.front() == y.front();
        return x == y || authority.mayBeShortFor(x, y) || authority.mayBeShortFor(y, x);
    };
    if (agree(first.first(), second.first()))
        return true;
    // "W. Averell Harriman" is called Averell, "John Foster Dulles" Foster: one whole name in common is enough.
    return std::ranges::any_of(first, [&](const QString &x) {
        return !isInitial(x)
               && std::ranges::any_of(second, [&](const QString &y) { return !isInitial(y) && agree(x, y); });
    });
}

Entity namedOnly(const PersonName &name)
{
    Entity entity;
    entity.name = name.given.isEmpty() ? name.surname : name.given + u' ' + name.surname;
    entity.key = entityKey(EntityKind::Person, entity.name);
    entity.resolved = !name.given.isEmpty();
    return entity;
}

Identity holderOf(const Reading &reading, const Tenure &tenure, const QString &why, double confidence)
{
    for (const QString &surname : {tenure.person.section(u' ', -1), tenure.person}) {
        QList<const Person *> same = reading.persons().named(surname);
        same.removeIf([&](const Person *person) {
            const QString given = givenOf(tenure.person, surname);
            return given.isEmpty() != person->given.isEmpty()
                   || !givenNamesAgree(reading.authority(), person->given, given);
        });
        if (same.size() == 1)
            return listed(*same.first(), why, confidence);
    }
    Entity entity;
    entity.name = tenure.person;
    entity.key = entityKey(EntityKind::Person, tenure.person);
    entity.description = reading.authority().describe(tenure);
    entity.resolved = true;
    return {entity, why, confidence};
}

std::optional<Identity> identify(const Reading &reading, const PersonName &name)
{
    if (const Person *person = onlyListed(reading, name)) {
        const QString why = QCoreApplication::translate("Extraction", "list of persons: %1").arg(person->listed.name);
        return listed(*person, why, 0.95);
    }
    if (name.known >= 0)
        return identifyKnown(reading, name);
    if (auto inOffice = identifyInOffice(reading, name))
        return inOffice;
    return identifyRemembered(reading, name);
}

} // namespace Secto
