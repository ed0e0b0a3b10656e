// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace Secto {

class FlowLayout;

/**
 * Tags as chips, and a line to add more, completed from the tags in use. Enter or a comma
 * adds; Backspace in the empty line takes the last away; the left arrow goes to the chips.
 */
class TagEdit : public QWidget
{
    Q_OBJECT

public:
    explicit TagEdit(QWidget *parent = nullptr);

    const QStringList &tags() const { return m_tags; }
    void setTags(const QStringList &tags);
    /** For completion, best first. */
    void setKnownTags(const QStringList &tags);
    void setReadOnly(bool readOnly);
    void setTheme(const Theme &theme);

    /** Adds what is still in the line, if it can be a tag. */
    void commit();

signals:
    /** By the user. */
    void tagsChanged(const QStringList &tags);
    void heightChanged();
    /** Escape. */
    void leaveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &text);
    void remove(int at);
    void showTags();
    void updateCompletions();
    void say(const QString &hint);
    bool handleLineKey(int key);
    bool handleChipKey(int chip, int key);

    QStringList m_tags;
    QStringList m_known;
    QList<QToolButton *> m_chips;
    FlowLayout *m_flow;
    QLineEdit *m_line;
    QLabel *m_hint;
    QStringListModel *m_completions;
    bool m_readOnly = false;
    Theme m_theme;
};

} // namespace Secto
