// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authority/authority.h"

#include "authority/partial_date.h"
#include "text/folding.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

void Authority::forgetFamilyNames(size_t parts)
{
    const auto isForgotten = [parts](QStringView name) { return qHash(name) % parts == 0; };
    m_familyNames.removeIf(isForgotten);
    m_familyNamesInCapitals.removeIf([&](const auto &name) { return isForgotten(name.value()); });
}

QList<Tenure> Authority::holders(const QString &office, const QString &body, const QString &isoDate) const
{
    QList<Tenure> found;
    const auto consider = [&](const Tenure &tenure) {
        if (mayInclude(tenure.from, tenure.to, isoDate))
            found << tenure;
    };
    if (office.endsWith(u'*')) {
        const QStringView beginning = QStringView(office).chopped(1);
        for (const Tenure &tenure : m_tenures) {
            if (tenure.body == body && tenure.office.startsWith(beginning))
                consider(tenure);
        }
        return found;
    }
    for (const int number : m_tenuresByOffice.value(office + u'\n' + body))
        consider(m_tenures[number]);
    return found;
}

QList<Tenure> Authority::officeHoldersNamed(const QString &surname, const QString &isoDate) const
{
    QList<Tenure> found = tenuresOfAnyNamed(surname);
    found.removeIf([&isoDate](const Tenure &tenure) { return !mayInclude(tenure.from, tenure.to, isoDate); });
    return found;
}

QList<Tenure> Authority::tenuresOfAnyNamed(const QString &surname) const
{
    QList<Tenure> found;
    for (const QString &person : m_personsBySurname.value(folded(surname)))
        found << tenuresOf(person);
    return found;
}

QList<Tenure> Authority::diplomatsNamed(const QString &surname) const
{
    QList<Tenure> found;
    for (const QString &person : m_diplomatsBySurname.value(folded(surname)))
        found << tenuresOf(person);
    return found;
}

QList<Tenure> Authority::tenuresOf(const QString &person) const
{
    QList<Tenure> found;
    for (const int number : m_tenuresByPerson.value(person))
        found << m_tenures[number];
    return found;
}

QString Authority::describe(const Tenure &tenure) const
{
    const QString years = yearsOf(tenure.from, tenure.to);
    if (const auto adjective = m_adjectives.constFind(tenure.body); adjective != m_adjectives.cend()) {
        const bool isPlain = adjective->isEmpty() || tenure.body == u"United States";
        return isPlain ? u"%1, %2"_s.arg(tenure.office, years) : u"%1 %2, %3"_s.arg(*adjective, tenure.office, years);
    }
    return QCoreApplication::translate("Authority", "%1 of the %2, %3", "office, organization, years")
        .arg(tenure.office, tenure.body, years);
}

QString Authority::feastDay(const QString &feast, const QString &isoDate, bool past) const
{
    const QStringList days = m_feasts.value(feast);
    if (days.isEmpty() || isoDate.isEmpty())
        return {};
    const auto next = std::ranges::lower_bound(days, firstDay(isoDate));
    if (past)
        return next == days.begin() ? QString() : *std::prev(next);
    return next == days.end() || next == days.begin() ? QString() : *next;
}

} // namespace Secto
