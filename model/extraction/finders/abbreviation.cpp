// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/abbreviation.h"

#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Abbreviations of documents that are no bodies: weapons, measures, units of time, ways of writing. */
bool isOfOtherThings(QStringView word)
{
    static const QSet<QStringView> words{
        u"MDAP",  u"SOFA",    u"ERP",     u"FMS",     u"IET",    u"TIAS",   u"UNTS",  u"SOV",  u"USG",  u"MLF",
        u"XYZ",   u"FYI",     u"ICBM",    u"IRBM",    u"MRBM",   u"SLBM",   u"SLBMS", u"ABM",  u"BMD",  u"MIRV",
        u"MIRVS", u"SAM",     u"SAMS",    u"SSM",     u"ASW",    u"SST",    u"TNT",   u"GNP",  u"GDP",  u"MFN",
        u"MAP",   u"POL",     u"POW",     u"POWS",    u"PW",     u"PWS",    u"MIA",   u"KIA",  u"DMZ",  u"GMT",
        u"EST",   u"EDT",     u"CST",     u"AM",      u"PM",     u"FOB",    u"CIF",   u"VIP",  u"VIPS", u"LST",
        u"LSTS",  u"BOAC",    u"SOB",     u"RPT",     u"REF",    u"REFTEL", u"NOT",   u"AND",  u"OR",   u"THE",
        u"FOR",   u"FROM",    u"SUBJ",    u"SUBJECT", u"INFO",   u"COPY",   u"NOTE",  u"DATE", u"TIME", u"PLACE",
        u"TO",    u"RE",      u"END",     u"UNQUOTE", u"QUOTE",  u"ENCL",   u"LDC",   u"LDCS", u"ODA",  u"SDR",
        u"SDRS",  u"LTBT",    u"NPT",     u"TTBT",    u"CTB",    u"SALT",   u"MBFR",  u"CSCE", u"CBM",  u"CBMS",
        u"CBW",   u"BW",      u"CW",      u"NIE",     u"SNIE",   u"NSAM",   u"NSSM",  u"NSDM", u"NSC",  u"PRM",
        u"PD",    u"IR",      u"SIGINT",  u"COMINT",  u"ELINT",  u"UW",     u"CI",    u"CAS",  u"TDY",  u"ROE",
        u"SOP",   u"AD",      u"BC",      u"DC",      u"TV",     u"USS",    u"SS",    u"HMS",  u"SSBN", u"SSBNS",
        u"VTOL",  u"CEP",     u"MT",      u"KT",      u"RV",     u"RVS",    u"STOL",  u"AEW",  u"CAP",  u"ASAP",
        u"OK",    u"ETA",     u"ETD",     u"NLT",     u"COB",    u"FY",     u"CY",    u"PL",   u"GATS", u"LOC",
        u"LOCS",  u"TS",      u"LOU",     u"WMD",     u"UFO",    u"RG",     u"FRC",   u"FRUS", u"WH",   u"PS",
        u"BOP",   u"DEFCON",  u"SIOP",    u"VIET",    u"ISR",    u"FDR",    u"JFK",   u"LBJ",  u"DDE",  u"HST",
        u"JFD",   u"RFK",     u"RMN",     u"WW",      u"WWI",    u"WWII",   u"NSVN",  u"UNGA", u"SYG",  u"NB",
        u"VOL",   u"COMMENT", u"BEGIN",   u"TEXT",    u"SECRET", u"TOP",    u"PART",  u"ONE",  u"TWO",  u"ALL",
        u"NO",    u"YES",     u"FOREIGN", u"SENT",    u"INSERT", u"THIS",   u"THAT",  u"WITH", u"IS",   u"ARE",
        u"WILL",  u"STOP",    u"PAREN",
    };
    return words.contains(word);
}

bool isSymbolPart(const Token &token)
{
    constexpr qsizetype Longest = 5;
    return token.text.size() <= Longest
           && (token.shape == Token::Shape::Upper || (token.shape == Token::Shape::Capital && token.text.size() == 1))
           && std::ranges::all_of(token.text, [](QChar c) { return c.isUpper(); });
}

bool isRoman(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return QStringView(u"IVXLCDM").contains(c); });
}

/** "RUSK" as "Rusk" */
QString capitalized(QStringView word)
{
    return word.first(1).toString() + word.sliced(1).toString().toLower();
}

bool isOtherUpperWord(const QList<Token> &tokens, qsizetype at)
{
    return at >= 0 && at < tokens.size() && tokens[at].shape == Token::Shape::Upper && tokens[at].text.size() > 2;
}

