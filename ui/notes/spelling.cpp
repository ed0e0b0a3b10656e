// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/spelling.h"

#include <Sonnet/Speller>

#include <QCache>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int RememberedWords = 20000;
constexpr int MostSuggestions = 7;

QString installedLanguage(const Sonnet::Speller &speller)
{
    const QStringList installed = speller.availableLanguages();
    const QString own = speller.defaultLanguage();
    for (const QString &wanted : {own, u"en_US"_s, u"en_GB"_s}) {
        if (installed.contains(wanted))
            return wanted;
    }
    const auto english = std::ranges::find_if(installed, [](const QString &l) { return l.startsWith("en"_L1); });
    return english == installed.end() ? QString() : *english;
}

/** A word of letters that is not all capitals: telegrams are full of EMBTEL and UNSYG. */
bool isOrdinaryWord(QStringView word)
{
    bool hasSmallLetter = false;
    for (const QChar c : word) {
        if (c.isLetter())
            hasSmallLetter = hasSmallLetter || c.isLower();
        else if (c != u'\'' && c != u'’' && !c.isMark())
            return false;
    }
    return hasSmallLetter && word.size() > 1;
}

/** Inside a tag or an address: "#un/council", "history.state.gov". */
bool isPartOfToken(QStringView text, qsizetype begin, qsizetype end)
{
    const QChar before = begin > 0 ? text[begin - 1] : QChar(u' ');
    const QChar after = end + 1 < text.size() && text[end + 1].isLetterOrNumber() ? text[end] : QChar(u' ');
    return before == u'#' || before == u'/' || before == u'@' || before == u'_' || before.isDigit() || after == u'@'
           || after == u'/' || after == u'.' || after == u'_';
}

} // namespace

struct Spelling::Private
{
    Sonnet::Speller speller;
    bool isAvailable = false;
    QCache<QString, bool> misspelt{RememberedWords}; ///< a dictionary takes microseconds a word; a note has thousands
};

Spelling::Spelling() : d(std::make_unique<Private>())
{
    const QString language = installedLanguage(d->speller);
    if (!language.isEmpty()) {
        d->speller.setLanguage(language);
        d->isAvailable = d->speller.isValid();
    }
}

Spelling::~Spelling() = default;

Spelling &Spelling::instance()
{
    static Spelling spelling;
    return spelling;
}

bool Spelling::isAvailable()
{
    return d->isAvailable;
}

bool Spelling::isMisspelt(const QString &word)
{
    if (const bool *known = d->misspelt.object(word))
        return *known;
    const bool misspelt = d->speller.isMisspelled(word);
    d->misspelt.insert(word, new bool(misspelt));
    return misspelt;
}

QList<TextRange> Spelling::misspeltIn(QStringView text)
{
    QList<TextRange> found;
    if (!d->isAvailable)
        return found;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype begin = 0;
    while ((begin = finder.position()) >= 0 && begin < text.size()) {
        const bool isWord = finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem);
        const qsizetype end = finder.toNextBoundary();
        if (end < 0)
            break;
        const QStringView word = text.sliced(begin, end - begin);
        if (isWord && isOrdinaryWord(word) && !isPartOfToken(text, begin, end)) {
            // Dictionaries write the apostrophe as a typewriter does.
            if (isMisspelt(word.toString().replace(u'’', u'\'')))
                found << TextRange{begin, end};
        }
    }
    return found;
}

QStringList Spelling::suggestionsFor(const QString &word) const
{
    if (!d->isAvailable)
        return {};
    const QStringList all = d->speller.suggest(word);
    return all.first(std::min<qsizetype>(MostSuggestions, all.size()));
}

void Spelling::learn(const QString &word)
{
    d->speller.addToPersonal(word);
    d->misspelt.remove(word);
}

} // namespace Secto
