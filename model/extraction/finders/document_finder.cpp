// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/document_finder.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <vector>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/**
 * One way of referring to a document, and what it refers to. Each begins with few letters: text is searched
 * for those many times faster than for one of many words. Where two fit, the longer counts.
 */
struct Reference
{
    QRegularExpression pattern;
    const char *description;
    qsizetype before = 0; ///< letters of the reference that a look behind the match has checked
};

/** Patterns that end in (?<ref>…) need words before the reference which are no part of it. */
const std::vector<Reference> &references()
{
    static const std::vector<Reference> all = [] {
        constexpr const char *Telegram = QT_TRANSLATE_NOOP("Extraction", "telegram");
        constexpr const char *Numbered = QT_TRANSLATE_NOOP("Extraction", "numbered document");
        constexpr const char *Paper = QT_TRANSLATE_NOOP("Extraction", "policy paper or estimate");
        constexpr const char *File = QT_TRANSLATE_NOOP("Extraction", "file of the Department of State");
        constexpr const char *Decimal = QT_TRANSLATE_NOOP("Extraction", "decimal file of the Department of State");
        constexpr const char *Subject = QT_TRANSLATE_NOOP("Extraction", "subject file of the Department of State");
        constexpr const char *Published = QT_TRANSLATE_NOOP("Extraction", "published document");
        constexpr const char *Law = QT_TRANSLATE_NOOP("Extraction", "resolution or law");
        constexpr const char *Group = QT_TRANSLATE_NOOP("Extraction", "record group of the National Archives");
        // Pages at the end of a citation.
        const QString pages =
            u"(?:pp?\\.|pages?) ?[\\divxlc]+(?:[–-]\\d+)?(?:(?:,| and) \\d+(?:[–-]\\d+)?)*(?: ff\\.)?"_s;
        const auto citation = [&pages](const QString &beginning) {
            return QRegularExpression(u"\\b"_s + beginning + u"[^;()\\n]{0,180}?"_s + pages);
        };
        return std::vector<Reference>{
            // Series names of telegrams, with one number.
            {QRegularExpression(
                 uR"(\b(?:Secto|Tosec|Cahto|Tocah|Dulte|Tedul|Secun|Embtel|Deptel|Contel|Contels|Legtel|Consultel|Polto|Topol|Busec|Cedto|Todis|Usto|Tousi|Ecbus|Actel|Telac|Delga|Gadel|Supto|Weeka|Depcirtel|Circtel|Circular telegram|Usun|USUN|Toaid|Aidto|Hakto|Tohak|Vipto|Tovip|Delto|Todel|Gocus|Repto|Torep|Ecato|Toeca|Musto|Tomus|Telmar|Martel|Kosec|Amdel|Sectel|Confe|Secnog|Telcu|Candel|MAC|JCS|CINCPAC)s? \d{1,6}(?:/\d+)?\b)"_s),
             Telegram},
            {QRegularExpression(uR"(\b(?:CA|A|CW|WH|CAP|SC)[-–]?\d{2,6}\b)"_s), Telegram},
            {QRegularExpression(uR"(tel(?<=\b(?:[Ee]mb|[Dd]ep|[Rr]ef)tel)s?\b)"_s), Telegram, 3},
            // "No. 36" of a despatch or of a document in its volume.
            {QRegularExpression(
                 uR"(\bN[oO]s?\. ?\d{1,5}(?!\d)(?![.,]\d)(?<!Box No\. \d)(?<!Box No\. \d\d)|\bMemorandum (?:No\. )?\d{1,5}\b)"_s),
             Numbered},
            {QRegularExpression(
                 uR"(\b[Ll]ots? (?:File )?(?:No\. )?\d{2}[ –-]?[A-Z]{1,2}[ –-]?\d{1,4}\b|\bFRC \d{2,3}[ –-]\d{2} ?[A-Z] ?\d{2,5}\b)"_s),
             File},
            {QRegularExpression(
                 uR"(\b\d{3}[A-Z]?(?:\.\d[\dA-Z.]*(?: ?[A-Z]\w{0,12}(?: ?\d{1,3})?)? ?/ ?\d{1,5}(?:[½¼¾][a-z]?|[a-z]\b)?(?: ?[–-] ?\d{1,4})?(?!\d)|(?:\.[\dA-Z]+)+–\d{1,2}[–-]\d{1,4}\b|/\d{1,2}[–-]\d{3,4}\b))"_s),
             Decimal},
            {QRegularExpression(uR"(\bCentral (?:Decimal )?Files?,? (?<ref>\d{3}[A-Z]?\.[\dA-Z]+(?:\.[\dA-Z]+)*))"_s),
             Decimal},
            {QRegularExpression(
                 uR"(\b(?:POL|DEF|PO|FN|AID|SOC|CSM|INCO|ORG|STR|ECIN|PET|FT|CUL|TEL|AE|AV|SP)\s\d{1,2}(?:[–-]\d{1,2})*(?:[\s–-][A-Z]{2,}(?:[ –-][A-Z]{1,})*)?(?:/[A-Z]+)?)"_s),
             Subject},
            {QRegularExpression(uR"(\bPOL [A-Z]{2,}(?:[ –-][A-Z]{1,})*\b)"_s), Subject},
            {QRegularExpression(uR"(\bR(?:G|ecord Group) \d{1,3}\b)"_s), Group},
            {QRegularExpression(
                 uR"(\b(?:ibid\.|Foreign Relations), ?\d{4}(?:[–-]\d{2,4})?, [Vv]ol(?:s?\.|ume) [IVXLC]+(?:, (?:Part|part) \w+)?(?:, [^.;()]{0,60}?Documents? \d+)?)"_s),
             Published},
            {QRegularExpression(uR"(\bDocuments? \d+(?:[–-]\d+)?\b)"_s), Published},
            {QRegularExpression(uR"(\b[Tt]elegrams (?:Nos?\. )?\d+(?:, \d+)*,? and (?<ref>\d{1,6})\b)"_s), Telegram},
            {QRegularExpression(uR"(\b(?:Emb|Dep)tels \d+(?:, \d+)*,? and (?<ref>\d{1,6})\b)"_s), Telegram},
            {QRegularExpression(uR"(\bDocuments \d+(?:, \d+)*,? and (?<ref>\d+)\b)"_s), Published},
            {QRegularExpression(
                 uR"(\bU\.S\. (?:Senate|House of Representatives), [^;()\n]{0,160}?\d(?:st|nd|rd|d|th) [Ss]ess\.)"_s),
             Published},
            {QRegularExpression(uR"(\b[Rr]esolution \d{2,4}(?: ?\([A-Z\d-]{1,6}\))?)"_s), Law},
            {QRegularExpression(uR"(\b\d{1,4} ?(?:\((?:ES-)?[IVX]{1,6}\)|(?:Stat\.|UST|U\.S\.C\.) ?\d{1,5}\b))"_s),
             Law},
            {QRegularExpression(uR"(\bFile (?:No\. ?)?(?<ref>\d{3,5}/\d+(?:[–-]\d+)?))"_s), File},
            {QRegularExpression(
                 uR"((?<=Department|Embassy|Legation|Consulate|Mission)[’']s (?<ref>(?:No\. ?)?\d{2,5})\b)"_s),
             Telegram},
            {citation(
                 u"(?:Foreign Relations, |Department of State Bulletin, |Public Papers|American Foreign Policy|Documents on |Congressional Record, |Declassified Documents, |United States[–-]Vietnam Relations|United Nations, (?:Official|Treaty|Security|General|Documents)|U\\.?N\\.? (?:Official Records|doc)|[Vv]ol(?:ume|\\.) [IVXLC]+, )"_s),
             Published},
            {QRegularExpression(
                 uR"(\b(?:Executive Order (?:No\. ?)?\d{3,5}\b|Presidential Determination (?:No\. ?)?\d+(?:[–-]\d+)?|Proclamation (?:No\. ?)?\d{3,5}\b|U\.?N\.? [Dd]oc(?:ument|uments|\.|s\.)? (?:[A-Z]/)[\w./–-]*\w|[SAET]/(?:[A-Z][A-Z.]*(?:\d{1,2})?[./–-])*\d{2,5}(?:[/–]\w+)?\b|(?:Security Council|General Assembly|UN) [Rr]esolution \d{2,4}(?: ?\([IVXL\d]+\))?|(?:P\. ?L\.|PL|Public Law) ?\d{2,3}(?:[–-]\d+)?\b|H\. ?(?:R|J\. ?Res|Con\. ?Res|Res)\. ?\d{1,5}\b|S\. ?(?:(?:J\. ?Res\. |Con\. ?Res\. |Res\. )\d{1,4}|\d{3,4})\b|(?:Executive )?Agreement Series,? No\. ?\d{2,4}\b|TIAS (?:No\. ?)?\d{3,5}\b|Treaty Series,? (?:No\. ?)?\d{2,4}\b))"_s),
             Law},
            {QRegularExpression(
                 uR"(\b(?:NSAM|NSSM|NSDM|NSC|PD|PRM|NIE|SNIE|OCB|NSC Action|PPS)(?: No\.)? ?[-–]?\d[\d/–-]*\d\b|\b(?:NSAM|NSSM|NSDM|NIE|SNIE|PD)(?: No\.)? \d\b|\bNational (?:Security (?:Action|Study|Decision) Memorandum|Intelligence Estimate) (?:No\.? ?|Number )?\d[\d/–.-]*\b|\bC\.?C\.?S\.? \d{1,4}(?:/\d+)*\b|\bS(?:WNCC|ANACC) \d{1,3}(?:/\d+)*\b|\bJ\.?C\.?S\.?M?[ –-]{1,2}\d{1,4}(?:[/–-]\d+)*\b)"_s),
             Paper},
        };
    }();
    return all;
}

