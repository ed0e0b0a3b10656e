// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

    /** Saves what is being typed, then shows @p document (null: nothing). */
    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
    void setSpellChecking(bool on);

    /** Saves what is being typed, now. */
    void flush();

signals:
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
