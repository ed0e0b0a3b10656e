// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_view.h"

#include "reader/page_view_p.h"

#include <QPaintEvent>
#include <QPainter>

namespace Secto {

using namespace Qt::StringLiterals;

PageView::Private::Private(PageView *view)
    : q(view), theme(themeFor(ThemeChoice::Paper, false)), bar(new TickedScrollBar(view)), popup(nullptr)
{
    bar->setObjectName(u"pageScrollBar"_s);
    settling.setInterval(0);
    hovering.setSingleShot(true);
    hovering.setInterval(300);
    flashing.setSingleShot(true);
    autoScroll.setInterval(30);
    fading.setStartValue(1.0);
    fading.setEndValue(0.0);
    fading.setDuration(1100);
    fading.setEasingCurve(QEasingCurve::InQuad);
}

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent), d(std::make_unique<Private>(this))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBar(d->bar);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setObjectName(u"page"_s);
    setAccessibleName(tr("Page"));
    d->popup = new NotePopup(viewport());

    connect(&d->settling, &QTimer::timeout, this, [this] { d->settleMore(); });
    connect(&d->hovering, &QTimer::timeout, this, [this] { d->showPopup(); });
    connect(&d->autoScroll, &QTimer::timeout, this, [this] { d->dragTo(d->pointer); });
    const auto setFlash = [this](qreal strength) {
        d->scene.flash = strength;
        viewport()->update();
    };
    connect(&d->fading, &QVariantAnimation::valueChanged, this,
            [setFlash](const QVariant &value) { setFlash(value.toReal()); });
    connect(&d->flashing, &QTimer::timeout, this, [setFlash] { setFlash(0); });
}

PageView::~PageView() = default;

void PageView::setOpenDocument(OpenDocument *document)
{
    if (d->document)
        d->document->disconnect(this);
    d->document = document;
    d->scene = {};
    d->hits.clear();
    d->currentHit = -1;
    d->hasCaret = false;
    d->anchor.reset();
    d->isPressed = false;
    d->isNoteFocused = false;
    d->fading.stop();
    d->hidePopup();
    d->marks.clear();
    if (document) {
        connect(document, &OpenDocument::metadataChanged, this, [this] {
            d->marks.readLinks(*d->document); // they have moved with the words
            d->marks.readUnsure(*d->document);
            d->rebuild();
            d->keepToText();
        });
        connect(document, &OpenDocument::extractionChanged, this, [this] { d->readMentions(); });
        connect(document, &OpenDocument::annotationsChanged, this, [this] { d->readAnnotations(); });
        connect(document, &OpenDocument::chosenEntityChanged, this, [this] { d->updateChosen(); });
        connect(document, &OpenDocument::currentMentionChanged, this, [this] { d->updateChosen(); });
        connect(document, &OpenDocument::currentAnnotationChanged, this, [this] {
            d->scene.currentAnnotation = d->document->currentAnnotation();
            viewport()->update();
        });
        connect(document, &OpenDocument::revealRequested, this, &PageView::reveal);
        d->scene.currentAnnotation = document->currentAnnotation();
        d->marks.readMentions(*document);
        d->marks.readAnnotations(*document);
        d->marks.readLinks(*document);
        d->marks.readUnsure(*document);
    }
    d->rebuild();
    d->setTop(0);
    d->settle();
    d->updateChosen();
    d->scrolled();
    emit selectionChanged();
}

void PageView::setTheme(const Theme &theme)
{
    d->theme = theme;
    d->rebuild();
    d->updateTicks();
}

void PageView::setTypography(const Typography &typography)
{
    if (typography == d->typography)
        return;
    d->typography = typography;
    d->rebuild();
    d->updateTicks();
}

const Typography &PageView::typography() const
{
    return d->typography;
}

void PageView::Private::rebuild()
{
    hidePopup();
    layout.reset();
    if (document) {
        layout = std::make_unique<PageLayout>(text(), PageStyle(typography), inksOf(theme));
        layout->setViewSize(q->viewport()->size());
        q->setAccessibleDescription(text().title);
        settle();
    } else {
        q->setAccessibleDescription({});
        bar->setRange(0, 0);
    }
    q->viewport()->update();
}

