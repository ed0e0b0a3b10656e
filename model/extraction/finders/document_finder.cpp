// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/document_finder.h"

#include <QCoreApplication>
#include <QRegularExpression>

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
        const QString number = u"(?:[Nn]os?\\. ?)?(?:[A-Z]{1,3}[-–])?\\d{1,6}\\b"_s;
        const auto numbered = [&number](const QString &word) {
            return QRegularExpression(u"\\b"_s + word + u' ' + number);
        };
        const QString kinds =
            u"(?:telegrams?|tels?\\.?|despatch(?:es)?|dispatch(?:es)?|airgram|cable|message|circular|instruction|note|letter) "_s;
        return std::vector<Reference>{
            // Series names of telegrams, with one number.
            {QRegularExpression(
                 uR"(\b(?:Secto|Tosec|Cahto|Tocah|Dulte|Tedul|Secun|Embtel|Deptel|Contel|Contels|Legtel|Consultel|Polto|Topol|Busec|Cedto|Todis|Usto|Tousi|Ecbus|Actel|Telac|Delga|Gadel|Supto|Weeka|Depcirtel|Circtel|Circular telegram|Usun|USUN|Toaid|Aidto|Hakto|Tohak|Vipto|Tovip|Delto|Todel|Gocus|Repto|Torep|Ecato|Toeca|Musto|Tomus|Telmar|Martel|Kosec|Amdel|Sectel|Confe|Secnog|Telcu|Candel|MAC|JCS|CINCPAC)s? \d{1,6}(?:/\d+)?\b)"_s),
             Telegram},
            {numbered(u"[Tt]elegrams?"_s), Telegram},
            {numbered(u"[Aa]irgrams?"_s), Telegram},
            {numbered(u"[Dd]espatch(?:es)?"_s), Telegram},
            {numbered(u"[Dd]ispatch(?:es)?"_s), Telegram},
            {numbered(u"[Cc]able"_s), Telegram},
            {QRegularExpression(u"\\b[Ii]nstruction (?:[Nn]o\\. ?)(?:[A-Z]+-)?\\d{1,6}\\b"_s), Telegram},
            {QRegularExpression(u"\\b[Cc]ircular (?:[Nn]o\\. ?)\\d{1,6}\\b"_s), Telegram},
            {QRegularExpression(u"\\b[Yy]our(?:tel)? "_s + kinds + number), Telegram},
            {QRegularExpression(u"\\b[Mm]y(?:tel)? "_s + kinds + number), Telegram},
            {QRegularExpression(u"\\b[Oo]ur "_s + kinds + number), Telegram},
            {QRegularExpression(u"\\b[Yy]our(?:tel)? (?:[Nn]os?\\. ?\\d{1,5}|\\d{2,6})\\b"_s), Telegram},
            {QRegularExpression(u"\\b[Mm]y(?:tel)? (?:[Nn]os?\\. ?\\d{1,5}|\\d{2,6})\\b"_s), Telegram},
            {QRegularExpression(u"\\b[Oo]ur(?:tel)? (?:[Nn]os?\\. ?\\d{1,5}|\\d{2,6})\\b"_s), Telegram},
            {QRegularExpression(uR"(\b(?:[Uu]rtel|[Mm]ytel)(?:tel)? \d{2,6}\b)"_s), Telegram},
            {QRegularExpression(uR"(\b(?:CA|A|CW|WH|CAP|SC)[-–]?\d{2,6}\b)"_s), Telegram},
            {QRegularExpression(uR"(\b(?:Embtel|Deptel|Reftel|reftel|embtel|deptel)s?\b)"_s), Telegram},
            // "No. 36" of a despatch or of a document in its volume.
            {QRegularExpression(uR"(\bN[oO]s?\. ?\d{1,5}(?!\d)(?![.,]\d)(?<!Box No\. \d)(?<!Box No\. \d\d))"_s),
             Numbered},
            {QRegularExpression(uR"(\bMemorandum (?:No\. )?\d{1,5}\b)"_s), Numbered},
            {QRegularExpression(uR"(\bExecutive Order (?:No\. ?)?\d{3,5}\b)"_s), Law},
            {QRegularExpression(uR"(\bPresidential Determination (?:No\. ?)?\d+(?:[–-]\d+)?)"_s), Law},
            {QRegularExpression(uR"(\bProclamation (?:No\. ?)?\d{3,5}\b)"_s), Law},
            {QRegularExpression(
                 uR"(\b(?:NSAM|NSSM|NSDM|NSC|PD|PRM|NIE|SNIE|OCB|NSC Action|PPS)(?: No\.)? ?[-–]?\d[\d/–-]*\d\b|\b(?:NSAM|NSSM|NSDM|NIE|SNIE|PD)(?: No\.)? \d\b)"_s),
             Paper},
            {QRegularExpression(uR"(\b[Ll]ots? (?:File )?(?:No\. )?\d{2}[ –-]?[A-Z]{1,2}[ –-]?\d{1,4}\b)"_s), File},
            {QRegularExpression(uR"(\bFRC \d{2,3}[ –-]\d{2} ?[A-Z] ?\d{2,5}\b)"_s), File},
            {QRegularExpression(
                 uR"(\b\d{3}[A-Z]?\.\d[\dA-Z.]*(?: ?[A-Z]\w{0,12}(?: ?\d{1,3})?)? ?/ ?\d{1,5}(?:[½¼¾][a-z]?|[a-z]\b)?(?: ?[–-] ?\d{1,4})?(?!\d))"_s),
             Decimal},
            {QRegularExpression(uR"(\b\d{3}[A-Z]?(?:\.[\dA-Z]+)+(?:/|–)\d{1,2}[–-]\d{1,4}\b)"_s), Decimal},
            {QRegularExpression(uR"(\bCentral (?:Decimal )?Files?,? (?<ref>\d{3}[A-Z]?\.[\dA-Z]+(?:\.[\dA-Z]+)*))"_s),
             Decimal},
            {QRegularExpression(
                 uR"(\b(?:POL|DEF|PO|FN|AID|SOC|CSM|INCO|ORG|STR|ECIN|PET|FT|CUL|TEL|AE|AV|SP)\s\d{1,2}(?:[–-]\d{1,2})*(?:[\s–-][A-Z]{2,}(?:[ –-][A-Z]{1,})*)?(?:/[A-Z]+)?)"_s),
             Subject},
            {QRegularExpression(uR"(\bPOL [A-Z]{2,}(?:[ –-][A-Z]{1,})*\b)"_s), Subject},
            {QRegularExpression(uR"(\bRG \d{1,3}\b)"_s), Group},
            {QRegularExpression(uR"(\bRecord Group \d{1,3}\b)"_s), Group},
            {QRegularExpression(
                 uR"(\b(?:ibid\.|Foreign Relations), ?\d{4}(?:[–-]\d{2,4})?, [Vv]ol(?:s?\.|ume) [IVXLC]+(?:, (?:Part|part) \w+)?(?:, [^.;()]{0,60}?Documents? \d+)?)"_s),
             Published},
            {QRegularExpression(uR"(\bDocuments? \d+(?:[–-]\d+)?\b)"_s), Published},
            {QRegularExpression(uR"(\b[Tt]elegrams (?:Nos?\. )?\d+(?:, \d+)*,? and (?<ref>\d{1,6})\b)"_s), Telegram},
            {QRegularExpression(uR"(\b(?:Emb|Dep)tels \d+(?:, \d+)*,? and (?<ref>\d{1,6})\b)"_s), Telegram},
            {QRegularExpression(uR"(\bDocuments \d+(?:, \d+)*,? and (?<ref>\d+)\b)"_s), Published},
            {citation(u"Foreign Relations, "_s), Published},
            {citation(u"Department of State Bulletin, "_s), Published},
            {citation(u"Public Papers"_s), Published},
            {citation(u"American Foreign Policy"_s), Published},
            {citation(u"Documents on "_s), Published},
            {citation(u"Congressional Record, "_s), Published},
            {citation(u"Declassified Documents, "_s), Published},
            {citation(u"United States[–-]Vietnam Relations"_s), Published},
            {citation(u"United Nations, (?:Official|Treaty|Security|General|Documents)"_s), Published},
            {citation(u"U\\.?N\\.? (?:Official Records|doc)"_s), Published},
            {citation(u"[Vv]ol(?:ume|\\.) [IVXLC]+, "_s), Published},
            {QRegularExpression(
                 uR"(\bU\.S\. (?:Senate|House of Representatives), [^;()\n]{0,160}?\d(?:st|nd|rd|d|th) [Ss]ess\.)"_s),
             Published},
            {QRegularExpression(uR"(\bU\.?N\.? [Dd]oc(?:ument|uments|\.|s\.)? (?:[A-Z]/)[\w./–-]*\w)"_s), Law},
            {QRegularExpression(uR"(\b[SAET]/(?:[A-Z][A-Z.]*(?:\d{1,2})?[./–-])*\d{2,5}(?:[/–]\w+)?\b)"_s), Law},
            {QRegularExpression(uR"(\b[Rr]esolution \d{2,4}(?: ?\([A-Z\d-]{1,6}\))?)"_s), Law},
            {QRegularExpression(
                 uR"(\b(?:Security Council|General Assembly|UN) [Rr]esolution \d{2,4}(?: ?\([IVXL\d]+\))?)"_s),
             Law},
            {QRegularExpression(uR"(\b\d{1,4} ?\((?:ES-)?[IVX]{1,6}\))"_s), Law},
            {QRegularExpression(uR"(\b(?:P\. ?L\.|PL|Public Law) ?\d{2,3}(?:[–-]\d+)?\b)"_s), Law},
            {QRegularExpression(uR"(\bH\. ?(?:R|J\. ?Res|Con\. ?Res|Res)\. ?\d{1,5}\b)"_s), Law},
            {QRegularExpression(uR"(\bS\. ?(?:(?:J\. ?Res\. |Con\. ?Res\. |Res\. )\d{1,4}|\d{3,4})\b)"_s), Law},
            {QRegularExpression(uR"(\b\d{1,3} (?:Stat\.|UST|U\.S\.C\.) ?\d{1,5}\b)"_s), Law},
            {QRegularExpression(uR"(\b(?:Executive )?Agreement Series,? No\. ?\d{2,4}\b)"_s), Law},
            {QRegularExpression(
                 uR"(\bNational (?:Security (?:Action|Study|Decision) Memorandum|Intelligence Estimate) (?:No\.? ?|Number )?\d[\d/–.-]*\b)"_s),
             Paper},
            {QRegularExpression(uR"(\bC\.?C\.?S\.? \d{1,4}(?:/\d+)*\b)"_s), Paper},
            {QRegularExpression(uR"(\bS(?:WNCC|ANACC) \d{1,3}(?:/\d+)*\b)"_s), Paper},
            {QRegularExpression(uR"(\bJ\.?C\.?S\.?M?[ –-]{1,2}\d{1,4}(?:[/–-]\d+)*\b)"_s), Paper},
            {QRegularExpression(uR"(\bFile (?:No\. ?)?(?<ref>\d{3,5}/\d+(?:[–-]\d+)?))"_s), File},
            {QRegularExpression(uR"(\b\d{3}[A-Z]?/\d{1,2}[–-]\d{3,4}\b)"_s), Decimal},
            {QRegularExpression(
                 uR"((?<=Department|Embassy|Legation|Consulate|Mission)[’']s (?<ref>(?:No\. ?)?\d{2,5})\b)"_s),
             Telegram},
            {QRegularExpression(uR"(\bTIAS (?:No\. ?)?\d{3,5}\b)"_s), Law},
            {QRegularExpression(uR"(\bTreaty Series,? (?:No\. ?)?\d{2,4}\b)"_s), Law},
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
        for (const QRegularExpressionMatch &match :
             reference.pattern.globalMatch(text, 0, QRegularExpression::NormalMatch, IsValid)) {
            const bool isPart = match.hasCaptured(u"ref");
            const TextRange range = isPart ? TextRange{match.capturedStart(u"ref"), match.capturedEnd(u"ref")}
                                           : TextRange{match.capturedStart(), match.capturedEnd()};
            const QString name = fileName(text, range.begin);
            add(range, name.isEmpty() ? QCoreApplication::translate("Extraction", reference.description) : name, 0.9);
        }
    }
    findByPost(reading, field, add);
}

} // namespace Secto
