// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notes/card_style.h"
#include "session/open_document.h"

#include <QListView>
#include <QPointer>

namespace Secto {

class AnnotationCard;
class AnnotationDelegate;
class NoteSaver;

/**
 * The cards of the annotations. All are drawn but the current one, which is a widget that
 * can be edited; so five hundred cost no more than a few.
 *
 * Keys: Enter edits the note, Space shows the passage, Delete removes, Escape leaves.
 */
class AnnotationList : public QListView
{
    Q_OBJECT

public:
    /** @p saver must outlive it. */
    explicit AnnotationList(NoteSaver &saver, QWidget *parent = nullptr);

    /** Closes the card in hand; the model should follow at once. */
    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
    /** The page's, for the quotes. */
    void setTypography(const Typography &typography);
    void setSpellChecking(bool on);

    /** The card in hand; null for none. */
    AnnotationCard *card() const;
    /** Annotation::id of the current card; empty for none. */
    QString currentId() const;

signals:
    /** Of the card in hand; empty for none. */
    void currentIdChanged(const QString &annotationId);
    /** A menu for the card in hand, by the right button or the menu key. */
    void contextMenuRequested(const QPoint &globalPos, const QString &annotationId);
    void leaveRequested();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void dataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void openCard(const QModelIndex &index);
    void closeCard();
    void layOutAgain();
    void updateStyle();
    void reveal(const QModelIndex &index);

    NoteSaver &m_saver;
    QPointer<OpenDocument> m_document;
    AnnotationDelegate *m_delegate;
    QPointer<AnnotationCard> m_card;
    QPersistentModelIndex m_cardIndex;
    Theme m_theme;
    Typography m_typography;
    bool m_spellChecking = false;
};

} // namespace Secto
