// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/mention_context.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MentionContext", text);
}

QString tail(QStringView text)
{
    if (text.size() <= MentionContext::ContextLength)
        return text.toString();
    const QStringView last = text.last(MentionContext::ContextLength);
    return u'…' + last.sliced(last.indexOf(u' ') + 1).toString();
}

QString head(QStringView text)
{
    if (text.size() <= MentionContext::ContextLength)
        return text.toString();
    const QStringView first = text.first(MentionContext::ContextLength);
    const qsizetype space = first.lastIndexOf(u' ');
    return (space > 0 ? first.first(space) : first).toString() + u'…';
}

QString placeOf(const Document &document, const Mention &mention)
{
    if (mention.field.isTitle())
        return tr("title");
    if (mention.field.isNote())
        return tr("note %1").arg(mention.field.noteLabel());
    const qsizetype paragraph = document.paragraphAt(mention.range.begin);
    return paragraph == 0 ? tr("head") : tr("¶ %1").arg(paragraph);
}

} // namespace

MentionContext contextOf(const Document &document, const Mention &mention)
{
    const QString field = document.text(mention.field);
    const QStringView text = field;
    if (!isValid(mention.range, text))
        return {.before = {}, .words = mention.text, .after = {}, .place = {}};

    const qsizetype begin = text.first(mention.range.begin).lastIndexOf(u'\n') + 1;
    const qsizetype newline = text.indexOf(u'\n', mention.range.end);
    const qsizetype end = newline < 0 ? text.size() : newline;
    return {.before = tail(text.sliced(begin, mention.range.begin - begin)),
            .words = slice(text, mention.range).toString(),
            .after = head(text.sliced(mention.range.end, end - mention.range.end)),
            .place = placeOf(document, mention)};
}

} // namespace Secto
