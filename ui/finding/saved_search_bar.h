// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/saved_search.h"
#include "theme/theme.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace Secto {

/** The line below the field in which a search gets its name. Hidden until it is opened; Escape closes it. */
class SavedSearchBar : public QWidget
{
    Q_OBJECT

public:
    explicit SavedSearchBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** For @p search, which is saved already if it has an id. */
    void open(const SavedSearch &search);
    /** That it was opened for. */
    const SavedSearch &search() const { return m_search; }
    /** Hides it. */
    void close();

signals:
    void saveRequested(const Secto::SavedSearch &search);
    void removeRequested(const QString &id);
    /** The keyboard is to go back. */
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *makeButton(const QString &objectName, const QString &text);
    void save();

    SavedSearch m_search;
    QLineEdit *m_name;
    QToolButton *m_save;
    QToolButton *m_remove;
};

} // namespace Secto
