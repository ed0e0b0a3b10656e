// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/typography.h"
#include "session/open_document.h"
#include "theme/theme.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace Secto {

class AnnotationFilter;
class AnnotationList;
class AnnotationModel;
class NoteSaver;
class NotesFilterBar;
class NotesGuide;

/** The highlights and notes of the open document in reading order, each a card that is edited in place. */
class NotesPane : public QWidget
{
    Q_OBJECT

public:
    explicit NotesPane(QWidget *parent = nullptr);
    ~NotesPane() override;

    /** Saves what is being typed, then shows @p document (null: nothing). What cannot be saved goes on waiting. */
    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
    /** The page's, for the quotes. */
    void setTypography(const Typography &typography);
    void setSpellChecking(bool on);

    /** Saves what is being typed, now. */
    void flush();

    /** What was typed and could not be saved, with the passages it is about; empty if all is on the disk. */
    QString unsavedText() const;
    /** Lets go of it: the user has it elsewhere, or does not want it. */
    void forgetUnsaved();

signals:
    /** A menu for the highlight of the card in hand. */
    void contextMenuRequested(const QPoint &globalPos, const QString &annotationId);
    /** Escape: the page should have the keyboard again. */
    void leaveRequested();

private:
    void layOut();
    void connectParts();
    void showCurrent();
    void editNote(const QString &annotationId);
    void updateState();
    QModelIndex indexOf(const QString &annotationId) const;

    QPointer<OpenDocument> m_document;
    NoteSaver *m_saver;
    AnnotationModel *m_model;
    AnnotationFilter *m_filter;
    AnnotationList *m_list;
    NotesFilterBar *m_bar;
    NotesGuide *m_guide;
    QWidget *m_noMatch;
    QStackedWidget *m_states;
    QLabel *m_readOnly;
};

} // namespace Secto
