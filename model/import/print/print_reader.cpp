// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/print_reader.h"

#include "import/document_builder.h"
#include "import/merge_emphases.h"
#include "import/print/foot_notes.h"
#include "import/print/line_end_hyphens.h"
#include "import/print/page_lines.h"
#include "import/print/print_paragraphs.h"
#include "import/print/print_title.h"
#include "import/print/running_heads.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr double Title = 1.12;      ///< times the size of the text, and more
constexpr double TitleOfScan = 1.4; ///< where sizes are measured roughly
constexpr float Sure = 0.6F;        ///< words that are less certain are marked

/** What is read from an image of dirt, or of letters that run into each other: "l1mits", "fish_landings". */
bool isMisread(const QString &word)
{
    static const QRegularExpression odd(u"\\p{L}[_|~^\\\\{}<>]|[_|~^\\\\{}<>]\\p{L}|\\p{Ll}[0-9]\\p{Ll}"_s);
    return odd.match(word).hasMatch();
}

/** @p box of a page of @p size as PagePlace gives it. */
QRect placeOn(const QRectF &box, const QSizeF &size)
{
    const auto part = [](double at, double whole) {
        return int(std::lround(10'000 * std::clamp(at / std::max(1.0, whole), 0.0, 1.0)));
    };
    return QRect(QPoint(part(box.left(), size.width()), part(box.top(), size.height())),
                 QPoint(part(box.right(), size.width()) - 1, part(box.bottom(), size.height()) - 1));
}

class PrintReader
{
public:
    PrintReader(const QList<PageWords> &pages, PrintFindings &findings)
        : m_pages(pages), m_findings(findings), m_isScan(std::ranges::any_of(pages, [](const PageWords &page) {
            return std::ranges::any_of(page.words, [](const PrintedWord &word) { return word.certainty < 1; });
        }))
    {}

    Document read(const PrintProperties &properties)
    {
        QList<PrintedLines> lines;
        for (qsizetype page = 0; page < m_pages.size(); ++page) {
            lines << linesOf(m_pages[page], int(page));
            m_findings.emptyPages += lines.last().isEmpty();
            m_hyphens.learn(lines.last());
        }
        takeHeads(lines);
        m_size = sizeOfText(lines);
        m_notes = takeFootnotes(lines, m_size);
        PrintedLines flow;
        for (const PrintedLines &page : std::as_const(lines))
            flow << page;
        write(paragraphsOf(flow, m_size), properties);
        return finished(properties);
    }

private:
    void takeHeads(QList<PrintedLines> &lines)
    {
        QList<double> heights;
        for (const PageWords &page : m_pages)
            heights << page.size.height();
        const RunningHeads heads = takeRunningHeads(lines, heights);
        m_findings.runningHeads = heads.heads;
        m_findings.takenLetters = heads.takenLetters;
        m_labels = heads.labels;
        if (heads.hasPrintedNumbers)
            return;
        for (qsizetype page = 0; page < m_pages.size(); ++page)
            m_labels[page] = m_pages[page].label;
    }

    void write(const QList<PrintedParagraph> &paragraphs, const PrintProperties &properties)
    {
        const TitlePlace title = findTitle(paragraphs, properties.title, (m_isScan ? TitleOfScan : Title) * m_size);
        for (qsizetype i = 0; i < title.count; ++i) {
            m_to.beginTitle();
            if (i > 0)
                m_to.addSpace();
            addLines(paragraphs[title.first + i].lines);
            m_to.endTitle();
        }
        for (qsizetype i = 0; i < paragraphs.size(); ++i) {
            if (i >= title.first && i < title.first + title.count)
                continue;
            m_isInText = true;
            m_isHeading = paragraphs[i].kind == Block::Kind::Heading;
            m_to.beginBlock(paragraphs[i].kind);
            addLines(paragraphs[i].lines);
            m_to.endBlock();
            m_isHeading = false;
        }
        goToPage(int(m_pages.size()));
    }

    void addLines(const PrintedLines &lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool isOnNewPage = i == 0 || lines[i].page != lines[i - 1].page;
            if (m_isInText && m_depth == 0)
                goToPage(lines[i].page);
            if (isOnNewPage || m_isScan) { // a scan is corrected line by line
                QRectF box = lines[i].box;
                for (qsizetype k = i; !m_isScan && k < lines.size() && lines[k].page == lines[i].page; ++k)
                    box |= lines[k].box;
                m_to.addPlace(lines[i].page, placeOn(box, m_pages[lines[i].page].size));
            }
            addLine(lines[i], i + 1 < lines.size() ? &lines[i + 1] : nullptr);
        }
    }

    void addLine(const PrintedLine &line, const PrintedLine *next)
    {
        using Hyphen = LineEndHyphens::Kind;
        for (qsizetype i = 0; i < line.words.size(); ++i) {
            const PrintedWord &word = line.words[i];
            const bool isLast = i + 1 == line.words.size();
            const bool mayPart = isLast && next && word.note < 0 && !next->words.isEmpty();
            const Hyphen hyphen = mayPart ? m_hyphens.kind(word.text, next->words.first().text) : Hyphen::None;
            QStringView text = word.text;
            if (hyphen == Hyphen::Remove) {
                text.chop(1);
                ++m_findings.hyphens;
            }
            addWord(text, word);
            if (word.note >= 0)
                addNote(word.note);
            if (isLast ? hyphen == Hyphen::None : word.isSpaced)
                m_to.addSpace();
        }
    }

    void addWord(QStringView text, const PrintedWord &word)
    {
        const auto begin = m_to.here();
        m_to.addText(text);
        const auto span = m_to.spanFrom(begin);
        if (!span)
            return;
        if (word.isItalic)
            m_to.addEmphasis(*span, Emphasis::Kind::Italic);
        if (word.isBold && m_isInText && !m_isHeading)
            m_to.addEmphasis(*span, Emphasis::Kind::Strong);
        if (word.isRaised && word.note < 0)
            m_to.addEmphasis(*span, Emphasis::Kind::Superscript);
        if (word.certainty < Sure || (m_isScan && isMisread(word.text)))
            m_to.addUnsure(*span);
    }

    void addNote(int index)
    {
        const PrintedNote &note = m_notes[index];
        m_findings.labelLetters += note.label.size() * 2;
        m_to.beginNote(note.label, note.label);
        ++m_depth;
        for (const PrintedParagraph &paragraph : paragraphsOf(note.lines, m_size)) {
            m_to.beginBlock(Block::Kind::Paragraph);
            addLines(paragraph.lines);
            m_to.endBlock();
        }
        --m_depth;
        m_to.endNote();
    }

    /** Ends the page at hand and marks those up to @p page. */
    void goToPage(int page)
    {
        for (; m_page < page; ++m_page) {
            for (; m_nextNote < m_notes.size() && m_notes[m_nextNote].page <= m_page; ++m_nextNote) {
                if (m_notes[m_nextNote].isCalled)
                    continue;
                m_uncalled << m_to.document().notes.size();
                addNote(int(m_nextNote));
                m_findings.labelLetters -= m_notes[m_nextNote].label.size();
            }
            const int next = m_page + 1;
            if (page < m_pages.size() && !m_labels[next].isEmpty())
                m_to.addPage(m_labels[next]);
        }
    }

    Document finished(const PrintProperties &properties)
    {
        Document document = m_to.take();
        m_findings.uncalledNotes = m_uncalled.size();
        for (const qsizetype note : std::as_const(m_uncalled))
            document.notes[note].call.reset();
        document.firstPage = m_labels.value(0);
        if (document.title.isEmpty() && isSensibleTitle(properties.title))
            document.title = properties.title.simplified();
        mergeEmphases(document);
        return document;
    }

    const QList<PageWords> &m_pages;
    PrintFindings &m_findings;
    const bool m_isScan; ///< its words were read from images
    LineEndHyphens m_hyphens;
    QStringList m_labels; ///< by page
    double m_size = 0;
    QList<PrintedNote> m_notes;
    qsizetype m_nextNote = 0;
    QList<qsizetype> m_uncalled; ///< in the document's notes
    DocumentBuilder m_to;
    int m_page = 0;
    int m_depth = 0; ///< of notes
    bool m_isInText = false;
    bool m_isHeading = false;
};

} // namespace

Document readPrint(const QList<PageWords> &pages, const PrintProperties &properties, PrintFindings &findings)
{
    return PrintReader(pages, findings).read(properties);
}

} // namespace Secto
