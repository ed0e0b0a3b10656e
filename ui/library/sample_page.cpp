// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/sample_page.h"

#include "reader/typography.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr int Side = 26;
constexpr int Above = 24;
constexpr int Gutter = 20;
constexpr int LeastWithNote = 380;
constexpr qreal NoteShare = 0.3;
constexpr int Zoom = 78; ///< percent of the reader's size

/** Words of the telegram in the sample, each with what the reader would do to them. */
enum class Look { Plain, Name, Highlight, Call };

struct Piece
{
    QStringView words;
    Look look;
};

// Foreign Relations of the United States, 1964–1968, Volume V, Document 345; public domain.
constexpr Piece Paragraph[] = {
    {u"Subject of Vietnam occupied major part of ", Look::Plain},
    {u"Secretary", Look::Name},
    {u"’s talk with ", Look::Plain},
    {u"Martin", Look::Name},
    {u" December 11. Referring to UN possibilities, ", Look::Plain},
    {u"Secretary", Look::Name},
    {u" emphasized uncertainties of resort to Security Council. For example, ", Look::Plain},
    {u"he would prefer that Canada vote against inscription at beginning", Look::Highlight},
    {u" rather than find itself in position of having to vote in favor of resolution on unilateral bombing pause, but ",
     Look::Plain},
    {u"Secretary", Look::Name},
    {u" agreed that US could accept simple resolution on return to 1954 agreements.", Look::Plain},
    {u"2", Look::Call}};

constexpr QStringView Title = u"Telegram From Secretary of State Rusk to the Department of State";
constexpr QStringView Note =
    u" Efforts to engage the United Nations in negotiations to end the Vietnam conflict failed "
    u"as a result of lack of support for discussion of the issue in the Security Council.";

} // namespace

SamplePage::SamplePage(QWidget *parent)
    : QWidget(parent)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_text(new QTextDocument(this))
    , m_note(new QTextDocument(this))
{
    setObjectName(u"samplePage"_s);
    setAccessibleName(tr("The telegram of December 1967, as Secto sets it"));
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (QTextDocument *document : {m_text, m_note})
        document->setDocumentMargin(0);
    set();
}

void SamplePage::setTheme(const Theme &theme)
{
    m_theme = theme;
    set();
    update();
}

void SamplePage::set()
{
    const QFont body = bodyFont({.face = {}, .zoom = Zoom, .oldStyleFigures = false});
    QFont title = body;
    title.setPixelSize(qRound(body.pixelSize() * 1.35));
    QFont note = body;
    note.setPixelSize(qRound(body.pixelSize() * 0.82));
    const auto inked = [](const QColor &ink) {
        QTextCharFormat made;
        made.setForeground(ink);
        return made;
    };
    const auto spaced = [](int percent, qreal below) {
        QTextBlockFormat made;
        made.setLineHeight(percent, QTextBlockFormat::ProportionalHeight);
        made.setBottomMargin(below);
        return made;
    };

    // A format does not carry the figures a face is set with; the document's own font does.
    m_text->setDefaultFont(body);
    m_note->setDefaultFont(note);
    m_text->clear();
    QTextCursor text(m_text);
    text.setBlockFormat(spaced(100, 10));
    QTextCharFormat large = inked(m_theme.text);
    large.setFont(title);
    text.insertText(Title.toString(), large);
    text.insertBlock(spaced(118, 0));
    for (const Piece &piece : Paragraph) {
        QTextCharFormat look = inked(m_theme.text);
        switch (piece.look) {
        case Look::Plain:
            break;
        case Look::Name:
            look.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            look.setUnderlineColor(m_theme.secondary);
            break;
        case Look::Highlight:
            look.setBackground(m_theme.wash(u"amber"_s));
            break;
        case Look::Call:
            look.setForeground(m_theme.accent);
            look.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            break;
        }
        text.insertText(piece.words.toString(), look);
    }

    m_note->clear();
    QTextCursor beside(m_note);
    beside.setBlockFormat(spaced(112, 0));
    QTextCharFormat label = inked(m_theme.accent);
    label.setFontWeight(QFont::Bold);
    beside.insertText(u"2"_s, label);
    beside.insertText(Note.toString(), inked(m_theme.secondary));
    updateGeometry();
}

int SamplePage::textWidth(int width) const
{
    const int inside = width - 2 * Side;
    return width < LeastWithNote ? inside : int((inside - Gutter) * (1 - NoteShare));
}

int SamplePage::heightForWidth(int width) const
{
    m_text->setTextWidth(textWidth(width));
    return int(m_text->size().height()) + 2 * Above;
}

QSize SamplePage::sizeHint() const
{
    return {440, heightForWidth(440)};
}

void SamplePage::resizeEvent(QResizeEvent *event)
{
    m_text->setTextWidth(textWidth(width()));
    QWidget::resizeEvent(event);
}

void SamplePage::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        emit clicked();
}

void SamplePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.rule, 1));
    painter.setBrush(m_theme.page);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);

    const auto draw = [&](QTextDocument *document, const QPointF &at) {
        painter.save();
        painter.translate(at);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = palette();
        document->documentLayout()->draw(&painter, context);
        painter.restore();
    };
    const int column = textWidth(width());
    draw(m_text, QPointF(Side, Above));
    if (width() < LeastWithNote)
        return;

    // The note's foot stands at the line of its call, the last one of the paragraph.
    const int left = Side + column + Gutter;
    m_note->setTextWidth(width() - Side - left);
    const qreal tall = m_note->size().height();
    const qreal top = height() - Above - tall;
    draw(m_note, QPointF(left, top));
    painter.fillRect(QRectF(left - 10, top, 1.5, tall), m_theme.accent);
}

} // namespace Secto
