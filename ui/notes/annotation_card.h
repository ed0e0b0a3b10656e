// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notes/card_style.h"
#include "session/open_document.h"

#include <QModelIndex>
#include <QPointer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Secto {

class NoteEditor;
class NoteSaver;
class SwatchRow;
class TagEdit;

/** The card in hand: the whole quote, the note to be written, tags, colour, and the ways to the page and out. */
class AnnotationCard : public QWidget
{
    Q_OBJECT

public:
    /** @p index of an AnnotationModel or a proxy of one. All must outlive the card. */
    AnnotationCard(const QModelIndex &index, OpenDocument &document, NoteSaver &saver, const CardStyle &style,
                   QWidget *parent = nullptr);

    /** Shows what the annotation is now; what is being typed stays. */
    void refresh(const QModelIndex &index);
    void setStyle(const CardStyle &style);
    void setSpellChecking(bool on);
    /** Beyond @p pixels the note scrolls in its editor. */
    void setMaximumNoteHeight(int pixels);

    /** Gives the note the keyboard, the caret at its end. */
    void editNote();
    /** Adds the tag that is still in its line. */
    void commit();

signals:
    void heightChanged();
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void connectParts();
    void reveal();
    void showSaved();

    const QString m_id;
    QPointer<OpenDocument> m_document;
    NoteSaver &m_saver;
    CardStyle m_style;
    QString m_colour;
    QLabel *m_quote;
    NoteEditor *m_note;
    TagEdit *m_tags;
    SwatchRow *m_swatches;
    QToolButton *m_jump;
    QToolButton *m_delete;
};

} // namespace Secto
