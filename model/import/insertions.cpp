// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/insertions.h"

namespace Secto {

namespace {

/** A longer passage in brackets is the document's own. */
constexpr qsizetype LongestInsertion = 200;

} // namespace

QList<Insertion> findInsertions(QStringView body)
{
    QList<Insertion> found;
    for (qsizetype begin = body.indexOf(u'['); begin >= 0; begin = body.indexOf(u'[', begin + 1)) {
        const qsizetype end = body.indexOf(u']', begin);
        if (end < 0)
            break;
        const QStringView words = body.sliced(begin + 1, end - begin - 1);
        if (words.isEmpty() || words.size() > LongestInsertion || words.contains(u'\n') || words.contains(u'['))
            continue;
        found << Insertion{{FieldId::body(), {begin, end + 1}}};
    }
    return found;
}

} // namespace Secto
