// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/reader_bar.h"
#include "session/open_document.h"

#include <QPointer>

class QLineEdit;

namespace Secto {

/**
 * Corrects words that were read wrongly from a page, one passage after the other: those that were read
 * with doubt, or any that are selected. Enter saves them and goes on to the next doubtful ones.
 */
class CorrectionBar : public ReaderBar
{
    Q_OBJECT

public:
    explicit CorrectionBar(QWidget *parent = nullptr);

    /** Whether @p document was read from pages, so that there is something to compare it with. */
    static bool canCorrect(const Document &document) { return !document.places.isEmpty(); }

    /** Null for none: hides the bar. */
    void setOpenDocument(OpenDocument *document);

    /**
     * Shows the bar, takes the keyboard and offers @p selected words for correction; without any, the first
     * doubtful ones at or after @p from.
     */
    void open(const QList<TextSpan> &selected, const TextSpan &from);
    /** Other words were selected while the bar is open. */
    void takeSelection(const QList<TextSpan> &selected);

signals:
    /** The words that are being corrected: to be selected and brought into view. Empty when there are none. */
    void wordsInHand(const QList<Secto::TextSpan> &words);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();
    void step(int direction);
    void take(const TextSpan &words);
    void takeNone();
    void followText();
    void updateLine();
    int doubtfulFrom(const TextSpan &place) const;

    QPointer<OpenDocument> m_document;
    TextSpan m_span; ///< in hand; empty for none
    QString m_were;  ///< the words in hand as they stand in the text
    bool m_isSaving = false;

    QLabel *m_which;
    QLineEdit *m_words;
    QToolButton *m_save;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace Secto
