// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/head_reader.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** A longer first paragraph is text, not a head. */
constexpr qsizetype LongestHead = 600;

} // namespace

Head readHead(const QString &head)
{
    static const QRegularExpression parties(u"\\b[Ff]rom (.+?) to (.+)$"_s);
    Head read;
    const qsizetype length = numberLength(head);
    read.number = head.first(length).trimmed().chopped(length > 0 ? 1 : 0);
    read.title = head.sliced(length);
    if (const auto match = parties.match(read.title); match.hasMatch()) {
        read.from = match.captured(1);
        read.to = match.captured(2);
    }
    for (const QString &kind : {u"telegram"_s, u"memorandum"_s, u"letter"_s, u"editorial note"_s}) {
        if (read.title.startsWith(kind, Qt::CaseInsensitive))
            read.kind = kind;
    }
    return read;
}

qsizetype numberLength(QStringView head)
{
    static const QRegularExpression number(u"^[0-9]+[A-Za-z]?\\.\\s+"_s);
    return number.matchView(head).capturedLength();
}

bool looksLikeHead(QStringView paragraph)
{
    return paragraph.size() <= LongestHead;
}

} // namespace Secto
