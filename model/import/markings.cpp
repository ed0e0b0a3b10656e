// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markings.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 160;
constexpr qsizetype LongestMarking = 30;

/** How secret a document was, in the words of American governments since 1917. */
const QStringList &classifications()
{
    static const QStringList all{u"Top Secret"_s,
                                 u"Secret"_s,
                                 u"Confidential"_s,
                                 u"Restricted"_s,
                                 u"Unclassified"_s,
                                 u"Limited Official Use"_s,
                                 u"Official Use Only"_s,
                                 u"For Official Use Only"_s,
                                 u"No classification marking"_s};
    return all;
}

/** Who might see it and how fast it went. */
const QStringList &handlings()
{
    static const QStringList all{u"Exdis"_s,
                                 u"Nodis"_s,
                                 u"Limdis"_s,
                                 u"Noforn"_s,
                                 u"Eyes Only"_s,
                                 u"Eyes Alone"_s,
                                 u"Sensitive"_s,
                                 u"Personal"_s,
                                 u"Private"_s,
                                 u"Strictly Confidential"_s,
                                 u"Limit Distribution"_s,
                                 u"Limited Distribution"_s,
                                 u"No Distribution"_s,
                                 u"No Other Distribution"_s,
                                 u"Restricted Data"_s,
                                 u"Security Information"_s,
                                 u"Presidential Handling"_s,
                                 u"Special Handling"_s,
                                 u"Priority"_s,
                                 u"Immediate"_s,
                                 u"Operational Immediate"_s,
                                 u"Niact"_s,
                                 u"Niact Immediate"_s,
                                 u"Flash"_s,
                                 u"Routine"_s,
                                 u"Urgent"_s,
                                 u"Emergency"_s,
                                 u"Cherokee"_s,
                                 u"Stadis"_s,
                                 u"Roger Channel"_s,
                                 u"Verbatim Text"_s,
                                 u"Literally Eyes Only"_s};
    return all;
}

/** @p words as the tables write them; empty if they do not know them. */
QString known(const QString &words, const QStringList &table)
{
    const auto found = std::ranges::find_if(
        table, [&](const QString &entry) { return entry.compare(words, Qt::CaseInsensitive) == 0; });
    return found == table.end() ? QString() : *found;
}

QString knownMarking(const QString &words)
{
    const QString classification = known(words, classifications());
    return classification.isEmpty() ? known(words, handlings()) : classification;
}

} // namespace

QStringList readMarkings(QStringView line)
{
    static const QRegularExpression separator(u"\\s*(?:[;,/—–]|--|\\s-\\s)\\s*"_s);
    if (line.isEmpty() || line.size() > LongestLine)
        return {};
    QString words = line.trimmed().toString();
    while (words.endsWith(u'.') || words.endsWith(u']') || words.endsWith(u')'))
        words.chop(1);
    while (words.startsWith(u'[') || words.startsWith(u'('))
        words.removeFirst();

    QStringList markings;
    for (const QString &part : words.split(separator, Qt::SkipEmptyParts)) {
        const QString marking = knownMarking(part);
        // Code words come in no table: "Top Secret; Nodis; Marigold".
        const bool isCodeWord =
            !markings.isEmpty() && part.size() <= LongestMarking && part.front().isUpper() && part.count(u' ') <= 2;
        if (marking.isEmpty() && !isCodeWord)
            return {};
        markings << (marking.isEmpty() ? part : marking);
    }
    return markings;
}

QStringList markingsInSourceNote(QStringView note)
{
    // Sentences end with ". "; the abbreviations that do so, too, are no markings either way.
    qsizetype begin = 0;
    while (begin < note.size()) {
        const qsizetype stop = note.indexOf(u". ", begin);
        const qsizetype end = stop < 0 ? note.size() : stop;
        if (const QStringList markings = readMarkings(note.sliced(begin, end - begin)); !markings.isEmpty())
            return markings;
        begin = end + 2;
    }
    return {};
}

QStringList inOrder(const QStringList &markings)
{
    QStringList ordered = markings;
    ordered.removeDuplicates();
    std::ranges::stable_partition(ordered, [](const QString &m) { return classifications().contains(m); });
    return ordered;
}

} // namespace Secto
