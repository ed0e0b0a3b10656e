// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/decision.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace Secto {

namespace {

using Action = Decision::Action;

QString saidByUser()
{
    return QCoreApplication::translate("Decision", "You said so");
}

/** An extraction while decisions are applied to it, one after the other. */
class Correction
{
public:
    Correction(const Extraction &found, const Document &document)
        : m_found(found), m_document(document), m_fields(document.fields()), m_result(found)
    {}

    void apply(const Decision &decision);
    Extraction result() const;

private:
    void rename(const Decision &decision);
    void reassign(const Decision &decision);
    void merge(const Decision &decision);
    void reject(const Decision &decision);
    void changeKind(const Decision &decision);
    void add(const Decision &decision);

    Entity *entity(const QString &key);
    QString mergedInto(QString key);
    Entity *targetOf(const Decision &decision);
    std::optional<TextSpan> passageOf(const Decision &decision) const;
    qsizetype mentionAt(const TextSpan &passage) const;
    void insert(const Mention &mention);
    static void assign(Mention &mention, const Entity &target);

    const Extraction &m_found;
    const Document &m_document;
    const QList<FieldId> m_fields;
    Extraction m_result;
    QHash<QString, QString> m_merged; ///< key of an entity that is gone -> key of the one it was merged into
};

void Correction::apply(const Decision &decision)
{
    switch (decision.action) {
    case Action::Rename:
        return rename(decision);
    case Action::Reassign:
        return reassign(decision);
    case Action::Merge:
        return merge(decision);
    case Action::Reject:
        return reject(decision);
    case Action::ChangeKind:
        return changeKind(decision);
    case Action::Add:
        return add(decision);
    }
}

void Correction::rename(const Decision &decision)
{
    Entity *subject = entity(decision.subject);
    if (!subject || decision.name.trimmed().isEmpty())
        return;
    if (!subject->resolved) {
        for (Mention &mention : m_result.mentions) {
            if (mention.entity == subject->key)
                assign(mention, *subject);
        }
    }
    subject->name = decision.name.simplified();
    subject->resolved = true;
}

void Correction::reassign(const Decision &decision)
{
    if (decision.where) {
        // The passage counts, not what the extractor makes of it: where it finds nothing any more, the user still does.
        const std::optional<TextSpan> passage = passageOf(decision);
        if (!passage)
            return;
        const qsizetype at = mentionAt(*passage);
        if (at < 0)
            return add(decision);
        if (const Entity *target = targetOf(decision))
            assign(m_result.mentions[at], *target);
        return;
    }

    const auto concerned = [&decision](const Mention &mention) {
        return mention.entity == decision.subject && mention.text == decision.words;
    };
    if (std::ranges::none_of(m_result.mentions, concerned))
        return;
    const Entity *target = targetOf(decision);
    if (!target)
        return;
    for (Mention &mention : m_result.mentions) {
        if (concerned(mention))
            assign(mention, *target);
    }
}

void Correction::merge(const Decision &decision)
{
    const Entity *subject = entity(decision.subject);
    const Entity *target = entity(mergedInto(decision.target));
    if (!subject || !target || subject == target)
        return;
    for (Mention &mention : m_result.mentions) {
        if (mention.entity == decision.subject)
            assign(mention, *target);
    }
    m_merged.insert(decision.subject, target->key);
    m_result.entities.removeIf([&decision](const Entity &e) { return e.key == decision.subject; });
}

void Correction::reject(const Decision &decision)
{
    if (decision.where) {
        const std::optional<TextSpan> passage = passageOf(decision);
        const qsizetype at = passage ? mentionAt(*passage) : -1;
        if (at >= 0)
            m_result.mentions.removeAt(at);
        return;
    }
    m_result.mentions.removeIf([&decision](const Mention &m) { return m.entity == decision.subject; });
}

void Correction::changeKind(const Decision &decision)
{
    Entity *subject = entity(decision.subject);
    if (!subject)
        return;
    const EntityKind formerKind = subject->kind;
    subject->kind = decision.kind;
    for (Mention &mention : m_result.mentions) {
        if (mention.entity != subject->key)
            continue;
        if (mention.kind == formerKind)
            mention.kind = subject->kind;
        assign(mention, *subject);
    }
}

void Correction::add(const Decision &decision)
{
    const std::optional<TextSpan> passage = passageOf(decision);
    if (!passage)
        return;
    const Entity *target = targetOf(decision);
    if (!target)
        return;
    Mention mention;
    mention.field = passage->field;
    mention.range = passage->range;
    mention.text = slice(m_document.text(passage->field), passage->range).toString();
    mention.kind = target->kind;
    assign(mention, *target);
    insert(mention);
}

Entity *Correction::entity(const QString &key)
{
    const auto found = std::ranges::find(m_result.entities, key, &Entity::key);
    return found == m_result.entities.end() ? nullptr : &*found;
}

/** The entity that stands for @p key now. Ends, because an entity that is there is never followed further. */
QString Correction::mergedInto(QString key)
{
    QSet<QString> seen;
    while (!entity(key) && m_merged.contains(key) && !seen.contains(key)) {
        seen.insert(key);
        key = m_merged.value(key);
    }
    return key;
}

/** The target of a Reassign or Add, made again or for the first time if the document has none such. */
Entity *Correction::targetOf(const Decision &decision)
{
    const QString name = decision.name.simplified();
    const QString key = decision.target.isEmpty() && !name.isEmpty() ? entityKey(decision.kind, name) : decision.target;
    if (key.isEmpty())
        return nullptr;
    if (Entity *existing = entity(key))
        return existing;
    if (const Entity *merged = m_found.entity(key)) {
        m_result.entities << *merged;
        return &m_result.entities.last();
    }
    if (name.isEmpty())
        return nullptr;
    Entity made;
    made.key = key;
    made.kind = decision.kind;
    made.name = name;
    made.resolved = true;
    m_result.entities << made;
    return &m_result.entities.last();
}

/** Where the passage of @p decision stands in this edition of the text. */
std::optional<TextSpan> Correction::passageOf(const Decision &decision) const
{
    if (!decision.where || !m_fields.contains(decision.where->field))
        return std::nullopt;
    const AnchorMatch match = decision.where->resolve(m_document.text(decision.where->field));
    if (match.kind == AnchorMatch::Kind::Lost || match.range.isEmpty())
        return std::nullopt;
    return TextSpan{decision.where->field, match.range};
}

/** The mention that covers exactly @p passage, else the one that shares most of it; -1 for none. */
qsizetype Correction::mentionAt(const TextSpan &passage) const
{
    qsizetype best = -1;
    qsizetype bestShared = 0;
    for (qsizetype i = 0; i < m_result.mentions.size(); ++i) {
        const Mention &mention = m_result.mentions[i];
        if (mention.field != passage.field)
            continue;
        if (mention.range == passage.range)
            return i;
        const qsizetype shared =
            std::min(mention.range.end, passage.range.end) - std::max(mention.range.begin, passage.range.begin);
        if (shared > bestShared) {
            best = i;
            bestShared = shared;
        }
    }
    return best;
}

/** Puts @p mention into reading order, in place of any it overlaps. */
void Correction::insert(const Mention &mention)
{
    m_result.mentions.removeIf(
        [&mention](const Mention &m) { return m.field == mention.field && m.range.intersects(mention.range); });
    const auto before = [this](const Mention &a, const Mention &b) {
        const qsizetype fieldA = m_fields.indexOf(a.field);
        const qsizetype fieldB = m_fields.indexOf(b.field);
        return fieldA != fieldB ? fieldA < fieldB : a.range < b.range;
    };
    m_result.mentions.insert(std::ranges::upper_bound(m_result.mentions, mention, before), mention);
}

/** A role ("Secretary") stays a role while it names somebody; every other mention is of its entity's kind. */
void Correction::assign(Mention &mention, const Entity &target)
{
    if (mention.kind != EntityKind::Role || target.kind != EntityKind::Person)
        mention.kind = target.kind;
    mention.entity = target.key;
    mention.why = saidByUser();
    mention.confidence = 1;
}

Extraction Correction::result() const
{
    QSet<QString> named;
    for (const Mention &mention : m_result.mentions)
        named.insert(mention.entity);
    Extraction corrected = m_result;
    corrected.entities.removeIf([&named](const Entity &e) { return !named.contains(e.key); });
    return corrected;
}

} // namespace

Extraction applyDecisions(const Extraction &found, const QList<Decision> &decisions, const Document &document)
{
    Correction correction(found, document);
    for (const Decision &decision : decisions)
        correction.apply(decision);
    return correction.result();
}

} // namespace Secto
