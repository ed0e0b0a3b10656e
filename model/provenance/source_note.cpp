// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/source_note.h"

#include "provenance/note_parts.h"
#include "provenance/note_sentences.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What follows "Source:" in @p note; -1 where that word is not. A summary may stand before it. */
qsizetype afterSourceWord(const QString &note)
{
    static const QRegularExpression atBeginning(u"^[\\s.\\[]*Sources?(?:\\s*[:;,.]|(?= [A-Z]))\\s*"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression afterSummary(u"^(?:Summary:.*?|.{1,120}?)[.”)\\]]\\s+Source:\\s*"_s,
                                                 QRegularExpression::DotMatchesEverythingOption);
    for (const QRegularExpression &word : {atBeginning, afterSummary}) {
        if (const auto match = word.match(note); match.hasMatch())
            return match.capturedEnd();
    }
    return -1;
}

} // namespace

QList<ProvenancePart> readSourceNote(const QString &note)
{
    const qsizetype from = afterSourceWord(note);
    if (from < 0)
        return readBareLocation(note);

    // The place of keeping goes up to the markings, or to the end of its sentence where there are none.
    const qsizetype sentenceEnd = endOfSentence(note, from);
    const qsizetype markings = beginningOfMarkings(note, from);
    qsizetype end = markings < 0 ? sentenceEnd : markings;
    const TextRange location = trimmed(note, {from, end}, u" .,:");
    QList<ProvenancePart> parts = readLocation(note, location);
    QList<TextRange> rest = sentences(note, std::max(location.end, from));
    if (!rest.isEmpty()) {
        const QList<ProvenancePart> marks = readMarkings(note, rest.first());
        parts += marks;
        if (!marks.isEmpty())
            rest.removeFirst();
    }
    parts += readHandling(note, rest);
    std::ranges::stable_sort(parts, {}, [](const ProvenancePart &part) { return part.range.begin; });
    return parts;
}

const Footnote *sourceNoteOf(const Document &document)
{
    const auto begins =
        std::ranges::find_if(document.notes, [](const Footnote &note) { return afterSourceWord(note.text) >= 0; });
    if (begins != document.notes.end())
        return &*begins;
    const auto labelled =
        std::ranges::find_if(document.notes, [](const Footnote &note) { return note.label.startsWith("Source"_L1); });
    return labelled == document.notes.end() ? nullptr : &*labelled;
}

} // namespace Secto
