// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/source_alignment.h"

#include <algorithm>

namespace Secto {

namespace {

// All in letters, white space not counted.
constexpr qsizetype Signature = 24;    // what a field is recognised by
constexpr qsizetype HeadLength = 4000; // where a title is sought if there is no body
constexpr qsizetype Witness = 16;      // what two texts must have in common to have met again
constexpr qsizetype Nearby = 256;      // longest addition that is looked behind first
constexpr qsizetype Otherwise = 48;    // longest stretch that a field has otherwise than its source

/** Where something was taken out of each field, as offsets in it. */
QHash<FieldId, QList<qsizetype>> placesTakenOut(const Document &document)
{
    QHash<FieldId, QList<qsizetype>> places;
    for (const Footnote &note : document.notes) {
        if (note.call)
            places[note.call->field] << note.call->at;
    }
    for (const PageMark &page : document.pages)
        places[FieldId::body()] << page.at;
    for (QList<qsizetype> &inField : places)
        std::ranges::sort(inField);
    return places;
}

} // namespace

CompactText::CompactText(QStringView text)
{
    letters.reserve(text.size());
    at.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            continue;
        letters += text[i];
        at << qint32(i);
    }
}

SourceAlignment::SourceAlignment(const QString &source) : m_source(source) {}

QList<SourceMap::Field> SourceAlignment::align(const Document &document)
{
    m_budget = 64 * (m_source.letters.size() + 1000);
    m_takenOut = placesTakenOut(document);
    // The body first: unlike the title, which the user may have changed, it is surely there.
    const QList<SourceMap::Run> body = alignField(FieldId::body(), document.body, 0, m_source.letters.size());
    const qsizetype afterBody = m_cursor;
    const qsizetype beforeBody = body.isEmpty()
                                     ? std::min(HeadLength, m_source.letters.size())
                                     : std::ranges::lower_bound(m_source.at, body.first().source) - m_source.at.begin();
    const QList<SourceMap::Run> title = alignField(FieldId::title(), document.title, 0, beforeBody);

    QList<SourceMap::Field> fields{{FieldId::title(), title}, {FieldId::body(), body}};
    m_cursor = afterBody;
    for (const Footnote &note : document.notes) {
        const FieldId id = FieldId::note(note.label);
        QList<SourceMap::Run> runs = alignField(id, note.text, m_cursor, m_source.letters.size());
        if (runs.isEmpty()) // listed out of order, or before the end of the body
            runs = alignField(id, note.text, 0, m_cursor);
        fields << SourceMap::Field{id, runs};
    }
    return fields;
}

/** Places @p id in the source, beginning at a source letter in [@p from, @p before). */
QList<SourceMap::Run> SourceAlignment::alignField(const FieldId &id, const QString &text, qsizetype from,
                                                  qsizetype before)
{
    m_field = CompactText(text);
    m_stops.clear();
    for (const qsizetype stop : m_takenOut.value(id))
        m_stops << std::ranges::lower_bound(m_field.at, stop) - m_field.at.begin();

    QList<SourceMap::Run> runs;
    const std::optional<Place> start = locate(from, before);
    if (!start)
        return runs;

    Place last{-2, -2};
    for (Place here = *start; here.c < m_field.letters.size();) {
        if (partsAt(here)) {
            const std::optional<Place> met = meetAgain(here);
            here = met.value_or(Place{here.c + Otherwise, here.s});
            if (!met)
                continue;
        }
        const qsizetype inField = m_field.at[here.c];
        const qsizetype inSource = m_source.at[here.s];
        const bool goesOn =
            last.c + 1 == here.c && last.s + 1 == here.s && inField - runs.last().at == inSource - runs.last().source;
        if (goesOn)
            runs.last().length = inField - runs.last().at + 1;
        else
            runs << SourceMap::Run{inField, inSource, 1};
        last = here;
        here = {here.c + 1, here.s + 1};
        m_cursor = here.s;
    }
    return runs;
}

/** The first place between the source letters @p from and @p before where words of the field's beginning stand. */
std::optional<SourceAlignment::Place> SourceAlignment::locate(qsizetype from, qsizetype before)
{
    for (qsizetype c = 0; c < m_field.letters.size() && c <= 3 * Signature; c += Signature) {
        const QStringView words = QStringView(m_field.letters).sliced(c, std::min(Signature, stopAfter(c) - c));
        qsizetype s = indexOf(words, from, before);
        if (s < 0)
            continue;
        for (; c > 0 && s > from && m_field.letters[c - 1] == m_source.letters[s - 1]; --c, --s)
            ;
        return Place{c, s};
    }
    return std::nullopt;
}

bool SourceAlignment::partsAt(Place here)
{
    if (here.s >= m_source.letters.size() || m_field.letters[here.c] != m_source.letters[here.s])
        return true;
    // A call may begin with the same digit as the word behind it: only there one letter is not enough.
    return std::ranges::binary_search(m_stops, here.c) && !agree(here);
}

std::optional<SourceAlignment::Place> SourceAlignment::meetAgain(Place parted)
{
    const qsizetype sure = std::min(stopAfter(parted.c) - parted.c, Witness);
    const qsizetype addition = sure < 4 ? Witness : Nearby; // a letter or two agree with too much
    for (qsizetype k = 0; k <= addition; ++k) {
        if (agree({parted.c, parted.s + k}))
            return Place{parted.c, parted.s + k};
    }
    const qsizetype left = m_field.letters.size() - parted.c;
    for (qsizetype j = 1; j < std::min(Otherwise, left); ++j) {
        for (const qsizetype k : {j, qsizetype(0)}) {
            if (agree({parted.c + j, parted.s + k}))
                return Place{parted.c + j, parted.s + k};
        }
    }
    if (sure < Witness)
        return std::nullopt;
    const qsizetype far =
        indexOf(QStringView(m_field.letters).sliced(parted.c, sure), parted.s, m_source.letters.size());
    return far < 0 ? std::nullopt : std::optional(Place{parted.c, far});
}

/** Whether the two texts are the same from @p place on, as far as a place where something was taken out. */
bool SourceAlignment::agree(Place place)
{
    const qsizetype length = std::min(Witness, stopAfter(place.c) - place.c);
    if (place.s + length > m_source.letters.size() || m_budget <= 0)
        return false;
    for (qsizetype i = 0; i < length; ++i) {
        --m_budget;
        if (m_field.letters[place.c + i] != m_source.letters[place.s + i])
            return false;
    }
    return true;
}

/** The first place after @p c where something was taken out, or the field's end. */
qsizetype SourceAlignment::stopAfter(qsizetype c) const
{
    const auto stop = std::ranges::upper_bound(m_stops, c);
    return stop == m_stops.end() ? m_field.letters.size() : *stop;
}

/** Where @p letters stand between the source letters @p from and @p before; -1 for nowhere. */
qsizetype SourceAlignment::indexOf(QStringView letters, qsizetype from, qsizetype before)
{
    if (m_budget <= 0 || from >= before)
        return -1;
    const QStringView within = QStringView(m_source.letters).first(before).sliced(from);
    const qsizetype found = within.indexOf(letters);
    m_budget -= found < 0 ? within.size() : found;
    return found < 0 ? -1 : from + found;
}

} // namespace Secto
