// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/context_lines.h"
#include "theme/theme.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QListView;
class QToolButton;

namespace Secto {

class ContextDelegate;
class ContextModel;

/** A concordance: what was found, in its context, by the word before or after on demand. */
class ContextView : public QWidget
{
    Q_OBJECT

public:
    explicit ContextView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setConcordance(const Concordance &concordance);
    ContextOrder order() const;
    void setOrder(ContextOrder order);
    /** Puts the keyboard in the lines, if there are any. */
    bool goToLines();
    /** Whether a line is in hand. */
    bool hasCurrent() const;

signals:
    void openRequested(Secto::DocumentId id, const Secto::TextSpan &place);
    /** The keyboard wants to go up. */
    void leaveRequested();
    void orderChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addOrder(ContextOrder order, const QString &objectName, const QString &text, const QString &toolTip);
    void openCurrent();

    QButtonGroup *m_orders;
    QLabel *m_remark; ///< that not all is shown
    QListView *m_list;
    ContextModel *m_model;
    ContextDelegate *m_delegate;
};

} // namespace Secto
