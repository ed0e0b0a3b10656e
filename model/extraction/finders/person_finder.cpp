// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/person_finder.h"

#include "extraction/finders/name_run.h"

#include <QSet>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What persons do and countries seldom. Compiled from the language of telegrams and memoranda. */
bool isVerbOfPersons(QStringView word)
{
    static const QSet<QStringView> verbs{
        u"said",         u"replied",   u"noted",     u"asked",      u"thought",    u"suggested",   u"stated",
        u"felt",         u"believed",  u"agreed",    u"expressed",  u"told",       u"remarked",    u"observed",
        u"commented",    u"indicated", u"pointed",   u"emphasized", u"stressed",   u"reported",    u"responded",
        u"wondered",     u"inquired",  u"added",     u"continued",  u"explained",  u"raised",      u"referred",
        u"mentioned",    u"doubted",   u"argued",    u"urged",      u"hoped",      u"recalled",    u"concluded",
        u"answered",     u"declared",  u"confirmed", u"promised",   u"opened",     u"repeated",    u"insisted",
        u"admitted",     u"discussed", u"wanted",    u"wished",     u"seemed",     u"thanked",     u"proposed",
        u"says",         u"thinks",    u"feels",     u"believes",   u"spoke",      u"interjected", u"reiterated",
        u"acknowledged", u"described", u"read",      u"asks",       u"wrote",      u"telephoned",  u"called",
        u"met",          u"arrived",   u"smiled",    u"laughed",    u"nodded",     u"interrupted", u"assured",
        u"informed",     u"invited",   u"advised",   u"warned",     u"complained", u"commended",   u"outlined",
        u"reviewed",     u"who",       u"himself",
    };
    return verbs.contains(word);
}

bool isAdverb(QStringView word)
{
    static const QSet<QStringView> adverbs{u"then", u"also",  u"again",     u"has",   u"had",  u"himself",
                                           u"did",  u"later", u"privately", u"would", u"next", u"further"};
    return adverbs.contains(word);
}

/** "Seaborn reported", "Martin then raised", and a speaker's name before a colon at the start of a paragraph. */
bool actsAsPerson(const QList<Token> &tokens, qsizetype first, qsizetype end)
{
    if (end < tokens.size() && tokens[end].text == u":" && (first == 0 || tokens[first - 1].text == u"\n"))
        return true;
    qsizetype next = end;
    while (next < tokens.size() && next < end + 2 && isAdverb(tokens[next].text))
        ++next;
    return next < tokens.size() && isVerbOfPersons(tokens[next].text);
}

/** "(Bundy)" in a title names the holder of the office before it. */
bool isNameInBrackets(const FieldReading &field, qsizetype first, qsizetype end)
{
    return field.id.isTitle() && first > 0 && end < field.tokens.size() && field.tokens[first - 1].text == u"("
           && field.tokens[end].text == u")";
}

/** A paragraph that is nothing but a name: a signature, or a line of a list of those present. */
bool isLineOfItsOwn(const FieldReading &field, qsizetype first, qsizetype end)
{
    return field.id.isBody() && (first == 0 || field.tokens[first - 1].text == u"\n")
           && (end == field.tokens.size() || (end + 1 == field.tokens.size() && field.tokens[end].text == u"."));
}

/** "Dear George:", a given name by which a letter addresses somebody. */
bool isAddressed(const FieldReading &field, qsizetype at)
{
    const QList<Token> &tokens = field.tokens;
    if (!field.id.isBody() || at == 0 || at + 1 >= tokens.size())
        return false;
    const QStringView before = tokens[at - 1].text;
    const QStringView after = tokens[at + 1].text;
    const bool begins =
        at == 1 || tokens[at - 2].text == u"\n" || tokens[at - 2].text.compare(u"My", Qt::CaseInsensitive) == 0;
    return begins && before.compare(u"Dear", Qt::CaseInsensitive) == 0 && (after == u":" || after == u",");
}

