// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_empty.h"

#include "theme/type.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

LibraryEmpty::LibraryEmpty(QWidget *parent)
    : QWidget(parent), m_why(new QLabel), m_clear(new QPushButton(tr("Show all documents")))
{
    m_why->setObjectName(u"libraryEmpty"_s);
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_clear->setObjectName(u"libraryClear"_s);
    m_clear->setAutoDefault(true); // Enter presses it, too
    m_clear->setMinimumSize(m_clear->sizeHint() + QSize(20, 4)); // styles set such a button tight around its words
    m_clear->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 14, 2, 0);
    column->setSpacing(14);
    column->addWidget(m_why);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_clear, &QPushButton::clicked, this, &LibraryEmpty::clearRequested);
}

void LibraryEmpty::setTheme(const Theme &theme)
{
    setInk(m_why, theme.secondary);
}

void LibraryEmpty::say(const QString &why)
{
    m_why->setText(why);
    m_clear->hide();
}

void LibraryEmpty::sayFiltered(const QString &why)
{
    m_why->setText(why);
    m_clear->show();
}

} // namespace Secto
