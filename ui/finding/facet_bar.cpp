// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/facet_bar.h"

#include "finding/chip_style.h"
#include "notes/flow_layout.h"
#include "theme/type.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestLabel = 190; // pixels, on a chip
constexpr int LongestEntry = 320; // pixels, in a menu
constexpr int ChipGap = 6;        // pixels
constexpr qsizetype MostEntries = 40;

} // namespace

FacetBar::FacetBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"facetBar"_s);
    auto *row = new FlowLayout(ChipGap, this);
    row->setContentsMargins({});
    addChip(Volume, u"facetVolume"_s, tr("Volume"));
    addChip(Year, u"facetYear"_s, tr("Year"));
    addChip(Kind, u"facetKind"_s, tr("Kind"));
    addChip(Person, u"facetPerson"_s, tr("Person"));
    setTheme(themeFor(ThemeChoice::Paper, false));
}

void FacetBar::addChip(Facet facet, const QString &objectName, const QString &name)
{
    Chip &chip = m_chips[facet];
    chip.name = name;
    chip.button = new QToolButton(this);
    chip.button->setObjectName(objectName);
    chip.button->setPopupMode(QToolButton::InstantPopup);
    chip.button->setFocusPolicy(Qt::StrongFocus);
    chip.button->setFont(smaller(interfaceFont()));
    auto *menu = new QMenu(chip.button);
    chip.button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, facet] { fillMenu(facet); });
    layout()->addWidget(chip.button);
    updateChip(facet);
}

void FacetBar::setTheme(const Theme &theme)
{
    for (const Chip &chip : m_chips)
        chip.button->setStyleSheet(chipStyle(theme));
}

void FacetBar::setFacets(const SearchFacets &facets)
{
    m_chips[Volume].counts = facets.volumes;
    for (FacetCount &volume : m_chips[Volume].counts) {
        if (volume.value == "0"_L1)
            volume.label = tr("Single documents");
    }
    m_chips[Year].counts = facets.years;
    m_chips[Kind].counts = facets.kinds;
    m_chips[Person].counts = facets.people;
    for (const Facet facet : {Volume, Year, Kind, Person})
        updateChip(facet);
}

void FacetBar::reset()
{
    if (m_narrowing == SearchNarrowing())
        return;
    m_narrowing = {};
    for (const Facet facet : {Volume, Year, Kind, Person}) {
        m_chips[facet].chosen.clear();
        updateChip(facet);
    }
    emit narrowingChanged();
}

void FacetBar::fillMenu(Facet facet)
{
    const Chip &chip = m_chips[facet];
    QMenu *menu = chip.button->menu();
    menu->clear();
    if (!chip.chosen.isEmpty()) {
        connect(menu->addAction(tr("All")), &QAction::triggered, this, [this, facet] { choose(facet, {}, {}); });
        menu->addSeparator();
    }
    for (const FacetCount &count : chip.counts.first(std::min(chip.counts.size(), MostEntries))) {
        // A tab sets what follows it to the right, as keys are.
        const QString label = menu->fontMetrics().elidedText(count.label, Qt::ElideRight, LongestEntry);
        QAction *entry =
            menu->addAction(QString(label).replace(u'&', u"&&"_s) + u'\t' + QLocale().toString(count.count));
        connect(entry, &QAction::triggered, this, [this, facet, count] { choose(facet, count.value, count.label); });
    }
}

void FacetBar::choose(Facet facet, const QString &value, const QString &label)
{
    switch (facet) {
    case Volume:
        m_narrowing.volume = value.isEmpty() ? std::nullopt : std::optional(value.toLongLong());
        break;
    case Year:
        m_narrowing.year = value;
        break;
    case Kind:
        m_narrowing.kind = value;
        break;
    default:
        m_narrowing.person = value;
    }
    m_chips[facet].chosen = label;
    updateChip(facet);
    emit narrowingChanged();
}

void FacetBar::updateChip(Facet facet)
{
    const Chip &chip = m_chips[facet];
    const bool narrows = !chip.chosen.isEmpty();
    const QString words = narrows ? chip.chosen : chip.name;
    const QString shown = chip.button->fontMetrics().elidedText(words, Qt::ElideRight, LongestLabel);
    chip.button->setText(QString(shown).replace(u'&', u"&&"_s) + u" ▾"_s);
    chip.button->setToolTip(narrows ? tr("%1: %2").arg(chip.name, chip.chosen)
                                    : tr("Narrow the results by %1").arg(chip.name.toLower()));
    chip.button->setAccessibleName(narrows ? tr("%1: %2").arg(chip.name, chip.chosen) : chip.name);
    chip.button->setProperty("narrows", narrows);
    // What cannot narrow takes no room.
    chip.button->setVisible(narrows || chip.counts.size() > 1);
    chip.button->setStyleSheet(chip.button->styleSheet()); // the style sheet asks for the property
    updateGeometry();
}

} // namespace Secto