/** What the words before a file's number call it: "Canadian Desk Files: Lot 70 D 89". */
QString fileName(QStringView text, qsizetype at)
{
    QStringView before = text.first(at).trimmed();
    if (!before.endsWith(u':') && !before.endsWith(u','))
        return {};
    before.chop(1);
    const qsizetype start =
        std::max({before.lastIndexOf(u','), before.lastIndexOf(u':'), before.lastIndexOf(u';')}) + 1;
    const QStringView name = before.sliced(start).trimmed();
    return name.contains(u"Files") || name.contains(u"Papers") || name.contains(u"Records") ? name.toString()
                                                                                            : QString();
}

bool isKindOfMessage(QStringView word)
{
    static const QSet<QStringView> kinds{u"telegram",   u"telegrams",  u"Telegram", u"Telegrams",  u"airgram",
                                         u"airgrams",   u"Airgram",    u"Airgrams", u"despatch",   u"despatches",
                                         u"Despatch",   u"Despatches", u"dispatch", u"dispatches", u"Dispatch",
                                         u"Dispatches", u"cable",      u"Cable",    u"tel",        u"Tel"};
    return kinds.contains(word);
}

/** Those that are messages only with "No.", or with whose they are. */
bool isOtherMessage(QStringView word)
{
    return word == u"instruction" || word == u"Instruction" || word == u"circular" || word == u"Circular"
           || word == u"note" || word == u"letter" || word == u"message";
}

