// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/role_name.h"

#include "extraction/finders/body_name.h"
#include "extraction/finders/name_run.h"

#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Words that offices end in. */
bool isOffice(QStringView word)
{
    static const QSet<QStringView> offices{
        u"Secretary",
        u"Secretaries",
        u"Minister",
        u"Ministers",
        u"Ambassador",
        u"Ambassadors",
        u"Director",
        u"Directors",
        u"Administrator",
        u"Chief",
        u"Chiefs",
        u"Chairman",
        u"Co-Chairman",
        u"Commissioner",
        u"Commissioners",
        u"Representative",
        u"Representatives",
        u"Counselor",
        u"Counsellor",
        u"Consul",
        u"Consuls",
        u"Adviser",
        u"Advisers",
        u"Advisor",
        u"Assistant",
        u"Attaché",
        u"Attachés",
        u"Governor",
        u"Governors",
        u"Commander",
        u"Commander-in-Chief",
        u"President",
        u"Presidents",
        u"Speaker",
        u"Chancellor",
        u"Premier",
        u"Delegate",
        u"Comptroller",
        u"Envoy",
        u"Deputy",
        u"Deputies",
        u"Under-Secretary",
        u"Plenipotentiary",
        u"General",
        u"Marshal",
        u"Agent",
        u"Counsel",
        u"Solicitor",
        u"Secretary-General",
        u"Governor-General",
        u"Chargé",
        u"Chargés",
        u"Inspector",
        u"Receiver",
        u"Treasurer",
        u"Coordinator",
        u"Postmaster",
        u"Vice-President",
        u"Officer",
        u"Head",
    };
    return offices.contains(word);
}

/** Words that stand before them and make another office of them. */
bool isModifier(QStringView word)
{
    static const QSet<QStringView> modifiers{
        u"Deputy",         u"Assistant",    u"Under",          u"Acting",      u"Vice",          u"Special",
        u"First",          u"Second",       u"Third",          u"Chief",       u"Principal",     u"Executive",
        u"Senior",         u"Associate",    u"High",           u"Prime",       u"Foreign",       u"Finance",
        u"Defense",        u"Defence",      u"Interior",       u"Economics",   u"Commercial",    u"Military",
        u"Naval",          u"Air",          u"Press",          u"Legal",       u"Economic",      u"Political",
        u"Permanent",      u"Resident",     u"Attorney",       u"Inspector",   u"Surgeon",       u"Postmaster",
        u"Solicitor",      u"Consul",       u"Secretary",      u"Director",    u"Governor",      u"Provisional",
        u"Agriculture",    u"Agricultural", u"Labor",          u"Labour",      u"Trade",         u"Commerce",
        u"Justice",        u"Cabinet",      u"National",       u"Security",    u"Personal",      u"Private",
        u"Staff",          u"Supreme",      u"Allied",         u"Commanding",  u"Consular",      u"Diplomatic",
        u"Administrative", u"Information",  u"Public",         u"Affairs",     u"Cultural",      u"Scientific",
        u"Treasury",       u"Financial",    u"Chargé",         u"Comptroller", u"General",       u"Civil",
        u"Provincial",     u"Regional",     u"Country",        u"Desk",        u"Commissioners", u"Liaison",
        u"Parliamentary",  u"Joint",        u"Representative", u"Minister",    u"Counselor",     u"Adjutant",
        u"Provost",        u"Presidential",
    };
    return modifiers.contains(word);
}

/** Alone they say too little: "the General", "an Officer". */
bool needsMore(QStringView word)
{
    static const QSet<QStringView> words{
        u"Chief",      u"Chiefs",  u"Assistant", u"Deputy",   u"General",        u"Marshal",
        u"Agent",      u"Counsel", u"Solicitor", u"Adviser",  u"Advisers",       u"Advisor",
        u"Officer",    u"Head",    u"Inspector", u"Delegate", u"Representative", u"Coordinator",
        u"Postmaster", u"Envoy",   u"Treasurer", u"Attaché",  u"Plenipotentiary"};
    return words.contains(word);
}

