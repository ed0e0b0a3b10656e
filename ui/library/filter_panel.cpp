// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filter_panel.h"

#include "library/filter_dates.h"
#include "library/filter_value_delegate.h"
#include "sidebar/sidebar_tabs.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr QSize PanelSize(340, 440);
constexpr int Margin = 14;
constexpr int Spacing = 10;

QString findPlaceholder(FilterField field)
{
    switch (field) {
    case FilterField::Kind:
        return FilterPanel::tr("Find a kind…");
    case FilterField::Tag:
        return FilterPanel::tr("Find a tag…");
    case FilterField::Person:
        return FilterPanel::tr("Find a person…");
    case FilterField::Place:
        return FilterPanel::tr("Find a place of writing…");
    case FilterField::Volume:
        break;
    }
    return FilterPanel::tr("Find a volume…");
}

/** Why a field has no values at all. */
QString whyNone(FilterField field, bool isFiltering)
{
    if (isFiltering)
        return FilterPanel::tr("None in the documents that are left.");
    switch (field) {
    case FilterField::Kind:
        return FilterPanel::tr("No document says of what kind it is.");
    case FilterField::Tag:
        return FilterPanel::tr("No tags yet. Give a note a tag, and its document is found by it here.");
    case FilterField::Person:
        return FilterPanel::tr("No persons are known yet. They are found while documents are brought in and read.");
    case FilterField::Place:
        return FilterPanel::tr("No document says where it was written.");
    case FilterField::Volume:
        break;
    }
    return FilterPanel::tr("The library holds no volumes.");
}

} // namespace

QString filterFieldName(FilterField field)
{
    switch (field) {
    case FilterField::Kind:
        return FilterPanel::tr("Kind");
    case FilterField::Tag:
        return FilterPanel::tr("Tag");
    case FilterField::Person:
        return FilterPanel::tr("Person");
    case FilterField::Place:
        return FilterPanel::tr("Place");
    case FilterField::Volume:
        break;
    }
    return FilterPanel::tr("Volume");
}

FilterPanel::FilterPanel(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_dates(new FilterDates)
    , m_fields(new SidebarTabs)
    , m_find(new QLineEdit)
    , m_model(new FilterValueModel(this))
    , m_delegate(new FilterValueDelegate(this))
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_pages(new QStackedWidget)
    , m_clear(new QPushButton(tr("Clear all")))
    , m_done(new QPushButton(tr("Done")))
{
    setObjectName(u"filterPanel"_s);
    setAccessibleName(tr("Filter the documents"));
    setFont(interfaceFont());
    layOut();
    setTheme(themeFor(ThemeChoice::Paper, false));
    updateTabs();

    connect(m_dates, &FilterDates::datesChanged, this, [this](const QString &from, const QString &to) {
        LibraryFilter changed = m_filter;
        changed.from = from;
        changed.to = to;
        change(changed);
    });
    connect(m_fields, &QTabBar::currentChanged, this, &FilterPanel::showField);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFind(text);
        showEmptiness();
    });
    connect(m_model, &FilterValueModel::toggled, this, [this](const QString &value) {
        LibraryFilter changed = m_filter;
        changed.toggle(field(), value);
        change(changed);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_dates->setDates({}, {});
        change({});
        m_isFresh = true;
        emit valuesWanted(field());
    });
    connect(m_done, &QPushButton::clicked, this, &QWidget::close);
}

void FilterPanel::layOut()
{
    m_fields->setObjectName(u"filterFields"_s);
    m_fields->setAccessibleName(tr("What to filter by"));
    for (const FilterField field : AllFilterFields)
        m_fields->addTab(filterFieldName(field));
    m_fields->installEventFilter(this);
    m_find->setObjectName(u"filterFind"_s);
    m_find->setClearButtonEnabled(true);
    m_find->installEventFilter(this);
    m_list->setObjectName(u"filterValues"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    setRowsOnPane(m_list);
    m_list->installEventFilter(this);
    m_empty->setObjectName(u"filterNone"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(2, 6, 2, 0);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    m_clear->setObjectName(u"filterClear"_s);
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_done->setObjectName(u"filterDone"_s);
    for (QPushButton *button : {m_clear, m_done})
        button->setAutoDefault(false);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_clear);
    foot->addStretch(1);
    foot->addWidget(m_done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, Margin, Margin);
    column->setSpacing(Spacing);
    column->addWidget(m_dates);
    column->addWidget(m_fields);
    column->addWidget(m_find);
    column->addWidget(m_pages, 1);
    column->addLayout(foot);
}

void FilterPanel::setTheme(const Theme &theme)
{
    // A popup takes its palette from the program, and its edge from nobody.
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Window, theme.page);
    setPalette(colours);
    setAutoFillBackground(true);
    setStyleSheet(
        u"Secto--FilterPanel { background: %1; border: 1px solid %2; }"_s.arg(theme.page.name(), theme.rule.name()));
    m_dates->setTheme(theme);
    m_fields->setTheme(theme);
    setFieldStyle(m_find, theme);
    m_delegate->setTheme(theme);
    setInk(m_empty, theme.secondary);
    m_list->viewport()->update();
}

