// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "extraction/decision.h"

namespace Secto::Testing {

using namespace Qt::StringLiterals;

/** A document and what it names, where every offset is found, not counted. */
struct NamedDocument
{
    Document document;
    Extraction extraction;

    /** Adds an entity that every occurrence of @p words in the body names. Returns its key. */
    QString add(EntityKind kind, const QString &name, const QString &words, const QString &description = {},
                const QString &why = u"named in full"_s, bool isResolved = true, const QString &isoDate = {})
    {
        const QString key = entityKey(kind, name);
        if (!extraction.entity(key)) {
            Entity entity;
            entity.key = key;
            entity.kind = kind;
            entity.name = name;
            entity.description = description;
            entity.isoDate = isoDate;
            entity.resolved = isResolved;
            extraction.entities << entity;
        }
        for (qsizetype at = 0; (at = document.body.indexOf(words, at)) >= 0; at += words.size()) {
            Mention mention;
            mention.range = {at, at + words.size()};
            mention.text = words;
            mention.kind = kind;
            mention.entity = key;
            mention.why = why;
            mention.confidence = 0.9;
            extraction.mentions << mention;
        }
        std::ranges::sort(extraction.mentions, {}, [](const Mention &mention) { return mention.range; });
        return key;
    }
};

/** A small conversation of our own making, with people, places and a date. */
inline NamedDocument conversation()
{
    NamedDocument made;
    made.document.number = u"7"_s;
    made.document.title = u"Memorandum of Conversation"_s;
    made.document.body = u"The Minister met Aleš Novák in Prague on May 3.\n"
                         u"Novák said the Minister had been in Prague before, and that Ribeiro would come.\n"
                         u"The Minister thanked him."_s;
    made.document.blocks = {};
    for (qsizetype begin = 0; begin < made.document.body.size();) {
        qsizetype end = made.document.body.indexOf(u'\n', begin);
        end = end < 0 ? made.document.body.size() : end;
        made.document.blocks << Block{Block::Kind::Paragraph, {begin, end}};
        begin = end + 1;
    }
    made.add(EntityKind::Person, u"Johanna Lindqvist"_s, u"Minister"_s, u"Minister of Trade, 1961–65"_s,
             u"held the office that day"_s);
    made.add(EntityKind::Person, u"Aleš Novák"_s, u"Aleš Novák"_s);
    // The surname alone, but not where it is part of the full name.
    const QString novak = entityKey(EntityKind::Person, u"Aleš Novák"_s);
    Mention surname = made.extraction.mentions.first();
    const qsizetype at = made.document.body.indexOf(u"\nNovák"_s) + 1;
    surname.range = {at, at + 5};
    surname.text = u"Novák"_s;
    surname.entity = novak;
    surname.why = u"surname of Aleš Novák"_s;
    made.extraction.mentions << surname;
    made.add(EntityKind::Person, u"Ribeiro"_s, u"Ribeiro"_s, {}, u"a name, and no more is known"_s, false);
    made.add(EntityKind::Place, u"Prague"_s, u"Prague"_s);
    made.add(EntityKind::Date, u"3 May 1963"_s, u"May 3"_s, {}, u"year of the document"_s, true, u"1963-05-03"_s);
    return made;
}

} // namespace Secto::Testing
