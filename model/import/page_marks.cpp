// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/page_marks.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &pageMark()
{
    static const QRegularExpression expression(
        u"\\s*\\[[Pp](?:age|\\.) ?([0-9]{1,5}[A-Za-z]?|[ivxlcdmIVXLCDM]{1,12})\\]\\s*"_s);
    return expression;
}

/** Adds words to the paragraph that is being written, with one space where two parts meet. */
void addPart(QString &text, qsizetype paragraphBegin, QStringView part)
{
    if (part.isEmpty())
        return;
    if (text.size() > paragraphBegin)
        text += u' ';
    text += part;
}

} // namespace

MarkedText takePageMarks(const QStringList &paragraphs)
{
    MarkedText marked;
    QStringList waiting; // labels of the pages that begin with the next word
    for (const QString &paragraph : paragraphs) {
        const qsizetype lengthBefore = marked.text.size();
        if (lengthBefore > 0)
            marked.text += u'\n';
        const qsizetype paragraphBegin = marked.text.size();

        const auto add = [&](QStringView part) {
            if (part.isEmpty())
                return;
            addPart(marked.text, paragraphBegin, part);
            for (const QString &label : std::exchange(waiting, {}))
                marked.pages << PageMark{label, marked.text.size() - part.size()};
        };
        qsizetype read = 0;
        if (paragraph.contains(u'[')) {
            for (const QRegularExpressionMatch &match : pageMark().globalMatch(paragraph)) {
                add(QStringView(paragraph).sliced(read, match.capturedStart() - read));
                waiting << match.captured(1);
                read = match.capturedEnd();
            }
        }
        add(QStringView(paragraph).sliced(read));
        if (marked.text.size() == paragraphBegin)
            marked.text.truncate(lengthBefore);
    }
    for (const QString &label : waiting)
        marked.pages << PageMark{label, marked.text.size()};
    return marked;
}

} // namespace Secto