bool endsLine(const QList<Token> &tokens, qsizetype at)
{
    return at == tokens.size() || tokens[at].text == u"\n"
           || (tokens[at].text == u"." && (at + 1 == tokens.size() || tokens[at + 1].text == u"\n"));
}

} // namespace

qsizetype officeSymbolEnd(const Reading &reading, const QList<Token> &tokens, qsizetype at)
{
    if (!isSymbolPart(tokens[at]) || (at > 0 && !tokens[at].followsSpace && tokens[at - 1].text == u"/"))
        return 0;
    qsizetype end = at + 1;
    while (end + 1 < tokens.size() && !tokens[end].followsSpace && !tokens[end + 1].followsSpace
           && (tokens[end].text == u"/" || (end > at + 1 && tokens[end].text == u"–")) && isSymbolPart(tokens[end + 1]))
        end += 2;
    if (end == at + 1 || tokens[at].text == u"AND")
        return 0;
    // "US/UK", "IMF/IBRD" are two.
    const auto isKnown = [&](qsizetype part) {
        const Authority &authority = reading.authority();
        return authority.placePhrases().longestAt(tokens, part) || authority.adjectivePhrases().longestAt(tokens, part)
               || authority.organizationPhrases().longestAt(tokens, part);
    };
    if (end == at + 3 && isKnown(at) && isKnown(at + 2) && tokens[at].text.size() > 1)
        return 0;
    // "A/C.1/SR.605" and "S/2341" are documents.
    const bool goesOn = end + 1 < tokens.size() && !tokens[end].followsSpace && !tokens[end + 1].followsSpace
                        && (tokens[end].text == u"/" || tokens[end].text == u".")
                        && tokens[end + 1].shape != Token::Shape::Mark;
    return goesOn ? 0 : end;
}

bool isDraftingOffice(const FieldReading &field, qsizetype at)
{
    if (!field.id.isNote() || at < 2 || !isSymbolPart(field.tokens[at]) || field.tokens[at - 1].text != u"in")
        return false;
    const QStringView word = field.tokens[at - 2].text;
    return word == u"Drafted" || word == u"drafted" || word == u"Cleared" || word == u"cleared" || word == u"approved"
           || word == u"Approved" || word == u"concurred" || word == u"initialed";
}

bool isAbbreviationOfBody(const Reading &reading, const FieldReading &field, qsizetype at)
{
    const QList<Token> &tokens = field.tokens;
    const Token &token = tokens[at];
    if (!reading.isoDate().isEmpty() && reading.isoDate() < u"1914"_s)
        return false; // bodies were not cut short then
    const bool hasLength = token.text.size() >= 3 && token.text.size() <= 7;
    if (!hasLength || !std::ranges::all_of(token.text, [](QChar c) { return c.isUpper(); }) || isRoman(token.text)
        || isOfOtherThings(token.text))
        return false;
    // In lines of capitals, signatures and file numbers capitals say nothing.
    if (isOtherUpperWord(tokens, at - 1) || isOtherUpperWord(tokens, at + 1))
        return false;
    if ((at == 0 || tokens[at - 1].text == u"\n") && endsLine(tokens, at + 1))
        return false;
    if (at + 1 < tokens.size()
        && (tokens[at + 1].shape == Token::Shape::Number || tokens[at + 1].text == u"–" || tokens[at + 1].text == u"-"))
        return false;
    const bool isJoined = at > 0 && !token.followsSpace
                          && (tokens[at - 1].text == u"–" || tokens[at - 1].text == u"-" || tokens[at - 1].text == u"/"
                              || tokens[at - 1].shape == Token::Shape::Number);
    if (isJoined)
        return false;
    const Authority &authority = reading.authority();
    if (authority.placePhrases().longestAt(tokens, at) || authority.titlePhrases().longestAt(tokens, at)
        || authority.markingPhrases().longestAt(tokens, at) || authority.eventPhrases().longestAt(tokens, at))
        return false;
    // "GOC" is a government.
    if ((token.text.size() == 3 && token.text.startsWith(u"GO")) || authority.adjectivePhrases().longestAt(tokens, at))
        return false;
    // A long one may be a name in capitals.
    constexpr qsizetype Usual = 4;
    if (token.text.size() > Usual && (at == 0 || tokens[at - 1].shape != Token::Shape::Lower))
        return false;
    const QString word = capitalized(token.text);
    return !authority.isCommonWord(word) && !authority.isSurname(word) && !authority.isGivenName(word)
           && !reading.persons().isSurname(word);
}

} // namespace Secto
