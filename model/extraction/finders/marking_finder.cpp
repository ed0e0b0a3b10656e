// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/marking_finder.h"

#include <QCoreApplication>

namespace Secto {

namespace {

/** Marks that are words of no other meaning; "Secret" and "Priority" are ordinary words too. */
bool isDistinctive(const NamedThing &marking)
{
    return marking.description.startsWith(u"handling:") || marking.description == u"routing"
           || marking.description.startsWith(u"precedence:") || marking.description.startsWith(u"classification:");
}

bool isDelimiter(const Token &token)
{
    return token.shape == Token::Shape::Mark && token.text.size() == 1
           && QStringView(u".;,()[]/\n—").contains(token.text[0]);
}

/** "POL 15–1 VIET S. Secret": the period belongs to the word before. */
bool endsInPeriod(const Token &token)
{
    return token.shape == Token::Shape::Initial || (token.shape == Token::Shape::Upper && token.text.endsWith(u'.'));
}

bool standsAlone(const QList<Token> &tokens, qsizetype first, qsizetype end)
{
    return (first == 0 || isDelimiter(tokens[first - 1]) || endsInPeriod(tokens[first - 1]))
           && (end == tokens.size() || isDelimiter(tokens[end]));
}

/** Where marks stand: in the source note, and in the first lines of a document. */
bool holdsMarks(const FieldReading &field, qsizetype at)
{
    constexpr qsizetype HeadLength = 400;
    if (field.id.isNote())
        return field.text.startsWith(u"Source:") || field.text.contains(u"\nSource:");
    return field.id.isBody() && at < HeadLength;
}

} // namespace

void MarkingFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const Authority &authority = reading.authority();
    const FieldReading &text = reading.fields()[field];
    const QList<Token> &tokens = text.tokens;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].isCapitalized())
            continue;
        const auto match = authority.markingPhrases().longestAt(tokens, at);
        if (!match)
            continue;
        const NamedThing &marking = authority.marking(match.value);
        const bool isMark = isDistinctive(marking)
                            || (holdsMarks(text, tokens[at].range.begin) && standsAlone(tokens, at, at + match.length));
        if (!isMark)
            continue;
        Find find = findOf(field, tokens, at, at + match.length, EntityKind::Classification);
        find.entity = settledEntity(find.kind, marking.name, marking.description);
        find.why = QCoreApplication::translate("Extraction", "built-in table of marks");
        find.confidence = 0.95;
        finds << find;
        at += match.length - 1;
    }
}

} // namespace Secto