/** Titles of the table that belong to names and never stand for an office: ranks, clergy, nobility. */
bool isRank(QStringView word)
{
    static const QSet<QStringView> ranks{
        u"General",  u"Gen.",      u"Lieutenant", u"Lt.",       u"Major",   u"Maj.",   u"Brigadier", u"Brig.",
        u"Colonel",  u"Col.",      u"Captain",    u"Capt.",     u"Admiral", u"Adm.",   u"Rear",      u"Field",
        u"Air",      u"Marshal",   u"Sergeant",   u"Professor", u"Prof.",   u"Prince", u"Princess",  u"Sheikh",
        u"Cardinal", u"Monsignor", u"Father",     u"Rabbi",     u"Rev.",    u"Judge",  u"Justice",   u"Archbishop",
        u"Amb",      u"Amb.",      u"Charge",     u"Sultan",    u"Vice",    u"Party",
    };
    return ranks.contains(word);
}

bool isWord(const QList<Token> &tokens, qsizetype at)
{
    return at < tokens.size() && tokens[at].isCapitalized() && tokens[at].followsSpace;
}

/** Where the capitals that make up an office end; @p at if the token begins none. */
qsizetype officeEnd(const QList<Token> &tokens, qsizetype at)
{
    constexpr qsizetype Longest = 6;
    qsizetype office = at;
    for (qsizetype i = at; i < tokens.size() && i - at < Longest && (i == at || isWord(tokens, i)); ++i) {
        const QStringView word = tokens[i].text;
        if (isOffice(word))
            office = i + 1;
        else if (!isModifier(word))
            break;
    }
    return office;
}

/** Whether capitals end as an office does and not in a name: "International Aviation [Affairs]", not "State Robertson".
 */
bool endsAsOffice(const Reading &reading, const QList<Token> &tokens, qsizetype end)
{
    const Authority &authority = reading.authority();
    const QStringView last = tokens[end - 1].text;
    return authority.isCommonWord(last) || isModifier(last) || isOffice(last) || last == u"State"
           || authority.organizationPhrases().longestBefore(tokens, end)
           || authority.adjectivePhrases().longestBefore(tokens, end)
           || authority.titlePhrases().longestBefore(tokens, end);
}

/** "Special [Assistant] to the President" is one office, "the [Secretary] to the President" are two. */
bool isHelper(QStringView word)
{
    return word == u"Assistant" || word == u"Assistants" || word == u"Adviser" || word == u"Advisor"
           || word == u"Counsel" || word == u"Aide" || word == u"Deputy" || word == u"Consultant";
}

/** "of [State] for [Economic Affairs]": where what follows the office at @p end ends. */
qsizetype withComplement(const Reading &reading, const QList<Token> &tokens, qsizetype end, bool &namesFollow)
{
    const Authority &authority = reading.authority();
    if (end < tokens.size() && tokens[end - 1].shape == Token::Shape::Upper && end > 0
        && !tokens[end - 1].startsSentence && tokens[end - 1].text.size() > 4
        && tokens[end].shape != Token::Shape::Upper)
        return end; // "CINCPAC for POLAD"
    while (end + 1 < tokens.size() && tokens[end].followsSpace) {
        const QStringView link = tokens[end].text;
        if (link == u"at" && tokens[end + 1].text == u"Large")
            return end + 2;
        qsizetype begin = end + 1;
        if (link == u"in" && tokens[begin].text == u"Charge" && begin + 2 < tokens.size()
            && tokens[begin + 1].text == u"of")
            begin += 2;
        else if (link != u"of" && link != u"for" && link != u"to" && link != u"on")
            break;
        if (begin < tokens.size() && tokens[begin].text == u"the")
            ++begin;
        if (link == u"to") {
            // "Assistant to the President" is an office, "Ambassador to France" has a country behind it.
            const auto title =
                begin < tokens.size() ? authority.titlePhrases().longestAt(tokens, begin) : PhraseTable::Match{};
            if (!title || authority.title(title.value).isCourtesy || !isHelper(tokens[end - 1].text))
                break;
            end = begin + title.length;
            continue;
        }
        const qsizetype complement = complementEnd(reading, tokens, begin);
        if (complement == begin)
            break;
        const bool isPlace = authority.placePhrases().longestAt(tokens, begin).length >= complement - begin;
        if (isPlace && link == u"of")
            break;
        if (!endsAsOffice(reading, tokens, complement)) {
            namesFollow = complement > begin + 1;
            break;
        }
        end = complement;
    }
    return end;
}

