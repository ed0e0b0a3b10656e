// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/note_popup.h"

#include <QPainter>

#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Padding = 12;
constexpr int Longest = 600; ///< characters; the whole note stands on the sheet

} // namespace

NotePopup::NotePopup(QWidget *parent) : QWidget(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"notePopup"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void NotePopup::popUp(const Footnote &note, const QRect &call, const PageStyle &style, const Theme &theme)
{
    m_label = note.label;
    m_text = note.text;
    if (m_text.size() > Longest) {
        const qsizetype space = m_text.lastIndexOf(u' ', Longest);
        m_text.truncate(space > Longest / 2 ? space : Longest - (m_text[Longest - 1].isHighSurrogate() ? 1 : 0));
        m_text += u" …"_s;
    }
    m_font = style.note;
    m_theme = theme;

    const int most = std::max(120, std::min(int(style.noteMeasure * 1.25), parentWidget()->width() - 16) - 2 * Padding);
    const QRect text = QFontMetrics(m_font).boundingRect(QRect(0, 0, most, 10000), Qt::TextWordWrap, m_text);
    resize(std::min(most, text.width() + 2) + 2 * Padding, text.height() + 2 * Padding);

    const int x = std::clamp(call.center().x() - width() / 4, 8, std::max(8, parentWidget()->width() - width() - 8));
    const bool below = call.bottom() + 6 + height() <= parentWidget()->height() || call.top() < height();
    move(x, below ? call.bottom() + 6 : call.top() - 6 - height());
    setAccessibleName(tr("Note %1").arg(m_label));
    setAccessibleDescription(m_text);
    raise();
    show();
    update();
}

void NotePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.rule);
    painter.setBrush(m_theme.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(m_theme.text);
    painter.setFont(m_font);
    painter.drawText(rect().adjusted(Padding, Padding, -Padding, -Padding), Qt::TextWordWrap, m_text);
}

} // namespace Secto
