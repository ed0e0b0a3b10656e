// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/phrase_table.h"

#include <algorithm>

namespace Secto {

namespace {

/** Alike for equal words, and seldom for others; far quicker than a hash of the whole. */
size_t sketch(QStringView word)
{
    const size_t first = word.front().unicode();
    const size_t middle = word[word.size() / 2].unicode();
    const size_t last = word.back().unicode();
    return (first + 67 * middle + 331 * last + 1031 * size_t(word.size())) % 4096;
}

} // namespace

void PhraseTable::add(const QString &phrase, int value)
{
    QStringList words;
    for (const Token &token : tokens(phrase))
        words << token.text.toString();
    if (words.isEmpty())
        return;
    addWords(words, value);
    if (words.size() > 1) {
        QStringList capitals;
        for (const QString &word : std::as_const(words))
            capitals << word.toUpper();
        addWords(capitals, value);
    }
}

void PhraseTable::addWords(const QStringList &words, int value)
{
    const Phrase phrase{words, value};
    // A string's letters stay where they are while copies of it live, so the key may view them.
    QList<Phrase> &same = m_byFirstWord[QStringView(phrase.words.first())];
    if (std::ranges::contains(same, words, &Phrase::words))
        return;
    const auto longer = [](const Phrase &a, const Phrase &b) { return a.words.size() > b.words.size(); };
    same.insert(std::ranges::upper_bound(same, phrase, longer), phrase);
    m_firstWords.set(sketch(phrase.words.first()));
    m_longest = std::max(m_longest, words.size());
}

bool PhraseTable::matches(const Phrase &phrase, const QList<Token> &tokens, qsizetype at)
{
    if (at + phrase.words.size() > tokens.size())
        return false;
    for (qsizetype i = 0; i < phrase.words.size(); ++i) {
        if (tokens[at + i].text != phrase.words[i])
            return false;
    }
    return true;
}

const QList<PhraseTable::Phrase> *PhraseTable::beginningWith(QStringView word) const
{
    if (!m_firstWords.test(sketch(word)))
        return nullptr;
    const auto found = m_byFirstWord.constFind(word);
    return found == m_byFirstWord.cend() ? nullptr : &*found;
}

PhraseTable::Match PhraseTable::longestAt(const QList<Token> &tokens, qsizetype at) const
{
    const QList<Phrase> *found = beginningWith(tokens[at].text);
    if (!found)
        return {};
    for (const Phrase &phrase : *found) {
        if (matches(phrase, tokens, at))
            return {phrase.words.size(), phrase.value};
    }
    return {};
}

PhraseTable::Match PhraseTable::longestBefore(const QList<Token> &tokens, qsizetype end) const
{
    for (qsizetype length = std::min(m_longest, end); length > 0; --length) {
        const QList<Phrase> *found = beginningWith(tokens[end - length].text);
        if (!found)
            continue;
        for (const Phrase &phrase : *found) {
            if (phrase.words.size() == length && matches(phrase, tokens, end - length))
                return {length, phrase.value};
        }
    }
    return {};
}

} // namespace Secto
