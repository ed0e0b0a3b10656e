// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/calls_on_page.h"

#include <QRegularExpression>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

CallsOnPage::CallsOnPage(PrintedLines &page, const QSet<qsizetype> &notes) : m_page(page), m_notes(notes) {}

std::optional<CallsOnPage::Place> CallsOnPage::find(const QString &label) const
{
    const QString escaped = QRegularExpression::escape(label);
    const bool isMark = !label.front().isDigit();
    // The surest way to call first. A letter before the number is last: "B52" and "U2" are no calls.
    const std::array ways{
        QRegularExpression(u"^\\(?(?<label>%1)\\)?[.,;]?$"_s.arg(escaped)), // raised
        QRegularExpression(u"\\[(?<label>%1)\\]"_s.arg(escaped)),
        QRegularExpression(isMark
                               ? u"[^*†‡§¶‖](?<label>%1)(?![*†‡§¶‖])"_s.arg(escaped)
                               : u"(?:[^0-9.][.,;:]|[0-9]{4}[.,;:]|[?!)\\]”’\"'])(?<label>%1)[.,;:)]?$"_s.arg(escaped)),
        QRegularExpression(isMark ? u"^(?<label>%1)$"_s.arg(escaped)
                                  : u"\\p{Ll}{2}(?<label>%1)[.,;:)]?$"_s.arg(escaped)),
    };
    for (size_t way = 0; way < ways.size(); ++way) {
        const qsizetype from = m_taken.isEmpty() ? 0 : m_taken.last().line;
        for (qsizetype line = from; line < m_page.size(); ++line) {
            if (m_notes.contains(line))
                continue;
            const bool isLast = !m_taken.isEmpty() && line == m_taken.last().line;
            const QList<PrintedWord> &words = m_page[line].words;
            for (qsizetype word = isLast ? m_taken.last().word + 1 : 0; word < words.size(); ++word) {
                if ((way == 0) != words[word].isRaised)
                    continue;
                const auto match = ways[way].match(words[word].text);
                if (!match.hasMatch())
                    continue;
                const bool isBracketed = way == 1;
                const qsizetype begin = match.capturedStart(u"label"_s) - (isBracketed ? 1 : 0);
                return Place{line, word, begin, label.size() + (isBracketed ? 2 : 0)};
            }
        }
    }
    return std::nullopt;
}

bool CallsOnPage::take(const QString &label, int note)
{
    auto place = find(label);
    if (!place)
        return false;
    place->note = note;
    m_taken << *place;
    return true;
}

void CallsOnPage::write()
{
    // From the end, so that places before stay true.
    for (auto place = m_taken.crbegin(); place != m_taken.crend(); ++place) {
        QList<PrintedWord> &words = m_page[place->line].words;
        PrintedWord &word = words[place->word];
        PrintedWord behind = word;
        behind.text = word.text.sliced(place->begin + place->length);
        word.text.truncate(place->begin);
        word.note = place->note;
        if (!behind.text.isEmpty()) {
            word.isSpaced = false;
            words.insert(place->word + 1, behind);
        }
    }
}

} // namespace Secto
