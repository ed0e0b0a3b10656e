// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "reader/reader_bar.h"
#include "search/find_in_document.h"

#include <optional>

class QLineEdit;

namespace Secto {

/**
 * Finds words in the document as they are typed. It knows the text, not the page:
 * what it finds is told by hitsChanged().
 */
class FindBar : public ReaderBar
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /** The text to look in; hidden or not, the bar keeps its query. */
    void setDocument(const Document &document);

    /**
     * Shows the bar, takes the keyboard and looks for @p seed, or for the last query if it is
     * empty. The first hit shown is the one at or after @p from.
     */
    void open(const QString &seed, const TextSpan &from);
    /**
     * Shows @p hits, found elsewhere for @p words, until other words are typed or another document opens;
     * the one at @p place is in hand, or the first. The keyboard stays where it is.
     */
    void showHits(const QString &words, const QList<TextSpan> &hits, const TextSpan &place);

    /** Goes to the next hit, after the last to the first. */
    void next() { step(+1); }
    void previous() { step(-1); }

    const QList<TextSpan> &hits() const { return m_found.hits; }
    /** Index in hits(); -1 for none. */
    int current() const { return m_current; }

signals:
    void hitsChanged(const QList<Secto::TextSpan> &hits, int current);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void search();
    void setGiven(bool isGiven);
    void step(int direction);
    void show(int index, const QString &remark = {});
    QString inWords(const QString &remark) const;
    void fitWords();
    int firstFrom(const TextSpan &place) const;

    Document m_document;
    FindResult m_found;
    bool m_isGiven = false; ///< what was found came with showHits()
    int m_current = -1;
    QString m_words; ///< what the count says when it has room
    TextSpan m_from; ///< where the reader was when the search began, or the hit last gone to

    QLineEdit *m_query;
    QLabel *m_count;
    QToolButton *m_matchCase;
    QToolButton *m_wholeWords;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace Secto
