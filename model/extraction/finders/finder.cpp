// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/finder.h"

#include "extraction/decision.h"
#include "extraction/finders/date_finder.h"
#include "extraction/finders/document_finder.h"
#include "extraction/finders/event_finder.h"
#include "extraction/finders/marking_finder.h"
#include "extraction/finders/organization_finder.h"
#include "extraction/finders/person_finder.h"
#include "extraction/finders/place_finder.h"
#include "extraction/finders/role_finder.h"

namespace Secto {

std::vector<std::unique_ptr<Finder>> allFinders()
{
    std::vector<std::unique_ptr<Finder>> finders;
    finders.push_back(std::make_unique<PersonFinder>());
    finders.push_back(std::make_unique<RoleFinder>());
    finders.push_back(std::make_unique<PlaceFinder>());
    finders.push_back(std::make_unique<OrganizationFinder>());
    finders.push_back(std::make_unique<DateFinder>());
    finders.push_back(std::make_unique<DocumentFinder>());
    finders.push_back(std::make_unique<MarkingFinder>());
    finders.push_back(std::make_unique<EventFinder>());
    return finders;
}

Find findOf(qsizetype field, const QList<Token> &tokens, qsizetype first, qsizetype end, EntityKind kind)
{
    Find find;
    find.field = field;
    find.range = {tokens[first].range.begin, tokens[end - 1].range.end};
    find.claim = find.range;
    find.kind = kind;
    return find;
}

Entity settledEntity(EntityKind kind, const QString &name, const QString &description, const QString &isoDate)
{
    return {entityKey(kind, name), kind, name, description, {}, isoDate, true};
}

} // namespace Secto
