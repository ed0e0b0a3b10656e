// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/note_popup.h"

#include "reader/page_painter.h"

#include <QPainter>

#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Padding = 12; ///< pixels, as are the others
constexpr int Shadow = 7;   ///< room around the card
constexpr int Corner = 5;
constexpr int Edge = 8;      ///< kept free at the edges of the page
constexpr int Gap = 8;       ///< between the call and the card
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
    m_theme = theme;

    const qreal most = std::min(style.noteMeasure * 1.25, parentWidget()->width() - 2.0 * (Edge + Padding));
    const qreal height = setText(style, std::max(120.0, most));
    qreal width = 0;
    for (const auto &paragraph : m_paragraphs)
        width = std::max(width, paragraph->isRightToLeft() ? most : paragraph->naturalWidth());
    const QSize card(int(std::ceil(width)) + 2 * Padding, int(std::ceil(height)) + 2 * Padding);
    resize(card + QSize(2 * Shadow, 2 * Shadow));

    const QSize room = parentWidget()->size();
    const int x =
        std::clamp(call.center().x() - card.width() / 4, Edge, std::max(Edge, room.width() - card.width() - Edge));
    const bool below = call.bottom() + Gap + card.height() <= room.height() || call.top() < card.height();
    const int y = below ? call.bottom() + Gap : call.top() - Gap - card.height();
    move(x - Shadow, y - Shadow);
    setAccessibleName(tr("Note %1").arg(m_label));
    setAccessibleDescription(m_text);
    raise();
    show();
    update();
}

/** Sets the note as it is set in the margin. Returns its height. */
qreal NotePopup::setText(const PageStyle &style, qreal width)
{
    Document alone;
    alone.notes << Footnote{m_label, m_text, {}};
    const FieldSetter setter(alone, FieldId::note(m_label));
    m_paragraphs.clear();
    m_between = style.footnote().before;
    qreal height = 0;
    for (const FieldParagraph &paragraph : setter.paragraphs()) {
        m_paragraphs.push_back(
            std::make_unique<ParagraphLayout>(setter.set(paragraph), style.footnote(), width, inksOf(m_theme)));
        height += m_paragraphs.back()->height() + (m_paragraphs.size() > 1 ? m_between : 0);
    }
    return height;
}

void NotePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(Shadow, Shadow, -Shadow, -Shadow);
    painter.setPen(Qt::NoPen);
    for (int i = Shadow; i > 0; --i) {
        QColor shadow(Qt::black);
        shadow.setAlphaF(m_theme.isDark ? 0.07f : 0.018f);
        painter.setBrush(shadow);
        painter.drawRoundedRect(card.adjusted(-i + 1, -i + 3, i - 1, i - 1), Corner + i, Corner + i);
    }
    painter.setPen(mixed(m_theme.field, m_theme.secondary, 0.35));
    painter.setBrush(m_theme.field);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
    QPointF at = card.topLeft() + QPointF(Padding, Padding);
    for (const auto &paragraph : m_paragraphs) {
        paragraph->draw(painter, at, rect());
        at.ry() += paragraph->height() + m_between;
    }
}

} // namespace Secto
