// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/decision_store.h"

namespace Secto {

using namespace Qt::StringLiterals;

Result<QList<Decision>> DecisionStore::read(DocumentId document) const
{
    QList<Decision> decisions;
    Statement row(m_database,
                  u"SELECT id, action, subject, target, words, kind, name, made, "
                  "field, range_begin, range_end, quote, prefix, suffix "
                  "FROM decisions WHERE document_id = ? ORDER BY sequence"_s,
                  document);
    while (row.next()) {
        const auto action = decisionActionFromString(row.text(1));
        const auto kind = entityKindFromString(row.text(5));
        if (!action || !kind)
            continue;
        Decision decision{row.text(0), *action, row.text(2), row.text(3), {},
                          row.text(4), *kind,   row.text(6), row.time(7)};
        if (const auto field = FieldId::fromString(row.text(8)))
            decision.where =
                TextAnchor{*field, {row.number(9), row.number(10)}, row.text(11), row.text(12), row.text(13)};
        decisions << decision;
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return decisions;
}

void DecisionStore::add(Transaction &transaction, DocumentId document, const Decision &decision)
{
    transaction.run(u"INSERT INTO decisions (id, document_id, action, subject, target, words, kind, name, made) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    decision.id, document, toString(decision.action), decision.subject, decision.target, decision.words,
                    toString(decision.kind), decision.name, decision.made);
    writePassage(transaction, decision);
}

void DecisionStore::writePassage(Transaction &transaction, const Decision &decision)
{
    if (const auto &where = decision.where) {
        transaction.run(u"UPDATE decisions SET field = ?, range_begin = ?, range_end = ?, quote = ?, prefix = ?, "
                        "suffix = ? WHERE id = ?"_s,
                        where->field.toString(), qint64(where->range.begin), qint64(where->range.end), where->quote,
                        where->prefix, where->suffix, decision.id);
    }
}

void DecisionStore::takeBack(Transaction &transaction, const QString &id)
{
    transaction.run(u"DELETE FROM decisions WHERE id = ?"_s, id);
}

} // namespace Secto
