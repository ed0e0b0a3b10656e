// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Secto {

/**
 * Where a document was published: what a citation needs. Every part may be
 * empty and can be corrected by the user.
 */
struct Publication
{
    QString series;      ///< "Foreign Relations of the United States"
    QString subseries;   ///< "1964–1968"
    QString volume;      ///< "Volume V"
    QString volumeTitle; ///< "Vietnam, 1967"
    QStringList editors; ///< of the volume, given name first; never the general editor
    QString place;       ///< "Washington"
    QString publisher;   ///< "Government Printing Office"
    QString year;        ///< of publication, "2002"
    QString pages;       ///< "730–731"; for volumes cited by page
    QString volumeId;    ///< "frus1964-68v05"
    QString address;     ///< canonical web address of the document
    QString accessed;    ///< ISO date on which the web edition was read; may be empty
    QString rights;      ///< "U.S. Government work, public domain"

    friend bool operator==(const Publication &, const Publication &) = default;
};

} // namespace Secto