/** In the source note of a telegram: "Drafted by Springsteen; cleared by Leddy, McNaughton, and Bator." */
bool isAmongDrafters(const FieldReading &field, qsizetype first)
{
    if (!field.id.isNote() || !field.text.startsWith(u"Source:"))
        return false;
    constexpr qsizetype Farthest = 40;
    for (qsizetype at = first - 1; at >= 0 && at > first - Farthest; --at) {
        const QStringView word = field.tokens[at].text;
        if (word == u"." || word == u";")
            return false;
        if (word == u"by")
            return at > 0;
    }
    return false;
}

/** Takes a field apart into names, from left to right. */
class Scan
{
public:
    Scan(const Reading &reading, qsizetype field, QList<Find> &finds)
        : m_reading(reading), m_field(reading.fields()[field]), m_number(field), m_finds(finds)
    {}

    void run()
    {
        for (qsizetype at = 0; at < m_field.tokens.size();) {
            if (!m_field.tokens[at].isCapitalized()) {
                const qsizetype end = m_field.tokens[at].text.contains(u'-') ? hyphenatedNames(at) : 0; // "pro-Sukarno"
                at = end == 0 ? at + 1 : end;
                continue;
            }
            qsizetype end = nobleName(at);
            if (end == 0)
                end = titledName(at);
            if (end == 0)
                end = fullName(at);
            if (end == 0)
                end = bareName(at);
            at = end == 0 ? at + 1 : end;
        }
    }

private:
    qsizetype nobleName(qsizetype at);
    qsizetype titledName(qsizetype at);
    qsizetype fullName(qsizetype at);
    qsizetype bareName(qsizetype at);
    qsizetype hyphenatedNames(qsizetype at);
    bool isKnown(QStringView surname) const
    {
        const Authority &authority = m_reading.authority();
        return authority.isSurname(surname) || authority.isFamilyName(surname)
               || m_reading.persons().isSurname(surname);
    }
    Find &add(qsizetype first, qsizetype end, const PersonName &name);

    const Reading &m_reading;
    const FieldReading &m_field;
    const qsizetype m_number;
    QList<Find> &m_finds;
};

Find &Scan::add(qsizetype first, qsizetype end, const PersonName &name)
{
    Find find = findOf(m_number, m_field.tokens, first, end, EntityKind::Person);
    find.name = name;
    find.confidence = 0.9;
    find.startsSentence = m_field.tokens[first].startsSentence;
    find.acts = actsAsPerson(m_field.tokens, first, end);
    m_finds << find;
    return m_finds.last();
}

/** "the [Earl of Clarendon]", "the [Duke de Gramont]": the land is the name. */
qsizetype Scan::nobleName(qsizetype at)
{
    static const QSet<QStringView> ranks{u"Earl",  u"Duke",  u"Duchess",  u"Marquis", u"Marquess", u"Viscount",
                                         u"Count", u"Comte", u"Countess", u"Baron",   u"Vicomte",  u"Marquise"};
    static const QSet<QStringView> links{u"of", u"de", u"du", u"von", u"di", u"da", u"la"};
    const QList<Token> &tokens = m_field.tokens;
    if (!ranks.contains(tokens[at].text))
        return 0;
    qsizetype land = at + 1;
    while (land < tokens.size() && links.contains(tokens[land].text))
        ++land;
    if (land == at + 1 || land >= tokens.size() || tokens[land].shape != Token::Shape::Capital)
        return 0;
    qsizetype end = land + 1;
    while (end + 1 < tokens.size() && tokens[end].text == u"de" && tokens[end + 1].isCapitalized())
        end += 2; // "Zuylen de Nyevelt"
    PersonName name;
    name.title = tokens[at].text.toString();
    for (qsizetype word = tokens[at + 1].text == u"of" ? land : at + 1; word < end; ++word)
        name.surname += (name.surname.isEmpty() ? QString() : u" "_s) + tokens[word].text.toString();
    add(at, end, name);
    return end;
}

