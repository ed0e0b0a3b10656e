// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int RoomForOptions = 350;    // pixels
constexpr qsizetype LongestSeed = 200; // a longer selection is a passage, not words to look for

} // namespace

FindBar::FindBar(QWidget *parent) : ReaderBar(parent), m_query(new QLineEdit(this)), m_count(new QLabel(this))
{
    setObjectName(u"findBar"_s);
    m_query->setObjectName(u"findQuery"_s);
    m_query->setPlaceholderText(tr("Find in this document"));
    m_query->setAccessibleName(tr("Words to find"));
    m_query->setClearButtonEnabled(true);
    m_query->setMinimumWidth(90);
    m_query->setMaximumWidth(340);
    m_count->setObjectName(u"findCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(u"99 of 999"_s));

    m_previous = addButton(u"‹"_s, u"findPrevious"_s, tr("Previous (Shift+Enter)"));
    m_next = addButton(u"›"_s, u"findNext"_s, tr("Next (Enter)"));
    m_matchCase = addButton(tr("Aa", "match case"), u"findMatchCase"_s, tr("Tell capitals from small letters"));
    m_wholeWords = addButton(tr("Word", "whole words"), u"findWholeWords"_s, tr("Whole words only"));
    m_close = addButton(u"×"_s, u"findClose"_s, tr("Close (Escape)"));
    m_matchCase->setCheckable(true);
    m_wholeWords->setCheckable(true);

    QHBoxLayout *row = addRow();
    row->addWidget(m_query, 3);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_matchCase);
    row->addWidget(m_wholeWords);
    row->addSpacing(6);
    row->addWidget(m_count, 2);
    row->addWidget(m_close);
    setFocusProxy(m_query);

    connect(m_query, &QLineEdit::textEdited, this, &FindBar::search);
    connect(m_query, &QLineEdit::textChanged, this, [this] {
        if (m_query->text().isEmpty()) // the clear button edits without textEdited
            search();
    });
    connect(m_matchCase, &QToolButton::toggled, this, &FindBar::search);
    connect(m_wholeWords, &QToolButton::toggled, this, &FindBar::search);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previous);
    connect(m_next, &QToolButton::clicked, this, &FindBar::next);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);

    setTheme(themeFor(ThemeChoice::Paper, false));
    show(-1);
    hide();
}

void FindBar::setDocument(const Document &document)
{
    const bool isSameText = document.body == m_document.body && document.notes == m_document.notes;
    const bool isSameTitle = document.title == m_document.title;
    m_document = document;
    if (m_isGiven && isSameText) {
        if (!isSameTitle)
            m_found.hits.removeIf([](const TextSpan &hit) { return hit.field.isTitle(); });
        return show(m_found.hits.isEmpty() ? -1 : std::clamp(m_current, 0, int(m_found.hits.size()) - 1));
    }
    m_from = {};
    if (m_isGiven) { // its words are not for this document, nor for this bar
        hide();
        m_query->clear();
        m_found = {};
        setGiven(false);
        show(-1);
    } else if (isVisibleTo(parentWidget()))
        search();
    else
        m_found = {};
}

void FindBar::open(const QString &seed, const TextSpan &from)
{
    m_from = from;
    const QString words = seed.simplified();
    if (!words.isEmpty() && words.size() <= LongestSeed)
        m_query->setText(words);
    setVisible(true);
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
    if (m_isGiven && words.isEmpty())
        show(std::max(m_current, 0));
    else
        search();
}

void FindBar::showHits(const QString &words, const QList<TextSpan> &hits, const TextSpan &place)
{
    if (hits.isEmpty())
        return;
    m_query->setText(words.simplified());
    setVisible(true);
    m_found = {hits, hits.size() >= MaximumHits};
    setGiven(true);
    const qsizetype at = std::max<qsizetype>(hits.indexOf(place), 0);
    m_from = hits[at];
    show(int(at));
}

/** Capitals and whole words are the affair of whoever gave the hits. */
void FindBar::setGiven(bool isGiven)
{
    m_isGiven = isGiven;
    m_matchCase->setEnabled(!isGiven);
    m_wholeWords->setEnabled(!isGiven);
}

void FindBar::search()
{
    setGiven(false);
    const FindOptions options{.matchCase = m_matchCase->isChecked(), .wholeWords = m_wholeWords->isChecked()};
    m_found = findInDocument(m_document, m_query->text(), options);
    show(firstFrom(m_from));
}

/** The index of the first hit at or after @p place, around the end; -1 if there are no hits. */
int FindBar::firstFrom(const TextSpan &place) const
{
    if (m_found.hits.isEmpty())
        return -1;
    const QList<FieldId> fields = m_document.fields();
    QHash<FieldId, qsizetype> order;
    for (qsizetype i = 0; i < fields.size(); ++i)
        order.insert(fields[i], i);
    const auto position = [&order](const TextSpan &span) {
        return std::pair(order.value(span.field), span.range.begin);
    };
    const auto first = std::ranges::lower_bound(m_found.hits, position(place), {}, position);
    return first == m_found.hits.end() ? 0 : int(first - m_found.hits.begin());
}

void FindBar::step(int direction)
{
    const int count = int(m_found.hits.size());
    if (count == 0) // the document changed, or the bar was never open
        return search();
    const int there = m_current + direction;
    if (there >= count)
        show(0, tr("on from the beginning"));
    else if (there < 0)
        show(count - 1, tr("on from the end"));
    else
        show(there);
    m_from = m_found.hits[m_current];
}

void FindBar::show(int index, const QString &remark)
{
    m_current = index;
    const QString words = inWords(remark);
    if (words != m_words) {
        m_words = words;
        m_count->setToolTip(words);
        setMissing(m_count, index < 0);
        fitWords();
        announce(words);
    }
    m_previous->setEnabled(index >= 0);
    m_next->setEnabled(index >= 0);
    emit hitsChanged(m_found.hits, m_current);
}

QString FindBar::inWords(const QString &remark) const
{
    if (m_query->text().trimmed().isEmpty())
        return {};
    if (m_current < 0) {
        const bool narrowed = m_matchCase->isChecked() || m_wholeWords->isChecked();
        return narrowed ? tr("Not found with these options") : tr("Not found in this document");
    }
    const QString at = locale().toString(m_current + 1);
    const QString all = locale().toString(m_found.hits.size());
    const QString count = m_found.more ? tr("%1 of more than %2").arg(at, all) : tr("%1 of %2").arg(at, all);
    return remark.isEmpty() ? count : tr("%1, %2", "count, then how it went on").arg(count, remark);
}

/** In a narrow window the remark is left to the tool tip, the number is not. */
void FindBar::fitWords()
{
    const bool fits = m_count->fontMetrics().horizontalAdvance(m_words) <= m_count->width();
    const QString brief = m_current < 0 && !m_words.isEmpty() ? tr("Not found") : inWords({});
    m_count->setText(fits ? m_words : brief);
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    ReaderBar::resizeEvent(event);
    // Between two panes of a small window there is no room for what is seldom used; in use it stays in sight.
    for (QToolButton *option : {m_matchCase, m_wholeWords})
        option->setVisible(width() >= RoomForOptions || option->isChecked());
    layout()->activate(); // the count has its new width
    fitWords();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_query->hasFocus())
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : +1);
    else if (!takesKey(event))
        ReaderBar::keyPressEvent(event);
}

} // namespace Secto
