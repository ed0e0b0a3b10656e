// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filter_dates.h"

#include "library/library_filter.h"
#include "search/query_fields.h"
#include "text/iso_date.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What the two fields say, or why they say nothing. */
struct Span
{
    QString from;
    QString to;
    QString mistake;
};

Span read(const QString &first, const QString &last)
{
    Span span;
    const auto notADate = [](const QString &text) {
        return FilterDates::tr("“%1” is no date. Write 1967, 1967-12 or 12 December 1967.").arg(text);
    };
    if (!first.isEmpty()) {
        const auto date = readDateSpan(first);
        if (!date)
            return {{}, {}, notADate(first)};
        span.from = date->first;
    }
    if (!last.isEmpty()) {
        const auto date = readDateSpan(last);
        if (!date)
            return {{}, {}, notADate(last)};
        span.to = date->last;
    }
    // The end of a month or a year is its last day.
    if (!span.from.isEmpty() && !span.to.isEmpty() && span.from > span.to && !span.from.startsWith(span.to))
        return {{}, {}, FilterDates::tr("%1 is after %2.").arg(readableDate(span.from), readableDate(span.to))};
    return span;
}

} // namespace

FilterDates::FilterDates(QWidget *parent)
    : QWidget(parent), m_from(new QLineEdit), m_to(new QLineEdit), m_said(new QLabel)
{
    m_from->setObjectName(u"filterFrom"_s);
    m_from->setAccessibleName(tr("Documents from this date on"));
    m_from->setPlaceholderText(tr("From 1967"));
    m_to->setObjectName(u"filterTo"_s);
    m_to->setAccessibleName(tr("Documents up to this date"));
    m_to->setPlaceholderText(tr("to Dec 1967"));
    m_said->setObjectName(u"filterDatesSaid"_s);
    m_said->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    for (QLineEdit *field : {m_from, m_to}) {
        row->addWidget(field, 1);
        field->installEventFilter(this);
        connect(field, &QLineEdit::textEdited, this, &FilterDates::say);
        connect(field, &QLineEdit::editingFinished, this, &FilterDates::take);
    }
    column->addLayout(row);
    column->addWidget(m_said);
    setTheme(themeFor(ThemeChoice::Paper, false));
    say();
}

void FilterDates::setTheme(const Theme &theme)
{
    setFieldStyle(m_from, theme);
    setFieldStyle(m_to, theme);
    m_said->setFont(smaller(font()));
    setInk(m_said, theme.secondary);
}

void FilterDates::setDates(const QString &from, const QString &to)
{
    m_takenFrom = from;
    m_takenTo = to;
    m_from->setText(readableDate(from));
    m_to->setText(readableDate(to));
    say();
}

void FilterDates::say()
{
    const Span span = read(m_from->text().trimmed(), m_to->text().trimmed());
    const QString words = datesInWords({.from = span.from, .to = span.to, .chosen = {}});
    m_said->setText(!span.mistake.isEmpty() ? span.mistake
                    : words.isEmpty()       ? tr("Any date. A year, a month or a day, as you write it.")
                                            : words);
}

void FilterDates::take()
{
    const Span span = read(m_from->text().trimmed(), m_to->text().trimmed());
    if (!span.mistake.isEmpty() || (span.from == m_takenFrom && span.to == m_takenTo))
        return;
    m_takenFrom = span.from;
    m_takenTo = span.to;
    emit datesChanged(span.from, span.to);
}

bool FilterDates::eventFilter(QObject *watched, QEvent *event)
{
    // Enter takes the date; in a popup it must not go on to a button.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Secto
