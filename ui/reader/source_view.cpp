// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/source_view.h"

#include "theme/syntax_colours.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int FontSize = 13; // px at 100 percent
constexpr int Air = 14;      // px around the numbers and the text

/** The strip left of the text; the view paints it. */
class Margin : public QWidget
{
public:
    explicit Margin(SourceView *view) : QWidget(view), m_view(view) {}

    QSize sizeHint() const override { return {m_view->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintMargin(event); }
    void wheelEvent(QWheelEvent *event) override { QCoreApplication::sendEvent(m_view->viewport(), event); }

private:
    SourceView *m_view;
};

} // namespace

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent), m_theme(themeFor(ThemeChoice::Paper, false)), m_margin(new Margin(this))
{
    setObjectName(u"sourceView"_s);
    setAccessibleName(tr("Source: the text as it was brought in"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAcceptDrops(false); // files dropped here are the window's
    viewport()->setAcceptDrops(false);
    document()->setUndoRedoEnabled(false);
    document()->setDocumentMargin(Air);
    m_margin->setObjectName(u"sourceMargin"_s);

    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::updateMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::selectionChanged, this, [this] {
        if (m_selecting)
            return;
        setExtraSelections({});
        emit rangeSelected(selectedRange());
    });
    setTheme(m_theme);
    setZoom(100);
}

SourceView::~SourceView() = default;

void SourceView::setSource(const QString &text)
{
    const QScopedValueRollback quiet(m_selecting, true);
    m_highlighter.reset(); // before the text: it would colour it line by line as it comes
    setExtraSelections({});
    setPlainText(text);
    if (text.size() > LongestColoured)
        return;
    m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document());
    m_highlighter->setTheme(syntaxTheme(m_theme));
    m_highlighter->setDefinition(syntaxRepository().definitionForName(u"Diplomatic document"_s));
}

void SourceView::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours = theme.palette();
    colours.setColor(QPalette::Base, theme.page);
    setPalette(colours);
    m_margin->setPalette(colours);
    if (m_highlighter) {
        m_highlighter->setTheme(syntaxTheme(theme));
        m_highlighter->rehighlight();
    }
    m_margin->update();
}

void SourceView::setZoom(int percent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(qMax(6, qRound(FontSize * percent / 100.0)));
    setFont(font);
    m_margin->setFont(font);
    updateMargin();
}

TextRange SourceView::selectedRange() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.selectionStart(), cursor.selectionEnd()};
}

void SourceView::selectRanges(const QList<TextRange> &ranges)
{
    const QScopedValueRollback quiet(m_selecting, true);
    const auto cursorOver = [this](TextRange range) {
        QTextCursor cursor(document());
        const int last = document()->characterCount() - 1;
        cursor.setPosition(qBound(0, int(range.begin), last));
        cursor.setPosition(qBound(0, int(range.end), last), QTextCursor::KeepAnchor);
        return cursor;
    };

    QList<QTextEdit::ExtraSelection> marked;
    for (const TextRange &range : ranges.mid(1)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = cursorOver(range);
        selection.format.setBackground(m_theme.selection);
        marked << selection;
    }
    setExtraSelections(marked);
    if (ranges.isEmpty()) {
        QTextCursor cursor = textCursor();
        cursor.clearSelection();
        setTextCursor(cursor);
        return;
    }

    showSelection(cursorOver(ranges.first()));
}

/** Makes @p selected the selection. Of one longer than the view its beginning is to be seen. */
void SourceView::showSelection(const QTextCursor &selected)
{
    const QScopedValueRollback quiet(m_selecting, true);
    QTextCursor begin = selected;
    begin.setPosition(selected.selectionStart());
    if (!viewport()->rect().contains(cursorRect(begin).center())) {
        setTextCursor(begin);
        centerCursor();
    }
    const int top = verticalScrollBar()->value();
    setTextCursor(selected);
    verticalScrollBar()->setValue(top);
}

int SourceView::marginWidth() const
{
    const int digits = qMax(2, int(QString::number(blockCount()).size()));
    return 2 * Air + digits * fontMetrics().horizontalAdvance(u'0');
}

void SourceView::updateMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(inside.left(), inside.top(), marginWidth(), inside.height());
    m_margin->update();
}

void SourceView::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), m_theme.page);
    painter.fillRect(QRect(m_margin->width() - 1, event->rect().top(), 1, event->rect().height()), m_theme.rule);
    painter.setPen(m_theme.secondary);
    const int right = m_margin->width() - Air;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > event->rect().bottom())
            break;
        // Empty lines are counted, and not numbered: fewer numbers are calmer.
        if (block.length() > 1)
            painter.drawText(QRectF(0, rect.top(), right, fontMetrics().height()), Qt::AlignRight | Qt::AlignTop,
                             QString::number(block.blockNumber() + 1));
    }
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargin();
    if (textCursor().hasSelection())
        showSelection(textCursor()); // it may have been selected before there was room
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace Secto
