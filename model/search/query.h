// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Secto {

/** Where a part of a query looks. */
enum class SearchField {
    Anywhere,
    Title,
    Text,     ///< the body
    Footnote, ///< of the document
    Note,     ///< the user's notes and tags
    Person,   ///< names, also as sender and recipient
    From,
    To,
    Place,
    Class, ///< classification, handling, routing
    // What follows is compared, not searched for words.
    Tag,
    Kind,
    Volume,
    Number,
    Repository, ///< that keeps the document: "Johnson Library"
    File,       ///< in which the document is kept: "762.0221", "Lot 64 D 560"
    Date,
    Before,
    After,
};

/** A part of a query: what is written between two operators, or what an operator joins. A value. */
struct QueryNode
{
    enum class Kind {
        Words,     ///< words one after the other
        Near,      ///< children, Words all, close to each other
        And,       ///< all children; without any: nothing was asked
        Or,        ///< at least one of the children
        Not,       ///< not the only child
        Condition, ///< a field from Tag on
    };

    Kind kind = Kind::And;
    SearchField field = SearchField::Anywhere;
    QStringList words;        ///< folded
    bool isPrefix = false;    ///< the last word may go on
    bool isQuoted = false;    ///< meant to the letter
    QStringList alternatives; ///< words that count as well: "ceasefire" for "cease-fire"; of names several, spaced
    int distance = 0;         ///< most words between those of Near
    QString value;     ///< of a condition, as typed; of a date the beginning, as ISO 8601 to the year, month or day
    QString lastValue; ///< the end of a span of dates; of a single date the same
    QList<QueryNode> children;

    bool isEmpty() const { return kind == Kind::And && children.isEmpty(); }
};

/** Why a query cannot be read, in words for the user. */
struct QueryMistake
{
    TextRange range; ///< UTF-16 units in the query
    QString what;    ///< one sentence

    friend bool operator==(const QueryMistake &, const QueryMistake &) = default;
};

} // namespace Secto
