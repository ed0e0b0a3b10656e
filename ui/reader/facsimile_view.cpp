// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/facsimile_view.h"

#include "reader/facsimile_page.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int ZoomStep = 25;
constexpr int NearEnough = 300; ///< ten-thousandths of a page from a click to the lines that it means

/** How far @p at is from @p box; 0 inside. */
int distance(const QRect &box, const QPoint &at)
{
    const int x = std::max({0, box.left() - at.x(), at.x() - box.right()});
    const int y = std::max({0, box.top() - at.y(), at.y() - box.bottom()});
    return x + y;
}

} // namespace

FacsimileView::FacsimileView(QWidget *parent)
    : QWidget(parent), m_page(new FacsimilePage), m_which(new QLabel), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"facsimileView"_s);
    m_which->setObjectName(u"facsimileWhich"_s);
    m_which->setTextFormat(Qt::PlainText);
    m_which->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_previous = addButton(u"‹"_s, u"facsimilePrevious"_s, tr("Previous page (Page Up)"));
    m_next = addButton(u"›"_s, u"facsimileNext"_s, tr("Next page (Page Down)"));
    m_smaller = addButton(u"−"_s, u"facsimileSmaller"_s, tr("Smaller (−)"));
    m_larger = addButton(u"+"_s, u"facsimileLarger"_s, tr("Larger (+)"));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 4, 8, 4);
    row->setSpacing(2);
    row->addWidget(m_which, 1);
    for (QToolButton *button : {m_previous, m_next, m_smaller, m_larger})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_page, 1);
    setFocusProxy(m_page);

    connect(m_previous, &QToolButton::clicked, this, [this] { m_page->showPage(m_page->page() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_page->showPage(m_page->page() + 1); });
    connect(m_smaller, &QToolButton::clicked, this, [this] { m_page->setZoom(m_page->zoom() - ZoomStep); });
    connect(m_larger, &QToolButton::clicked, this, [this] { m_page->setZoom(m_page->zoom() + ZoomStep); });
    connect(m_page, &FacsimilePage::pageChanged, this, &FacsimileView::updateLine);
    connect(m_page, &FacsimilePage::zoomChanged, this, &FacsimileView::updateLine);
    connect(m_page, &FacsimilePage::clicked, this, &FacsimileView::showTextAt);
    connect(m_page, &FacsimilePage::leaveRequested, this, &FacsimileView::leaveRequested);
    updateLine();
}

QToolButton *FacsimileView::addButton(const QString &text, const QString &name, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setObjectName(name);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void FacsimileView::setOpenDocument(OpenDocument *document)
{
    m_document = document && canShow(document->document()) ? document : nullptr;
    QByteArray original;
    if (m_document) {
        const auto read = m_document->library().original(m_document->id());
        if (read)
            original = *read;
        else
            emit m_document->problem(read.error());
    }
    m_page->setOriginal(original);
}

void FacsimileView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_page->setTheme(theme);
    setInk(m_which, theme.secondary);
    for (QToolButton *button : {m_previous, m_next, m_smaller, m_larger})
        setInk(button, theme.text);
    update();
}

void FacsimileView::follow(const FieldId &field, qsizetype at)
{
    if (!m_document)
        return;
    if (const auto place = m_document->document().placeOf(field, at))
        m_page->showPlace(*place);
}

/** The number that is printed on the page; empty if none is known. */
QString FacsimileView::printedNumber() const
{
    if (!m_document)
        return {};
    const Document &document = m_document->document();
    for (const PagePlace &place : document.places) {
        if (place.page == m_page->page() && place.field.isBody())
            return document.pageAt(place.at);
    }
    return {};
}

void FacsimileView::updateLine()
{
    const int count = m_page->pageCount();
    const QString number = printedNumber();
    QString which =
        count == 0 ? QString() : tr("%1 of %2", "which page of how many").arg(m_page->page() + 1).arg(count);
    if (count > 0 && !number.isEmpty() && number != QString::number(m_page->page() + 1))
        which = tr("Page %1  ·  %2").arg(number, which);
    else if (count > 0)
        which = tr("Page %1").arg(which);
    if (m_page->zoom() > 100)
        which += u"  ·  %1%"_s.arg(m_page->zoom());
    m_which->setText(which);
    m_page->setAccessibleDescription(which);
    m_previous->setEnabled(m_page->page() > 0);
    m_next->setEnabled(m_page->page() + 1 < count);
    m_smaller->setEnabled(m_page->zoom() > 100);
    m_larger->setEnabled(count > 0);
}

void FacsimileView::showTextAt(int page, const QPoint &at)
{
    if (!m_document)
        return;
    const PagePlace *nearest = nullptr;
    for (const PagePlace &place : m_document->document().places) {
        if (place.page == page && (!nearest || distance(place.box, at) < distance(nearest->box, at)))
            nearest = &place;
    }
    if (!nearest || distance(nearest->box, at) > NearEnough)
        return;
    const PagePlace place = *nearest;
    const QString text = m_document->document().text(place.field);
    qsizetype end = text.indexOf(u'\n', place.at);
    if (end < 0)
        end = text.size();
    m_document->reveal({place.field, {place.at, end}});
    m_page->showPlace(place);
}

void FacsimileView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.window);
    painter.fillRect(QRect(0, m_page->geometry().top() - 1, width(), 1), m_theme.rule);
}

} // namespace Secto
