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

/** Files of one collection differ at their ends. */
Qt::TextElideMode elisionOf(bool isFile)
{
    return isFile ? Qt::ElideMiddle : Qt::ElideRight;
}

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
    addChip(Repository, u"facetRepository"_s, tr("Repository"));
    addChip(File, u"facetFile"_s, tr("File"));
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
    menu->setToolTipsVisible(true);
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
    m_chips[Repository].counts = facets.repositories;
    m_chips[File].counts = facets.files;
    for (const Facet facet : Facets)
        updateChip(facet);
}

void FacetBar::setNarrowing(const SearchNarrowing &narrowing)
{
    if (m_narrowing == narrowing)
        return;
    m_narrowing = narrowing;
    m_chips[Volume].chosen = narrowing.volumeName;
    m_chips[Year].chosen = narrowing.year;
    m_chips[Kind].chosen = narrowing.kind;
    m_chips[Person].chosen = narrowing.person;
    m_chips[Repository].chosen = narrowing.repositoryName;
    m_chips[File].chosen = narrowing.fileName;
    for (const Facet facet : Facets)
        updateChip(facet);
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
        const QString label = menu->fontMetrics().elidedText(count.label, elisionOf(facet == File), LongestEntry);
        QAction *entry =
            menu->addAction(QString(label).replace(u'&', u"&&"_s) + u'\t' + QLocale().toString(count.count));
        entry->setToolTip(label == count.label ? QString() : count.label);
        connect(entry, &QAction::triggered, this, [this, facet, count] { choose(facet, count.value, count.label); });
    }
}

void FacetBar::choose(Facet facet, const QString &value, const QString &label)
{
    SearchNarrowing narrowing = m_narrowing;
    switch (facet) {
    case Volume:
        narrowing.volume = value.isEmpty() ? std::nullopt : std::optional(value.toLongLong());
        narrowing.volumeName = label;
        break;
    case Year:
        narrowing.year = value;
        break;
    case Kind:
        narrowing.kind = value;
        break;
    case Person:
        narrowing.person = value;
        break;
    case Repository:
        narrowing.repository = value;
        narrowing.repositoryName = label;
        break;
    default:
        narrowing.file = value;
        narrowing.fileName = label;
    }
    setNarrowing(narrowing);
}

void FacetBar::updateChip(Facet facet)
{
    const Chip &chip = m_chips[facet];
    const bool narrows = !chip.chosen.isEmpty();
    const QString words = narrows ? chip.chosen : chip.name;
    const QString shown = chip.button->fontMetrics().elidedText(words, elisionOf(facet == File), LongestLabel);
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
