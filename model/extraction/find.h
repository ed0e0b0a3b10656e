// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/mention.h"
#include "text/text_range.h"

#include <QStringList>

namespace Secto {

/** How a person is named at one place: "Belgian Foreign Minister [Harmel]", "[Lester Pearson]". */
struct PersonName
{
    QString given;       ///< given names and initials; may be empty
    QString surname;     ///< as written; for names that are not taken apart, all of it
    QString title;       ///< before the name, "Foreign Minister"; may be empty
    QStringList offices; ///< what the title may mean, as in Title::offices
    QString body;        ///< whose title: country or organization; may be empty
    int known = -1;      ///< Authority::person() if the words are a name in its tables
    QStringList listIds; ///< in the list of persons, if the words are a name in it

    /** Whether the words say more than a surname. */
    bool isIntroduction() const { return !given.isEmpty() || !title.isEmpty(); }
};

/**
 * A passage that a finder takes for a name, on its way to become a mention. A finder fills in
 * @ref entity where the words alone settle it; a resolver fills in the rest.
 */
struct Find
{
    qsizetype field = 0; ///< index in Reading::fields()
    TextRange range;     ///< the mention
    TextRange claim;     ///< the mention and the words that belong to it, "Belgian Foreign Minister Harmel"
    EntityKind kind = EntityKind::Person;
    double confidence = 0;
    Entity entity; ///< key empty: not settled yet
    QString why;
    PersonName name;             ///< for persons, and title and body for roles
    qsizetype token = -1;        ///< persons of one word: its number in the field
    bool isSure = true;          ///< persons: false for a bare capitalized word that still needs a reason
    bool startsSentence = false; ///< persons: the capital may only be that of a sentence
    bool acts = false;           ///< persons: the words beside it are such as only persons have ("Seaborn reported")
};

} // namespace Secto
