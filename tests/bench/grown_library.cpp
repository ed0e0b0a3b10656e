// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "grown_library.h"

#include "storage/transaction.h"

#include <algorithm>

namespace Secto::Bench {

using namespace Qt::StringLiterals;

Result<qint64> grow(const QString &path, qint64 wanted)
{
    Database database;
    if (auto opened = database.open(path, Database::Access::ReadWrite); !opened)
        return std::unexpected(opened.error());
    const qint64 there = database.number(u"SELECT count(*) FROM documents"_s).value_or(0);
    const qint64 step = database.number(u"SELECT max(id) FROM documents"_s).value_or(0);
    const qint64 ordinals = database.number(u"SELECT max(ordinal) + 1 FROM documents"_s).value_or(0);
    qint64 count = there;
    for (qint64 copy = 1; count < wanted && there > 0; ++copy) {
        const QString most = QString::number(std::min(there, wanted - count));
        const QString by = QString::number(copy * step);
        const QString which = u"(SELECT id FROM documents WHERE id <= %1 ORDER BY id LIMIT %2)"_s.arg(step).arg(most);
        Transaction transaction(database, Transaction::Durability::Relaxed);
        transaction.run(u"INSERT INTO documents SELECT id + %1, original_id, ordinal + %2, source, added, removed, "
                        "number, title, kind, sender, recipient, date, place, subject, volume_id, section, identifier "
                        "FROM documents WHERE id IN %3"_s.arg(by, QString::number(copy * ordinals), which));
        transaction.run(u"INSERT INTO texts SELECT document_id + %1, body, structure, publication FROM texts "
                        "WHERE document_id IN %2"_s.arg(by, which));
        transaction.run(u"INSERT INTO footnotes SELECT document_id + %1, position, label, text, call_field, call_at "
                        "FROM footnotes WHERE document_id IN %2"_s.arg(by, which));
        transaction.run(u"INSERT INTO derived_people_named SELECT document_id + %1, person_id "
                        "FROM derived_people_named WHERE document_id IN %2"_s.arg(by, which));
        transaction.run(u"INSERT INTO derived_kept SELECT document_id + %1, place_id FROM derived_kept "
                        "WHERE document_id IN %2"_s.arg(by, which));
        transaction.run(
            u"INSERT INTO derived_words (rowid, title, body, notes, work, names, sender, recipient, place, marks) "
            "SELECT id + %1, number || ' ' || title || ' ' || subject, body, "
            "(SELECT group_concat(text, ' ') FROM footnotes WHERE document_id = d.id), '', "
            "(SELECT group_concat(name, ' ') FROM derived_people_named JOIN derived_people AS p ON p.id = person_id "
            "WHERE document_id = d.id), sender, recipient, place, '' "
            "FROM documents AS d JOIN texts ON document_id = d.id WHERE d.id IN %2"_s.arg(by, which));
        transaction.run(u"DELETE FROM derived_unindexed"_s);
        if (auto done = transaction.commit(); !done)
            return std::unexpected(done.error());
        count = database.number(u"SELECT count(*) FROM documents"_s).value_or(0);
    }
    return count;
}

} // namespace Secto::Bench