bool isWhose(QStringView word)
{
    return word == u"your" || word == u"Your" || word == u"my" || word == u"My" || word == u"our" || word == u"Our";
}

bool isWhoseTelegram(QStringView word)
{
    return word.endsWith(u"tel")
           && (word == u"yourtel" || word == u"Yourtel" || word == u"urtel" || word == u"Urtel" || word == u"mytel"
               || word == u"Mytel" || word == u"ourtel" || word == u"Ourtel");
}

bool isMessageNumber(QStringView word)
{
    constexpr qsizetype Longest = 6;
    const qsizetype dash = word.indexOf(u'-'); // "CA-6368"
    if (dash > 3 || word.size() - dash - 1 > Longest)
        return false;
    return std::ranges::all_of(word.first(std::max(dash, qsizetype(0))), [](QChar c) { return c.isUpper(); })
           && std::ranges::all_of(word.sliced(dash + 1), [](QChar c) { return c.isDigit(); });
}

/**
 * "telegram 345", "your despatch No. 12", "your 1123": references that begin with common words. Going back from their
 * numbers is quicker than to search for the words.
 */
template <typename Add>
void findMessages(const QList<Token> &tokens, const Add &add)
{
    for (qsizetype at = 1; at < tokens.size(); ++at) {
        const Token &number = tokens[at];
        const bool isNumber =
            number.shape == Token::Shape::Number || (number.isCapitalized() && number.text.back().isDigit());
        if (!isNumber || !isMessageNumber(number.text))
            continue;
        qsizetype before = at - 1;
        if (before > 1 && tokens[before].text == u"–" && tokens[before - 1].isCapitalized()
            && tokens[before - 1].text.size() <= 3 && !number.followsSpace)
            before -= 2; // "A–1400"
        bool hasNo = false;
        if (tokens[before].text == u"No." || tokens[before].text == u"Nos") {
            hasNo = true;
            --before;
        } else if (before > 0 && tokens[before].text == u"."
                   && (tokens[before - 1].text == u"no" || tokens[before - 1].text == u"nos"
                       || tokens[before - 1].text == u"Nos")) {
            hasNo = true;
            before -= 2;
        }
        if (before < 0 || !(hasNo || tokens[before + 1].followsSpace))
            continue;
        const QStringView word = tokens[before].text;
        qsizetype first = -1;
        const bool hasOwner = before > 0 && isWhose(tokens[before - 1].text);
        if (isKindOfMessage(word) || (isOtherMessage(word) && (hasNo || hasOwner)))
            first = hasOwner ? before - 1 : before;
        else if (isWhoseTelegram(word) || (isWhose(word) && (hasNo || number.text.size() > 1)))
            first = before;
        if (first >= 0)
            add(TextRange{tokens[first].range.begin, number.range.end},
                QCoreApplication::translate("Extraction", "telegram"), 0.9);
    }
}