/** "Belgian Foreign Minister [Harmel]", "[Mrs. Gandhi]"; several titles may follow one another. */
qsizetype Scan::titledName(qsizetype at)
{
    const QList<Token> &tokens = m_field.tokens;
    const Authority &authority = m_reading.authority();
    qsizetype end = at;
    qsizetype courtesy = -1;
    const Title *office = nullptr;
    while (end < tokens.size()) {
        const auto match = authority.titlePhrases().longestAt(tokens, end);
        if (!match || (end > at && !tokens[end].followsSpace))
            break;
        const Title &title = authority.title(match.value);
        if (title.isCourtesy)
            courtesy = end;
        else if (!office || office->offices.isEmpty())
            office = &title;
        end += match.length;
        if (title.isCourtesy)
            break;
    }
    if (end == at)
        return 0;
    const auto run = nameRun(m_reading, m_field, end, true);
    if (!run)
        return 0;

    PersonName name = run->name;
    qsizetype claim = at;
    if (office) {
        name.title = office->words;
        name.offices = office->offices;
        name.body = m_reading.bodyBefore(tokens, at, &claim);
        if (name.body.isEmpty())
            name.body = office->body;
    } else {
        name.title = tokens[courtesy].text.toString();
    }
    Find &find = add(courtesy >= 0 ? courtesy : end, run->end, name);
    find.claim.begin = tokens[claim].range.begin;
    return run->end;
}

/** "Dean Rusk", "W. W. Rostow", or a name of several words that a table or the list has. */
qsizetype Scan::fullName(qsizetype at)
{
    const QList<Token> &tokens = m_field.tokens;
    const Token &token = tokens[at];
    const auto run = nameRun(m_reading, m_field, at, false);
    if (!run)
        return 0;
    const bool isKnown = run->name.known >= 0 || !run->name.listIds.isEmpty();
    const bool isInitial = token.shape == Token::Shape::Initial;
    // "A. Johnson" at the start of a sentence may be point A, but not "J. R. Killian".
    const bool nextIsInitial = at + 1 < tokens.size() && tokens[at + 1].shape == Token::Shape::Initial;
    const bool nextIsGiven = at + 1 < tokens.size() && m_reading.authority().isGivenName(tokens[at + 1].text);
    const bool beginsAsName = m_reading.authority().isGivenName(token.text) || nextIsInitial
                              || (isInitial && (!token.startsSentence || nextIsGiven));
    if (!isKnown && (run->name.given.isEmpty() || !beginsAsName))
        return 0;
    add(at, run->end, run->name);
    return run->end;
}

/** "McNamara-Messmer talks", "the Moro-Nenni-Saragat leadership", "post-Tito": known surnames joined by hyphens. */
qsizetype Scan::hyphenatedNames(qsizetype at)
{
    const Token &token = m_field.tokens[at];
    if (!token.text.contains(u'-') || isKnown(token.text))
        return 0;
    bool found = false;
    for (const QStringView part : token.text.tokenize(u'-')) {
        if (!isKnown(part) || m_reading.authority().isCommonWord(part))
            continue;
        PersonName name;
        name.surname = part.toString();
        Find &find = add(at, at + 1, name);
        find.range.begin += part.begin() - token.text.begin();
        find.range.end = find.range.begin + part.size();
        find.claim = find.range;
        find.token = at;
        find.isSure = false;
        found = true;
    }
    return found ? at + 1 : 0;
}

qsizetype Scan::bareName(qsizetype at)
{
    const QList<Token> &tokens = m_field.tokens;
    if (const qsizetype end = hyphenatedNames(at))
        return end;
    if (isAddressed(m_field, at)) {
        PersonName name;
        name.given = tokens[at].text.toString();
        name.surname = name.given;
        add(at, at + 1, name);
        return at + 1;
    }
    if (!mayBeSurname(m_reading, m_field, at))
        return 0;
    PersonName name;
    const QStringView inCapitals =
        m_field.isInCapitals ? m_reading.authority().familyNameInCapitals(tokens[at].text) : QStringView();
    name.surname = inCapitals.isEmpty() ? tokens[at].text.toString() : inCapitals.toString();
    Find &find = add(at, at + 1, name);
    find.token = at;
    find.isSure =
        isNameInBrackets(m_field, at, at + 1) || isLineOfItsOwn(m_field, at, at + 1) || isAmongDrafters(m_field, at);
    find.confidence = 0.7;
    return at + 1;
}

} // namespace

void PersonFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    Scan(reading, field, finds).run();
}

} // namespace Secto
