// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/note_list.h"

#include "import/note_list_beginning.h"
#include "import/note_order.h"
#include "text/white_space.h"

#include <QCoreApplication>
#include <QSet>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("NoteList", text);
}

/** A list lacks no more numbers in a row than this; a higher number begins a sentence. */
constexpr int MostMissing = 10;

/** Reads a list whose first line was found. */
class ListReader
{
public:
    ListReader(QStringView text, std::span<const SourceLine> lines) : m_text(text), m_lines(lines) {}

    NoteList read(const NoteListBeginning &beginning)
    {
        const qsizetype firstLine = beginning.line;
        m_list.firstLine = firstLine;
        m_style = beginning.label.style;
        const int indent = m_lines[size_t(firstLine)].indent;
        m_list.isSetApart = beginning.isSetApart;

        qsizetype begun = firstLine;
        NoteLabel note = beginning.label;
        for (qsizetype i = firstLine + 1; i < qsizetype(m_lines.size()); ++i) {
            const SourceLine &line = m_lines[size_t(i)];
            if (line.isBlank() || line.indent != indent)
                continue;
            const auto labelled = readNoteLabel(m_text, line);
            if (!labelled || labelled->style != m_style || !mayFollow(note.label, labelled->label))
                continue;
            finish(note, begun, i);
            begun = i;
            note = *labelled;
        }
        finish(note, begun, qsizetype(m_lines.size()));
        putNotesInOrder(m_list);
        return m_list;
    }

private:
    /** Whether a line labelled @p next begins another note rather than goes on with that of @p label. */
    bool mayFollow(QStringView label, QStringView next)
    {
        if (label == next || m_labels.contains(next.toString())) {
            if (m_list.isSetApart && m_style != LabelStyle::Symbol)
                reportTwice(next);
            return false;
        }
        if (m_style == LabelStyle::Symbol)
            return true;
        // Numbers alone begin many a line: of them only the next one is surely a label.
        const int step = next.toInt() - label.toInt();
        const bool isSure = m_list.isSetApart || m_style != LabelStyle::Bare;
        return isSure ? step <= MostMissing : step == 1;
    }

    void finish(const NoteLabel &note, qsizetype firstLine, qsizetype endLine)
    {
        m_labels << note.label.toString();
        m_list.notes << ListedNote{note.label.toString(), noteText(note, firstLine, endLine)};
    }

    QString noteText(const NoteLabel &note, qsizetype firstLine, qsizetype endLine) const
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

    void reportTwice(QStringView label)
    {
        if (m_reportedTwice)
            return;
        m_reportedTwice = true;
        m_list.problems << Problem::warning(tr("Note %1 is listed twice.").arg(label), {},
                                            tr("The second was kept with the words of the note before it."));
    }

    QStringView m_text;
    std::span<const SourceLine> m_lines;
    NoteList m_list;
    LabelStyle m_style = LabelStyle::Dot;
    QSet<QString> m_labels;
    bool m_reportedTwice = false; ///< one message is enough
};

} // namespace

bool NoteList::beginsWithFirst() const
{
    return !notes.isEmpty() && (notes.first().label == u"1" || notes.first().label.toInt() == 0);
}

std::optional<NoteList> findNoteList(QStringView text, std::span<const SourceLine> lines)
{
    const auto beginning = findNoteListBeginning(text, lines);
    if (!beginning)
        return std::nullopt;
    return ListReader(text, lines).read(*beginning);
}

} // namespace Secto
