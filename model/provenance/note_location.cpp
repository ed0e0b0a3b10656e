// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/note_parts.h"
#include "provenance/note_sentences.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;
using Kind = ProvenancePart::Kind;

namespace {

const QString Box = u"(?:Box(?:es)?|Container)\\s+(?:[A-Z]{1,3}[- ]?)?[0-9]+[A-Z]?(?:\\s?[-–]\\s?[0-9]+)?"_s;
const QString Lot =
    u"(?:[Ll]ots?(?:\\s+[Ff]iles?)?|FRC|Job|Accession)\\s*[0-9]{2}[- ]?[A-Z–-]*\\s?[0-9][0-9A-Z–-]*(?:[ /][0-9]+)*"_s;

/** The institutions of this field, and any that call themselves a library, an archive and the like. */
const QRegularExpression &repository()
{
    static const QRegularExpression expression(
        u"(?:(?:U\\.?S\\.? )?Department of (?:State|Defense|the Treasury|the Army|the Navy|the Air "
        u"Force|Energy|Commerce|Agriculture|"
        "Justice|Labor|the Interior)|Central Intelligence Agency|Library of Congress|National Security Council|"
        "National Security Agency|National Archives and Records (?:Administration|Service)|National Archives|"
        "Washington National Records Cent(?:er|re)|Public Record Office|Agency for International Development|"
        "Atomic Energy Commission|Arms Control and Disarmament Agency|Federal Bureau of Investigation|"
        "Organization of the Joint Chiefs of Staff|Joint Chiefs of Staff|Reagan Library|"
        "(?:[A-Z][\\w.'’&-]*,? (?:of (?:the )?)?){0,5}(?:Library|Archives?|Museum|Historical "
        "(?:Society|Center|Office)|Institution|"
        "Institute|University|Military History)(?: of [A-Z]\\w+)?)(?=\\s*(?:[,:.;(]|\\z))|Department of State(?= [A-Z][\\w ]+ [Ff]iles)"_s);
    return expression;
}

/** Of a decimal file its class, without the date and number of the document. */
QString fileKey(QStringView words)
{
    static const QRegularExpression decimal(u"^[0-9]{2,3}[A-Za-z]?(?:[0-9.][^(]*)?/[^/,(]*\\z"_s);
    const QString key = plainKey(words);
    return decimal.match(key).hasMatch() ? key.first(key.lastIndexOf(u'/')).trimmed() : key;
}

QString collectionKey(QStringView words)
{
    static const QRegularExpression boxes(u",?\\s*"_s + Box);
    return plainKey(words).remove(boxes);
}

class LocationReader
{
public:
    LocationReader(const QString &note, TextRange range) : m_note(note), m_at(range.begin), m_end(range.end) {}

    QList<ProvenancePart> read()
    {
        if (m_at >= m_end)
            return {};
        if (takePublication())
            return m_parts;
        take(repository(), Kind::Repository, [](QStringView words) { return repositoryKey(words.toString()); });
        static const QRegularExpression group(u"(?:RG|Record Group)\\s+[0-9]+[A-Z]?"_s);
        take(group, Kind::RecordGroup,
             [](QStringView words) { return plainKey(words).replace("Record Group"_L1, "RG"_L1); });
        if (!takeLot() && !takeCentralFile() && !takeNumberedFile())
            takeCollection();
        addBoxes();
        return m_parts;
    }

private:
    template <typename KeyOf>
    void add(Kind kind, TextRange range, KeyOf keyOf)
    {
        range = trimmed(m_note, range);
        if (!range.isEmpty())
            m_parts << ProvenancePart{kind, range, keyOf(slice(m_note, range))};
    }

    /** Takes @p what from the beginning of what is left, with the sign behind it. */
    template <typename KeyOf>
    bool take(const QRegularExpression &what, Kind kind, KeyOf keyOf)
    {
        const auto match =
            what.match(m_note, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedEnd() > m_end)
            return false;
        add(kind, {match.capturedStart(), match.capturedEnd()}, keyOf);
        m_at = trimmed(m_note, {match.capturedEnd(), m_end}).begin;
        return true;
    }

