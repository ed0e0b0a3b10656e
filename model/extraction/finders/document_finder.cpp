// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/document_finder.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

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

const std::array<Reference, 19> &references()
{
    static const std::array<Reference, 19> all{{
        // Series names of telegrams, with one number.
        {QRegularExpression(
             uR"(\b(?:Secto|Tosec|Cahto|Tocah|Dulte|Tedul|Secun|Embtel|Deptel|Contel|Contels|Legtel|Consultel|Polto|Topol|Busec|Cedto|Todis|Usto|Tousi|Ecbus|Actel|Telac|Delga|Gadel|Supto|Weeka|Depcirtel|Circtel|Circular telegram|Usun|USUN|Toaid|Aidto|Hakto|Tohak|Vipto|Tovip|Delto|Todel|MAC|JCS|CINCPAC)s? \d{1,6}(?:/\d+)?\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b[Tt]elegrams? (?:No\. )?(?:[A-Z]+-)?\d{1,6}\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b[Aa]irgrams? (?:No\. )?(?:[A-Z]+-)?\d{1,6}\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b[Dd]espatch(?:es)? (?:No\. )?(?:[A-Z]+-)?\d{1,6}\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b[Cc]able (?:No\. )?(?:[A-Z]+-)?\d{1,6}\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b[Yy]our(?:tel)? \d{2,6}\b)"_s), QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b[Oo]ur(?:tel)? \d{2,6}\b)"_s), QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b(?:[Uu]rtel|[Mm]ytel)(?:tel)? \d{2,6}\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b(?:CA|A|CW|WH|CAP|SC)-?\d{2,6}\b)"_s), QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(uR"(\b(?:Embtel|Deptel|Reftel|reftel|embtel|deptel)s?\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "telegram")},
        {QRegularExpression(
             uR"(\b(?:NSAM|NSSM|NSDM|NSC|PD|PRM|NIE|SNIE|OCB|NSC Action|PPS)(?: No\.)? ?-?\d[\d/–-]*\d\b|\b(?:NSAM|NSSM|NSDM|NIE|SNIE|PD)(?: No\.)? \d\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "policy paper or estimate")},
        {QRegularExpression(
             uR"(\bLots? (?:File )?(?:No\. )?\d{2}[ –-]?[A-Z]{1,2}[ –-]?\d{1,4}\b|\bFRC \d{2,3}[ –-]\d{2} ?[A-Z] ?\d{2,5}\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "file of the Department of State")},
        {QRegularExpression(
             uR"(\b\d{3}[A-Z]?(?:\.[\dA-Z]+)+(?:/|–)\d{1,2}[–-]\d{1,4}\b|\b\d{3}\.\d{2}[\dA-Z.]*(?:/\d+)\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "decimal file of the Department of State")},
        {QRegularExpression(
             uR"(\b(?:POL|DEF|PO|FN|AID|SOC|CSM|INCO|ORG|STR|ECIN|PET|FT|CUL|TEL|AE|AV|SP)\s\d{1,2}(?:[–-]\d{1,2})*(?:\s[A-Z]{2,}(?:[ –-][A-Z]{1,})*)?(?:/[A-Z]+)?)"_s),
         QT_TRANSLATE_NOOP("Extraction", "subject file of the Department of State")},
        {QRegularExpression(
             uR"(\b(?:ibid\.|Foreign Relations), ?\d{4}(?:[–-]\d{2,4})?, [Vv]ol(?:s?\.|ume) [IVXLC]+(?:, (?:Part|part) \w+)?(?:, [^.;()]{0,60}?Documents? \d+)?|\bDocuments? \d+(?:[–-]\d+)?\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "published document")},
        {QRegularExpression(uR"(\b(?:UN [Dd]oc\. )?[SA]/(?:RES/|PV\.)?\d{3,5}(?:/\w+)?\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "resolution or law")},
        {QRegularExpression(uR"(\b[Rr]esolution \d{2,4}(?: ?\([IVXL\d]+\))?)"_s),
         QT_TRANSLATE_NOOP("Extraction", "resolution or law")},
        {QRegularExpression(
             uR"(\b(?:Security Council|General Assembly|UN) [Rr]esolution \d{2,4}(?: ?\([IVXL\d]+\))?)"_s),
         QT_TRANSLATE_NOOP("Extraction", "resolution or law")},
        {QRegularExpression(uR"(\b(?:P\. ?L\.|PL|Public Law) ?\d{2,3}(?:-\d+)?\b)"_s),
         QT_TRANSLATE_NOOP("Extraction", "resolution or law")},
    }};
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

} // namespace

void DocumentFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const QString &text = reading.fields()[field].text;
    if (!text.isValidUtf16())
        return; // nothing matches then, and each pattern would look again
    constexpr auto IsValid = QRegularExpression::DontCheckSubjectStringMatchOption;
    for (const Reference &reference : references()) {
        for (const QRegularExpressionMatch &match :
             reference.pattern.globalMatch(text, 0, QRegularExpression::NormalMatch, IsValid)) {
            const QString name = fileName(text, match.capturedStart());
            Find find;
            find.field = field;
            find.range = {match.capturedStart(), match.capturedEnd()};
            find.claim = find.range;
            find.kind = EntityKind::Document;
            find.entity =
                settledEntity(find.kind, match.captured().simplified(),
                              name.isEmpty() ? QCoreApplication::translate("Extraction", reference.description) : name);
            find.why = QCoreApplication::translate("Extraction", "written as a reference");
            find.confidence = 0.9;
            finds << find;
        }
    }
}

} // namespace Secto
