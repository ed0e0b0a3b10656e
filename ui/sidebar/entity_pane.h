// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"
#include "theme/theme.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace Secto {

class EntityCard;
class EntityDelegate;
class EntityFilter;
class EntityModel;
class EntityView;

/** The names of the open document by kind, with a filter, and a card for the one chosen. */
class EntityPane : public QWidget
{
    Q_OBJECT

public:
    explicit EntityPane(QWidget *parent = nullptr);

    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void connectList();
    void refresh();
    void refreshChoice();
    void updateEmptiness();
    void openKinds();
    QString keyOf(const QModelIndex &index) const;

    QPointer<OpenDocument> m_document;
    Theme m_theme;
    QSet<int> m_closedKinds; ///< that the user closed; EntityKind as int

    EntityModel *m_model;
    EntityFilter *m_filtered;
    EntityDelegate *m_delegate;
    QLineEdit *m_filter;
    QStackedWidget *m_pages;
    EntityView *m_list;
    QLabel *m_empty;
    EntityCard *m_card;
};

} // namespace Secto