const PhraseTable &lowerCaseOffices()
{
    static const PhraseTable table = [] {
        PhraseTable phrases;
        for (const char16_t *office : {u"minister of foreign affairs",
                                       u"minister for foreign affairs",
                                       u"minister of foreign relations",
                                       u"minister of finance",
                                       u"minister of the interior",
                                       u"minister of war",
                                       u"minister of marine",
                                       u"minister of justice",
                                       u"minister of public works",
                                       u"minister of state",
                                       u"minister of the navy",
                                       u"minister of public instruction",
                                       u"minister of hacienda",
                                       u"secretary of state",
                                       u"secretary of state for foreign affairs",
                                       u"secretary of state for the colonies",
                                       u"secretary of the treasury",
                                       u"secretary of war",
                                       u"secretary of the navy",
                                       u"secretary of the interior",
                                       u"secretary for foreign affairs",
                                       u"secretary of foreign affairs",
                                       u"secretary of foreign relations",
                                       u"collector of customs",
                                       u"collector of the port",
                                       u"provost marshal",
                                       u"attorney general",
                                       u"attorney-general",
                                       u"postmaster general",
                                       u"postmaster-general",
                                       u"governor general",
                                       u"governor-general",
                                       u"surveyor of customs",
                                       u"envoy extraordinary and minister plenipotentiary",
                                       u"minister plenipotentiary",
                                       u"minister resident",
                                       u"commissioner of customs",
                                       u"inspector general of customs",
                                       u"president of the council",
                                       u"lords of the treasury"})
            phrases.add(QString(office), 0);
        return phrases;
    }();
    return table;
}

int titleOf(const Reading &reading, const QList<Token> &tokens, qsizetype first, qsizetype end)
{
    const auto match = reading.authority().titlePhrases().longestAt(tokens, first);
    return match.length == end - first ? match.value : -1;
}

} // namespace

std::optional<RoleName> roleName(const Reading &reading, const FieldReading &field, qsizetype at)
{
    const QList<Token> &tokens = field.tokens;
    const Authority &authority = reading.authority();
    const auto match = authority.titlePhrases().longestAt(tokens, at);
    const Title *title = match ? &authority.title(match.value) : nullptr;
    if (title && title->isCourtesy)
        return std::nullopt;
    // A country behind "Ambassador to" is no part of the office.
    const bool isOfTable =
        title && (title->isRole || !isRank(tokens[at].text)) && !title->words.contains(u"Ambassador to ");
    qsizetype end = std::max(officeEnd(tokens, at), isOfTable ? at + match.length : at);
    const bool isOfTheHouse = at > 1 && tokens[at - 1].text == u"of" && tokens[at - 2].text == u"House";
    if (end == at || isOfTheHouse)
        return std::nullopt;
    const qsizetype office = end;
    // "President’s Special Assistant for National Security Affairs"
    if (end + 1 < tokens.size() && (tokens[end].text == u"’s" || tokens[end].text == u"'s")) {
        const qsizetype second = officeEnd(tokens, end + 1);
        bool namesFollow = false;
        const qsizetype all = second > end + 1 ? withComplement(reading, tokens, second, namesFollow) : second;
        if (all > second && !namesFollow && !nameRun(reading, field, all, true))
            return RoleName{at, all, titleOf(reading, tokens, at, all)};
    }
    bool namesFollow = false;
    end = withComplement(reading, tokens, end, namesFollow);
    if (namesFollow || nameRun(reading, field, end, true))
        return std::nullopt;
    const bool isWhole =
        end > office || office - at > 1 || (title && title->isRole) || !reading.bodyBefore(tokens, at).isEmpty();
    if (!isWhole && needsMore(tokens[at].text))
        return std::nullopt;
    return RoleName{at, end, titleOf(reading, tokens, at, end)};
}

std::optional<RoleName> lowerCaseRole(const Reading &, const QList<Token> &tokens, qsizetype at)
{
    const auto match = lowerCaseOffices().longestAt(tokens, at);
    if (!match)
        return std::nullopt;
    RoleName role{at, at + match.length, -1};
    while (role.first > 0) {
        const QStringView before = tokens[role.first - 1].text;
        if (before != u"assistant" && before != u"acting" && before != u"under" && before != u"provisional"
            && before != u"deputy" && before != u"first" && before != u"second")
            break;
        --role.first;
    }
    return role;
}

} // namespace Secto
