// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library_filter.h"
#include "theme/theme.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QToolButton;

namespace Secto {

/** What the library is filtered by, as chips that a click or Del takes away. */
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** The chips have the keyboard after @p widget, whenever they come. */
    void setTabAfter(QWidget *widget);
    /** @p volumes names volumes by their identifiers. */
    void setFilter(const LibraryFilter &filter, const QHash<QString, QString> &volumes);

signals:
    void filterChanged(const Secto::LibraryFilter &filter);
    /** There are more than are shown. */
    void moreWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addChip(const QString &text, const QString &spoken, const LibraryFilter &without);

    LibraryFilter m_filter;
    QHash<QString, QString> m_volumes;
    QList<QToolButton *> m_chips;
    QWidget *m_row;
    QPointer<QWidget> m_tabAfter;
    Theme m_theme;
};

} // namespace Secto
