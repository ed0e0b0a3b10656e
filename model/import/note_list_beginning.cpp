// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/note_list_beginning.h"

#include <QSet>

namespace Secto {

namespace {

/** Indent of the ordinary lines before the list. */
int bodyIndent(std::span<const SourceLine> lines)
{
    for (const SourceLine &line : lines) {
        if (!line.isBlank())
            return line.indent;
    }
    return 0;
}

/** Seeks where the list that ends a text begins. */
class BeginningFinder
{
public:
    BeginningFinder(QStringView text, std::span<const SourceLine> lines)
        : m_text(text), m_lines(lines), m_bodyIndent(bodyIndent(lines))
    {}

    /** The last paragraph that is labelled with the first number, or with a symbol. */
    std::optional<NoteListBeginning> firstNote() const
    {
        for (qsizetype i = lastLine(); i > 0; --i) {
            if (!beginsParagraph(i))
                continue;
            const auto label = labelWithWords(i);
            if (label && (label->label == u"1" || label->style == LabelStyle::Symbol))
                return NoteListBeginning{i, *label, isSetApart(i)};
        }
        return std::nullopt;
    }

    /**
     * The first of the labelled paragraphs before line @p end that follow one another without
     * other text between them. Nothing if a number comes again: then these are two lists.
     */
    std::optional<NoteListBeginning> firstOfRow(qsizetype end,
                                                std::optional<NoteListBeginning> after = std::nullopt) const
    {
        std::optional<NoteListBeginning> first = after;
        QSet<QString> seen;
        if (after && !addLabels(after->line, qsizetype(m_lines.size()), *after, seen))
            return std::nullopt;
        qsizetype paragraphEnd = end;
        for (qsizetype i = end - 1; i > 0; --i) {
            if (!beginsParagraph(i))
                continue;
            const auto label = labelWithWords(i);
            const bool isOfRow = label && (!first || isAlike(i, *label, *first));
            if (isOfRow) {
                first = NoteListBeginning{i, *label, isSetApart(i)};
                if (!addLabels(i, paragraphEnd, *first, seen))
                    return std::nullopt;
            } else if (m_lines[size_t(i)].indent <= m_bodyIndent) {
                break; // the body; what is set apart goes on with the note before it
            }
            paragraphEnd = i;
        }
        return first;
    }

private:
    bool isSetApart(qsizetype line) const { return m_lines[size_t(line)].indent > m_bodyIndent; }

    qsizetype lastLine() const { return qsizetype(m_lines.size()) - 1; }

    bool beginsParagraph(qsizetype i) const
    {
        return !m_lines[size_t(i)].isBlank() && (i == 0 || m_lines[size_t(i - 1)].isBlank());
    }

    std::optional<NoteLabel> labelWithWords(qsizetype i) const
    {
        const auto label = readNoteLabel(m_text, m_lines[size_t(i)]);
        return label && label->textBegin < m_lines[size_t(i)].range.end ? label : std::nullopt;
    }

    bool isAlike(qsizetype i, const NoteLabel &label, const NoteListBeginning &other) const
    {
        return label.style == other.label.style && m_lines[size_t(i)].indent == m_lines[size_t(other.line)].indent;
    }

    /** Adds the labels of lines @p begin to @p end that are alike @p one. @return false if one was there before */
    bool addLabels(qsizetype begin, qsizetype end, const NoteListBeginning &one, QSet<QString> &seen) const
    {
        for (qsizetype i = begin; i < end; ++i) {
            const auto label = readNoteLabel(m_text, m_lines[size_t(i)]);
            if (!label || !isAlike(i, *label, one))
                continue;
            const QString name = label->label.toString();
            if (seen.contains(name))
                return false;
            seen << name;
        }
        return true;
    }

    QStringView m_text;
    std::span<const SourceLine> m_lines;
    int m_bodyIndent = 0;
};

} // namespace

std::optional<NoteListBeginning> findNoteListBeginning(QStringView text, std::span<const SourceLine> lines)
{
    const BeginningFinder finder(text, lines);
    const auto first = finder.firstNote();
    if (first && first->isSetApart) {
        // Notes may be listed before the first one, which is then out of order.
        const auto row = finder.firstOfRow(first->line, first);
        return row ? row : first;
    }
    const auto row = finder.firstOfRow(qsizetype(lines.size()));
    return row && (!first || row->isSetApart) ? row : first;
}

} // namespace Secto
