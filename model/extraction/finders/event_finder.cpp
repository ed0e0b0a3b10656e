// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/event_finder.h"

#include <QCoreApplication>

namespace Secto {

void EventFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const Authority &authority = reading.authority();
    const QList<Token> &tokens = reading.fields()[field].tokens;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (tokens[at].shape == Token::Shape::Mark)
            continue;
        const auto match = authority.eventPhrases().longestAt(tokens, at);
        if (!match)
            continue;
        const NamedThing &event = authority.event(match.value);
        // Nobody wrote of an event before it was.
        if (!event.isoDate.isEmpty() && reading.isoDate().size() >= 4
            && reading.isoDate().left(4) < event.isoDate.left(4))
            continue;
        Find find = findOf(field, tokens, at, at + match.length, EntityKind::Event);
        find.entity = settledEntity(find.kind, event.name, event.description, event.isoDate);
        find.why = QCoreApplication::translate("Extraction", "built-in table of events");
        find.confidence = 0.9;
        finds << find;
        at += match.length - 1;
    }
}

} // namespace Secto
