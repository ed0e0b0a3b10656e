// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/resolvers/identity.h"

#include "authority/partial_date.h"
#include "extraction/decision.h"
#include "extraction/resolvers/listed_persons.h"
#include "text/folding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

using Person = PersonIndex::Person;

/** How far from his time in office somebody is still recognized by his country alone, in years. */
constexpr int YearsRemembered = 20;

/** How long a title still tells of whom one speaks, if it is not the highest of a country. */
constexpr int YearsCalledByTitle = 8;

bool isHighest(const QString &office)
{
    return office == u"President" || office == u"Prime Minister" || office == u"Chancellor" || office == u"King";
}

QStringList lettersOf(const QString &given)
{
    QString apart = folded(given);
    apart.replace(u'.', u". "_s); // "E.L.M."
    return apart.split(u' ', Qt::SkipEmptyParts);
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

bool wasInOffice(const Reading &reading, const Tenure &tenure)
{
    return mayInclude(tenure.from, tenure.to, reading.isoDate());
}

/** Leaves the tenures that the title, its country and the given names allow. */
void keepFitting(const Reading &reading, QList<Tenure> &tenures, const PersonName &name)
{
    tenures.removeIf([&](const Tenure &tenure) {
        const bool givenFits = givenNamesAgree(reading.authority(), givenOf(tenure.person, name.surname), name.given);
        const bool bodyFits = name.body.isEmpty() || tenure.body == name.body;
        return !givenFits || !bodyFits;
    });
    if (name.offices.isEmpty())
        return;
    const auto hasOffice = [&name](const Tenure &tenure) { return officeIsAmong(tenure.office, name.offices); };
    // Who is next to a Secretary is called Secretary, too.
    const auto isNextToSecretary = [&](const Tenure &tenure) {
        return name.title == u"Secretary" && tenure.body == u"United States" && wasInOffice(reading, tenure)
               && (tenure.office.startsWith(u"Under Secretary of ")
                   || tenure.office.startsWith(u"Deputy Secretary of "));
    };
    const bool anyHas = std::ranges::any_of(tenures, hasOffice);
    tenures.removeIf([&](const Tenure &tenure) { return !(anyHas ? hasOffice(tenure) : isNextToSecretary(tenure)); });
}

/** @p person of the tables as the list has him; null if it has not. */
const Person *listedAs(const Reading &reading, const QString &person)
{
    if (reading.persons().isEmpty())
        return nullptr;
    for (const QString &surname : reading.authority().namesOf(person)) {
        QList<const Person *> same = reading.persons().named(surname);
        const QString given = givenOf(person, surname);
        same.removeIf([&](const Person *each) {
            return given.isEmpty() != each->name.given.isEmpty()
                   || !givenNamesAgree(reading.authority(), each->name.given, given);
        });
        if (same.size() == 1)
            return same.first();
    }
    return nullptr;
}

/** The only person of @p tenures; nothing if they are of several. */
const Tenure *onlyPerson(const QList<Tenure> &tenures)
{
    const bool isOne = !tenures.isEmpty() && std::ranges::all_of(tenures, [&tenures](const Tenure &tenure) {
        return tenure.person == tenures.first().person;
    });
    return isOne ? &tenures.first() : nullptr;
}

/** "Chile" for an ambassador to Chile, else the country whose office it is; empty for offices at Washington. */
QString countryOf(const Tenure &tenure)
{
    if (tenure.body != u"United States")
        return tenure.body;
    static const QRegularExpression mission(u"^(?:Ambassador|Minister|Chargé) to (?:the )?(.+)$"_s);
    return mission.match(tenure.office).captured(1);
}

int timesSpokenOf(const Reading &reading, const Tenure &tenure)
{
    const QString country = countryOf(tenure);
    const int times = country.isEmpty() ? 0 : reading.timesNamed(country);
    return country == u"Taiwan" ? times + reading.timesNamed(u"China"_s) : times;
}

/** Leaves those of the country of which the document speaks most, apart from its own. */
void keepOfCountrySpokenOf(const Reading &reading, QList<Tenure> &tenures)
{
    int most = 0;
    for (const Tenure &tenure : std::as_const(tenures))
        most = std::max(most, timesSpokenOf(reading, tenure));
    if (most > 0)
        tenures.removeIf([&](const Tenure &tenure) { return timesSpokenOf(reading, tenure) < most; });
}

/** Whether the document is of the years in which one may speak of him who held the office. */
bool isOfThoseYears(const Reading &reading, const Tenure &tenure)
{
    const int year = reading.isoDate().left(4).toInt();
    return year == 0
           || (year >= tenure.from.left(4).toInt() - YearsRemembered
               && (tenure.to.isEmpty() || year <= tenure.to.left(4).toInt() + YearsRemembered));
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
        // An ambassador is not surely meant where others of his surname serve at other posts.
        const bool mayBeAnother =
            !name.isIntroduction() && tenure->body == u"United States" && !countryOf(*tenure).isEmpty()
            && std::ranges::any_of(reading.authority().diplomatsNamed(name.surname),
                                   [&](const Tenure &other) { return wasInOffice(reading, other); });
        if (mayBeAnother)
            return std::nullopt;
        const double confidence = name.isIntroduction() ? 0.97 : 0.85;
        return holderOf(reading, *tenure, reading.authority().describe(*tenure), confidence);
    }
    keepOfCountrySpokenOf(reading, tenures);
    if (const Tenure *tenure = onlyPerson(tenures)) {
        const QString why = QCoreApplication::translate("Extraction", "%1; the document speaks of %2")
                                .arg(reading.authority().describe(*tenure), countryOf(*tenure));
        return holderOf(reading, *tenure, why, 0.8);
    }
    return std::nullopt;
}

