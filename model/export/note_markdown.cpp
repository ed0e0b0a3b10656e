// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/note_markdown.h"

#include <QHash>
#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Lines without blank ones at the ends, indented by spaces only. */
QStringList linesOf(const QString &note)
{
    QString text = note;
    text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(QChar(), QChar(QChar::ReplacementCharacter));
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        qsizetype at = 0;
        for (; at < line.size() && (line[at] == u' ' || line[at] == u'\t'); ++at) {
            if (line[at] == u'\t')
                line.replace(at, 1, QString(4 - at % 4, u' '));
        }
        if (at == line.size())
            line.clear();
    }
    while (!lines.isEmpty() && lines.first().isEmpty())
        lines.removeFirst();
    while (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    // An item that begins with a definition begins with nothing, and some readers end such an item at two blank lines.
    for (qsizetype at = 0; at + 1 < lines.size() && (lines[at].isEmpty() || lines[at].trimmed().startsWith(u'['));
         ++at) {
        while (lines[at].isEmpty() && lines[at + 1].isEmpty())
            lines.removeAt(at);
    }
    return lines;
}

/** Follows the fences of code, line by line, also in quotations and items of the note. */
class FenceTracker
{
public:
    /** Whether @p line belongs to fenced code, its fences included. */
    bool takes(const QString &line)
    {
        static const QRegularExpression fence(u"^[ >]*(?:[-+*] +)*(`{3,}|~{3,})([^\\n]*)"_s);
        const QRegularExpressionMatch match = fence.match(line);
        if (m_open.isEmpty()) {
            if (!match.hasMatch() || (match.captured(1).startsWith(u'`') && match.captured(2).contains(u'`')))
                return false;
            m_open = match.captured(1);
            return true;
        }
        if (match.hasMatch() && match.captured(1).startsWith(m_open) && match.captured(2).trimmed().isEmpty())
            m_open.clear();
        return true;
    }

private:
    QString m_open;
};

/** Two labels name the same when they differ in case or spaces only. */
QString normalized(const QString &label)
{
    return label.simplified().toCaseFolded();
}

/** Rewrites the labels of one note. */
class LabelRewriter
{
public:
    LabelRewriter(const QStringList &lines, QString annotationId, MarkdownLabels &labels)
        : m_lines(lines), m_id(std::move(annotationId)), m_labels(labels)
    {}

