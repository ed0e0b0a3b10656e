// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/cited_name.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** "Office of the Historian": no person has such a word between the names. */
bool isNameOfBody(const QStringList &words)
{
    static const QStringList between{u"of"_s, u"the"_s, u"for"_s, u"and"_s, u"on"_s, u"&"_s};
    return std::ranges::any_of(words, [](const QString &word) { return between.contains(word.toLower()); });
}

bool isParticle(const QString &word)
{
    static const QStringList particles{u"da"_s, u"de"_s,  u"den"_s, u"der"_s, u"di"_s,
                                       u"du"_s, u"ten"_s, u"ter"_s, u"van"_s, u"von"_s};
    return particles.contains(word);
}

} // namespace

QString CitedName::inverted() const
{
    QString text = family;
    for (const QString &part : {given, suffix}) {
        if (!part.isEmpty())
            text += u", "_s + part;
    }
    return text;
}

CitedName citedName(const QString &written)
{
    // "Sanford Jr." and "Sanford, Jr." are one; initials may be typeset apart from their period.
    static const QRegularExpression suffix(u",?\\s+(Jr\\.?|Sr\\.?|II|III|IV)\\z"_s);
    QString name = written.simplified().replace(u" ."_s, u"."_s);
    CitedName read;
    if (const auto match = suffix.match(name); match.hasMatch()) {
        read.suffix = match.captured(1);
        name.truncate(match.capturedStart());
    }
    const QStringList words = name.split(u' ');
    if (words.size() == 1 || isNameOfBody(words)) {
        read.family = written.simplified();
        read.suffix.clear();
        return read;
    }
    qsizetype family = words.size() - 1;
    while (family > 1 && isParticle(words[family - 1]))
        --family;
    read.given = words.first(family).join(u' ');
    read.family = words.sliced(family).join(u' ');
    return read;
}

} // namespace Secto
