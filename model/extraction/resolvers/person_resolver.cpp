// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/resolvers/person_resolver.h"

#include "extraction/resolvers/identity.h"
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
    Identity identity;
};

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

} // namespace

void PersonResolver::resolve(const Reading &reading, QList<Find> &finds) const
{
    QHash<QString, QList<Introduction>> introductions; ///< by folded surname, in reading order
    const auto surnameOf = [](const Find &find) { return folded(find.name.surname.section(u' ', -1)); };

    for (qsizetype number = 0; number < finds.size(); ++number) {
        Find &find = finds[number];
        if (find.kind != EntityKind::Person)
            continue;
        const bool tellsWho =
            !find.name.given.isEmpty() || isOffice(find.name) || find.name.known >= 0 || !find.name.listIds.isEmpty();
        if (!tellsWho)
            continue;
        std::optional<Identity> identity = identify(reading, find.name);
        if (identity)
            addWordsOfText(reading, find, *identity);
        else
            identity = introducedByText(reading, find);
        settle(find, *identity);
        introductions[surnameOf(find)] << Introduction{number, *identity};
    }

    QHash<QString, Identity> singledOut; ///< bare surnames that are settled once for the document
    for (qsizetype number = 0; number < finds.size(); ++number) {
        Find &find = finds[number];
        if (find.kind != EntityKind::Person || !find.entity.key.isEmpty())
            continue;
        const QString surname = surnameOf(find);
        const QList<Introduction> named = introductions.value(surname);
        if (!named.isEmpty()) {
            const Introduction *nearest = &named.first();
            for (const Introduction &introduction : named) {
                if (introduction.number < number
                    && introduction.identity.entity.resolved >= nearest->identity.entity.resolved)
                    nearest = &introduction;
            }
            settle(find, nearest->identity);
            continue;
        }
        if (!singledOut.contains(surname)) {
            std::optional<Identity> identity = identify(reading, find.name);
            if (!identity) {
                identity = Identity{namedOnly(find.name),
                                    QCoreApplication::translate("Extraction", "named by surname alone"), 0.5};
                identity->entity.resolved = false;
            }
            singledOut.insert(surname, *identity);
        }
        settle(find, singledOut.value(surname));
    }
}

} // namespace Secto
