// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/resolvers/description_resolver.h"

#include <QHash>

namespace Secto {

using namespace Qt::StringLiterals;

void DescriptionResolver::resolve(const Reading &reading, QList<Find> &finds) const
{
    QHash<QString, QStringList> calledSo; ///< titles in the order of the text, by entity
    for (const Find &find : std::as_const(finds)) {
        if (find.kind != EntityKind::Role || find.entity.kind != EntityKind::Person)
            continue;
        const QString words = u'“' + slice(reading.fields()[find.field].text, find.range).toString() + u'”';
        QStringList &titles = calledSo[find.entity.key];
        if (!titles.contains(words))
            titles << words;
    }
    for (Find &find : finds) {
        const QStringList titles = calledSo.value(find.entity.key);
        if (titles.isEmpty())
            continue;
        if (!find.entity.description.isEmpty())
            find.entity.description += u" · "_s;
        find.entity.description += titles.join(u", ");
    }
}

} // namespace Secto
