// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/organization_finder.h"

#include <QCoreApplication>

namespace Secto {

void OrganizationFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const Authority &authority = reading.authority();
    const QList<Token> &tokens = reading.fields()[field].tokens;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].isCapitalized())
            continue;
        const auto match = authority.organizationPhrases().longestAt(tokens, at);
        if (!match)
            continue;
        const NamedThing &organization = authority.organization(match.value);
        Find find = findOf(field, tokens, at, at + match.length, EntityKind::Organization);
        find.entity = settledEntity(find.kind, organization.name, organization.description);
        find.why = QCoreApplication::translate("Extraction", "built-in table of organizations");
        find.confidence = 0.95;
        finds << find;
        at += match.length - 1;
    }
}

} // namespace Secto