/** "Djakarta 919": a telegram by the city of the post that sent it. */
template <typename Add>
void findByPost(const Reading &reading, qsizetype field, const Add &add)
{
    if (reading.isoDate() < u"1914"_s)
        return;
    const QList<Token> &tokens = reading.fields()[field].tokens;
    for (qsizetype at = 1; at < tokens.size(); ++at) {
        const Token &number = tokens[at];
        const bool mayBeNumber = number.shape == Token::Shape::Number && number.text.size() >= 2
                                 && number.text.size() <= 5 && number.followsSpace
                                 && std::ranges::all_of(number.text, [](QChar c) { return c.isDigit(); });
        if (!mayBeNumber || !tokens[at - 1].isCapitalized())
            continue;
        const auto place = reading.authority().placePhrases().longestBefore(tokens, at);
        if (!place || reading.authority().place(place.value).sort != u"city")
            continue;
        // "Paris 1968" has a year, "Geneva 12 months ago" a count.
        const bool isYear = number.text.size() == 4 && (number.text.startsWith(u"18") || number.text.startsWith(u"19"));
        const bool isCount =
            at + 1 < tokens.size()
            && (tokens[at + 1].isCapitalized()
                || ((tokens[at + 1].text == u"." || tokens[at + 1].text == u"," || tokens[at + 1].text == u":")
                    && at + 2 < tokens.size() && !tokens[at + 2].followsSpace
                    && tokens[at + 2].shape == Token::Shape::Number));
        if (isYear || isCount)
            continue;
        add(TextRange{tokens[at - place.length].range.begin, number.range.end},
            QCoreApplication::translate("Extraction", "telegram"), 0.75);
    }
}

} // namespace

void DocumentFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const QString &text = reading.fields()[field].text;
    if (!text.isValidUtf16())
        return; // nothing matches then, and each pattern would look again
    const bool hasDigits = std::ranges::any_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    constexpr auto IsValid = QRegularExpression::DontCheckSubjectStringMatchOption;
    const auto add = [&](TextRange range, const QString &description, double confidence) {
        Find find;
        find.field = field;
        find.range = range;
        find.claim = range;
        find.kind = EntityKind::Document;
        find.entity = settledEntity(find.kind, slice(text, range).toString().simplified(), description);
        find.why = QCoreApplication::translate("Extraction", "written as a reference");
        find.confidence = confidence;
        finds << find;
    };
    for (const Reference &reference : references()) {
        if (!hasDigits && reference.before == 0)
            continue;
        for (const QRegularExpressionMatch &match :
             reference.pattern.globalMatch(text, 0, QRegularExpression::NormalMatch, IsValid)) {
            const bool isPart = match.hasCaptured(u"ref");
            const TextRange range = isPart ? TextRange{match.capturedStart(u"ref"), match.capturedEnd(u"ref")}
                                           : TextRange{match.capturedStart() - reference.before, match.capturedEnd()};
            const QString name = fileName(text, range.begin);
            add(range, name.isEmpty() ? QCoreApplication::translate("Extraction", reference.description) : name, 0.9);
        }
    }
    findMessages(reading.fields()[field].tokens, add);
    findByPost(reading, field, add);
}

} // namespace Secto
