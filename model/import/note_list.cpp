// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/note_list.h"

#include "text/white_space.h"

#include <QCoreApplication>
#include <QSet>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

enum class LabelStyle { Dot, Bracket, Parenthesis, Parentheses, Bare, Symbol };

struct LabelledLine
{
    LabelStyle style = LabelStyle::Dot;
    QStringView label;
    qsizetype textBegin = 0; ///< in the source: where the note's own words begin
};

/** Labels have at most so many digits; a longer number begins a sentence. */
constexpr qsizetype LongestLabel = 4;

/** The numbers at the start of a line that may label a note. */
std::optional<LabelledLine> readLabel(QStringView text, const SourceLine &line)
{
    const QStringView words = slice(text, line.range);
    qsizetype at = 0;
    const auto next = [&] { return at < words.size() ? words[at] : QChar(); };

    const QChar opening = next();
    if (opening == u'[' || opening == u'(')
        ++at;
    const qsizetype labelBegin = at;
    while (next() >= u'0' && next() <= u'9')
        ++at;
    const bool isSymbol = at == labelBegin && (next() == u'*' || next() == u'†' || next() == u'‡' || next() == u'§');
    if (isSymbol)
        ++at;
    const QStringView label = words.sliced(labelBegin, at - labelBegin);
    if (label.isEmpty() || label.size() > LongestLabel || label.startsWith(u'0'))
        return std::nullopt;

    LabelStyle style = isSymbol ? LabelStyle::Symbol : LabelStyle::Bare;
    if (opening == u'[' || opening == u'(') {
        if (next() != (opening == u'[' ? u']' : u')'))
            return std::nullopt;
        style = opening == u'[' ? LabelStyle::Bracket : LabelStyle::Parentheses;
        ++at;
    } else if (!isSymbol && next() == u'.') {
        style = LabelStyle::Dot;
        ++at;
    } else if (!isSymbol && next() == u')') {
        style = LabelStyle::Parenthesis;
        ++at;
    }
    const bool wordFollows = at < words.size() && !next().isSpace();
    if (wordFollows && style != LabelStyle::Bracket && style != LabelStyle::Symbol)
        return std::nullopt;
    return LabelledLine{style, label, line.range.begin + at};
}

/** Where a list may begin: a labelled line that comes first or after a blank line. */
bool mayBegin(std::span<const SourceLine> lines, qsizetype index)
{
    return index == 0 || lines[size_t(index - 1)].isBlank();
}

/** Indent of the ordinary lines before the list. */
int bodyIndent(std::span<const SourceLine> lines)
{
    for (const SourceLine &line : lines) {
        if (!line.isBlank())
            return line.indent;
    }
    return 0;
}

class ListReader
{
public:
    ListReader(QStringView text, std::span<const SourceLine> lines) : m_text(text), m_lines(lines) {}

    NoteList read(qsizetype firstLine, const LabelledLine &first) const
    {
        NoteList list;
        list.firstLine = firstLine;
        const int indent = m_lines[size_t(firstLine)].indent;
        list.isSetApart = indent > bodyIndent(m_lines.first(size_t(firstLine)));

        QSet<QString> labels;
        qsizetype begun = firstLine;
        LabelledLine note = first;
        const auto finish = [&](qsizetype end) {
            labels << note.label.toString();
            list.notes << ListedNote{note.label.toString(), noteText(note, begun, end)};
        };
        for (qsizetype i = firstLine + 1; i < qsizetype(m_lines.size()); ++i) {
            const SourceLine &line = m_lines[size_t(i)];
            if (line.isBlank() || line.indent != indent)
                continue;
            const auto labelled = readLabel(m_text, line);
            if (!labelled || labelled->style != first.style || labelled->label == note.label
                || labels.contains(labelled->label.toString()))
                continue;
            if (!list.isSetApart && !follows(note.label, labelled->label))
                continue;
            finish(i);
            begun = i;
            note = *labelled;
        }
        finish(qsizetype(m_lines.size()));
        reportOrder(list);
        return list;
    }

private:
    static bool follows(QStringView label, QStringView next) { return next.toInt() == label.toInt() + 1; }

    QString noteText(const LabelledLine &note, qsizetype firstLine, qsizetype endLine) const
    {
        std::vector<SourceLine> own(m_lines.begin() + firstLine, m_lines.begin() + endLine);
        own.front().range.begin = note.textBegin;
        QStringList paragraphs;
        for (auto line = own.begin(); line != own.end();) {
            const auto end = std::find_if(line, own.end(), [](const SourceLine &l) { return l.isBlank(); });
            if (line != end) {
                const auto last = end - 1;
                paragraphs << withFoldedSpace(m_text.sliced(line->range.begin, last->range.end - line->range.begin));
            }
            line = end == own.end() ? end : end + 1;
        }
        return paragraphs.join(u'\n').trimmed();
    }

    static void reportOrder(NoteList &list)
    {
        int expected = list.notes.first().label.toInt();
        for (const ListedNote &note : list.notes) {
            const int number = note.label.toInt();
            if (number == 0)
                return;
            if (number != expected) {
                list.problems << Problem::warning(
                    number > expected
                        ? QCoreApplication::translate("NoteList", "The list of notes skips from %1 to %2.")
                              .arg(expected - 1)
                              .arg(number)
                        : QCoreApplication::translate("NoteList", "Note %1 is listed out of order.").arg(number),
                    {}, QCoreApplication::translate("NoteList", "All notes that are there were kept."));
            }
            expected = number + 1;
        }
    }

    QStringView m_text;
    std::span<const SourceLine> m_lines;
};

} // namespace

std::optional<NoteList> findNoteList(QStringView text, std::span<const SourceLine> lines)
{
    for (qsizetype i = qsizetype(lines.size()) - 1; i > 0; --i) {
        if (lines[size_t(i)].isBlank() || !mayBegin(lines, i))
            continue;
        const auto first = readLabel(text, lines[size_t(i)]);
        const bool hasWords = first && first->textBegin < lines[size_t(i)].range.end;
        if (hasWords && (first->label == u"1" || first->style == LabelStyle::Symbol))
            return ListReader(text, lines).read(i, *first);
    }
    return std::nullopt;
}

} // namespace Secto
