// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/metadata_edit.h"

#include "sidebar/flow_text.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace Secto {

using namespace Qt::StringLiterals;

MetadataEdit::MetadataEdit(QWidget *parent) : QTextEdit(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setFrameShape(QFrame::NoFrame);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(4);
    connect(this, &QTextEdit::textChanged, this, [this] { fitHeight(this); });
}

void MetadataEdit::setValue(const QString &text)
{
    const bool isChanging = hasFocus() && typed() != m_value;
    m_value = text;
    if (isChanging || m_isRefused || toPlainText() == text)
        return;
    setPlainText(text);
}

void MetadataEdit::setKept(bool kept)
{
    m_isRefused = !kept;
    viewport()->update();
}

void MetadataEdit::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

QString MetadataEdit::typed() const
{
    return toPlainText().simplified();
}

void MetadataEdit::handOver()
{
    if (isReadOnly())
        return;
    if (typed() != m_value)
        emit edited(typed());
    else if (m_isRefused)
        emit reverted();
}

void MetadataEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        handOver();
    } else if (event->key() == Qt::Key_Escape && (typed() != m_value || m_isRefused)) {
        m_isRefused = false;
        setPlainText(m_value);
        emit reverted();
    } else {
        QTextEdit::keyPressEvent(event);
    }
}

void MetadataEdit::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
    viewport()->update();
}

void MetadataEdit::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    moveCursor(QTextCursor::Start);
    handOver();
    viewport()->update();
}

void MetadataEdit::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitHeight(this);
}

void MetadataEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the pane scrolls
}

void MetadataEdit::enterEvent(QEnterEvent *event)
{
    QTextEdit::enterEvent(event);
    viewport()->update();
}

void MetadataEdit::leaveEvent(QEvent *event)
{
    QTextEdit::leaveEvent(event);
    viewport()->update();
}

/** Quiet until the mouse or the keyboard comes; refused, it keeps its frame. */
void MetadataEdit::paintEvent(QPaintEvent *event)
{
    if (!isReadOnly() && (hasFocus() || underMouse() || m_isRefused)) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(m_theme.field);
        const bool isStrong = hasFocus() || m_isRefused;
        painter.setPen(QPen(isStrong ? m_theme.accent : m_theme.rule, isStrong ? 1.5 : 1));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
    QTextEdit::paintEvent(event);
}

void MetadataEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified());
}

} // namespace Secto
