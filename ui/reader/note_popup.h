// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "reader/page_style.h"
#include "theme/theme.h"

#include <QWidget>

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
    QString m_label;
    QString m_text;
    QFont m_font;
    Theme m_theme;
};

} // namespace Secto
