// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/tokens.h"

#include <QHash>
#include <QList>
#include <QString>

#include <bitset>

namespace Secto {

/**
 * Finds phrases of one or more words in a list of tokens, the longest first, each with a number
 * that its owner gave it. Letters are compared exactly; phrases of several words also match in
 * capitals throughout ("NATIONAL LIBERATION FRONT").
 */
class PhraseTable
{
public:
    struct Match
    {
        qsizetype length = 0; ///< in tokens; 0: no match
        int value = -1;

        explicit operator bool() const { return length > 0; }
    };

    /** The first value given to a phrase stays. */
    void add(const QString &phrase, int value);

    /** The longest phrase that begins with the token at @p at. */
    Match longestAt(const QList<Token> &tokens, qsizetype at) const;

    /** The longest phrase whose last token is the one before @p end. */
    Match longestBefore(const QList<Token> &tokens, qsizetype end) const;

    bool isEmpty() const { return m_byFirstWord.isEmpty(); }

private:
    struct Phrase
    {
        QStringList words;
        int value;
    };

    void addWords(const QStringList &words, int value);
    static bool matches(const Phrase &phrase, const QList<Token> &tokens, qsizetype at);

    /** The phrases whose first word is @p word; null if there is none. */
    const QList<Phrase> *beginningWith(QStringView word) const;

    QHash<QStringView, QList<Phrase>> m_byFirstWord; ///< keys view the phrases' own words; longest first
    std::bitset<4096> m_firstWords;                  ///< by a few letters of them: most words of a text begin no phrase
    qsizetype m_longest = 0;
};

} // namespace Secto
