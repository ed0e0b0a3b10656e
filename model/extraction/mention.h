// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/field_id.h"

#include <QList>
#include <QString>

#include <optional>

namespace Secto {

enum class EntityKind { Person, Role, Place, Organization, Date, Document, Classification, Event };

/** "person", "role" … as `secto extract` prints and the library keeps. */
QString toString(EntityKind kind);
std::optional<EntityKind> entityKindFromString(const QString &text);

/** Someone or something that a document names. */
struct Entity
{
    /**
     * Stable across runs on the same text and independent of order: the list's id where a list
     * of persons settled it, else kind and folded name ("person:paul martin"). User decisions refer to it.
     */
    QString key;
    EntityKind kind = EntityKind::Person;
    QString name;          ///< canonical, persons given name first; the words of the text where unresolved
    QString description;   ///< one line: office and years, or what the document says ("Belgian Foreign Minister")
    QString listId;        ///< in the list of persons it came from; may be empty
    QString isoDate;       ///< for dates and dated events: "1967-12-11", "1967-12", "1965-12-06/1965-12-14"
    bool resolved = false; ///< false: named, but we do not claim to know who or what it is

    friend bool operator==(const Entity &, const Entity &) = default;
};

/** One place where an entity is named. */
struct Mention
{
    FieldId field;
    TextRange range;
    QString text;                         ///< the words of the range
    EntityKind kind = EntityKind::Person; ///< how it is named: "Secretary" is a Role mention of a Person entity
    QString entity;                       ///< Entity::key; never empty
    QString why;                          ///< what settled it, in a few words a historian understands
    double confidence = 0;                ///< 0 to 1

    friend bool operator==(const Mention &, const Mention &) = default;
};

/** All that was found in one document: mentions in reading order, and the entities they refer to. */
struct Extraction
{
    QList<Entity> entities;
    QList<Mention> mentions;

    const Entity *entity(const QString &key) const;

    friend bool operator==(const Extraction &, const Extraction &) = default;
};

} // namespace Secto