/**
 * One of the many who held lesser offices of the Department of State or headed a mission. Given names
 * tell him in those years; a surname only in office that day, with a title or where the document speaks of his country.
 */
std::optional<Identity> identifyDiplomat(const Reading &reading, const PersonName &name)
{
    QList<Tenure> tenures = reading.authority().diplomatsNamed(name.surname);
    keepFitting(reading, tenures, name);
    if (tenures.isEmpty() || reading.isoDate().isEmpty())
        return std::nullopt;
    const bool isNamedInFull = name.given.section(u' ', 0, 0).size() > 2;
    QList<Tenure> inOffice = tenures;
    inOffice.removeIf([&](const Tenure &tenure) { return !wasInOffice(reading, tenure); });
    if (isNamedInFull && inOffice.isEmpty()) {
        inOffice = tenures;
        inOffice.removeIf([&](const Tenure &tenure) { return !isOfThoseYears(reading, tenure); });
    }
    const bool hasOffice = !name.offices.isEmpty();
    if (hasOffice && inOffice.isEmpty()) {
        // "Ambassador Korry" keeps his title when he has left.
        inOffice = tenures;
        inOffice.removeIf([&](const Tenure &tenure) {
            return firstDay(tenure.from) > lastDay(reading.isoDate()) || !isOfThoseYears(reading, tenure);
        });
    }
    if (name.given.isEmpty()) {
        inOffice.removeIf([&](const Tenure &tenure) {
            const bool isAtHome = countryOf(tenure).isEmpty() && (hasOffice || reading.isAmerican());
            return !isAtHome && timesSpokenOf(reading, tenure) == 0;
        });
    }
    if (!onlyPerson(inOffice))
        keepOfCountrySpokenOf(reading, inOffice);
    const Tenure *tenure = onlyPerson(inOffice);
    if (!tenure)
        return std::nullopt;
    const QString office = reading.authority().describe(*tenure);
    if (name.isIntroduction())
        return holderOf(reading, *tenure, office, isNamedInFull ? 0.9 : 0.8);
    const QString country = countryOf(*tenure);
    const QString why =
        country.isEmpty()
            ? QCoreApplication::translate("Extraction", "in office that day: %1").arg(office)
            : QCoreApplication::translate("Extraction", "%1; the document speaks of %2").arg(office, country);
    return holderOf(reading, *tenure, why, 0.6);
}

/**
 * Out of office on the day, but known in those years. A surname needs a reason besides: that he had held
 * the office by then, as his title says, or was of a country of which the document speaks.
 */
std::optional<Identity> identifyRemembered(const Reading &reading, const PersonName &name)
{
    QList<Tenure> tenures = reading.authority().tenuresOfAnyNamed(name.surname);
    keepFitting(reading, tenures, name);
    tenures.removeIf([&](const Tenure &tenure) {
        const bool hasDate = !reading.isoDate().isEmpty();
        // Editors' notes call him so who was to take office in the year to come.
        const bool isSoon =
            !name.offices.isEmpty() && tenure.from.left(4).toInt() <= reading.isoDate().left(4).toInt() + 1;
        const bool wasKnown = !hasDate || firstDay(tenure.from) <= lastDay(reading.isoDate()) || isSoon;
        const bool wasLongAgo = hasDate && name.given.isEmpty() && !isHighest(tenure.office) && !tenure.to.isEmpty()
                                && reading.isoDate().left(4).toInt() > tenure.to.left(4).toInt() + YearsCalledByTitle;
        const bool isOfCountry = hasDate && timesSpokenOf(reading, tenure) > 0;
        const bool hasReason =
            !name.given.isEmpty() || (wasKnown && (isOfCountry || (!name.offices.isEmpty() && !wasLongAgo)));
        return !isOfThoseYears(reading, tenure) || !hasReason;
    });
    const Tenure *tenure = onlyPerson(tenures);
    if (!tenure)
        return std::nullopt;
    const QString why = QCoreApplication::translate("Extraction", "the only one of this name we know of: %1")
                            .arg(reading.authority().describe(*tenure));
    return holderOf(reading, *tenure, why, name.given.isEmpty() ? 0.6 : 0.85);
}

