// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/note_sentences.h"

#include <QRegularExpression>
#include <QStringList>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

bool isAbbreviation(const QString &word)
{
    static const QStringList abbreviations{
        u"Vol"_s,  u"Vols"_s, u"vol"_s,  u"vols"_s,    u"No"_s,    u"Nos"_s, u"pp"_s,   u"p"_s,
        u"Pt"_s,   u"Jan"_s,  u"Feb"_s,  u"Mar"_s,     u"Apr"_s,   u"Aug"_s, u"Sept"_s, u"Oct"_s,
        u"Nov"_s,  u"Dec"_s,  u"Sp"_s,   u"Spec"_s,    u"Asst"_s,  u"Nat"_s, u"Natl"_s, u"Sec"_s,
        u"Affs"_s, u"Conf"_s, u"Corr"_s, u"Corresp"_s, u"Dept"_s,  u"Jr"_s,  u"Sr"_s,   u"Mr"_s,
        u"Mrs"_s,  u"Dr"_s,   u"Gen"_s,  u"Col"_s,     u"Lt"_s,    u"Adm"_s, u"Amb"_s,  u"St"_s,
        u"Doc"_s,  u"Docs"_s, u"Memo"_s, u"Memos"_s,   u"Misc"_s,  u"Eur"_s, u"Rel"_s,  u"Pol"_s,
        u"Gov"_s,  u"Govt"_s, u"Intl"_s, u"Int"_s,     u"Chron"_s, u"Etc"_s, u"etc"_s};
    return abbreviations.contains(word);
}

/** Words with which a new sentence of these notes begins; after "L." they tell an office from an initial. */
bool beginsSentence(QStringView rest)
{
    static const QRegularExpression beginning(
        u"^(?:Repeated|Sent|Also|The|A|An|For|Received|Passed|No|In|On|See|Cop(?:y|ies)|Approved|Cleared|Drafted|"
        u"Initialed|"
        "Transmitted|Printed|This|According|Another|Attached|All|Brackets|Regarding|There|It|Not|Pouched)\\b"_s);
    return beginning.matchView(rest).hasMatch();
}

} // namespace

qsizetype endOfSentence(const QString &text, qsizetype from)
{
    for (qsizetype at = text.indexOf(u'.', from); at >= 0; at = text.indexOf(u'.', at + 1)) {
        if (at + 1 == text.size())
            return at;
        const QChar next = text[at + 1];
        if (next == u'”' || next == u')')
            continue;
        if (!next.isSpace())
            continue;
        const QStringView rest = QStringView(text).sliced(at + 1).trimmed();
        if (!rest.isEmpty() && !rest.front().isUpper() && !rest.front().isDigit() && rest.front() != u'('
            && rest.front() != u'“')
            continue;
        qsizetype word = at;
        while (word > from && (text[word - 1].isLetter()))
            --word;
        const QString before = text.sliced(word, at - word);
        const bool isInitial = before.size() == 1 && before.front().isUpper();
        if ((isInitial || isAbbreviation(before)) && !rest.isEmpty() && !beginsSentence(rest))
            continue;
        return at;
    }
    return text.size();
}

QList<TextRange> sentences(const QString &text, qsizetype from)
{
    QList<TextRange> all;
    while (from < text.size()) {
        const qsizetype end = endOfSentence(text, from);
        const TextRange sentence = trimmed(text, {from, end}, u" .");
        if (!sentence.isEmpty())
            all << sentence;
        from = end + 1;
    }
    return all;
}

TextRange trimmed(const QString &text, TextRange range, QStringView signs)
{
    const auto isSign = [&](qsizetype at) { return text[at].isSpace() || signs.contains(text[at]); };
    while (!range.isEmpty() && isSign(range.begin))
        ++range.begin;
    while (!range.isEmpty() && isSign(range.end - 1))
        --range.end;
    return range;
}

} // namespace Secto
