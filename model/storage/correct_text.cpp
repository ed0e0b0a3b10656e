// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/correct_text.h"

#include "storage/annotation_store.h"
#include "storage/decision_store.h"
#include "storage/derived_store.h"
#include "storage/document_store.h"

#include <algorithm>

namespace Secto {

namespace {

/** Those of @p all that have the id of one in @p changed. */
template <typename Value>
QList<Value> sameIn(const QList<Value> &all, const QList<Value> &changed)
{
    QList<Value> same;
    std::ranges::copy_if(all, std::back_inserter(same), [&](const Value &value) {
        return std::ranges::find(changed, value.id, &Value::id) != changed.end();
    });
    return same;
}

} // namespace

WorkOnText afterCorrection(const WorkOnText &before, const Document &document, const TextCorrection &correction)
{
    const FieldId &field = correction.span.field;
    const QString textBefore = before.document.text(field);
    const QString textAfter = document.text(field);
    const TextShift shift(textBefore, correction.span.range, correction.words);
    const auto move = [&](TextAnchor &anchor) {
        if (anchor.field != field)
            return;
        const AnchorMatch match = anchor.resolve(textBefore);
        if (match.kind == AnchorMatch::Kind::Lost)
            return;
        if (const auto moved = TextAnchor::capture(field, textAfter, shift.moved(match.range)))
            anchor = *moved;
    };

    WorkOnText after{document, {}, {}};
    for (const Annotation &annotation : before.annotations) {
        Annotation moved = annotation;
        std::ranges::for_each(moved.anchors, move);
        if (moved != annotation)
            after.annotations << moved;
    }
    for (const Decision &decision : before.decisions) {
        Decision moved = decision;
        if (moved.where)
            move(*moved.where);
        if (moved != decision)
            after.decisions << moved;
    }
    return after;
}

CorrectText::CorrectText(Database &database, PendingChanges &pending, DocumentId id, const WorkOnText &before,
                         const WorkOnText &after, const QString &text)
    : LibraryCommand(database, pending, text)
    , m_id(id)
    , m_before{before.document, sameIn(before.annotations, after.annotations),
               sameIn(before.decisions, after.decisions)}
    , m_after(after)
{}

void CorrectText::write(Transaction &transaction)
{
    if (m_after.document.title != m_before.document.title)
        DocumentStore::keepImportedMetadata(transaction, m_id, m_before.document);
    store(transaction, m_after);
}

void CorrectText::takeBack(Transaction &transaction)
{
    store(transaction, m_before);
}

void CorrectText::store(Transaction &transaction, const WorkOnText &work) const
{
    DocumentStore::writeText(transaction, m_id, work.document);
    for (const Annotation &annotation : work.annotations)
        AnnotationStore::write(transaction, annotation);
    for (const Decision &decision : work.decisions)
        DecisionStore::writePassage(transaction, decision);
    DerivedStore::dropExtraction(transaction, m_id);
}

void CorrectText::announce(PendingChanges &pending) const
{
    pending.documents = m_before.document.title != m_after.document.title;
    pending.metadata << m_id;
    if (!m_after.annotations.isEmpty())
        pending.annotations << m_id;
    if (!m_after.decisions.isEmpty())
        pending.decisions << m_id;
}

} // namespace Secto