    QStringList rewritten()
    {
        findDefinitions();
        FenceTracker fences;
        QStringList paragraph;
        QStringList code;
        for (const QString &line : m_lines) {
            if (fences.takes(line)) {
                flush(paragraph);
                code << line;
                continue;
            }
            flushCode(code);
            if (!line.isEmpty()) {
                paragraph << line;
                continue;
            }
            flush(paragraph);
            m_text += u'\n';
        }
        flush(paragraph);
        flushCode(code);
        escapeUnclosed(m_comments);
        escapeUnclosed(m_formulas);
        return m_text.chopped(1).split(u'\n');
    }

private:
    /** A label and a colon, where a line begins or an item or quotation in it. */
    static const QRegularExpression &definition()
    {
        static const QRegularExpression form(u"(?<=^|\\n)([ >]*(?:(?:[-+*]|\\d+[.)])[ \\t]+[ \\t>]*)*)"
                                             "\\[((?:[^\\[\\]\\\\]|\\\\.)+)\\](?=:)"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
        return form;
    }

    void findDefinitions()
    {
        const QString text = m_lines.join(u'\n');
        for (const QRegularExpressionMatch &match : definition().globalMatch(text)) {
            const QString label = match.captured(2);
            if (m_defined.contains(normalized(label)))
                continue;
            const QString own = m_id + u'-' + (label.startsWith(u'^') ? label.sliced(1) : label);
            m_defined.insert(normalized(label), label.startsWith(u'^') ? u'^' + m_labels.footnote(own) : own);
        }
    }

    /**
     * Code stays as it is, but for lines that would be definitions: whether a fence has ended with
     * the item it began in, only a whole parser can tell, and a definition counts for the whole file.
     */
    void flushCode(QStringList &code)
    {
        if (code.isEmpty())
            return;
        QString text = code.join(u'\n');
        QList<QRegularExpressionMatch> found;
        for (const QRegularExpressionMatch &match : definition().globalMatch(text))
            found.prepend(match);
        for (const QRegularExpressionMatch &match : std::as_const(found))
            text.replace(match.capturedStart(2), match.capturedLength(2),
                         m_defined.value(normalized(match.captured(2))));
        m_text += text + u'\n';
        code.clear();
    }

    void flush(QStringList &paragraph)
    {
        if (paragraph.isEmpty())
            return;
        rewriteInline(paragraph.join(u'\n'));
        m_text += u'\n';
        paragraph.clear();
    }

    /** @p text is one paragraph: spans of code do not reach beyond it. */
    void rewriteInline(const QString &text)
    {
        for (qsizetype at = 0; at < text.size();) {
            const QChar c = text[at];
            const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
            qsizetype length = 1;
            if (c == u'\\' && !next.isNull() && next != u'\n') {
                length = 2;
            } else if (c == u'`') {
                length = codeLength(text, at);
            } else if (c == u'[') {
                at += rewriteLabel(text, at);
                continue;
            } else if (c == u'^') {
                at += rewriteBlockId(text, at);
                continue;
            } else if ((c == u'%' || c == u'$') && next == c) {
                (c == u'%' ? m_comments : m_formulas) << m_text.size();
                length = 2;
            }
            m_text += text.sliced(at, length);
            at += length;
        }
    }

    /** Of the code span that opens at @p at, or of the backticks alone where nothing closes it. */
    static qsizetype codeLength(const QString &text, qsizetype at)
    {
        const auto runAt = [&](qsizetype from) {
            qsizetype end = from;
            while (end < text.size() && text[end] == u'`')
                ++end;
            return end - from;
        };
        const qsizetype run = runAt(at);
        for (qsizetype close = text.indexOf(u'`', at + run); close >= 0;) {
            const qsizetype length = runAt(close);
            if (length == run)
                return close + length - at;
            close = text.indexOf(u'`', close + length);
        }
        return run;
    }

    /** Writes what stands for the label at @p at, if it is one of ours; returns how much of @p text that was. */
    qsizetype rewriteLabel(const QString &text, qsizetype at)
    {
        static const QRegularExpression bracketed(u"\\G\\[((?:[^\\[\\]\\\\]|\\\\.)+)\\]"_s,
                                                  QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = bracketed.match(text, at);
        const QString label = match.captured(1);
        const QString own = m_defined.value(normalized(label));
        const QStringView after = QStringView(text).sliced(match.hasMatch() ? match.capturedEnd() : at);
        const bool isWikiLink = at > 0 && text[at - 1] == u'[' && after.startsWith(u']');
        if (!match.hasMatch() || isWikiLink || (own.isEmpty() && !label.startsWith(u'^'))) {
            m_text += u'[';
            return 1;
        }
        if (label.startsWith(u'^')) {
            m_text += own.isEmpty() ? u"\\["_s + label + u']' : u'[' + own + u']';
            return match.capturedLength();
        }
        const qsizetype lineStart = text.lastIndexOf(u'\n', at) + 1;
        const bool isDefinition = definition().match(text, lineStart).capturedStart(2) == at + 1;
        const bool isSecond = at > 0 && text[at - 1] == u']'; // [text][label]
        const bool isText = after.startsWith(u'(') || (after.startsWith(u'[') && !after.startsWith("[]"_L1));
        if (isDefinition || isSecond)
            m_text += u'[' + own + u']';
        else if (isText)
            m_text += match.captured();
        else
            m_text += match.captured() + u'[' + own + u']';
        return match.capturedLength() + (after.startsWith("[]"_L1) ? 2 : 0);
    }

    qsizetype rewriteBlockId(const QString &text, qsizetype at)
    {
        static const QRegularExpression blockId(u"\\G\\^([A-Za-z0-9-]+)[ \\t]*(?=\\n|\\z)"_s);
        const QRegularExpressionMatch match = blockId.match(text, at);
        const bool stands = at == 0 || text[at - 1].isSpace();
        if (match.hasMatch() && stands && !m_labels.takeBlockId(match.captured(1)))
            m_text += u'\\';
        m_text += u'^';
        return 1;
    }

    void escapeUnclosed(const QList<qsizetype> &places)
    {
        if (places.size() % 2 == 0)
            return;
        const qsizetype at = places.last();
        m_text.insert(at + 1, u'\\').insert(at, u'\\');
        for (QList<qsizetype> *others : {&m_comments, &m_formulas}) {
            for (qsizetype &place : *others)
                place += place > at ? 2 : 0;
        }
    }

    const QStringList &m_lines;
    QString m_id;
    MarkdownLabels &m_labels;
    QHash<QString, QString> m_defined; ///< normalized label to the one in the file
    QString m_text;
    QList<qsizetype> m_comments; ///< offsets of %% in m_text
    QList<qsizetype> m_formulas; ///< offsets of $$ in m_text
};

} // namespace

QString containedNote(const QString &note, const QString &annotationId, MarkdownLabels &labels)
{
    const QStringList lines = linesOf(note);
    if (lines.isEmpty())
        return {};
    const QStringList own = LabelRewriter(lines, annotationId, labels).rewritten();

    QString first = own.first();
    qsizetype indent = 0;
    while (first[indent] == u' ')
        ++indent;
    if (indent < 4) // more is code; less means nothing, but would move the whole item
        first.remove(0, indent);

    // "- ---" would be a line across the page, and "- [ ] x" a task.
    static const QRegularExpression dashes(u"^[- \\t]+\\z"_s);
    static const QRegularExpression task(u"^\\[[ xX]\\](?:\\s|\\z)"_s);
    if (task.match(first).hasMatch())
        first.prepend(u'\\');
    QString item = dashes.match(first).hasMatch() ? u"-\n  "_s + first : u"- "_s + first;
    for (const QString &line : own.sliced(1))
        item += line.isEmpty() ? u"\n"_s : u"\n  "_s + line;
    return item;
}

} // namespace Secto
