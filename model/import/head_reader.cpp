// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/head_reader.h"

#include "import/dateline_reader.h"

#include <QRegularExpression>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** A longer first paragraph is text, not a head. */
constexpr qsizetype LongestHead = 1500;

/** A head without a number is no longer than this. */
constexpr qsizetype LongestHeadWithoutNumber = 500;

struct Parties
{
    QString from;
    QString to;
};

/**
 * The kinds that heads name. The first that is found wins, so that what holds another's
 * name comes before it.
 */
QString kindOf(const QString &title)
{
    static constexpr std::array Kinds{"editorial note",
                                      "memorandum of conversation",
                                      "memorandum for the record",
                                      "memorandum of a conversation",
                                      "memorandum of discussion",
                                      "circular telegram",
                                      "telegram",
                                      "airgram",
                                      "action memorandum",
                                      "information memorandum",
                                      "memorandum",
                                      "national intelligence estimate",
                                      "intelligence estimate",
                                      "letter",
                                      "message",
                                      "despatch",
                                      "dispatch",
                                      "instruction",
                                      "minutes",
                                      "summary record",
                                      "record",
                                      "notes",
                                      "note",
                                      "aide-mémoire",
                                      "report",
                                      "paper",
                                      "study",
                                      "statement",
                                      "speech",
                                      "address",
                                      "remarks",
                                      "press release",
                                      "communiqué",
                                      "directive",
                                      "circular",
                                      "agreement",
                                      "protocol",
                                      "treaty",
                                      "proclamation",
                                      "resolution",
                                      "diary entry",
                                      "briefing",
                                      "draft"};
    // A kind stands before the parties: in "Report by the Telegram Branch" it is the first word that counts.
    const QString lower = title.toLower();
    qsizetype first = lower.size();
    QString found;
    for (const char *name : Kinds) {
        const QString kind = QString::fromUtf8(name);
        const qsizetype at = lower.indexOf(kind);
        const bool isWord = at >= 0 && (at == 0 || !lower[at - 1].isLetter())
                            && (at + kind.size() == lower.size() || !lower[at + kind.size()].isLetter());
        if (isWord && at < first) {
            first = at;
            found = kind;
        }
    }
    if (found.startsWith(u"memorandum of"_s))
        return u"memorandum of conversation"_s;
    return found;
}

/** Cuts "the Ambassador to Korea (Brown) to the Department" at the word that leads to the receiver. */
Parties partiesOf(const QString &words)
{
    // After these words "to" still belongs to the sender's office: "Special Assistant to the President".
    static const QRegularExpression office(
        u"\\b(?:Assistant|Ambassador|Adviser|Advisor|Minister|Secretary|Representative|Mission|Delegate|Delegation|"
        u"Aide|"
        "Counselor|Consultant|Envoy|Observer|Liaison|Deputy|Commissioner|Consul|Embassy|Appointed|Accredited)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto cut = [&](qsizetype at) { return Parties{words.first(at), words.sliced(at + 4)}; };
    qsizetype firstTo = -1;
    for (qsizetype at = words.indexOf(u" to "_s); at >= 0; at = words.indexOf(u" to "_s, at + 1)) {
        if (words.first(at).count(u'(') != words.first(at).count(u')'))
            continue;
        if (firstTo < 0)
            firstTo = at;
        if (!office.match(words.first(at)).hasMatch())
            return cut(at);
    }
    return firstTo < 0 ? Parties{words, {}} : cut(firstTo);
}

/** Whom the head names as sender and receiver: "… From A to B", or in older volumes "Mr. A to Mr. B." */
Parties findParties(const QString &title)
{
    static const QRegularExpression from(u"\\bfrom (?<parties>.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression older(
        u"^(?:(?:Mr|Mrs|Messrs|Gen|Dr|M|Hon|Capt|Col)\\.|The "
        u"|Lord|Earl|Count|Baron|Viscount|Marquis|Prince|Sir|General|"
        "Admiral|Commodore|Captain|Señor|Chargé|President|Secretary|Acting Secretary)"_s);
    QString words;
    if (const auto match = from.match(title); match.hasMatch())
        words = match.captured(u"parties"_s);
    else if (older.match(title).hasMatch() && title.contains(u" to "_s))
        words = title;
    else
        return {};
    if (words.endsWith(u'.') && !words.endsWith(u"Jr."))
        words.chop(1);
    return partiesOf(words);
}

} // namespace

Head readHead(const QString &head)
{
    Head read;
    const qsizetype length = numberLength(head);
    read.number = head.first(length).trimmed().chopped(length > 0 ? 1 : 0);
    read.title = head.sliced(length);
    read.kind = kindOf(read.title);
    const auto [from, to] = findParties(read.title);
    read.from = from;
    read.to = to;
    return read;
}

qsizetype numberLength(QStringView head)
{
    static const QRegularExpression number(u"^[0-9]{1,5}[A-Za-z]?\\.\\s+"_s);
    return number.matchView(head).capturedLength();
}

bool looksLikeHead(QStringView paragraph)
{
    if (numberLength(paragraph) > 0)
        return paragraph.size() <= LongestHead;
    // "Memorandum of a Conversation, Paris, May 5, 1956" reads as a dateline too, but says what the document is.
    return paragraph.size() <= LongestHeadWithoutNumber
           && (!readDateline(paragraph) || !readHead(paragraph.toString()).kind.isEmpty());
}

} // namespace Secto
