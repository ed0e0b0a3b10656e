// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotations/annotation.h"

#include <QRandomGenerator>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdLength = 12; // 36^12 ids: a clash is not to be expected in any number of libraries

bool isTagCharacter(QChar c)
{
    // Marks belong to the letter before them; surrogates spell letters outside the BMP.
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_' || c == u'/';
}

} // namespace

QString Annotation::quote() const
{
    QStringList words;
    for (const TextAnchor &anchor : anchors)
        words << anchor.quote;
    return words.join(u'\n');
}

QString newAnnotationId()
{
    constexpr QStringView Alphabet = u"abcdefghijklmnopqrstuvwxyz0123456789";
    QString id;
    for (int i = 0; i < IdLength; ++i)
        id += Alphabet[QRandomGenerator::system()->bounded(int(Alphabet.size()))];
    return id;
}

QStringList highlightColourKeys()
{
    return {u"amber"_s, u"sage"_s, u"sky"_s, u"rose"_s, u"violet"_s};
}

bool isValidTag(const QString &text)
{
    return std::ranges::all_of(text, isTagCharacter)
           && !std::ranges::all_of(text, [](QChar c) { return c.isDigit(); }); // also refuses the empty text
}

QString toTag(const QString &text)
{
    QString tag;
    for (const QChar c : text.simplified()) {
        if (c.isSpace())
            tag += u'-';
        else if (isTagCharacter(c))
            tag += c;
    }
    return isValidTag(tag) ? tag : QString();
}

} // namespace Secto
