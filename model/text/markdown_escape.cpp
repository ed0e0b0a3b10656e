// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/markdown_escape.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/** Length of "12." or "12)" at the start of @p text, without the sign; 0 if it does not start a numbered list. */
qsizetype listNumberLength(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && isAsciiDigit(text[digits]))
        ++digits;
    const bool isMarker = digits > 0 && digits < text.size() && (text[digits] == u'.' || text[digits] == u')');
    return isMarker ? digits : 0;
}

bool isEntity(QStringView fromAmpersand)
{
    static const QRegularExpression entity(u"^&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]*);"_s);
    return entity.matchView(fromAmpersand).hasMatch();
}

/** Whether the ASCII punctuation at @p at could mean something there. */
bool needsBackslash(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    const QChar before = at > 0 ? text[at - 1] : QChar();
    const QChar after = at + 1 < text.size() ? text[at + 1] : QChar();
    switch (c.unicode()) {
    case u'\\':
    case u'`':
    case u'*':
    case u'_':
    case u'[':
    case u']':
    case u'<':
    case u'~':
    case u'|':
    case u'^': // block ids, inline footnotes
    case u'$': // mathematics
    case u'#': // headings, tags
        return true;
    case u'&':
        return isEntity(text.sliced(at));
    case u'=': // ==marked==, and the line under a heading
    case u'%': // %%comments%%
        return at == 0 || before == c || after == c;
    case u'>':
    case u'+':
    case u'-':
        return at == 0;
    case u':': // bare addresses become links in some dialects
        return at == 0 || after == u'/' || text.first(at).endsWith("mailto"_L1, Qt::CaseInsensitive);
    case u'@':
        return !before.isNull() && !after.isNull();
    case u'.':
        return text.first(at).endsWith("www"_L1, Qt::CaseInsensitive);
    default:
        return false;
    }
}

} // namespace

QString escapeMarkdown(QStringView text, const QMap<qsizetype, QString> &calls)
{
    const qsizetype number = listNumberLength(text);
    QString escaped;
    escaped.reserve(text.size() + text.size() / 8);
    for (qsizetype at = 0; at < text.size(); ++at) {
        escaped += calls.value(at);
        const QChar c = text[at];
        const bool atAnEnd = at == 0 || at + 1 == text.size();
        // "[^2](" would be a link, "[^2]:" a note, "![^2]" an image.
        const bool touchesCall =
            (calls.contains(at) && (c == u'(' || c == u':')) || (calls.contains(at + 1) && c == u'!');
        if (c == u'\n' || c == u'\r')
            escaped += atAnEnd ? u"&#32;"_s : u" "_s;
        else if (c.isNull())
            escaped += QChar::ReplacementCharacter; // as CommonMark asks
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f || (atAnEnd && c == u' '))
            escaped += u"&#%1;"_s.arg(c.unicode());
        else if (needsBackslash(text, at) || touchesCall || (number > 0 && at == number))
            escaped += u'\\' + QString(c);
        else
            escaped += c;
    }
    return escaped + calls.value(text.size());
}

} // namespace Secto
