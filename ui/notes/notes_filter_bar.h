// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "theme/theme.h"

#include <QSet>
#include <QWidget>

class QLineEdit;
class QMenu;
class QToolButton;

namespace Secto {

class SwatchRow;

/** What of the notes to show: words, colours, a tag. */
class NotesFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit NotesFilterBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setColourNames(const QList<HighlightColour> &colours);
    /** Tags of the document, to choose from; a chosen one that is gone is let go. */
    void setTags(const QStringList &tags);
    /** How many annotations there are to filter. */
    void setCount(int count);
    void clear();

signals:
    void textChanged(const QString &text);
    void coloursChanged(const QSet<QString> &keys);
    /** Empty: all. */
    void tagChanged(const QString &tag);
    /** Escape in an empty line. */
    void leaveRequested();
    /** Down or Enter: on to the list. */
    void listRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void chooseTag(const QString &tag);

    QLineEdit *m_text;
    SwatchRow *m_swatches;
    QToolButton *m_tagButton;
    QMenu *m_tagMenu;
    QStringList m_tags;
    QString m_tag;
};

} // namespace Secto
