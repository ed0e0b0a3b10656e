// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/document.h"

#include <algorithm>

namespace Secto {

QString Document::text(const FieldId &field) const
{
    if (field.isTitle())
        return title;
    if (field.isBody())
        return body;
    const Footnote *found = note(field.noteLabel());
    return found ? found->text : QString();
}

QList<FieldId> Document::fields() const
{
    QList<FieldId> all{FieldId::title(), FieldId::body()};
    for (const Footnote &footnote : notes)
        all << FieldId::note(footnote.label);
    return all;
}

const Footnote *Document::note(const QString &label) const
{
    const auto found = std::ranges::find(notes, label, &Footnote::label);
    return found == notes.end() ? nullptr : &*found;
}

QString Document::pageAt(qsizetype at) const
{
    QString label = firstPage;
    for (const PageMark &page : pages) {
        if (page.at > at)
            break;
        label = page.label;
    }
    return label;
}

std::optional<PagePlace> Document::placeOf(const FieldId &field, qsizetype at) const
{
    std::optional<PagePlace> found;
    for (const PagePlace &candidate : places) {
        if (candidate.field == field && (candidate.at <= at || !found))
            found = candidate;
    }
    return found;
}

qsizetype Document::paragraphAt(qsizetype at) const
{
    return std::ranges::count_if(blocks, [at](const Block &block) {
        return block.range.begin <= at && block.kind != Block::Kind::Dateline && block.kind != Block::Kind::Telegraph;
    });
}

} // namespace Secto