FilterField FilterPanel::field() const
{
    return AllFilterFields[size_t(std::max(0, m_fields->currentIndex()))];
}

void FilterPanel::setFilter(const LibraryFilter &filter)
{
    if (filter.from != m_filter.from || filter.to != m_filter.to)
        m_dates->setDates(filter.from, filter.to);
    m_filter = filter;
    updateTabs();
}

void FilterPanel::change(const LibraryFilter &filter)
{
    m_filter = filter;
    updateTabs();
    emit filterChanged(filter);
}

void FilterPanel::updateTabs()
{
    for (int tab = 0; tab < m_fields->count(); ++tab)
        m_fields->setCount(tab, int(m_filter.values(AllFilterFields[size_t(tab)]).size()));
    m_clear->setEnabled(!m_filter.isEmpty());
}

void FilterPanel::popUp(const QWidget *anchor)
{
    m_dates->setDates(m_filter.from, m_filter.to);
    const QRect screen = anchor->screen()->availableGeometry();
    const QSize size = PanelSize.expandedTo(minimumSizeHint()).boundedTo(screen.size());
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - size.height())));
    setGeometry(QRect(at, size));
    showField();
    show();
    m_find->setFocus(Qt::PopupFocusReason);
}

void FilterPanel::showField()
{
    m_isFresh = true;
    m_isWaiting = true;
    m_model->setValues({});
    m_find->clear();
    m_find->setPlaceholderText(findPlaceholder(field()));
    m_find->setAccessibleName(findPlaceholder(field()));
    m_list->setAccessibleName(filterFieldName(field()));
    showEmptiness();
    emit valuesWanted(field());
}

void FilterPanel::setValues(FilterField field, const QList<FilterValue> &values)
{
    if (field != this->field())
        return;
    QStringList missing = m_filter.values(field);
    QList<FilterValue> all = values;
    for (FilterValue &value : all)
        value.isChosen = missing.removeAll(value.value) > 0;
    for (const QString &value : std::as_const(missing))
        all << FilterValue{value, value, 0, true};

    const QString current = m_list->currentIndex().data(FilterValueModel::ValueRole).toString();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_isWaiting = false;
    if (std::exchange(m_isFresh, false)) {
        m_model->setValues(all);
    } else {
        m_model->updateValues(all);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->index(row).data(FilterValueModel::ValueRole).toString() == current)
                m_list->setCurrentIndex(m_model->index(row));
        }
        m_list->verticalScrollBar()->setValue(scrolled);
    }
    showEmptiness();
}

void FilterPanel::showEmptiness()
{
    m_empty->setText(m_isWaiting                ? tr("Looking…")
                     : !m_model->hasValues()    ? whyNone(field(), !m_filter.isEmpty())
                     : m_model->rowCount() == 0 ? tr("None is named “%1”.").arg(m_find->text().trimmed())
                                                : QString());
    m_pages->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
}

bool FilterPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isDown = key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isTyping = !key->text().isEmpty() && key->text().front().isPrint() && key->key() != Qt::Key_Space
                          && !key->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (watched == m_fields && isTyping) {
        m_find->setFocus(Qt::OtherFocusReason);
        m_find->setText(key->text());
        return true;
    }
    if (watched == m_fields && key->key() == Qt::Key_Down) {
        m_find->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_find && isDown && m_model->rowCount() > 0) {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_find && key->key() == Qt::Key_Escape && !m_find->text().isEmpty()) {
        m_find->clear();
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        m_find->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    if (watched == m_list && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        const QModelIndex current = m_list->currentIndex();
        const bool isChosen = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_model->setData(current, isChosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void FilterPanel::hideEvent(QHideEvent *event)
{
    m_dates->take(); // a date that was typed last counts, too
    QFrame::hideEvent(event);
}

} // namespace Secto
