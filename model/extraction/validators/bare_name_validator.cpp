// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/validators/bare_name_validator.h"

#include <QSet>

namespace Secto {

namespace {

/** Whether a list of persons or an office of those years gives a reason to read @p find as a name. */
bool isKnown(const Reading &reading, const Find &find)
{
    const QString &surname = find.name.surname;
    const bool isAlsoAWord = reading.authority().isCommonWord(surname);
    const bool isPlace = bool(reading.authority().placePhrases().longestAt(tokens(surname), 0));
    if (reading.persons().isSurname(surname))
        return find.acts || (!isPlace && (!isAlsoAWord || !find.startsSentence));
    return !isAlsoAWord && !reading.authority().officeHoldersNamed(surname, reading.isoDate()).isEmpty();
}

} // namespace

void BareNameValidator::validate(const Reading &reading, QList<Find> &finds) const
{
    QSet<QString> introduced;
    QSet<QString> acting;
    for (const Find &find : std::as_const(finds)) {
        if (find.kind != EntityKind::Person)
            continue;
        if (find.isSure)
            introduced << find.name.surname << find.name.surname.section(u' ', -1);
        else if (find.acts && !reading.authority().isCommonWord(find.name.surname))
            acting.insert(find.name.surname);
    }
    finds.removeIf([&](const Find &find) {
        if (find.kind != EntityKind::Person || find.isSure)
            return false;
        return !introduced.contains(find.name.surname) && !acting.contains(find.name.surname)
               && !isKnown(reading, find);
    });
}

} // namespace Secto
