// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QPlainTextEdit>

namespace Secto {

class NoteHighlighter;

/**
 * A note as Markdown, as high as its text up to a limit. It keeps no undo of its own:
 * Ctrl+Z goes to the window, whose one history holds the note's changes too.
 */
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent = nullptr);

    /** The Markdown as it stands; hard spaces stay, lines end in '\n'. */
    QString note() const;

    /**
     * Shows @p markdown, as after an undo, replacing only what differs, so that the caret
     * stays in its place. Emits nothing.
     */
    void setNote(const QString &markdown);

    void setTheme(const Theme &theme);
    void setSpellChecking(bool on);
    /** Beyond @p pixels the text scrolls. */
    void setMaximumTextHeight(int pixels);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /** At every keystroke. */
    void typed(const QString &markdown);
    /** sizeHint() has changed. */
    void heightChanged();
    /** The keyboard has gone elsewhere. */
    void left();
    /** The window is about to undo or redo: whatever waits must be saved first. */
    void aboutToUndo();
    /** Escape. */
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void sayTyped();
    void updateHeight();
    int textHeight() const;
    void addSuggestions(QMenu *menu, const QPoint &pos);

    NoteHighlighter *m_highlighter;
    bool m_spellChecking = false;
    bool m_isSetting = false; ///< the text is being replaced by setNote()
    QString m_known;          ///< the text last said by typed() or set by setNote()
    int m_maximumTextHeight = 400;
    int m_height = 0;
};

} // namespace Secto
