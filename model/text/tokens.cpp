// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/tokens.h"

#include <algorithm>
#include <array>

namespace Secto {

namespace {

/** Short forms whose period does not end a sentence. */
constexpr std::array<QStringView, 26> Shortened{
    u"Mr",  u"Mrs", u"Ms",  u"Messrs", u"Mme", u"Dr", u"Gen", u"Lt",  u"Col", u"Maj", u"Capt", u"Brig", u"Adm",
    u"Amb", u"Gov", u"Sen", u"Rep",    u"St",  u"Jr", u"Sr",  u"Hon", u"Rev", u"No",  u"Prof", u"Dec",  u"Nov",
};

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isMark();
}

bool isApostrophe(QChar c)
{
    return c == u'’' || c == u'\'';
}

bool isJoiner(QChar c)
{
    return isApostrophe(c) || c == u'-' || c == u'‑';
}

/** Whether the apostrophe at @p at only makes a possessive. */
bool isPossessive(QStringView text, qsizetype at)
{
    return isApostrophe(text[at]) && at + 1 < text.size() && text[at + 1] == u's'
           && (at + 2 == text.size() || !isWordCharacter(text[at + 2]));
}

/** Where the word that begins at @p begin ends. */
qsizetype wordEnd(QStringView text, qsizetype begin)
{
    qsizetype at = begin;
    while (at < text.size()) {
        if (isWordCharacter(text[at]) || text[at].isSurrogate()) {
            ++at;
            continue;
        }
        const bool joins = isJoiner(text[at]) && at + 1 < text.size() && isWordCharacter(text[at + 1]);
        if (!joins || isPossessive(text, at))
            break;
        ++at;
    }
    // "J." and "U.S." keep their periods, "Gen." too.
    if (at < text.size() && text[at] == u'.') {
        const QStringView word = text.sliced(begin, at - begin);
        if (word.size() == 1 && word[0].isUpper()) {
            ++at;
            while (at + 1 < text.size() && text[at].isUpper() && text[at + 1] == u'.')
                at += 2;
        } else if (std::ranges::find(Shortened, word) != Shortened.end()) {
            ++at;
        }
    }
    return at;
}

Token::Shape shapeOf(QStringView word)
{
    const QChar first = word[0];
    if (first.isDigit())
        return Token::Shape::Number;
    if (word.size() == 2 && first.isUpper() && word[1] == u'.')
        return Token::Shape::Initial;
    const bool anyLower = std::ranges::any_of(word, [](QChar c) { return c.isLower(); });
    if (!anyLower && first.isUpper())
        return word.size() > 1 ? Token::Shape::Upper : Token::Shape::Capital;
    return first.isUpper() ? Token::Shape::Capital : Token::Shape::Lower;
}

bool endsSentence(QStringView mark)
{
    return mark.size() == 1
           && (mark[0] == u'.' || mark[0] == u'?' || mark[0] == u'!' || mark[0] == u':' || mark[0] == u'\n');
}

bool isQuoteOrBracket(QStringView mark)
{
    return mark.size() == 1 && QStringView(u"“”\"‘([—").contains(mark[0]);
}

} // namespace

QList<Token> tokens(QStringView text)
{
    QList<Token> all;
    all.reserve(text.size() / 5);
    bool starts = true;
    bool space = false;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (c.isSpace() && c != u'\n') {
            space = true;
            ++at;
            continue;
        }
        Token token;
        token.followsSpace = space;
        space = false;
        const bool isWord = c.isLetterOrNumber() || c.isHighSurrogate();
        const qsizetype end = isWord ? wordEnd(text, at) : isPossessive(text, at) ? at + 2 : at + 1;
        token.range = {at, end};
        token.text = text.sliced(at, end - at);
        if (isWord) {
            token.shape = shapeOf(token.text);
            token.startsSentence = starts;
            starts = false;
        } else if (!isQuoteOrBracket(token.text)) {
            starts = endsSentence(token.text);
        }
        all << token;
        at = end;
    }
    return all;
}

} // namespace Secto
