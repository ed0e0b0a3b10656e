// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/facsimile_page.h"

#include "theme/type.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Air = 18;               ///< px around the page
constexpr int BarWidth = 3;           ///< px
constexpr int BarDistance = 8;        ///< px between the bar and the lines
constexpr double LeastReadable = 0.9; ///< pixels per point of a page that is too high for the view
constexpr int LeastZoom = 100;
constexpr int MostZoom = 800;
constexpr int ZoomStep = 25;
constexpr int DragBegins = 4;         ///< px
constexpr double DimmedInDark = 0.16; ///< of black over the paper, where all around is dark

} // namespace

FacsimilePage::FacsimilePage(QWidget *parent)
    : QAbstractScrollArea(parent), m_images(new PageImages(this)), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"facsimilePage"_s);
    setAccessibleName(tr("Page of the original"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(false); // files dropped here are the window's
    viewport()->setAcceptDrops(false);
    connect(m_images, &PageImages::opened, this, [this] {
        m_page = std::clamp(m_page, 0, pageCount() - 1);
        layOut();
        if (m_wanted)
            showPlace(*std::exchange(m_wanted, std::nullopt));
        emit pageChanged();
    });
    connect(m_images, &PageImages::failed, this, [this](const Problem &problem) {
        m_failure = problem.what;
        setAccessibleDescription(m_failure);
        viewport()->update();
    });
    connect(m_images, &PageImages::drawn, this, [this](int page) {
        if (page != m_page)
            return;
        viewport()->update();
        emit drawn();
    });
}

void FacsimilePage::setOriginal(const QByteArray &original)
{
    m_failure.clear();
    m_place.reset();
    m_wanted.reset();
    m_page = 0;
    m_images->setOriginal(original);
    layOut();
    emit pageChanged();
}

void FacsimilePage::setTheme(const Theme &theme)
{
    m_theme = theme;
    viewport()->update();
}

void FacsimilePage::showPage(int page)
{
    if (pageCount() == 0 || page == m_page)
        return;
    m_page = std::clamp(page, 0, pageCount() - 1);
    m_place.reset();
    layOut();
    verticalScrollBar()->setValue(0);
    emit pageChanged();
}

void FacsimilePage::showPlace(const PagePlace &place)
{
    if (pageCount() == 0) {
        m_wanted = place;
        return;
    }
    if (m_place && *m_place == place && m_page == place.page)
        return;
    showPage(place.page);
    m_place = place;
    scrollToPlace();
    viewport()->update();
}

void FacsimilePage::setZoom(int percent)
{
    const int bounded = std::clamp(percent, LeastZoom, MostZoom);
    if (bounded == m_zoom)
        return;
    // The middle of the view stays where it is.
    const auto middle = [](const QScrollBar *bar) {
        return (bar->value() + bar->pageStep() / 2.0) / std::max(1, bar->maximum() + bar->pageStep());
    };
    const double x = middle(horizontalScrollBar());
    const double y = middle(verticalScrollBar());
    m_zoom = bounded;
    layOut();
    const auto scroll = [](QScrollBar *bar, double at) {
        bar->setValue(qRound(at * (bar->maximum() + bar->pageStep()) - bar->pageStep() / 2.0));
    };
    scroll(horizontalScrollBar(), x);
    scroll(verticalScrollBar(), y);
    emit zoomChanged();
}

QSizeF FacsimilePage::sizeInPoints() const
{
    return m_images->pageSizes().value(m_page);
}

/** Pixels per point at which the page is whole in the view, or at least can be read. */
double FacsimilePage::fittingScale() const
{
    const QSizeF size = sizeInPoints();
    const QSize room = maximumViewportSize() - QSize(2 * Air, 2 * Air);
    if (size.isEmpty() || room.isEmpty())
        return 0;
    const double byWidth = room.width() / size.width();
    return std::max(std::min(byWidth, room.height() / size.height()), std::min(byWidth, LeastReadable));
}

void FacsimilePage::layOut()
{
    const QSize size = (sizeInPoints() * scale()).toSize() + QSize(2 * Air, 2 * Air);
    const QSize view = viewport()->size();
    const auto setRange = [](QScrollBar *bar, int whole, int seen) {
        bar->setRange(0, std::max(0, whole - seen));
        bar->setPageStep(seen);
        bar->setSingleStep(40);
    };
    setRange(horizontalScrollBar(), m_zoom > LeastZoom ? size.width() : 0, view.width());
    setRange(verticalScrollBar(), size.height(), view.height());
    if (isVisible() && scale() > 0)
        m_images->request(m_page, scale() * devicePixelRatioF());
    viewport()->update();
}

QRect FacsimilePage::pageRect() const
{
    const QSize size = (sizeInPoints() * scale()).toSize();
    const QSize view = viewport()->size();
    const int x = std::max(Air, (view.width() - size.width()) / 2) - horizontalScrollBar()->value();
    const int y = std::max(Air, (view.height() - size.height()) / 2) - verticalScrollBar()->value();
    return QRect(QPoint(x, y), size);
}

QRect FacsimilePage::placeRect() const
{
    if (!m_place || m_place->page != m_page)
        return {};
    const QRect page = pageRect();
    const QRect box = m_place->box;
    const auto on = [](int begin, int length, int at) { return begin + qRound(length * (at / 10'000.0)); };
    return QRect(QPoint(on(page.left(), page.width(), box.left()), on(page.top(), page.height(), box.top())),
                 QPoint(on(page.left(), page.width(), box.right()), on(page.top(), page.height(), box.bottom())));
}

bool FacsimilePage::isDrawn() const
{
    const QImage image = m_images->image(m_page);
    return !image.isNull() && std::abs(image.width() - pageRect().width() * devicePixelRatioF()) <= 2;
}

void FacsimilePage::scrollToPlace()
{
    const QRect place = placeRect();
    const QRect view = viewport()->rect();
    if (place.isEmpty() || view.contains(place))
        return;
    // A long paragraph is shown from its beginning.
    if (place.top() < view.top() || place.bottom() > view.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - view.height() / 5);
    if (place.left() < view.left() || place.right() > view.right())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + place.left() - 2 * Air);
}

void FacsimilePage::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.window);
    if (!m_failure.isEmpty() || pageCount() == 0) {
        painter.setPen(m_theme.secondary);
        const QString said = m_failure.isEmpty() ? tr("The pages are being read…") : m_failure;
        painter.drawText(viewport()->rect().adjusted(Air, Air, -Air, -Air), Qt::AlignCenter | Qt::TextWordWrap, said);
        return;
    }
    const QRect page = pageRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(page, Qt::white);
    if (const QImage image = m_images->image(m_page); !image.isNull())
        painter.drawImage(page, image);
    if (m_theme.isDark) {
        painter.fillRect(page, QColor::fromRgbF(0, 0, 0, float(DimmedInDark)));
    } else {
        // Paper white is the window's paper: two whites beside each other look dirty.
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.fillRect(page, m_theme.page);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    painter.setPen(m_theme.rule);
    painter.drawRect(page.adjusted(-1, -1, 0, 0));
    if (const QRect place = placeRect(); !place.isEmpty()) {
        const int x = std::max(page.left() + 2, place.left() - BarDistance - BarWidth);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeFor(ThemeChoice::Light, false).accent); // it stands on white paper in every theme
        painter.drawRoundedRect(QRectF(x, place.top(), BarWidth, std::max(8, place.height())), 1.5, 1.5);
    }
    if (hasFocus())
        paintFocus(painter, viewport()->rect(), m_theme);
}

void FacsimilePage::resizeEvent(QResizeEvent *)
{
    layOut();
    scrollToPlace();
}

void FacsimilePage::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    layOut();
}

