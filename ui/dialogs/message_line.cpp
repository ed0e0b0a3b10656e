// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/message_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int MarkSize = 16;
constexpr int Margin = 12;
constexpr int TextInset = 4;   ///< brings the text to the height of the buttons
constexpr int MostListed = 40; ///< more than anyone reads; the rest is counted

QColor severityColour(Problem::Severity severity, const Theme &theme)
{
    switch (severity) {
    case Problem::Severity::Error:
        return theme.accent;
    case Problem::Severity::Warning:
        return theme.washLine(u"amber"_s);
    case Problem::Severity::Note:
        return theme.washLine(u"sky"_s);
    }
    return theme.text;
}

QString severityName(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Error:
        return MessageLine::tr("Problem");
    case Problem::Severity::Warning:
        return MessageLine::tr("Warning");
    case Problem::Severity::Note:
        return MessageLine::tr("Note");
    }
    return {};
}

/** Differs in shape, too: a filled disc with '!', a triangle with '!', a ring with 'i'. */
void paintMark(QPainter &painter, const QRectF &square, Problem::Severity severity, const Theme &theme)
{
    const QColor colour = severityColour(severity, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setBold(true);
    painter.setFont(font);
    QRectF letter = square;
    if (severity == Problem::Severity::Error) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(square);
        painter.setPen(theme.page);
    } else if (severity == Problem::Severity::Warning) {
        QPainterPath triangle;
        triangle.addPolygon(QPolygonF{{square.center().x(), square.top() + 1},
                                      {square.right(), square.bottom() - 1},
                                      {square.left(), square.bottom() - 1},
                                      {square.center().x(), square.top() + 1}});
        painter.strokePath(triangle, QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setPen(theme.text);
        letter.translate(0, 2);
        font.setPixelSize(10);
        painter.setFont(font);
    } else {
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(square.adjusted(1, 1, -1, -1));
        painter.setPen(theme.text);
    }
    painter.drawText(letter, Qt::AlignCenter, severity == Problem::Severity::Note ? u"i"_s : u"!"_s);
}

QString asHtml(const Problem &problem, const Theme &theme)
{
    QStringList second;
    for (const QString &part : {problem.where, problem.advice}) {
        if (!part.isEmpty())
            second << part.toHtmlEscaped();
    }
    QString html = problem.what.toHtmlEscaped();
    if (!second.isEmpty())
        html += u" <span style=\"color:%1\">%2</span>"_s.arg(theme.secondary.name(), second.join(u" · "_s));
    return html;
}

QString groupTitle(const Problems &problems)
{
    const bool isSerious = std::ranges::any_of(
        problems, [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
    const int count = int(problems.size());
    return isSerious ? MessageLine::tr("%n problems", nullptr, count)
                     : MessageLine::tr("%n things to know about this document", nullptr, count);
}

/** "2 problems, 1 remark." */
QString remarkCount(const Problems &problems)
{
    const auto errors = int(std::ranges::count(problems, Problem::Severity::Error, &Problem::severity));
    const int others = int(problems.size()) - errors;
    QStringList parts;
    if (errors > 0)
        parts << (errors == 1 ? MessageLine::tr("1 problem") : MessageLine::tr("%1 problems").arg(errors));
    if (others > 0)
        parts << (others == 1 ? MessageLine::tr("1 remark") : MessageLine::tr("%1 remarks").arg(others));
    return parts.join(u", "_s) + u'.';
}

} // namespace

MessageLine::MessageLine(const Problems &problems, const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_problems(problems)
    , m_heading(heading)
    , m_severity(std::ranges::max(problems, {}, &Problem::severity).severity)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_text(new QLabel(this))
    , m_dismiss(new QToolButton(this))
{
    setObjectName(u"messageLine"_s);
    setAccessibleName(spokenText());
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_text->setContentsMargins(0, TextInset, 0, TextInset);

    m_dismiss->setObjectName(u"dismissButton"_s);
    m_dismiss->setText(u"✕"_s);
    m_dismiss->setAutoRaise(true);
    m_dismiss->setToolTip(tr("Dismiss (Escape)"));
    m_dismiss->setAccessibleName(tr("Dismiss this message"));
    connect(m_dismiss, &QToolButton::clicked, this, &MessageLine::dismissed);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Margin + MarkSize + 10, 5, Margin, 5);
    row->addWidget(m_text, 1);
    if (isGroup()) {
        m_open = new QToolButton(this);
        m_open->setObjectName(u"openButton"_s);
        m_open->setAutoRaise(true);
        m_open->setCheckable(true);
        connect(m_open, &QToolButton::toggled, this, &MessageLine::setOpened);
        row->addWidget(m_open, 0, Qt::AlignTop);
        setOpened(false);
    }
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    updateText();
}

QString MessageLine::title() const
{
    return m_heading.isEmpty() ? groupTitle(m_problems) : m_heading + u' ' + remarkCount(m_problems);
}

QString MessageLine::spokenText() const
{
    if (!isGroup())
        return severityName(m_severity) + u": "_s + m_problems.first().text();
    return severityName(m_severity) + u": "_s + title();
}

void MessageLine::setTheme(const Theme &theme)
{
    m_theme = theme;
    updateText();
    update();
}

void MessageLine::setOpened(bool isOpen)
{
    m_open->setText(isOpen ? tr("Hide") : tr("Show"));
    m_open->setAccessibleName(isOpen ? tr("Hide the list") : tr("Show the list"));
    updateText();
    emit opened();
}

void MessageLine::updateText()
{
    if (!isGroup()) {
        m_text->setText(asHtml(m_problems.first(), m_theme));
        return;
    }
    QString html = title().toHtmlEscaped();
    if (m_open->isChecked()) {
        QStringList items;
        for (const Problem &problem : m_problems.first(std::min<qsizetype>(m_problems.size(), MostListed)))
            items << u"<li>"_s + asHtml(problem, m_theme) + u"</li>"_s;
        html += u"<ul style=\"margin:4px 0 0 0; -qt-list-indent:0\">"_s + items.join(QString()) + u"</ul>"_s;
        if (m_problems.size() > MostListed)
            html += tr("and %n more", nullptr, int(m_problems.size()) - MostListed).toHtmlEscaped();
    }
    m_text->setText(html);
}

void MessageLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.field);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.rule);
    painter.fillRect(QRect(0, 0, 3, height() - 1), severityColour(m_severity, m_theme));
    // On the height of the first line of text.
    const int top = m_text->y() + TextInset + (m_text->fontMetrics().height() - MarkSize) / 2;
    paintMark(painter, QRectF(Margin, top, MarkSize, MarkSize), m_severity, m_theme);
}

} // namespace Secto
