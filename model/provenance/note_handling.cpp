// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/note_parts.h"
#include "provenance/note_sentences.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;
using Kind = ProvenancePart::Kind;

namespace {

const QString Classification =
    u"(?:No classification(?: marking)?|Top Secret|Secret|Confidential|Restricted|Limited Official Use|Official Use "
    u"Only|"
    "Official Use|For Official Use Only|Unclassified|Administratively Confidential|Not classified)(?=\\s*(?:[;.,/(—–]|\\z| and [A-Z]))"_s;

/** Markings that can stand without a classification. */
const QString Handling =
    u"(?:Priority|Immediate|Operational Immediate|Niact|Flash|Emergency|Nodis|Exdis|Limdis|Noforn|Eyes Only|Personal|"
    "Limit(?:ed)? Distribution|Presidential Handling|Official[–-]Informal|Plain|Sensitive|Stadis|Privileged|Literally "
    "Eyes Only|"
    "[\\w ]+—Privileged)(?=\\s*(?:[;.,]|\\z))"_s;

const QString Months = u"(?:January|February|March|April|May|June|July|August|September|October|November|December)"_s;

constexpr auto Anchored = QRegularExpression::AnchorAtOffsetMatchOption;

/** Reads one sentence that says who had a hand in the paper. */
class HandsReader
{
public:
    HandsReader(const QString &note, QList<ProvenancePart> &parts) : m_note(note), m_parts(parts) {}

    void read(TextRange sentence)
    {
        // "Drafted by A, cleared by B and in draft by C; and approved by D": a verb begins each clause.
        static const QRegularExpression parting(
            u"(?:\\s*[;,]\\s*(?:and\\s+)?|\\s+and\\s+)(?=(?:cleared|approved|initialed|"
            u"initialled|concurred|signed|retyped|revised|authorized|sent|repeated|"
            "transmitted|edited)\\b)|\\s*;\\s*(?:and\\s+)?"_s);
        const QStringView words = slice(m_note, sentence);
        qsizetype from = 0;
        for (auto partings = parting.globalMatchView(words); partings.hasNext();) {
            const auto match = partings.next();
            static const QRegularExpression verbPair(u"(?:Drafted|drafted|Prepared|approved|cleared)\\s*\\z"_s);
            // "Drafted and initialed by": one hand did both.
            if (verbPair.matchView(words.first(match.capturedStart())).hasMatch() || match.capturedStart() <= from)
                continue;
            readClause({sentence.begin + from, sentence.begin + match.capturedStart()});
            from = match.capturedEnd();
        }
        readClause({sentence.begin + from, sentence.end});
    }

private:
    void readClause(TextRange clause)
    {
        clause = trimmed(m_note, clause, u" ,;");
        static const QRegularExpression drafted(
            u"^(?:.{0,40}? was )?(?:[Dd]rafted|Prepared)(?: and [a-z]+)?(?: in(?: the)? [A-Z][\\w/]*)?(?: on "_s
            + Months + u" [0-9]+)?(?:, (?:presumably|apparently|probably))?,? (?:by|in) (?<who>.+?)(?= on "_s + Months
            + u" [0-9]|\\z)"_s);
        static const QRegularExpression cleared(
            u"^(?:[Cc]leared|[Aa]pproved|[Ii]nitiall?ed|[Cc]oncurred|[Aa]uthorized)\\b[^.]*?\\b(?:by|with|in|at|for)\\b"_s);
        const QStringView words = slice(m_note, clause);
        if (const auto match = drafted.matchView(words); match.hasMatch())
            m_parts << ProvenancePart{Kind::Drafter,
                                      trimmed(m_note, {clause.begin + match.capturedStart(u"who"_s),
                                                       clause.begin + match.capturedEnd(u"who"_s)}),
                                      {}};
        else if (cleared.matchView(words).hasMatch())
            m_parts << ProvenancePart{Kind::Clearance, clause, {}};
    }

    const QString &m_note;
    QList<ProvenancePart> &m_parts;
};

} // namespace