    bool takePublication()
    {
        static const QRegularExpression publication(
            u"(?:Department of State Bulletin|Public Papers|Congressional Record|Declassified Documents|American "
            u"Foreign Policy|"
            "Foreign Relations|Weekly Compilation|Washington, D\\.?C\\.?:|Current Policy|Documents on |The New York Times|New York Times)"_s);
        static const QRegularExpression pages(u"\\bpp?\\. ?[0-9]"_s);
        const bool isNamed =
            publication
                .match(m_note, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
                .hasMatch();
        const bool hasPages =
            pages.matchView(slice(m_note, {m_at, m_end})).hasMatch()
            && !repository()
                    .match(m_note, m_at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
                    .hasMatch();
        if (!isNamed && !hasPages)
            return false;
        add(Kind::Publication, {m_at, m_end}, plainKey);
        return true;
    }

    bool takeLot()
    {
        static const QRegularExpression lot(u"\\b"_s + Lot);
        const auto match = lot.match(m_note, m_at);
        if (!match.hasMatch() || match.capturedEnd() > m_end)
            return false;
        add(Kind::Collection, {m_at, match.capturedStart()}, collectionKey);
        add(Kind::Lot, {match.capturedStart(), match.capturedEnd()}, lotKey);
        add(Kind::File, {match.capturedEnd(), m_end}, fileKey);
        return true;
    }

    /** "Central Files 1967–69, POL 27 VIET S": all behind the files' name is the file. */
    bool takeCentralFile()
    {
        static const QRegularExpression central(u"(?:[A-Z][\\w ]+ of [\\w ]+, )?(?:Central(?: Foreign Policy)? "
                                                u"Files?|Central Decimal Files?|Decimal Files?|Subject-Numeric Files?)"
                                                "(?:,? [0-9]{4}(?:\\s?[-–]\\s?[0-9]{2,4})?)?(?:/[A-Z]+)?"_s);
        if (!take(central, Kind::Collection, collectionKey))
            return false;
        add(Kind::File, {m_at, m_end}, fileKey);
        return true;
    }

    /** "JCS Files, 3212 (29 Oct 65)". */
    bool takeNumberedFile()
    {
        static const QRegularExpression files(
            u"(?:JCS|OJCS|CCS)[\\w ]* (?:Files|Records)(?=, (?:JCS|CCS|JMF|[0-9]))"_s);
        if (!take(files, Kind::Collection, collectionKey))
            return false;
        add(Kind::File, {m_at, m_end}, fileKey);
        return true;
    }

    /** All that is left, if an institution has it or it is called as papers are: anything else is not understood. */
    void takeCollection()
    {
        static const QRegularExpression papers(u"\\b(?:[Ff]iles?|[Pp]apers|[Cc]ollections?|[Rr]ecords?|[Aa]rchives?|["
                                               u"Cc]orrespondence|[Mm]emorand(?:a|ums)|"
                                               "Diar(?:y|ies)|Series|Registry|Manuscripts?|Library|Materials?)\\b"_s);
        if (!m_parts.isEmpty() || papers.matchView(slice(m_note, {m_at, m_end})).hasMatch())
            add(Kind::Collection, {m_at, m_end}, collectionKey);
    }

    void addBoxes()
    {
        static const QRegularExpression box(u"\\b"_s + Box);
        const QList<ProvenancePart> parts = m_parts;
        for (const ProvenancePart &part : parts) {
            if (part.kind != Kind::Collection && part.kind != Kind::File)
                continue;
            const QStringView words = slice(m_note, part.range);
            for (auto boxes = box.globalMatchView(words); boxes.hasNext();) {
                const auto match = boxes.next();
                add(Kind::Box, {part.range.begin + match.capturedStart(), part.range.begin + match.capturedEnd()},
                    plainKey);
            }
        }
    }

    const QString &m_note;
    qsizetype m_at;
    qsizetype m_end;
    QList<ProvenancePart> m_parts;
};

} // namespace

QString repositoryKey(const QString &words)
{
    static const QRegularExpression firstNames(
        u"^(?:Harry S\\.?|Dwight D\\.?|John F\\.?|Lyndon (?:B\\.?|Baines)|Richard M?\\.?|Gerald R\\.?|"
        "Jimmy|Ronald|Franklin D\\.?) "_s);
    if (words.startsWith("National Archives"_L1))
        return u"National Archives"_s;
    static const QRegularExpression country(u"^U\\.?S\\.? "_s);
    QString key = words;
    return key.remove(firstNames).remove(country);
}

QString plainKey(QStringView words)
{
    static const QRegularExpression dashes(u"\\s*[‐‑‒–—]\\s*|\\s+-\\s+"_s);
    static const QRegularExpression quotes(u"^[“\"]+|[”\"]+\\z"_s);
    return words.toString().replace(dashes, u"-"_s).remove(quotes).simplified();
}

QString lotKey(QStringView words)
{
    static const QRegularExpression name(u"^lots?(?: files?)?\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gaps(u"(?<=[0-9])[ -](?=[A-Z])|(?<=[A-Z])[ -](?=[0-9])"_s);
    return plainKey(words).remove(name).remove(gaps);
}

QList<ProvenancePart> readLocation(const QString &note, TextRange range)
{
    return LocationReader(note, range).read();
}

QList<ProvenancePart> readBareLocation(const QString &note)
{
    // What kind of paper it is stands behind: "793B.00/6–351: Telegram", "832.51/850–Telegram".
    static const QRegularExpression paper(
        u"\\s*(?::|[–—-](?=\\s*Telegram))\\s*(?:Circular |Air ?|Paraphrase of "
        u")?(?:[Tt]elegram|[Aa]irgram|[Ii]nstruction|[Dd]espatch|[Dd]ispatch|[Ll]etter|"
        "[Mm]emorandum|[Nn]ote|[Cc]ircular|[Aa]irpouch|[Cc]able)[^/]*\\z"_s);
    static const QRegularExpression decimal(
        u"^\\[?(?:File No\\. ?)?(?<collection>Paris Peace Conf\\. )?"
        "(?<file>[0-9]{2,3}[A-Za-z]?[0-9.–-][^/:;]{0,60}/[^:;\\]]{1,40}|[0-9]{3}[A-Za-z]?/[^:;\\]]{1,20}|"
        "[0-9]{3}\\.[0-9]+[a-z]?(?: [A-Z][\\w.]+[,.] [A-Z][\\w .]+)?)\\]?\\z"_s);
    TextRange range{0, note.size()};
    if (const auto match = paper.match(note); match.hasMatch())
        range.end = match.capturedStart();
    range = trimmed(note, range, u" .");
    QList<ProvenancePart> parts;
    if (const auto match = decimal.matchView(slice(note, range)); match.hasMatch()) {
        const auto add = [&](Kind kind, const QString &group, const auto &keyOf) {
            const TextRange found =
                trimmed(note, {range.begin + match.capturedStart(group), range.begin + match.capturedEnd(group)});
            if (match.hasCaptured(group) && !found.isEmpty())
                parts << ProvenancePart{kind, found, keyOf(slice(note, found))};
        };
        add(Kind::Collection, u"collection"_s, plainKey);
        add(Kind::File, u"file"_s, fileKey);
        return parts;
    }
    static const QRegularExpression series(u"^(?:Treaty|Executive Agreement) Series,? No\\. [0-9]+\\z"_s);
    if (series.matchView(slice(note, range)).hasMatch())
        return {ProvenancePart{Kind::Publication, range, plainKey(slice(note, range))}};
    // Papers of an office, a person or a library; anything else is not about keeping ("[Extract.]", "No. 129.").
    static const QRegularExpression kept(
        u"\\b(?:[Ff]iles?|[Pp]apers|[Cc]ollection|[Rr]ecords?|Library|Archives|[Ll]ots? [0-9]+)\\b"_s);
    static const QRegularExpression verb(u"\\b(?:is|was|were|are)\\b"_s);
    const QStringView words = slice(note, range);
    if (!kept.matchView(words).hasMatch() || verb.matchView(words).hasMatch()
        || endOfSentence(note, range.begin) < range.end)
        return {};
    static const QRegularExpression files(u"^[^:]*\\b(?:[Ff]iles?|[Pp]apers|[Rr]ecords?)(?=\\s*:\\s*\\S)"_s);
    static const QRegularExpression lot(u"\\b"_s + Lot);
    if (const auto match = files.matchView(words); match.hasMatch() && !lot.matchView(words).hasMatch()) {
        parts = readLocation(note, {range.begin, range.begin + match.capturedEnd()});
        const TextRange file = trimmed(note, {range.begin + match.capturedEnd(), range.end});
        parts << ProvenancePart{Kind::File, file, fileKey(slice(note, file))};
        return parts;
    }
    return readLocation(note, range);
}

} // namespace Secto
