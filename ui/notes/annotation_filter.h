// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

namespace Secto {

/** Those rows of an AnnotationModel that have the words, one of the colours, and the tag asked for. */
class AnnotationFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /** Every word of @p text must stand in the quote, note, tags or place; accents and capitals do not matter. */
    void setText(const QString &text);
    /** Keys of colours, any of which will do; empty: all. */
    void setColours(const QSet<QString> &keys);
    /** Empty: all. */
    void setTag(const QString &tag);

    bool isActive() const { return !m_words.isEmpty() || !m_colours.isEmpty() || !m_tag.isEmpty(); }

    /**
     * The annotation in hand stays, even if what is typed in it no longer matches. Asking for
     * something else by the setters above lets go of it.
     */
    void keep(const QString &annotationId);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    void refilter();

    QStringList m_words; ///< folded
    QSet<QString> m_colours;
    QString m_tag;
    QString m_kept;
};

} // namespace Secto
