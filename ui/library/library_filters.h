// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/filter_panel.h"
#include "library/library_model.h"

class QToolButton;

namespace Secto {

class FilterChips;

/**
 * The filters of a library beside the words: the button that opens their panel, the chips, and what the model is
 * told. They are kept for the next start, for each library its own.
 */
class LibraryFilters : public QObject
{
    Q_OBJECT

public:
    /** The panel belongs to @p owner; the button and the chips to the layout that they are put into. */
    LibraryFilters(const Library &library, LibraryModel *model, QWidget *owner);

    void setTheme(const Theme &theme);
    QToolButton *button() const { return m_button; }
    FilterChips *chips() const { return m_chips; }

    bool isFiltering() const { return !m_model->filter().isEmpty(); }
    /** Shows all that the words leave. */
    void clear();
    void showPanel();
    /** Why nothing is shown, a sentence or two, with what to take away; @p words as typed, empty for none. */
    QString whyNothing(const QString &words) const;

private:
    void setFilter(const LibraryFilter &filter);
    void show();
    QHash<QString, QString> volumeTitles() const;
    void fillPanel(FilterField field);
    void takeCounts(const NamesOfDocuments &names);

    const QString m_key; ///< under which they are kept
    LibraryModel *m_model;
    LibraryNames m_names;
    QToolButton *m_button;
    FilterChips *m_chips;
    FilterPanel *m_panel;
};

} // namespace Secto