/** "Deputy Prime Minister Subandrio", whom the tables have as foreign minister that day: of his country nobody else. */
std::optional<Identity> identifyByOtherOffice(const Reading &reading, const PersonName &name)
{
    if (name.offices.isEmpty() || name.body == u"United States" || !name.title.contains(u"Minister"))
        return std::nullopt;
    QList<Tenure> tenures = reading.authority().officeHoldersNamed(name.surname, reading.isoDate());
    PersonName withoutTitle = name;
    withoutTitle.offices.clear();
    keepFitting(reading, tenures, withoutTitle);
    const Tenure *tenure = onlyPerson(tenures);
    if (!tenure || tenure->body == u"United States" || !tenure->office.contains(u"Minister")
        || timesSpokenOf(reading, *tenure) == 0)
        return std::nullopt;
    const QString why = QCoreApplication::translate("Extraction", "%1; the document speaks of %2")
                            .arg(reading.authority().describe(*tenure), countryOf(*tenure));
    return holderOf(reading, *tenure, why, 0.7);
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
    // "J. W. Fulbright" is called William.
    const auto isAnInitialOf = [&](const QStringList &initials, const QStringList &names) {
        return initials.size() > 1 && std::ranges::all_of(initials, isInitial) && names.size() == 1
               && !isInitial(names.first()) && initials.last().front() == names.first().front();
    };
    if (isAnInitialOf(first, second) || isAnInitialOf(second, first))
        return true;
    // "W. Averell Harriman" is called Averell, "John Foster Dulles" Foster: one whole name in common is enough.
    return std::ranges::any_of(first, [&](const QString &x) {
        return !isInitial(x)
               && std::ranges::any_of(second, [&](const QString &y) { return !isInitial(y) && agree(x, y); });
    });
}

Identity listed(const Person &person, const QString &why, double confidence)
{
    Entity entity;
    entity.key = person.listed.id;
    entity.name = person.name.shown;
    entity.description = person.listed.remark;
    entity.listId = person.listed.id;
    entity.resolved = true;
    return {entity, why, confidence};
}

QString listReason(const Person &person)
{
    return QCoreApplication::translate("Extraction", "list of persons: %1").arg(person.listed.name);
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
    if (const Person *person = listedAs(reading, tenure.person))
        return listed(*person, why, confidence);
    Entity entity;
    entity.name = tenure.person;
    entity.key = entityKey(EntityKind::Person, tenure.person);
    entity.description = reading.authority().describe(tenure);
    entity.resolved = true;
    return {entity, why, confidence};
}

std::optional<Identity> identify(const Reading &reading, const PersonName &name)
{
    const QList<const Person *> persons = listedFor(reading, name);
    if (const Choice choice = chosenByTitle(reading, persons, name); choice.person) {
        const QString reason = listReason(*choice.person);
        return listed(*choice.person, choice.why.isEmpty() ? reason : reason + u"; "_s + choice.why,
                      choice.why.isEmpty() ? 0.95 : 0.9);
    }
    std::optional<Identity> identity;
    if (name.known >= 0) {
        identity = identifyKnown(reading, name);
    } else {
        identity = identifyInOffice(reading, name);
        // A list leaves out few who matter: beside one, a surname alone is nobody of the lesser offices.
        if (!identity && (reading.persons().isEmpty() || name.isIntroduction()))
            identity = identifyDiplomat(reading, name);
        if (!identity)
            identity = identifyRemembered(reading, name);
        if (!identity)
            identity = identifyByOtherOffice(reading, name);
    }
    // Where the list has somebody of that name, the tables may choose among them but add nobody.
    const bool isAmongListed = !identity || persons.isEmpty() || !identity->entity.listId.isEmpty();
    return isAmongListed ? identity : std::nullopt;
}

} // namespace Secto
