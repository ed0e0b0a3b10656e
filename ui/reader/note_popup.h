// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "reader/page_style.h"
#include "reader/paragraph_layout.h"
#include "theme/theme.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace Secto {

/** A footnote shown over the page beside its call, while the mouse rests on the call. */
class NotePopup : public QWidget
{
    Q_OBJECT

public:
    explicit NotePopup(QWidget *parent);

    /** Shows @p note under (or, without room, above) @p call, a rectangle of the parent. Long notes are cut. */
    void popUp(const Footnote &note, const QRect &call, const PageStyle &style, const Theme &theme);

    /** Label of the note that is shown; empty while hidden. */
    QString label() const { return isVisible() ? m_label : QString(); }
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal setText(const PageStyle &style, qreal width);

    QString m_label;
    QString m_text;
    std::vector<std::unique_ptr<ParagraphLayout>> m_paragraphs;
    qreal m_between = 0; ///< pixels between paragraphs
    Theme m_theme;
};

} // namespace Secto
