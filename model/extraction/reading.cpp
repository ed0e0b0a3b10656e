// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/reading.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** The one year in the title and the source note; empty if there is none or more than one. */
QString onlyYear(const QList<FieldReading> &fields)
{
    static const QRegularExpression year(u"\\b(1[89]\\d\\d)\\b"_s);
    QString only;
    for (const FieldReading &field : fields) {
        const bool tellsOfTheDocument = field.id.isTitle() || (field.id.isNote() && field.text.startsWith(u"Source:"));
        if (!tellsOfTheDocument)
            continue;
        for (const QRegularExpressionMatch &match : year.globalMatch(field.text)) {
            if (!only.isEmpty() && only != match.captured(1))
                return {};
            only = match.captured(1);
        }
    }
    return only;
}

/** The year that @p fields name most, as editorial notes do that have no date of their own; empty if it is not clear.
 */
QString mostNamedYear(const QList<FieldReading> &fields)
{
    QHash<QStringView, int> times;
    int all = 0;
    for (const FieldReading &field : fields) {
        for (const Token &token : field.tokens) {
            const bool isYear = token.shape == Token::Shape::Number && token.text.size() == 4
                                && (token.text.startsWith(u"18") || token.text.startsWith(u"19"));
            if (!isYear || !std::ranges::all_of(token.text, [](QChar c) { return c.isDigit(); }))
                continue;
            ++times[token.text];
            ++all;
        }
    }
    const auto most = std::ranges::max_element(times);
    if (most == times.end() || 2 * *most <= all)
        return {};
    return most.key().toString();
}

/** As telegrams of the 1970s are: hardly a word is written small. */
bool isInCapitals(const QList<Token> &tokens)
{
    qsizetype large = 0;
    qsizetype small = 0;
    for (const Token &token : tokens) {
        large += token.shape == Token::Shape::Upper && token.text.size() > 3;
        small += token.shape == Token::Shape::Lower;
    }
    return large > 8 && large > 2 * small;
}

/**
 * "12-11" where the days that @p body names without a year are one, or lie in one month: then the
 * document was written about the last of them. Empty otherwise.
 */
QString dayToldOf(const QString &body)
{
    static const QRegularExpression pattern(
        u"\\b(January|February|March|April|May|June|July|August|September|October|November|December) (\\d{1,2})\\b(?!, ?1[89]\\d\\d)"_s);
    static const QStringList months{u"January"_s,   u"February"_s, u"March"_s,    u"April"_s,
                                    u"May"_s,       u"June"_s,     u"July"_s,     u"August"_s,
                                    u"September"_s, u"October"_s,  u"November"_s, u"December"_s};
    qsizetype month = -1;
    int last = 0;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(body)) {
        const qsizetype named = months.indexOf(match.captured(1));
        if (month >= 0 && named != month)
            return {};
        month = named;
        last = std::max(last, match.capturedView(2).toInt());
    }
    if (last < 1 || last > 31)
        return {};
    return u"%1-%2"_s.arg(month + 1, 2, 10, '0'_L1).arg(last, 2, 10, '0'_L1);
}

} // namespace

Reading::Reading(const Document &document, const Authority &authority, const PersonIndex &persons)
    : m_document(document), m_authority(authority), m_persons(persons)
{
    for (const FieldId &id : document.fields())
        m_fields << FieldReading{id, document.text(id), {}, false};
    for (FieldReading &field : m_fields) {
        field.tokens = tokens(field.text);
        field.isInCapitals = isInCapitals(field.tokens);
    }

    static const QRegularExpression american(
        u"\\b(Department of State|Secretary of State|White House|Embtel|Deptel|Secto|Tosec|SecState|American Embassy|AmEmbassy|United States Mission)\\b"_s);
    m_isAmerican =
        document.publication.series.contains(u"Foreign Relations of the United States")
        || std::ranges::any_of(m_fields, [](const FieldReading &field) {
               return american.matchView(QStringView(field.text).first(std::min(field.text.size(), qsizetype(4000))))
                   .hasMatch();
           });
    findDate();
    countBodies();
}

/** The document's own date; else the only year that its title and source note name, and the day its body tells of. */
void Reading::findDate()
{
    m_isoDate = m_document.date;
    m_dateReason = QCoreApplication::translate("Extraction", "the date of the document");
    if (m_isoDate.isEmpty()) {
        m_isoDate = onlyYear(m_fields);
        m_dateReason = QCoreApplication::translate("Extraction", "the year in the source note");
    }
    if (m_isoDate.isEmpty()) {
        m_isoDate = mostNamedYear(m_fields);
        m_dateReason = QCoreApplication::translate("Extraction", "the year that the text names most");
    }
    if (m_isoDate.size() != 4)
        return;
    if (const QString day = dayToldOf(m_document.body); !day.isEmpty()) {
        m_isoDate += u'-' + day;
        m_dateReason = QCoreApplication::translate("Extraction", "the day that the text tells of");
    }
}

void Reading::countBodies()
{
    for (const FieldReading &field : std::as_const(m_fields)) {
        for (qsizetype at = 0; at < field.tokens.size(); ++at) {
            if (!field.tokens[at].isCapitalized())
                continue;
            PhraseTable::Match match = m_authority.placePhrases().longestAt(field.tokens, at);
            if (!match)
                match = m_authority.adjectivePhrases().longestAt(field.tokens, at);
            if (match) {
                ++m_bodies[m_authority.place(match.value).name];
                at += match.length - 1;
                continue;
            }
            // "US-Canadian" is one word of two adjectives.
            if (const qsizetype hyphen = field.tokens[at].text.indexOf(u'-'); hyphen > 0) {
                const QString second = field.tokens[at].text.sliced(hyphen + 1).toString();
                const QList<Token> alone = tokens(second);
                if (!alone.isEmpty()) {
                    if (const auto half = m_authority.adjectivePhrases().longestAt(alone, 0))
                        ++m_bodies[m_authority.place(half.value).name];
                }
                continue;
            }
            if (const auto organization = m_authority.organizationPhrases().longestAt(field.tokens, at))
                ++m_bodies[m_authority.organization(organization.value).name];
        }
    }
}

QString Reading::bodyBefore(const QList<Token> &tokens, qsizetype end, qsizetype *begin) const
{
    if (end <= 0)
        return {};
    if (const auto match = m_authority.adjectivePhrases().longestBefore(tokens, end)) {
        if (begin)
            *begin = end - match.length;
        return m_authority.place(match.value).name;
    }
    if (const auto match = m_authority.organizationPhrases().longestBefore(tokens, end)) {
        if (begin)
            *begin = end - match.length;
        return m_authority.organization(match.value).name;
    }
    return {};
}

QString Reading::placeOf(qsizetype field, qsizetype at) const
{
    const FieldReading &reading = m_fields[field];
    if (reading.id.isTitle())
        return QCoreApplication::translate("Extraction", "the title");
    if (reading.id.isNote())
        return QCoreApplication::translate("Extraction", "note %1").arg(reading.id.noteLabel());
    const qsizetype paragraph = m_document.paragraphAt(at);
    return paragraph == 0 ? QCoreApplication::translate("Extraction", "the head")
                          : QCoreApplication::translate("Extraction", "¶ %1").arg(paragraph);
}

} // namespace Secto
