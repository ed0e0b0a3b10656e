// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/publication.h"

#include <QList>
#include <QString>

namespace Secto {

/** A part of a volume that holds documents or further parts. */
struct Section
{
    QString id;      ///< in its volume: "ch1subch2"; may be empty
    QString kind;    ///< "compilation", "chapter", "subchapter", "section"
    QString heading; ///< white space folded, without notes
    QString page;    ///< on which the heading stands; may be empty
    int parent = -1; ///< in Volume::sections, always before this one; -1 for none

    friend bool operator==(const Section &, const Section &) = default;
};

/** A person or an abbreviation in a volume's list. */
struct ListedName
{
    QString id;     ///< in its volume: "p_RD3", "t_DMZ1"
    QString name;   ///< as listed: "Rusk, Dean", "DMZ"
    QString remark; ///< "Secretary of State", "demilitarized zone"

    friend bool operator==(const ListedName &, const ListedName &) = default;
};

/** What a volume knows beside its documents. A value. */
struct Volume
{
    QString id; ///< "frus1964-68v13"
    Publication publication;
    QList<Section> sections; ///< in reading order
    QList<ListedName> persons;
    QList<ListedName> terms;

    friend bool operator==(const Volume &, const Volume &) = default;
};

} // namespace Secto
