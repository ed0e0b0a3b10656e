// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/drawn_document.h"

#include <algorithm>

namespace Secto::Testing {

using namespace Qt::StringLiterals;

namespace {

struct Mark
{
    qsizetype at = 0;
    QString drawing;
};

QString withMarks(const Document &document, const FieldId &field)
{
    QList<Mark> marks;
    for (const Footnote &note : document.notes) {
        if (note.call && note.call->field == field)
            marks << Mark{note.call->at, u"{%1}"_s.arg(note.label)};
    }
    if (field.isBody()) {
        for (const PageMark &page : document.pages)
            marks << Mark{page.at, u"|%1|"_s.arg(page.label)};
    }
    for (const auto &[span] : document.insertions) {
        if (span.field == field)
            marks << Mark{span.range.begin, u"«"_s} << Mark{span.range.end, u"»"_s};
    }
    std::ranges::stable_sort(marks, {}, &Mark::at);
    QString text = document.text(field);
    for (qsizetype i = marks.size() - 1; i >= 0; --i)
        text.insert(marks[i].at, marks[i].drawing);
    return text;
}

QString kindName(Block::Kind kind)
{
    switch (kind) {
    case Block::Kind::Paragraph:
        return u"paragraph"_s;
    case Block::Kind::Heading:
        return u"heading"_s;
    case Block::Kind::Dateline:
        return u"dateline"_s;
    case Block::Kind::Telegraph:
        return u"telegraph"_s;
    case Block::Kind::ListItem:
        return u"item"_s;
    case Block::Kind::Signature:
        return u"signature"_s;
    case Block::Kind::Quote:
        return u"quote"_s;
    case Block::Kind::TableRow:
        return u"table-row"_s;
    case Block::Kind::Figure:
        return u"figure"_s;
    }
    return {};
}

} // namespace

QString drawn(const Document &document)
{
    QStringList lines;
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines << name + u": "_s + value;
    };
    add(u"number"_s, document.number);
    add(u"title"_s, withMarks(document, FieldId::title()));
    add(u"kind"_s, document.kind);
    add(u"from"_s, document.from);
    add(u"to"_s, document.to);
    add(u"date"_s, document.date);
    add(u"place"_s, document.place);
    add(u"classifications"_s, document.classifications.join(u" + "));
    add(u"routing"_s, document.routing.join(u" + "));
    add(u"subject"_s, document.subject);

    const QStringList paragraphs = withMarks(document, FieldId::body()).split(u'\n');
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const QString kind = i < document.blocks.size() ? kindName(document.blocks[i].kind) : u"no block"_s;
        if (!document.body.isEmpty())
            lines << kind + u"> "_s + paragraphs[i];
    }
    for (const Footnote &note : document.notes) {
        const QString called = note.call ? QString() : u" (not called)"_s;
        lines << u"note %1%2: "_s.arg(note.label, called) + withMarks(document, FieldId::note(note.label));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace Secto::Testing
