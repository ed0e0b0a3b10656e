// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto {

/** A name as lists of persons give it, taken apart. */
struct NameAsListed
{
    QString shown;             ///< as it is read aloud: "General Paul D. Harkins"
    QString surname;           ///< "Harkins", "Castro Ruz"; all of a name that is not taken apart, as "Bui Diem"
    QString given;             ///< given names and initials without titles: "Paul D."; may be empty
    QString title;             ///< "General", "Field Marshal"; may be empty
    QStringList otherSurnames; ///< "Fahmi" of "Fahmy (Fahmi), Ismail", "Harlech" of "(Lord Harlech)"
    QStringList otherGiven;    ///< "Che", "Jimmy"
    QStringList otherNames;    ///< in full: "Mao Zedong" of "Mao Tse-tung (Mao Zedong)"
};

/** Reads "Califano, Joseph A., Jr.", "Umar Wirahadikusumah, Lieutenant General", "Guevara Serna, Ernesto (Che)". */
NameAsListed takenApart(const QString &listed);

/** The name that the remark "see Ngo Dinh Diem" refers to; empty for other remarks. */
QString referenceIn(const QString &remark);

} // namespace Secto
