// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"
#include "sidebar/entity_summary.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace Secto {

class MentionDelegate;
class MentionModel;

/** Who or what the chosen entity is, why we think so, and where it is named. Hidden while none is chosen. */
class EntityCard : public QWidget
{
    Q_OBJECT

public:
    explicit EntityCard(QWidget *parent = nullptr);

    void setOpenDocument(OpenDocument *document) { m_document = document; }
    void setTheme(const Theme &theme);

    /** Shows @p summary with the mentions the document has of it; null hides the card. */
    void setEntity(const EntitySummary *summary);
    /** Reads the mention the walk stands on. */
    void updateStep();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void goTo(const QModelIndex &mention);
    void showMenu();

    QPointer<OpenDocument> m_document;
    Theme m_theme;
    EntityKind m_kind = EntityKind::Person;
    QString m_key;
    QString m_personName; ///< of a person who is known; else empty

    QLabel *m_name;
    QLabel *m_description;
    QLabel *m_reasons;
    QLabel *m_words;
    QLabel *m_step;
    QLabel *m_confidence;
    QToolButton *m_person; ///< to the page of the person
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_more;
    QToolButton *m_close;
    QListView *m_list;
    MentionModel *m_mentions;
    MentionDelegate *m_delegate;
};

} // namespace Secto
