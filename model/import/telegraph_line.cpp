// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/telegraph_line.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

std::optional<TelegraphLine> readTelegraphLine(const QString &paragraph)
{
    // The name of a series is one capitalized word: "Secto", "Delga", "CAP", "Depcirtel".
    static const QRegularExpression series(
        u"^(?<series>(?:[A-Z][A-Za-z]{1,11}[ -])?[A-Z]{0,2}[-–]?[0-9]{1,6}(?:/[0-9]+)?)\\.(?:\\s+|$)"_s);
    static const QRegularExpression routing(u"\\G(?<words>[A-Z]{4,12}(?: [A-Z]{4,12})?)\\.(?:\\s+|$)"_s);
    static const QRegularExpression subject(u"\\GSubj(?:ect)?\\s*[:—–-]\\s*(?<words>.+?)\\s*$"_s);

    const auto match = series.match(paragraph);
    if (!match.hasMatch())
        return std::nullopt;
    TelegraphLine line{.series = match.captured(u"series"_s), .routing = {}, .subject = {}};
    qsizetype read = match.capturedEnd();
    for (auto word = routing.match(paragraph, read); word.hasMatch(); word = routing.match(paragraph, read)) {
        line.routing << word.captured(u"words"_s);
        read = word.capturedEnd();
    }
    if (const auto words = subject.match(paragraph, read); words.hasMatch()) {
        constexpr qsizetype LongestSubject = 250; // in a longer paragraph the message follows the subject's sentence
        line.subject = words.captured(u"words"_s);
        read = words.capturedEnd();
        if (line.subject.size() > LongestSubject) {
            const qsizetype stop = line.subject.indexOf(u". "_s);
            read -= line.subject.size() - std::max<qsizetype>(stop, 0);
            line.subject.truncate(std::max<qsizetype>(stop, 0));
        }
        if (line.subject.endsWith(u'.'))
            line.subject.chop(1);
    }
    line.isAlone = read >= paragraph.size();
    return line;
}

} // namespace Secto
