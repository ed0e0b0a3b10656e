// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/resolvers/role_resolver.h"

#include "extraction/decision.h"
#include "extraction/resolvers/identity.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

bool sharesOffice(const PersonName &a, const PersonName &b)
{
    return std::ranges::any_of(a.offices, [&b](const QString &office) { return b.offices.contains(office); });
}

/** Whom the document calls by this title and a name; nothing if nobody or several. */
std::optional<Identity> introducedWithTitle(const Reading &reading, const QList<Find> &finds, const Find &role)
{
    const Find *only = nullptr;
    for (const Find &find : finds) {
        if (find.kind != EntityKind::Person || !sharesOffice(find.name, role.name))
            continue;
        if (!role.name.body.isEmpty() && !find.name.body.isEmpty() && find.name.body != role.name.body)
            continue;
        // The title counts for more than the text: a telegram from the Secretary is about no other.
        if (only && only->field == 0 && find.field != 0)
            break;
        if (only && only->entity.key != find.entity.key)
            return std::nullopt;
        only = &find;
    }
    if (!only)
        return std::nullopt;
    const QString words = slice(reading.fields()[only->field].text, only->claim).toString();
    const QString why = QCoreApplication::translate("Extraction", "“%1” in %2")
                            .arg(words, reading.placeOf(only->field, only->range.begin));
    const QString known = only->entity.description.isEmpty() ? QString() : u"; "_s + only->entity.description;
    return Identity{only->entity, why + known, 0.9};
}

/** Who held the office on the document's day; nothing if that is not one person. */
std::optional<Identity> holderThatDay(const Reading &reading, const Find &role)
{
    QString body = role.name.body;
    if (body.isEmpty() && reading.isAmerican() && role.name.title.contains(u"President"))
        body = u"United States"_s;
    if (body.isEmpty() || role.name.offices.isEmpty())
        return std::nullopt;
    if (body == u"United States" && !reading.isAmerican() && role.name.title == u"Secretary")
        return std::nullopt;

    for (const QString &office : role.name.offices) {
        const QList<Tenure> tenures = reading.authority().holders(office, body, reading.isoDate());
        if (tenures.isEmpty())
            continue;
        QSet<QString> persons;
        for (const Tenure &tenure : tenures)
            persons.insert(tenure.person);
        if (persons.size() > 1)
            return std::nullopt;
        const QString why = QCoreApplication::translate("Extraction", "held the office on that day: %1")
                                .arg(reading.authority().describe(tenures.first()));
        return holderOf(reading, tenures.first(), why, 0.85);
    }
    return std::nullopt;
}

Identity unknownHolder(const Find &role)
{
    Identity identity;
    identity.entity.kind = EntityKind::Role;
    identity.entity.name = role.name.title;
    if (!role.name.body.isEmpty() && role.name.body != u"United States")
        identity.entity.name = QCoreApplication::translate("Extraction", "%1 of %2", "title, country")
                                   .arg(role.name.title, role.name.body);
    identity.entity.key = entityKey(EntityKind::Role, identity.entity.name);
    identity.why = QCoreApplication::translate("Extraction", "the document does not say who held the office");
    identity.confidence = 0.5;
    return identity;
}

} // namespace

void RoleResolver::resolve(const Reading &reading, QList<Find> &finds) const
{
    QHash<QString, Identity> holders; ///< by title and country: the same answer all through a document
    for (Find &find : finds) {
        if (find.kind != EntityKind::Role)
            continue;
        const QString office = find.name.title + u'\n' + find.name.body;
        if (!holders.contains(office)) {
            std::optional<Identity> identity = introducedWithTitle(reading, finds, find);
            if (!identity)
                identity = holderThatDay(reading, find);
            holders.insert(office, identity.value_or(unknownHolder(find)));
        }
        const Identity &holder = *holders.constFind(office);
        find.entity = holder.entity;
        find.why = holder.why;
        find.confidence = holder.confidence;
    }
}

} // namespace Secto
