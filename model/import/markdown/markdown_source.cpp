// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markdown/markdown_source.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &definition()
{
    static const QRegularExpression form(u"^ {0,3}\\[\\^(?<label>[^\\]\\s]{1,60})\\]:[ \\t]*(?<text>.*)$"_s);
    return form;
}

const QRegularExpression &heading()
{
    static const QRegularExpression form(u"^#{1,6} +\\S"_s);
    return form;
}

bool isFence(const QString &line)
{
    const QString trimmed = line.trimmed();
    return trimmed.startsWith(u"```") || trimmed.startsWith(u"~~~");
}

/** "key: value" of YAML, for values of one line. */
std::pair<QString, QString> keyAndValue(const QString &line)
{
    static const QRegularExpression form(u"^(?<key>[A-Za-z][\\w -]{0,40}):\\s+(?<value>.*\\S)\\s*$"_s);
    const auto match = form.match(line);
    if (!match.hasMatch())
        return {};
    QString value = match.captured(u"value"_s);
    const bool isQuoted =
        value.size() > 1 && (value.startsWith(u'"') || value.startsWith(u'\'')) && value.back() == value.front();
    if (isQuoted) {
        const bool isDouble = value.startsWith(u'"');
        value = value.sliced(1).chopped(1);
        if (isDouble)
            value.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
        else
            value.replace(u"''"_s, u"'"_s);
    }
    return {match.captured(u"key"_s).toLower(), value};
}

/** The number of lines of the front matter with its fences; 0 where there is none. */
qsizetype frontMatterLength(const QStringList &lines)
{
    constexpr qsizetype Longest = 500;
    if (lines.isEmpty() || lines.first().trimmed() != u"---")
        return 0;
    static const QRegularExpression part(u"^(?:[A-Za-z][\\w -]{0,40}:(?:\\s|$)|[\\s#-]).*$"_s);
    for (qsizetype i = 1; i < std::min(lines.size(), Longest); ++i) {
        const QString line = lines[i].trimmed();
        if (line == u"---" || line == u"...")
            return i > 1 ? i + 1 : 0;
        // Prose between two rules is none.
        if (!part.match(lines[i]).hasMatch())
            return 0;
    }
    return 0;
}

/** How a line goes on with the definition before it: without its indent. */
QString withoutIndent(const QString &line)
{
    if (line.startsWith(u'\t'))
        return line.sliced(1);
    qsizetype spaces = 0;
    while (spaces < std::min<qsizetype>(4, line.size()) && line[spaces] == u' ')
        ++spaces;
    return line.sliced(spaces);
}

bool isIndented(const QString &line)
{
    return line.startsWith(u"    ") || line.startsWith(u'\t');
}

} // namespace

QString withCalls(const QString &text, const QList<std::pair<QString, QString>> &notes)
{
    static const QRegularExpression call(u"\\[\\^(?<label>[^\\]\\s]{1,60})\\]"_s);
    QSet<QString> labels;
    for (const auto &[label, note] : notes)
        labels << label;
    QString marked;
    qsizetype done = 0;
    for (const auto &match : call.globalMatch(text)) {
        if (!labels.contains(match.captured(u"label"_s)))
            continue;
        marked += QStringView(text).sliced(done, match.capturedStart() - done);
        marked += QChar(CallBegin) + match.captured(u"label"_s) + QChar(CallEnd);
        done = match.capturedEnd();
    }
    marked += QStringView(text).sliced(done);
    return marked;
}

MarkdownSource readMarkdownSource(const QString &markdown)
{
    MarkdownSource source;
    QString clean = markdown;
    clean.replace(QChar(CallBegin), QChar(QChar::ReplacementCharacter));
    clean.replace(QChar(CallEnd), QChar(QChar::ReplacementCharacter));
    const QStringList lines = clean.split(u'\n');
    qsizetype at = frontMatterLength(lines);
    for (qsizetype i = 0; i < at; ++i) {
        if (const auto pair = keyAndValue(lines[i]); !pair.first.isEmpty())
            source.frontMatter << pair;
    }
    QStringList rest;
    QSet<QString> labels;
    bool isCode = false;
    while (at < lines.size()) {
        const QString &line = lines[at++];
        isCode = isCode != isFence(line);
        const auto match = isCode ? QRegularExpressionMatch() : definition().match(line);
        if (!match.hasMatch() || labels.contains(match.captured(u"label"_s))) {
            rest << line;
            continue;
        }
        QString note = match.captured(u"text"_s);
        // Lines right below go on with the paragraph, indented ones after a blank line with the note.
        for (; at < lines.size(); ++at) {
            const bool isBlank = lines[at].trimmed().isEmpty();
            const bool goesOn = isBlank ? at + 1 < lines.size() && isIndented(lines[at + 1])
                                        : !definition().match(lines[at]).hasMatch()
                                              && (isIndented(lines[at]) || !lines[at - 1].trimmed().isEmpty());
            if (!goesOn)
                break;
            note += u'\n' + withoutIndent(lines[at]);
        }
        labels << match.captured(u"label"_s);
        source.notes << std::pair{match.captured(u"label"_s), note};
    }
    source.text = withCalls(rest.join(u'\n'), source.notes);
    return source;
}

bool looksLikeMarkdown(const QString &text, bool isNamedSo)
{
    const QStringList lines = text.split(u'\n');
    if (frontMatterLength(lines) > 0)
        return true;
    bool isFirst = true;
    bool hasHeading = false;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        if (heading().match(line).hasMatch()) {
            if (isFirst)
                return true;
            hasHeading = true;
        }
        isFirst = false;
        if (const auto match = definition().match(line); match.hasMatch()) {
            const QString call = u"[^%1]"_s.arg(match.captured(u"label"_s));
            const qsizetype own = text.indexOf(call + u':');
            if (text.indexOf(call) < own || text.lastIndexOf(call) > own)
                return true;
        }
    }
    return hasHeading && isNamedSo;
}

} // namespace Secto
