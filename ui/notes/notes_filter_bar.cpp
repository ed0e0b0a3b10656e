// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/notes_filter_bar.h"

#include "theme/type.h"
#include "notes/swatch_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

NotesFilterBar::NotesFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_swatches(new SwatchRow(SwatchRow::Choice::Several))
    , m_tagButton(new QToolButton)
    , m_tagMenu(new QMenu(this))
{
    setObjectName(u"notesFilterBar"_s);
    m_text->setObjectName(u"notesFilter"_s);
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Filter the notes by their words"));
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, &NotesFilterBar::textChanged);
    connect(m_swatches, &SwatchRow::pressed, this, [this] { emit coloursChanged(m_swatches->chosen()); });

    m_tagButton->setObjectName(u"tagFilter"_s);
    m_tagButton->setFocusPolicy(Qt::StrongFocus);
    m_tagButton->setPopupMode(QToolButton::InstantPopup);
    m_tagButton->setMenu(m_tagMenu);
    m_tagMenu->setObjectName(u"tagFilterMenu"_s);

    auto *second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_swatches);
    second->addStretch(1);
    second->addWidget(m_tagButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 8);
    column->setSpacing(6);
    column->addWidget(m_text);
    column->addLayout(second);
    setCount(0);
    chooseTag({});
}

void NotesFilterBar::setTheme(const Theme &theme)
{
    m_swatches->setTheme(theme);
    setFieldStyle(m_text, theme);
    m_tagButton->setStyleSheet(
        u"QToolButton { color: %1; border: 1px solid transparent; border-radius: 4px; padding: 2px 16px 2px 5px; }"
        " QToolButton:hover { color: %2; background: %3; } QToolButton:focus { border-color: %4; }"
        " QToolButton::menu-indicator { subcontrol-position: right center; right: 4px; }"_s.arg(
            theme.secondary.name(), theme.text.name(), theme.hover.name(), theme.accent.name()));
}

void NotesFilterBar::setColourNames(const QList<HighlightColour> &colours)
{
    m_swatches->setNames(colours);
}

void NotesFilterBar::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    m_tagMenu->clear();
    const auto offer = [this](const QString &text, const QString &tag) {
        connect(m_tagMenu->addAction(text), &QAction::triggered, this, [this, tag] { chooseTag(tag); });
    };
    offer(tr("All tags"), {});
    m_tagMenu->addSeparator();
    for (const QString &tag : tags)
        offer(u'#' + tag, tag);
    m_tagButton->setVisible(!tags.isEmpty());
    if (!m_tag.isEmpty() && !tags.contains(m_tag))
        chooseTag({});
}

void NotesFilterBar::setCount(int count)
{
    m_text->setPlaceholderText(count == 1 ? tr("Filter 1 note…") : tr("Filter %1 notes…").arg(count));
}

void NotesFilterBar::chooseTag(const QString &tag)
{
    const bool changes = tag != m_tag;
    m_tag = tag;
    m_tagButton->setText(tag.isEmpty() ? tr("All tags") : u'#' + tag);
    m_tagButton->setAccessibleName(tag.isEmpty() ? tr("Show notes with all tags")
                                                 : tr("Only notes tagged %1").arg(tag));
    m_tagButton->setVisible(!m_tags.isEmpty());
    if (changes)
        emit tagChanged(tag);
}

void NotesFilterBar::clear()
{
    m_text->clear();
    if (!m_swatches->chosen().isEmpty()) {
        m_swatches->setChosen({});
        emit coloursChanged({});
    }
    chooseTag({});
}

bool NotesFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (m_text->text().isEmpty())
            emit leaveRequested();
        else
            m_text->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit listRequested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace Secto
