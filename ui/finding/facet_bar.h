// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/search_engine.h"
#include "theme/theme.h"

#include <QWidget>

class QToolButton;

namespace Secto {

/**
 * Chips that narrow the results: volume, year, kind, person, repository, file. Each opens a list of what there is, with
 * counts; one that narrows says to what.
 */
class FacetBar : public QWidget
{
    Q_OBJECT

public:
    explicit FacetBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFacets(const SearchFacets &facets);

    const SearchNarrowing &narrowing() const { return m_narrowing; }
    /** Says so with narrowingChanged() where it is another. */
    void setNarrowing(const SearchNarrowing &narrowing);

signals:
    void narrowingChanged();

private:
    /** One chip. */
    struct Chip
    {
        QToolButton *button = nullptr;
        QString name;
        QString chosen; ///< label; empty for none
        QList<FacetCount> counts;
    };

    enum Facet { Volume, Year, Kind, Person, Repository, File, FacetCountOfKinds };
    static constexpr Facet Facets[] = {Volume, Year, Kind, Person, Repository, File};

    void addChip(Facet facet, const QString &objectName, const QString &name);
    void fillMenu(Facet facet);
    void choose(Facet facet, const QString &value, const QString &label);
    void updateChip(Facet facet);

    SearchNarrowing m_narrowing;
    Chip m_chips[FacetCountOfKinds];
};

} // namespace Secto
