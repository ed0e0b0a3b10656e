// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/message_bar.h"

#include "dialogs/message_line.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostLines = 4;     ///< shown at once; the rest is behind "and 3 more"
constexpr int MostUngrouped = 3; ///< problems told at once that get a line each
constexpr int MostHeight = 240;  ///< in pixels; beyond it the messages scroll

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new QScrollArea(this))
    , m_column(new QVBoxLayout)
    , m_more(new QToolButton)
    , m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"messageBar"_s);
    setAccessibleName(tr("Messages"));
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_more->setObjectName(u"moreButton"_s);
    m_more->setAutoRaise(true);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_showAll = true;
        updateLines();
    });
    m_column->addWidget(m_more, 0, Qt::AlignHCenter);

    auto *lines = new QWidget;
    lines->setLayout(m_column);
    m_scroll->setWidget(lines);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_scroll);
    hide();
}

void MessageBar::show(const Problem &problem)
{
    show(Problems{problem});
}

void MessageBar::show(const Problems &problems)
{
    Problems errors;
    Problems others;
    for (const Problem &problem : problems)
        (problem.severity == Problem::Severity::Error ? errors : others) << problem;

    for (const Problems &together : {errors, others}) {
        if (together.size() > MostUngrouped) {
            add(together);
        } else {
            for (const Problem &problem : together)
                add({problem});
        }
    }
    updateLines();
}

void MessageBar::show(const Problems &problems, const QString &heading)
{
    add(problems, heading);
    updateLines();
}

void MessageBar::add(const Problems &problems, const QString &heading)
{
    const bool isThere = std::ranges::any_of(
        m_lines, [&](const MessageLine *line) { return line->problems() == problems && line->heading() == heading; });
    if (isThere)
        return;
    auto *line = new MessageLine(problems, heading);
    line->setTheme(m_theme);
    connect(line, &MessageLine::opened, this, &MessageBar::updateHeight);
    connect(line, &MessageLine::dismissed, this, [this, line] { dismiss(line); });
    m_column->insertWidget(int(m_lines.size()), line);
    m_lines << line;

    QAccessibleAnnouncementEvent announcement(this, line->spokenText());
    announcement.setPoliteness(problems.first().severity == Problem::Severity::Error
                                   ? QAccessible::AnnouncementPoliteness::Assertive
                                   : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&announcement);
}

void MessageBar::dismiss(MessageLine *line)
{
    const bool hadFocus = line->isAncestorOf(focusWidget());
    const qsizetype at = m_lines.indexOf(line);
    m_lines.removeAt(at);
    line->deleteLater();
    line->hide();
    updateLines();
    if (hadFocus && !m_lines.isEmpty())
        m_lines[std::min(at, m_lines.size() - 1)]->findChild<QToolButton *>(u"dismissButton"_s)->setFocus();
}

void MessageBar::updateLines()
{
    if (m_lines.size() <= MostLines)
        m_showAll = false;
    const qsizetype shown = m_showAll ? m_lines.size() : MostLines;
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i]->setVisible(i < shown);
    const qsizetype hidden = m_lines.size() - std::min(shown, m_lines.size());
    m_more->setText(tr("and %n more", nullptr, int(hidden)));
    m_more->setVisible(hidden > 0);
    setVisible(!m_lines.isEmpty());
    updateHeight();
}

void MessageBar::updateHeight()
{
    // Messages wrap, and a scroll area does not ask its contents how high they are at its width.
    const QWidget *lines = m_scroll->widget();
    for (const MessageLine *line : std::as_const(m_lines))
        line->layout()->activate();
    lines->layout()->activate();
    const int wanted = lines->hasHeightForWidth() ? lines->heightForWidth(width()) : lines->sizeHint().height();
    m_scroll->setFixedHeight(std::min(wanted, MostHeight));
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateHeight();
}

void MessageBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    for (MessageLine *line : std::as_const(m_lines))
        line->setTheme(theme);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_lines.isEmpty())
        return QWidget::keyPressEvent(event);
    const auto inHand =
        std::ranges::find_if(m_lines, [this](MessageLine *line) { return line->isAncestorOf(focusWidget()); });
    dismiss(inHand == m_lines.end() ? m_lines.first() : *inHand);
}

} // namespace Secto
