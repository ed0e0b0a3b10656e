// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/annotation_filter.h"

#include "notes/annotation_model.h"
#include "text/folding.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

void AnnotationFilter::setText(const QString &text)
{
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    refilter();
}

void AnnotationFilter::setColours(const QSet<QString> &keys)
{
    if (keys == m_colours)
        return;
    m_colours = keys;
    refilter();
}

void AnnotationFilter::setTag(const QString &tag)
{
    if (tag == m_tag)
        return;
    m_tag = tag;
    refilter();
}

void AnnotationFilter::keep(const QString &annotationId)
{
    if (annotationId == m_kept)
        return;
    m_kept = annotationId;
    invalidateRowsFilter();
}

void AnnotationFilter::refilter()
{
    m_kept.clear();
    invalidateRowsFilter();
}

bool AnnotationFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex row = sourceModel()->index(sourceRow, 0, sourceParent);
    if (!m_kept.isEmpty() && row.data(AnnotationModel::IdRole).toString() == m_kept)
        return true;
    if (!m_colours.isEmpty() && !m_colours.contains(row.data(AnnotationModel::ColourRole).toString()))
        return false;
    const QStringList tags = row.data(AnnotationModel::TagsRole).toStringList();
    if (!m_tag.isEmpty() && !tags.contains(m_tag, Qt::CaseInsensitive))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString all = folded(QStringList{row.data(AnnotationModel::QuoteRole).toString(),
                                           row.data(AnnotationModel::NoteRole).toString(), tags.join(u' '),
                                           row.data(AnnotationModel::PlaceRole).toString()}
                                   .join(u'\n'));
    return std::ranges::all_of(m_words, [&](const QString &word) { return all.contains(word); });
}

} // namespace Secto
