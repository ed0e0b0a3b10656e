// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/number_uses.h"

namespace Secto {

namespace {

/** Longer runs of digits are no numbers that anyone would name again. */
constexpr qsizetype LongestNumber = 8;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/** The word before offset @p at, with only a space or a dash between: "Embtel" of "Embtel 3073". */
QStringView wordBefore(QStringView text, qsizetype at)
{
    constexpr qsizetype LongestWord = 20;
    qsizetype end = at;
    while (end > 0 && at - end < 3 && !text[end - 1].isLetter() && text[end - 1] != u'\n')
        --end;
    qsizetype begin = end;
    while (begin > 0 && end - begin < LongestWord && text[begin - 1].isLetter())
        --begin;
    return text.sliced(begin, end - begin);
}

size_t keyOf(QStringView number)
{
    return qHash(number);
}

size_t keyOf(QStringView word, QStringView number)
{
    return qHashMulti(0, word, number);
}

} // namespace

void NumberUses::add(QStringView text)
{
    for (qsizetype begin = 0; begin < text.size();) {
        if (!isDigit(text[begin])) {
            ++begin;
            continue;
        }
        qsizetype end = begin + 1;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end - begin <= LongestNumber) {
            const QStringView number = text.sliced(begin, end - begin);
            ++m_counts[keyOf(number)];
            if (const QStringView word = wordBefore(text, begin); !word.isEmpty())
                ++m_counts[keyOf(word, number)];
        }
        begin = end;
    }
}

int NumberUses::afterSameWord(QStringView text, TextRange number) const
{
    const QStringView word = wordBefore(text, number.begin);
    return word.isEmpty() ? 0 : m_counts.value(keyOf(word, slice(text, number)));
}

int NumberUses::anywhere(QStringView text, TextRange number) const
{
    return m_counts.value(keyOf(slice(text, number)));
}

} // namespace Secto