/** After the text changed: what is selected, and the caret, may stand where no text is any more. */
void PageView::Private::keepToText()
{
    for (TextPlace *place : {&caretPlace, &selectionStart})
        place->at = std::min(place->at, text().text(place->field).size());
    setSelection(validSpans(text(), scene.selection));
}

void PageView::Private::readMentions()
{
    marks.readMentions(*document);
    updateChosen();
}

void PageView::Private::readAnnotations()
{
    marks.readAnnotations(*document);
    q->viewport()->update();
}

void PageView::Private::updateChosen()
{
    scene.chosenEntity = document ? document->chosenEntity() : QString();
    scene.currentMention.reset();
    if (document && document->currentMention() >= 0) {
        const QList<Mention> mentions = document->chosenMentions();
        if (document->currentMention() < mentions.size()) {
            const Mention &current = mentions[document->currentMention()];
            scene.currentMention = TextSpan{current.field, current.range};
        }
    }
    updateTicks();
    q->viewport()->update();
}

void PageView::Private::updateTicks()
{
    QList<ScrollTick> ticks;
    if (layout && layout->height() > 0) {
        const auto add = [&](const TextPlace &place, const QColor &colour) {
            qreal y = layout->heightOf(place);
            if (layout->isInMargin(place.field))
                y = std::max(0.0, y - layout->marginShift(y));
            ticks << ScrollTick{std::clamp(y / layout->height(), 0.0, 1.0), colour};
        };
        if (!scene.chosenEntity.isEmpty()) {
            for (const FieldId &field : text().fields()) {
                for (const NamedPassage &name : marks.names(field)) {
                    if (name.entity == scene.chosenEntity)
                        add({field, name.range.begin}, theme.entity(name.kind));
                }
            }
        }
        for (const TextSpan &hit : hits)
            add({hit.field, hit.range.begin}, theme.accent);
    }
    bar->setTicks(ticks);
}

void PageView::setHits(const QList<TextSpan> &hits, int current)
{
    const bool moved = hits != d->hits || current != d->currentHit;
    d->hits = d->document ? validSpans(d->text(), hits) : QList<TextSpan>();
    d->currentHit = current;
    d->marks.setHits(d->hits, current);
    d->updateTicks();
    if (moved && current >= 0 && current < d->hits.size())
        d->bringIntoView(d->hits[current]);
    viewport()->update();
}

QList<TextSpan> PageView::selection() const
{
    return d->scene.selection;
}

void PageView::Private::setSelection(const QList<TextSpan> &spans)
{
    if (spans == scene.selection)
        return;
    scene.selection = spans;
    q->viewport()->update();
    emit q->selectionChanged();
}

void PageView::setSelection(const QList<TextSpan> &spans)
{
    const QList<TextSpan> valid = d->document ? validSpans(d->text(), spans) : QList<TextSpan>();
    if (!valid.isEmpty()) {
        d->selectionStart = {valid.first().field, valid.first().range.begin};
        d->caretPlace = {valid.last().field, valid.last().range.end};
        d->hasCaret = true;
        d->bringIntoView(valid.first());
    }
    d->setSelection(valid);
}

void PageView::reveal(const TextSpan &span)
{
    if (!d->document || validSpans(d->text(), {span}).isEmpty())
        return;
    d->bringIntoView(span);
    d->flash({span});
}

qsizetype PageView::topOffset() const
{
    if (!d->layout)
        return 0;
    const TextPlace place = d->placeAtTop();
    if (place.field.isTitle())
        return 0;
    return place.field.isBody() ? place.at : d->text().body.size();
}

void PageView::scrollToOffset(qsizetype at)
{
    if (!d->layout)
        return;
    if (at <= 0) {
        d->anchor.reset();
        d->setTop(0);
    } else {
        d->anchor = TextPlace{FieldId::body(), std::min(at, d->text().body.size())};
        d->anchorOffset = -ScrollMargin;
    }
    d->settle();
    d->scrolled();
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (!d->layout) {
        painter.fillRect(event->rect(), d->theme.window);
        return;
    }
    d->scene.top = d->top();
    PagePainter(painter, *d->layout, d->marks, d->theme, d->scene).paint(event->rect());
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    d->hidePopup();
    if (!d->layout)
        return;
    d->layout->setViewSize(viewport()->size());
    d->settle();
    d->updateTicks();
}

} // namespace Secto
