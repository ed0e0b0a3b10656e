// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Secto {

class OpenDocument;

/** The line below the page, in plain words: saved, the page in view, highlights, what F3 does next. */
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setOpenDocument(OpenDocument *document);
    void setPage(const QString &label);
    /** Something else stands in the document's place: the line says nothing of it. */
    void setAway(bool isAway);
    void setTheme(const Theme &theme);
    /** Shows @p text in place of the rest for a few seconds. */
    void say(const QString &text);

    /** What is shown now. */
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QLabel *m_label;
    QTimer m_passing;
    OpenDocument *m_document = nullptr;
    QString m_page;
    bool m_isAway = false;
    Theme m_theme;
};

} // namespace Secto