qsizetype beginningOfMarkings(const QString &note, qsizetype from)
{
    // A sentence of its own, behind the place of keeping: not "Confidential File" in the middle of one.
    static const QRegularExpression marking(u"(?<=[.,)\\]”’])\\s+(?="_s + Classification + u")"_s);
    static const QRegularExpression nextSource(u"\\bSource:"_s);
    const auto match = marking.match(note, from);
    constexpr qsizetype LongestLocation = 400;
    if (!match.hasMatch() || match.capturedStart() - from > LongestLocation)
        return -1;
    const QChar before = note[match.capturedStart() - 1];
    return before == u',' ? -1 : match.capturedStart();
}

QList<ProvenancePart> readMarkings(const QString &note, TextRange sentence)
{
    static const QRegularExpression classification(Classification);
    static const QRegularExpression handling(Handling);
    const auto classified = classification.match(note, sentence.begin, QRegularExpression::NormalMatch, Anchored);
    const bool isHandled = handling.match(note, sentence.begin, QRegularExpression::NormalMatch, Anchored).hasMatch();
    if (!classified.hasMatch() && !isHandled)
        return {};
    QList<ProvenancePart> parts;
    const auto add = [&](Kind kind, TextRange range) {
        range = trimmed(note, range, u" ,;—–");
        if (!range.isEmpty())
            parts << ProvenancePart{kind, range, plainKey(slice(note, range))};
    };
    qsizetype at = sentence.begin;
    if (classified.hasMatch()) {
        add(Kind::Classification, {classified.capturedStart(), classified.capturedEnd()});
        at = classified.capturedEnd();
    }
    // "Top Secret/Codeword": strokes part only what follows the classification; "Harvan/Plus" is one word.
    static const QRegularExpression strokes(u"\\s*[;,/]\\s*"_s);
    static const QRegularExpression noStrokes(u"\\s*[;,]\\s*"_s);
    const QRegularExpression &parting = at < sentence.end && note[at] == u'/' ? strokes : noStrokes;
    static const QRegularExpression andMore(u"\\s+and\\s+"_s); // "Top Secret and Personal"
    if (const auto more = andMore.match(note, at, QRegularExpression::NormalMatch, Anchored); more.hasMatch())
        at = more.capturedEnd();
    while (at < sentence.end) {
        const auto sign = parting.match(note, at);
        const bool hasSign = sign.hasMatch() && sign.capturedStart() < sentence.end;
        add(Kind::Handling, {at, hasSign ? sign.capturedStart() : sentence.end});
        at = hasSign ? sign.capturedEnd() : sentence.end;
    }
    return parts;
}

QList<ProvenancePart> readHandling(const QString &note, const QList<TextRange> &sentences)
{
    static const QRegularExpression hands(
        u"^(?:(?:The |Telegram |Airgram |It |This )[^.;]{0,30}was )?(?:[Dd]rafted|Prepared by|Prepared on|Cleared|Approved|Initiall?ed)\\b"_s);
    static const QString time =
        u"(?<time>(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\\.m\\.|noon|midnight|[0-9]{4}Z)(?:,? (?:on )?"_s + Months
        + u" [0-9]{1,2})?)"_s;
    static const QRegularExpression received(u"\\b[Rr]eceived\\b[^.;]{0,60}?\\b(?:at )?"_s + time);
    static const QRegularExpression sent(
        u"(?:^|(?<=[.;,] )|(?<=and ))(?:[Ss]ent|[Tt]ransmitted|[Dd]ispatched)(?: from [A-Z]\\w+)? at "_s + time);
    QList<ProvenancePart> parts;
    int drafters = 0;
    for (const TextRange &sentence : sentences) {
        const QStringView words = slice(note, sentence);
        if (hands.matchView(words).hasMatch() && drafters++ < 3)
            HandsReader(note, parts).read(sentence);
        for (const auto &[kind, expression] : {std::pair{Kind::Received, received}, std::pair{Kind::Sent, sent}}) {
            // A period that belongs to "p.m." is not in the sentence's range, so the match looks on in the note.
            const auto match = expression.match(note, sentence.begin);
            if (match.hasMatch() && match.capturedStart() < sentence.end
                && match.capturedStart(u"time"_s) <= sentence.end)
                parts << ProvenancePart{kind, {match.capturedStart(u"time"_s), match.capturedEnd(u"time"_s)}, {}};
        }
    }
    return parts;
}

} // namespace Secto
