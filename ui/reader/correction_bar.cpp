// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/correction_bar.h"

#include "documents/text_correction.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QToolButton>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

CorrectionBar::CorrectionBar(QWidget *parent)
    : ReaderBar(parent), m_which(new QLabel(this)), m_words(new QLineEdit(this))
{
    setObjectName(u"correctionBar"_s);
    m_which->setObjectName(u"correctionWhich"_s);
    m_which->setTextFormat(Qt::PlainText);
    m_words->setObjectName(u"correctionWords"_s);
    m_words->setPlaceholderText(tr("Nothing stands there"));
    m_words->setAccessibleName(tr("What stands on the page"));
    m_words->setMinimumWidth(120);
    m_save = addButton({}, u"correctionSave"_s, tr("Saves the words as they stand in the field (Enter)"));
    m_previous = addButton(u"‹"_s, u"correctionPrevious"_s, tr("Doubtful words before (Up)"));
    m_next = addButton(u"›"_s, u"correctionNext"_s, tr("Next doubtful words (Down)"));
    m_close = addButton(u"×"_s, u"correctionClose"_s, tr("Close (Escape)"));

    QHBoxLayout *row = addRow();
    row->addWidget(m_which);
    row->addSpacing(6);
    row->addWidget(m_words, 1);
    row->addWidget(m_save);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    setFocusProxy(m_words);

    connect(m_words, &QLineEdit::textChanged, this, &CorrectionBar::updateLine);
    connect(m_save, &QToolButton::clicked, this, &CorrectionBar::save);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(+1); });
    connect(m_close, &QToolButton::clicked, this, &CorrectionBar::close);
    setTheme(themeFor(ThemeChoice::Paper, false));
    hide();
}

void CorrectionBar::setOpenDocument(OpenDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_span = {};
    hide();
    if (document)
        connect(document, &OpenDocument::metadataChanged, this, &CorrectionBar::followText);
}

void CorrectionBar::open(const QList<TextSpan> &selected, const TextSpan &from)
{
    if (!m_document || !canCorrect(m_document->document()))
        return;
    setVisible(true);
    m_words->setFocus(Qt::ShortcutFocusReason);
    if (!selected.isEmpty())
        return takeSelection(selected);
    const int next = doubtfulFrom(from);
    next < 0 ? takeNone() : take(m_document->document().unsure[next]);
}

void CorrectionBar::takeSelection(const QList<TextSpan> &selected)
{
    if (isHidden() || selected.isEmpty() || selected.first() == m_span)
        return;
    // Of a longer passage, its first paragraph.
    TextSpan words = selected.first();
    const QString text = m_document->document().text(words.field);
    const qsizetype end = text.indexOf(u'\n', words.range.begin);
    if (end >= 0)
        words.range.end = std::min(words.range.end, end);
    while (!words.range.isEmpty() && text[words.range.end - 1].isSpace())
        --words.range.end;
    if (!words.range.isEmpty())
        take(words);
}

void CorrectionBar::take(const TextSpan &words)
{
    m_span = words;
    m_were = slice(m_document->document().text(words.field), words.range).toString();
    m_words->setEnabled(true);
    m_words->setText(m_were);
    m_words->selectAll();
    updateLine();
    announce(m_which->text());
    emit wordsInHand({words});
}

void CorrectionBar::takeNone()
{
    m_span = {};
    m_were.clear();
    m_words->clear();
    m_words->setEnabled(false);
    m_close->setFocus(Qt::OtherFocusReason);
    updateLine();
    announce(m_which->text());
    emit wordsInHand({});
}

void CorrectionBar::save()
{
    if (!m_document || m_span.range.isEmpty())
        return;
    const TextSpan saved = m_span;
    {
        const QScopedValueRollback saving(m_isSaving, true);
        if (!m_document->correctText({saved, m_words->text()}))
            return;
    }
    if (m_words->isEnabled())
        m_words->setFocus(Qt::OtherFocusReason);
    const int next = doubtfulFrom(saved);
    next < 0 ? takeNone() : take(m_document->document().unsure[next]);
}

/** Index of the first doubtful words at or after @p place, around the end; -1 if there are none. */
int CorrectionBar::doubtfulFrom(const TextSpan &place) const
{
    const Document &document = m_document->document();
    if (document.unsure.isEmpty())
        return -1;
    const QList<FieldId> fields = document.fields();
    const auto position = [&fields](const TextSpan &span) {
        return std::pair(fields.indexOf(span.field), span.range.begin);
    };
    const auto next = std::ranges::min_element(document.unsure, {}, [&](const TextSpan &span) {
        return std::pair(position(span) < position(place), position(span));
    });
    return int(next - document.unsure.begin());
}

void CorrectionBar::step(int direction)
{
    if (!m_document)
        return;
    const QList<TextSpan> &doubtful = m_document->document().unsure;
    if (doubtful.isEmpty())
        return takeNone();
    const int count = int(doubtful.size());
    const int at = int(doubtful.indexOf(m_span));
    const int next = doubtfulFrom(m_span);
    const int to = at >= 0 ? at + direction : direction > 0 ? next : next - 1;
    take(doubtful[(to + count) % count]);
}

/** After undo, and after changes from elsewhere: what is in hand may have moved or gone. */
void CorrectionBar::followText()
{
    if (isHidden() || m_isSaving)
        return;
    const QString text = m_document->document().text(m_span.field);
    const bool isThere = isValid(m_span.range, text) && slice(text, m_span.range) == m_were;
    if (isThere && !m_span.range.isEmpty())
        return updateLine();
    const int next = doubtfulFrom(m_span);
    next < 0 ? takeNone() : take(m_document->document().unsure[next]);
}

void CorrectionBar::updateLine()
{
    const QList<TextSpan> doubtful = m_document ? m_document->document().unsure : QList<TextSpan>();
    const qsizetype at = doubtful.indexOf(m_span);
    const bool hasWords = !m_span.range.isEmpty();
    QString which;
    if (!hasWords)
        which = tr("No words are marked as doubtful. Select words on the page to correct them.");
    else if (at >= 0)
        which = tr("Doubtful words, %1 of %2").arg(locale().toString(at + 1), locale().toString(doubtful.size()));
    else
        which = tr("Selected words");
    m_which->setText(which);
    m_words->setVisible(hasWords);
    const bool isSame = m_words->text().simplified() == m_were.simplified();
    m_save->setText(isSame ? tr("Right as it stands") : tr("Save"));
    m_save->setVisible(hasWords && (!isSame || at >= 0));
    m_previous->setEnabled(!doubtful.isEmpty());
    m_next->setEnabled(!doubtful.isEmpty());
}

void CorrectionBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_words->hasFocus())
        save();
    else if (m_words->hasFocus() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        step(event->key() == Qt::Key_Down ? +1 : -1);
    else if (!takesKey(event))
        ReaderBar::keyPressEvent(event);
}

} // namespace Secto
