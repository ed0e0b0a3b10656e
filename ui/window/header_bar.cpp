// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/header_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QToolButton *plainButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

QStringList trailOf(const Document &document)
{
    const Publication &published = document.publication;
    QStringList steps;
    if (!published.series.isEmpty()) {
        QString series = published.series;
        series.replace(u"Foreign Relations of the United States"_s, u"Foreign Relations"_s);
        steps << (series + u' ' + published.subseries).trimmed();
    }
    if (!published.volume.isEmpty())
        steps << published.volume;
    if (!document.number.isEmpty())
        steps << HeaderBar::tr("Document %1").arg(document.number);
    else if (!document.title.isEmpty())
        steps << document.title;
    else
        steps << HeaderBar::tr("Untitled document");
    return steps;
}

HeaderBar::HeaderBar(QAction *back, QAction *forward, QAction *find, QWidget *parent)
    : QWidget(parent)
    , m_trail(new QLabel(this))
    , m_find(new QToolButton(this))
    , m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"headerBar"_s);
    m_trail->setTextFormat(Qt::RichText);
    m_trail->setObjectName(u"trail"_s);
    // The trail gives way first: in a small window it is cut, the buttons stay.
    m_trail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    // Not the action's own button: its text names the key, and a button follows its action's text.
    m_find->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_find->setFocusPolicy(Qt::TabFocus);
    connect(m_find, &QToolButton::clicked, find, &QAction::trigger);
    connect(find, &QAction::enabledChanged, m_find, &QWidget::setVisible); // there is nothing to find in
    m_find->setText(tr("Find in document   %1").arg(find->shortcut().toString(QKeySequence::NativeText)));
    m_find->setObjectName(u"findButton"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 12, 6);
    row->setSpacing(4);
    row->addWidget(m_trail, 1);
    row->addWidget(plainButton(back, this));
    row->addWidget(plainButton(forward, this));
    row->addSpacing(8);
    row->addWidget(m_find);
}

void HeaderBar::setDocument(const Document &document)
{
    m_steps = trailOf(document);
    updateTrail();
}

void HeaderBar::setPerson(const QString &name)
{
    m_steps = QStringList{tr("People"), name};
    m_steps.removeAll(QString());
    updateTrail();
}

void HeaderBar::clear()
{
    m_steps.clear();
    updateTrail();
}

void HeaderBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_find->setStyleSheet(u"QToolButton { color: %1; background: %2; border: 1px solid %3; border-radius: 6px;"
                          " padding: 4px 12px; } QToolButton:hover, QToolButton:focus { border-color: %4; }"_s.arg(
                              theme.secondary.name(), theme.field.name(), theme.rule.name(), theme.secondary.name()));
    updateTrail();
    update();
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    updateTrail();
}

/** In a small window the first steps give way to an ellipsis: the last says what is open. */
void HeaderBar::updateTrail()
{
    const auto width = [this](qsizetype first) {
        const QString shown = m_steps.sliced(first).join(u"  ›  "_s);
        return fontMetrics().horizontalAdvance(first > 0 ? u"…  ›  "_s + shown : shown);
    };
    qsizetype first = 0;
    while (first + 1 < m_steps.size() && width(first) > m_trail->width())
        ++first;
    m_trail->setText(trailFrom(first));
    m_trail->setAccessibleName(m_steps.join(u", "_s));
    m_trail->setToolTip(m_steps.join(u" › "_s));
}

/** The steps from @p first on, in the colours of the theme. */
QString HeaderBar::trailFrom(qsizetype first) const
{
    QStringList html;
    if (first > 0)
        html << u"<span style=\"color:%1\">…</span>"_s.arg(m_theme.secondary.name());
    for (qsizetype i = first; i < m_steps.size(); ++i) {
        const bool last = i + 1 == m_steps.size();
        html << u"<span style=\"color:%1\">%2</span>"_s.arg((last ? m_theme.text : m_theme.secondary).name(),
                                                            m_steps[i].toHtmlEscaped());
    }
    return html.join(u"<span style=\"color:%1\">&nbsp;&nbsp;›&nbsp;&nbsp;</span>"_s.arg(m_theme.secondary.name()));
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.hover);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.rule);
}

} // namespace Secto
