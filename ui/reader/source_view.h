// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"
#include "theme/theme.h"

#include <QList>
#include <QPlainTextEdit>

#include <memory>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace Secto {

/**
 * The text a document was read from, as it came: in a fixed face, with numbered lines,
 * coloured by Secto's own syntax definition. Read-only; can be selected and copied.
 *
 * Ranges are UTF-16 offsets in the text given to setSource().
 */
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /** Longer texts stay in one colour, in UTF-16 units: colouring goes over all of a text at once. */
    static constexpr qsizetype LongestColoured = 1'000'000;

    explicit SourceView(QWidget *parent = nullptr);
    ~SourceView() override;

    /** Lines end with '\n', as decodeText() makes them. */
    void setSource(const QString &text);
    void setTheme(const Theme &theme);
    /** In percent of the ordinary size. */
    void setZoom(int percent);

    TextRange selectedRange() const;
    /**
     * Selects the first of @p ranges, marks the others, and scrolls the first into view if
     * none of it is. Does not emit rangeSelected().
     */
    void selectRanges(const QList<TextRange> &ranges);

    /** Width of the margin with the numbers, in pixels. */
    int marginWidth() const;
    void paintMargin(QPaintEvent *event);

signals:
    /** By mouse or keys; empty when the selection was given up. */
    void rangeSelected(Secto::TextRange range);
    /** Escape: back to the page. */
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void updateMargin();
    void showSelection(const QTextCursor &selected);

    Theme m_theme;
    QWidget *m_margin;
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    bool m_selecting = false; ///< the selection changes by selectRanges()
};

} // namespace Secto
