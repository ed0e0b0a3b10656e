// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/print_title.h"

#include "import/head_reader.h"
#include "text/folding.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LookedAt = 12; ///< paragraphs at the beginning
constexpr qsizetype LongestTitle = 400;
constexpr qsizetype MostLetterheads = 3;    ///< paragraphs that may stand above the head
constexpr qsizetype LongestLetterhead = 60; ///< characters: "Department of State"

QString textOf(const PrintedParagraph &paragraph)
{
    QString text;
    for (const PrintedLine &line : paragraph.lines)
        text += line.text() + u' ';
    return text.simplified();
}

QString lettersOf(const QString &text)
{
    QString letters = folded(text);
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return letters;
}

/** "12. Letter from …", "Memorandum of Conversation", but no sentence in which a memorandum is mentioned. */
bool isHead(const QString &text, bool isFirst)
{
    if (text.size() > LongestTitle || !looksLikeHead(text))
        return false;
    const Head head = readHead(text);
    const bool saysWhatItIs = !head.kind.isEmpty()
                              && text.section(u' ', 0, 2).contains(head.kind.section(u' ', 0, 0), Qt::CaseInsensitive)
                              && !text.endsWith(u'.');
    return saysWhatItIs || (isFirst && !head.number.isEmpty());
}

} // namespace

bool isSensibleTitle(const QString &title)
{
    static const QRegularExpression program(u"^(?:microsoft \\w+ ?-|untitled|document\\d*$|doc\\d*$|slide "
                                            u"\\d|scan|image|title$|.*\\.(?:docx?|pdf|indd|tex|qxd|rtf|odt|"
                                            u"p65|wpd|dvi|html?|tiff?|jpe?g|txt)$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto letters = std::ranges::count_if(title, [](QChar c) { return c.isLetter(); });
    return letters >= 4 && title.contains(u' ') && title.size() <= LongestTitle && !program.match(title).hasMatch();
}

TitlePlace findTitle(const QList<PrintedParagraph> &paragraphs, const QString &property, double leastSize)
{
    qsizetype end = 0;
    while (end < std::min(LookedAt, paragraphs.size()) && paragraphs[end].lines.first().page == 0)
        ++end;
    if (end == 0 || paragraphs.size() < 2)
        return {};

    // The words of the file's own title, where they stand alone on the first page.
    const QString wanted = isSensibleTitle(property) ? lettersOf(property) : QString();
    for (qsizetype first = 0; first < end && !wanted.isEmpty(); ++first) {
        QString letters;
        for (qsizetype last = first; last < end && letters.size() < wanted.size(); ++last) {
            letters += lettersOf(textOf(paragraphs[last]));
            if (letters == wanted)
                return {first, last - first + 1};
        }
    }

    // The largest type of the page.
    double largest = 0;
    for (qsizetype i = 0; i < end; ++i) {
        if (paragraphs[i].kind == Block::Kind::Heading && paragraphs[i].lines.first().words.first().isUpright)
            largest = std::max(largest, paragraphs[i].lines.first().size);
    }
    for (qsizetype i = 0; i < end && largest >= leastSize; ++i) {
        if (paragraphs[i].lines.first().size >= largest - 0.1 && paragraphs[i].kind == Block::Kind::Heading) {
            const bool isTitle = textOf(paragraphs[i]).size() <= LongestTitle;
            return isTitle ? TitlePlace{i, 1} : TitlePlace{};
        }
    }

    // Below the name of the department, as on memoranda.
    for (qsizetype i = 0; i < end && i <= MostLetterheads; ++i) {
        if (isHead(textOf(paragraphs[i]), i == 0))
            return {i, 1};
        if (textOf(paragraphs[i]).size() > LongestLetterhead)
            break;
    }
    return paragraphs.first().kind == Block::Kind::Heading ? TitlePlace{0, 1} : TitlePlace{};
}

} // namespace Secto
