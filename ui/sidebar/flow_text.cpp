// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/flow_text.h"

#include <QWheelEvent>

#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

void fitHeight(QTextEdit *edit)
{
    QTextDocument *document = edit->document();
    document->setTextWidth(edit->viewport()->width());
    const int height = int(std::ceil(document->size().height())) + 2 * edit->frameWidth();
    if (edit->height() != height)
        edit->setFixedHeight(height);
}

FlowText::FlowText(const QString &name, QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setOpenExternalLinks(true);
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
}

void FlowText::setWords(const QString &plain)
{
    showHtml(plain.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

void FlowText::showHtml(const QString &html)
{
    m_html = html;
    setHtml(html);
    fitHeight(this);
}

void FlowText::setTheme(const Theme &theme)
{
    document()->setDefaultStyleSheet(u"a { color: %1; text-decoration: none; }"_s.arg(theme.accent.name()));
    setHtml(m_html); // the style counts for what is set after it
    fitHeight(this);
}

void FlowText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitHeight(this);
}

void FlowText::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the pane scrolls
}

void FlowText::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) { // the context menu copies the selection
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
    }
}

} // namespace Secto
