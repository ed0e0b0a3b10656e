// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/saved_search_bar.h"

#include "finding/chip_style.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestName = 200; // UTF-16 units

} // namespace

SavedSearchBar::SavedSearchBar(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_save(makeButton(u"saveSearch"_s, tr("Save")))
    , m_remove(makeButton(u"removeSavedSearch"_s, tr("Remove")))
{
    setObjectName(u"savedSearchBar"_s);
    m_name->setObjectName(u"savedSearchName"_s);
    m_name->setAccessibleName(tr("Name of the search"));
    m_name->setPlaceholderText(tr("Name of the search"));
    m_name->setMinimumHeight(26);
    m_name->setMaxLength(LongestName);
    m_name->setTextMargins(4, 0, 0, 0);
    m_save->setToolTip(tr("Keep this search under that name"));
    m_remove->setToolTip(tr("Keep this search no longer; Ctrl+Z brings it back"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    row->addWidget(m_remove);
    connect(m_name, &QLineEdit::returnPressed, this, &SavedSearchBar::save);
    connect(m_save, &QToolButton::clicked, this, &SavedSearchBar::save);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        const QString id = m_search.id;
        close();
        emit removeRequested(id);
        emit leaveRequested();
    });
    hide();
}

QToolButton *SavedSearchBar::makeButton(const QString &objectName, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setFont(smaller(interfaceFont()));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void SavedSearchBar::setTheme(const Theme &theme)
{
    setFieldStyle(m_name, theme);
    for (QToolButton *button : {m_save, m_remove})
        button->setStyleSheet(chipStyle(theme));
}

void SavedSearchBar::open(const SavedSearch &search)
{
    m_search = search;
    m_name->setText(search.name);
    m_name->selectAll();
    m_save->setText(search.id.isEmpty() ? tr("Save") : tr("Rename"));
    m_remove->setVisible(!search.id.isEmpty());
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SavedSearchBar::close()
{
    hide();
}

void SavedSearchBar::save()
{
    SavedSearch named = m_search;
    named.name = m_name->text();
    close();
    emit saveRequested(named);
    emit leaveRequested();
}

void SavedSearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (m_save->hasFocus() || m_remove->hasFocus())) {
        (m_save->hasFocus() ? m_save : m_remove)->click();
    } else if (event->key() == Qt::Key_Escape) {
        close();
        emit leaveRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace Secto
