// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/find_in_document.h"

#include <QStringMatcher>

#include <algorithm>

namespace Secto {

namespace {

/** What is typed on a keyboard for @p c of a printed text. */
char16_t typed(QChar c)
{
    switch (c.unicode()) {
    case u'‘':
    case u'’':
    case u'‚':
    case u'‛':
    case u'ʼ':
        return u'\'';
    case u'“':
    case u'”':
    case u'„':
    case u'‟':
        return u'"';
    case u'‐':
    case u'‑':
    case u'‒':
    case u'–':
    case u'—':
    case u'―':
    case u'−':
        return u'-';
    default:
        return c.isSpace() ? u' ' : c.unicode();
    }
}

/** @p text as it is compared. One unit becomes one unit, so that offsets stay what they are. */
QString folded(QStringView text, bool matchCase)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *to = result.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < 0x80) {
            const bool upper = !matchCase && u'A' <= c && c <= u'Z';
            to[i] = upper ? QChar(c.unicode() + 0x20) : c.isSpace() ? u' ' : c;
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate() && !matchCase) {
            const char32_t pair = QChar::toCaseFolded(QChar::surrogateToUcs4(c, text[i + 1]));
            to[i] = QChar(QChar::highSurrogate(pair));
            to[++i] = QChar(QChar::lowSurrogate(pair));
        } else {
            const QChar plain(typed(c));
            to[i] = matchCase ? plain : plain.toCaseFolded();
        }
    }
    return result;
}

/** @p query with each run of white space one space; those at the ends stay, they may be meant. */
QString withSingleSpaces(const QString &query)
{
    QString result;
    for (const QChar c : query) {
        if (!c.isSpace())
            result += c;
        else if (!result.endsWith(u' '))
            result += u' ';
    }
    return result;
}

bool belongsToWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

char32_t before(QStringView text, qsizetype at)
{
    if (at == 0)
        return 0;
    const QChar c = text[at - 1];
    if (c.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], c);
    return c.unicode();
}

char32_t after(QStringView text, qsizetype at)
{
    if (at == text.size())
        return 0;
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

bool isInsideWord(QStringView text, qsizetype at)
{
    return belongsToWord(before(text, at)) && belongsToWord(after(text, at));
}

/** A hit takes all of its last letter: "e" is not found in an "e" that an accent follows. */
bool cutsLetter(QStringView text, TextRange hit)
{
    return QChar::isMark(after(text, hit.end)) || !isValid(hit, text);
}

} // namespace

FindResult findInDocument(const Document &document, const QString &query, FindOptions options)
{
    FindResult result;
    if (query.trimmed().isEmpty())
        return result;

    // Text from some systems keeps accents apart from their letters; a keyboard does not type them so.
    const QString words = folded(withSingleSpaces(query.normalized(QString::NormalizationForm_C)), options.matchCase);
    QList<QStringMatcher> matchers{QStringMatcher(words)};
    if (const QString apart = words.normalized(QString::NormalizationForm_D); apart != words)
        matchers << QStringMatcher(apart);

    QList<std::pair<FieldId, QString>> fields{{FieldId::title(), document.title}, {FieldId::body(), document.body}};
    for (const Footnote &note : document.notes)
        fields.emplaceBack(FieldId::note(note.label), note.text);
    for (const auto &[field, text] : std::as_const(fields)) {
        const QString sought = folded(text, options.matchCase);
        QList<TextRange> ranges;
        for (const QStringMatcher &matcher : std::as_const(matchers)) {
            const qsizetype length = matcher.pattern().size();
            for (qsizetype at = 0; (at = matcher.indexIn(sought, at)) >= 0;) {
                const TextRange hit{at, at + length};
                const bool wanted =
                    !cutsLetter(text, hit)
                    && (!options.wholeWords || (!isInsideWord(text, hit.begin) && !isInsideWord(text, hit.end)));
                at = wanted ? hit.end : at + 1;
                if (!wanted)
                    continue;
                ranges << hit;
                if (ranges.size() > MaximumHits)
                    break;
            }
        }
        std::ranges::sort(ranges);
        for (const TextRange &range : std::as_const(ranges)) {
            result.more = result.hits.size() == MaximumHits;
            if (result.more)
                return result;
            result.hits << TextSpan{field, range};
        }
    }
    return result;
}

} // namespace Secto