bool FacsimilePage::scrollBy(int distance)
{
    const int before = verticalScrollBar()->value();
    verticalScrollBar()->setValue(before + distance);
    return verticalScrollBar()->value() != before;
}

/** To the page before or behind, at its end or beginning. */
void FacsimilePage::turn(int direction, bool toEnd)
{
    const int before = m_page;
    showPage(m_page + direction);
    if (toEnd && m_page != before)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void FacsimilePage::wheelEvent(QWheelEvent *event)
{
    const int turned = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom + (turned > 0 ? ZoomStep : -ZoomStep));
    } else if (event->angleDelta().x() != 0) {
        QAbstractScrollArea::wheelEvent(event);
    } else if (turned != 0 && !scrollBy(-turned)) {
        const bool isNotch = std::abs(turned) >= 120; // a touch pad would leaf through the whole book
        if (isNotch)
            turn(turned > 0 ? -1 : 1, turned > 0);
    }
    event->accept();
}

void FacsimilePage::mousePressEvent(QMouseEvent *event)
{
    m_pressed = m_dragged = event->position().toPoint();
    m_isDragging = false;
}

void FacsimilePage::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPoint at = event->position().toPoint();
    if (!m_isDragging && (at - m_pressed).manhattanLength() < DragBegins)
        return;
    m_isDragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    verticalScrollBar()->setValue(verticalScrollBar()->value() - (at - m_dragged).y());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (at - m_dragged).x());
    m_dragged = at;
}

void FacsimilePage::mouseReleaseEvent(QMouseEvent *event)
{
    viewport()->unsetCursor();
    const QRect page = pageRect();
    const QPoint at = event->position().toPoint();
    if (m_isDragging || event->button() != Qt::LeftButton || page.isEmpty() || !page.contains(at))
        return;
    emit clicked(
        m_page, QPoint(10'000 * (at.x() - page.left()) / page.width(), 10'000 * (at.y() - page.top()) / page.height()));
}

void FacsimilePage::keyPressEvent(QKeyEvent *event)
{
    const int most = pageCount() - 1;
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        if (!scrollBy(viewport()->height() * 9 / 10))
            turn(1, false);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        if (!scrollBy(-viewport()->height() * 9 / 10))
            turn(-1, true);
        break;
    case Qt::Key_Down:
        if (!scrollBy(verticalScrollBar()->singleStep()) && m_zoom == LeastZoom)
            turn(1, false);
        break;
    case Qt::Key_Up:
        if (!scrollBy(-verticalScrollBar()->singleStep()) && m_zoom == LeastZoom)
            turn(-1, false);
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (horizontalScrollBar()->maximum() > 0)
            QAbstractScrollArea::keyPressEvent(event);
        else
            turn(event->key() == Qt::Key_Right ? 1 : -1, false);
        break;
    case Qt::Key_Home:
        showPage(0);
        break;
    case Qt::Key_End:
        showPage(most);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(m_zoom + ZoomStep);
        break;
    case Qt::Key_Minus:
        setZoom(m_zoom - ZoomStep);
        break;
    case Qt::Key_0:
        setZoom(LeastZoom);
        break;
    case Qt::Key_Escape:
        emit leaveRequested();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FacsimilePage::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void FacsimilePage::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Secto
