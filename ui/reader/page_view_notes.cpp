// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_view_p.h"

#include <QAccessible>

namespace Secto {

void PageView::Private::takeInHand(const QString &label)
{
    scene.noteInHand = label;
    q->viewport()->update();
}

void PageView::Private::goToNote(QString label)
{
    const PageNote *note = layout ? layout->note(label) : nullptr;
    if (!note)
        return;
    takeInHand(label);
    scene.callInHand.clear();
    isNoteFocused = true;
    const FieldId field = FieldId::note(label);
    const TextSpan span{field, {0, text().text(field).size()}};
    bringIntoView(span);
    flash({span});
    emit q->statusMessage(PageView::tr("Note %1. Enter goes back to the text.").arg(label));
}

void PageView::Private::goToCall(QString label)
{
    const Footnote *note = text().note(label);
    if (!note || !note->call) {
        emit q->statusMessage(PageView::tr("Nothing in the text calls note %1.").arg(label));
        return;
    }
    standOnCall(label);
    emit q->statusMessage(PageView::tr("Back in the text, at the call of note %1.").arg(label));
}

void PageView::Private::standOnCall(QString label)
{
    const Footnote *note = text().note(label);
    if (!note || !note->call)
        return;
    takeInHand(label);
    scene.callInHand = label;
    isNoteFocused = false;
    const TextPlace place{note->call->field, note->call->at};
    selectionStart = caretPlace = place;
    hasCaret = true;
    scene.caret.reset();
    bringIntoView(TextSpan{place.field, {place.at, place.at}});
    // The word that the call stands on lights up with it.
    flash({wordAt(text(), {place.field, std::max(qsizetype(0), place.at - 1)})});
    emit q->statusMessage(PageView::tr("Call of note %1. Enter goes to the note.").arg(label));
    if (QAccessible::isActive()) {
        QAccessibleAnnouncementEvent said(q, PageView::tr("Note %1: %2").arg(label, note->text));
        QAccessible::updateAccessibility(&said);
    }
}

bool PageView::Private::stepCall(bool next)
{
    if (!layout)
        return false;
    QList<std::pair<TextPlace, QString>> calls;
    for (const Footnote &note : text().notes) {
        if (note.call)
            calls << std::pair(TextPlace{note.call->field, note.call->at}, note.label);
    }
    std::ranges::stable_sort(calls,
                             [this](const auto &a, const auto &b) { return isBefore(text(), a.first, b.first); });

    const QString standing = !scene.callInHand.isEmpty() ? scene.callInHand
                             : isNoteFocused             ? scene.noteInHand
                                                         : QString();
    qsizetype to = -1;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (calls[i].second == standing)
            to = next ? i + 1 : i - 1;
    }
    if (standing.isEmpty()) {
        // From the caret, or from what is in view.
        const TextPlace from = scene.caret ? caretPlace : placeAtTop();
        const auto after = std::ranges::find_if(calls, [&](const auto &c) { return !isBefore(text(), c.first, from); });
        to = after - calls.begin() - (next ? 0 : 1);
    }
    if (to < 0 || to >= calls.size())
        return false;
    standOnCall(calls[to].second);
    return true;
}

QString PageView::Private::callAtCaret() const
{
    if (!hasCaret)
        return {};
    for (const Footnote &note : text().notes) {
        if (note.call && note.call->field == caretPlace.field && note.call->at == caretPlace.at)
            return note.label;
    }
    return {};
}

bool PageView::Private::enter()
{
    if (!layout)
        return false;
    if (!scene.callInHand.isEmpty()) {
        goToNote(scene.callInHand);
        return true;
    }
    if (const LinkedPassage *link = scene.caret ? marks.linkAt(caretPlace.field, caretPlace.at) : nullptr) {
        emit q->linkFollowed(QString(link->target));
        return true;
    }
    if (goBack())
        return true;
    if (const QString label = callAtCaret(); !label.isEmpty()) {
        goToNote(label);
        return true;
    }
    if (scene.caret) {
        if (const NamedPassage *name = marks.nameAt(caretPlace.field, caretPlace.at)) {
            chooseMention(*name);
            return true;
        }
    }
    return false;
}

bool PageView::Private::goBack()
{
    if (isNoteFocused && !scene.noteInHand.isEmpty()) {
        goToCall(scene.noteInHand);
        return true;
    }
    if (scene.caret && caretPlace.field.isNote()) {
        goToCall(caretPlace.field.noteLabel());
        return true;
    }
    return false;
}

void PageView::Private::showPopup()
{
    if (!layout || !hovered.inserted || hovered.inserted->kind != Inserted::Kind::Call)
        return;
    if (const Footnote *note = text().note(hovered.inserted->label))
        popup->popUp(*note, hovered.insertedRect.toAlignedRect(), layout->style(), theme);
}

void PageView::Private::hidePopup()
{
    hovering.stop();
    if (popup)
        popup->hide();
}

} // namespace Secto
