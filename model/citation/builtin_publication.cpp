// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/builtin_publication.h"

namespace Secto {

using namespace Qt::StringLiterals;

void completeTelegram(Document &telegram)
{
    telegram.publication = {
        .series = u"Foreign Relations of the United States"_s,
        .subseries = u"1964–1968"_s,
        .volume = u"Volume V"_s,
        .volumeTitle = u"Vietnam, 1967"_s,
        .editors = {u"Kent Sieg"_s},
        .place = u"Washington"_s,
        .publisher = u"Government Printing Office"_s,
        .year = u"2002"_s,
        .pages = u"730–731"_s, // its one page mark is 731, so it begins on the page before
        .volumeId = u"frus1964-68v05"_s,
        .address = u"https://history.state.gov/historicaldocuments/frus1964-68v05/d345"_s,
        .accessed = {},
        .rights = u"U.S. Government work, public domain"_s,
    };
    if (telegram.number.isEmpty())
        telegram.number = u"345"_s;
    // The text has no dateline. Its first note says that Rusk was in Brussels for the Council's meeting; the talk it
    // reports was on December 11, but the day on which it was sent is not given.
    if (telegram.date.isEmpty())
        telegram.date = u"1967-12"_s;
    if (telegram.place.isEmpty())
        telegram.place = u"Brussels"_s;
}

} // namespace Secto
