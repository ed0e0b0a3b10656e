// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filter_chips.h"

#include "finding/chip_style.h"
#include "library/filter_panel.h"
#include "notes/flow_layout.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int ChipGap = 5;        // pixels
constexpr int LongestLabel = 170; // pixels
constexpr int MostChips = 8;      // more would be a list of their own

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent), m_row(new QWidget), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"filterChips"_s);
    setAccessibleName(tr("Filters"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 2);
    column->addWidget(m_row);
    new FlowLayout(ChipGap, m_row);
    hide();
}

void FilterChips::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (QToolButton *chip : std::as_const(m_chips))
        chip->setStyleSheet(chipStyle(theme));
}

void FilterChips::setTabAfter(QWidget *widget)
{
    m_tabAfter = widget;
    for (QWidget *chip : std::as_const(m_chips)) {
        setTabOrder(widget, chip);
        widget = chip;
    }
}

void FilterChips::setFilter(const LibraryFilter &filter, const QHash<QString, QString> &volumes)
{
    if (filter == m_filter && volumes == m_volumes)
        return;
    qsizetype focused = -1;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->hasFocus())
            focused = i;
        m_chips[i]->removeEventFilter(this);
        m_chips[i]->hide();
        m_row->layout()->removeWidget(m_chips[i]);
        m_chips[i]->deleteLater(); // a click on it may be under way
    }
    m_chips.clear();
    m_filter = filter;
    m_volumes = volumes;

    if (filter.hasDates()) {
        LibraryFilter without = filter;
        without.from.clear();
        without.to.clear();
        addChip(datesInWords(filter), tr("Dates: %1").arg(datesInWords(filter)), without);
    }
    int more = 0;
    for (const FilterField field : AllFilterFields) {
        for (const QString &value : filter.values(field)) {
            if (m_chips.size() >= MostChips) {
                ++more;
                continue;
            }
            LibraryFilter without = filter;
            without.toggle(field, value);
            const QString label = field == FilterField::Volume ? volumes.value(value, value)
                                  : field == FilterField::Tag  ? u'#' + value
                                                               : value;
            addChip(label, tr("%1: %2").arg(filterFieldName(field), label), without);
        }
    }
    if (more > 0) {
        QToolButton *chip = addChip(tr("%1 more…").arg(more), {}, filter);
        chip->setObjectName(u"moreFilters"_s);
    }
    if (m_chips.size() > 1) {
        QToolButton *chip = addChip(tr("Clear all"), {}, {});
        chip->setObjectName(u"clearFilters"_s);
    }
    setVisible(!m_chips.isEmpty());
    if (focused >= 0 && !m_chips.isEmpty())
        m_chips[std::min(focused, m_chips.size() - 1)]->setFocus(Qt::OtherFocusReason);
    updateGeometry();
}

QToolButton *FilterChips::addChip(const QString &text, const QString &spoken, const LibraryFilter &without)
{
    auto *chip = new QToolButton(m_row);
    chip->setObjectName(u"filterChip"_s);
    chip->setFont(smaller(interfaceFont()));
    chip->setFocusPolicy(Qt::StrongFocus);
    const QString shown = chip->fontMetrics().elidedText(text, Qt::ElideRight, LongestLabel).replace(u'&', u"&&"_s);
    const bool isValue = !spoken.isEmpty();
    chip->setText(isValue ? shown + u"  ×"_s : shown);
    chip->setToolTip(isValue ? spoken + u'\n' + tr("A click or Del takes it away.") : QString());
    chip->setAccessibleName(isValue ? tr("%1, take away").arg(spoken) : text);
    chip->setProperty("narrows", isValue);
    chip->setStyleSheet(chipStyle(m_theme));
    chip->installEventFilter(this);
    connect(chip, &QToolButton::clicked, this, [this, without] {
        if (without == m_filter)
            emit moreWanted();
        else
            emit filterChanged(without);
    });
    if (QWidget *before = m_chips.isEmpty() ? m_tabAfter.data() : m_chips.last())
        setTabOrder(before, chip);
    m_chips << chip;
    m_row->layout()->addWidget(chip);
    chip->show();
    return chip;
}

bool FilterChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        auto *chip = static_cast<QToolButton *>(watched);
        const auto at = m_chips.indexOf(chip);
        switch (key->key()) {
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            if (chip->objectName() == "filterChip"_L1)
                chip->click();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            chip->click();
            return true;
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const auto next = at + (key->key() == Qt::Key_Right ? 1 : -1);
            if (next >= 0 && next < m_chips.size())
                m_chips[next]->setFocus(Qt::TabFocusReason);
            return true;
        }
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Secto
