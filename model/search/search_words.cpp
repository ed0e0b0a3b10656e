// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/search_words.h"

#include "text/folding.h"

#include <algorithm>
#include <span>

namespace Secto {

namespace {

/** The index takes words apart as SQLite's unicode61 does: letters, numbers and private characters. */
bool belongsToWord(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

/** Reads text code point by code point, folding as it goes. */
class Folding
{
public:
    explicit Folding(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype at() const { return m_at; }

    /** Appends the next code point, folded, to @p folded; whether it belongs to a word. */
    bool next(QString &folded)
    {
        const QChar c = m_text[m_at];
        if (c.unicode() < 0x80) {
            ++m_at;
            folded += c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 0x20) : c;
            return belongsToWord(c.unicode());
        }
        const bool isPair = c.isHighSurrogate() && m_at + 1 < m_text.size() && m_text[m_at + 1].isLowSurrogate();
        const char32_t whole = isPair ? QChar::surrogateToUcs4(c, m_text[m_at + 1]) : c.unicode();
        const qsizetype from = m_at;
        m_at += isPair ? 2 : 1;
        // A mark on a letter goes with the accents.
        if (QChar::isMark(whole))
            return true;
        if (!belongsToWord(whole)) {
            folded += u' ';
            return false;
        }
        folded += Secto::folded(m_text.sliced(from, m_at - from));
        return true;
    }

    /** Appends the letters and signs of ASCII that come next, folded: most of any text. */
    void takePlain(QString &folded)
    {
        const QStringView rest = m_text.sliced(m_at);
        const auto end = std::ranges::find_if(rest, [](QChar c) { return c.unicode() >= 0x80; });
        const qsizetype before = folded.size();
        folded += rest.first(end - rest.begin());
        for (QChar &c : std::span(folded.begin() + before, folded.end())) {
            if (c >= u'A' && c <= u'Z')
                c = QChar(c.unicode() + 0x20);
        }
        m_at += end - rest.begin();
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

QString searchable(QStringView text)
{
    QString result;
    result.reserve(text.size());
    Folding folding(text);
    for (folding.takePlain(result); !folding.atEnd(); folding.takePlain(result))
        folding.next(result);
    return result;
}

void forEachWord(QStringView text, const std::function<bool(TextRange, QStringView)> &word)
{
    QString letters;
    qsizetype begin = -1;
    Folding folding(text);
    while (!folding.atEnd()) {
        const qsizetype at = folding.at();
        const qsizetype size = letters.size();
        if (folding.next(letters)) {
            if (begin < 0 && letters.size() > size)
                begin = at;
            continue;
        }
        letters.truncate(size);
        if (begin >= 0 && !word({begin, at}, letters))
            return;
        begin = -1;
        letters.clear();
    }
    if (begin >= 0)
        word({begin, text.size()}, letters);
}

QStringList wordsOf(QStringView text)
{
    QStringList words;
    forEachWord(text, [&](TextRange, QStringView word) {
        words << word.toString();
        return true;
    });
    return words;
}

} // namespace Secto
