// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace Secto {

/** The line above the page: where the document stands in its series, back and forward, and find. */
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(QAction *back, QAction *forward, QAction *find, QWidget *parent = nullptr);

    /** Shows "Foreign Relations 1964–1968 › Volume V › Document 345", or what there is. */
    void setDocument(const Document &document);
    /** The page of a person; with an empty name that of all people. */
    void setPerson(const QString &name);
    /** Nothing is open. */
    void clear();
    void setTheme(const Theme &theme);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateTrail();
    QString trailFrom(qsizetype first) const;

    QLabel *m_trail;
    QToolButton *m_find;
    QStringList m_steps;
    Theme m_theme;
};

/** The steps of the trail, from the series to the document. */
QStringList trailOf(const Document &document);

} // namespace Secto
