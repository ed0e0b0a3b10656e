// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/reader_bar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace Secto {

using namespace Qt::StringLiterals;

ReaderBar::ReaderBar(QWidget *parent) : QWidget(parent), m_theme(themeFor(ThemeChoice::Paper, false)) {}

QToolButton *ReaderBar::addButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QHBoxLayout *ReaderBar::addRow()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 7);
    row->setSpacing(4);
    return row;
}

void ReaderBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    setStyleSheet(uR"(
        QLabel { color: %1; }
        QLabel[isMissing="true"] { color: %6; }
        QLineEdit { color: %2; background: %3; border: 1px solid %4; border-radius: 5px; padding: 4px 7px;
                    selection-background-color: %5; selection-color: %2; }
        QLineEdit:disabled { color: %1; background: transparent; }
        QToolButton { color: %2; background: transparent; border: 1px solid transparent; border-radius: 5px;
                      padding: 4px 6px; min-width: 12px; }
        QToolButton:hover { background: %4; }
        QToolButton:checked { color: %6; background: %3; border-color: %6; }
        QToolButton:disabled { color: %1; }
        QLineEdit:focus, QToolButton:focus { border-color: %6; })"_s.arg(theme.secondary.name(), theme.text.name(),
                                                                         theme.field.name(), theme.rule.name(),
                                                                         theme.selection.name(), theme.accent.name()));
    for (QLineEdit *field : findChildren<QLineEdit *>()) {
        QPalette quiet = field->palette();
        quiet.setColor(QPalette::PlaceholderText, theme.secondary);
        field->setPalette(quiet);
    }
    update();
}

void ReaderBar::close()
{
    if (isHidden())
        return;
    hide();
    emit closed();
}

void ReaderBar::setMissing(QLabel *label, bool isMissing)
{
    label->setProperty("isMissing", isMissing);
    label->style()->polish(label); // the style sheet asks for the property
}

void ReaderBar::announce(const QString &words)
{
    if (!isVisible() || words.isEmpty())
        return;
    QAccessibleAnnouncementEvent announcement(this, words);
    QAccessible::updateAccessibility(&announcement);
}

bool ReaderBar::takesKey(const QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (auto *button = qobject_cast<QToolButton *>(focusWidget()); isEnter && button)
        button->click();
    else
        return false;
    return true;
}

void ReaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.rule);
}

} // namespace Secto
