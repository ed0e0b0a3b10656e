// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/mention.h"

#include <QDialog>
#include <QIcon>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace Secto {

/** The mark of @p kind for menus and lists, in the colours of @p widget. */
QIcon entityKindIcon(EntityKind kind, const QWidget *widget);

/**
 * Asks whom or what words name: someone who is named in the document already, completed
 * while typing, or (unless setExistingOnly()) someone new of a kind.
 */
class EntityDialog : public QDialog
{
    Q_OBJECT

public:
    /** @p extraction is what names are completed from. @p except is an entity that is no answer; may be empty. */
    EntityDialog(const Extraction &extraction, const QString &except, QWidget *parent = nullptr);

    void setQuestion(const QString &title, const QString &question);
    /** Which mentions the answer is for, the first chosen; a single one is not asked about. */
    void setScopes(const QStringList &scopes);
    void setName(const QString &name);
    void setKind(EntityKind kind);
    void setExistingOnly(const QString &acceptText);

    int scope() const;
    QString name() const;
    /** Key of the entity that is named so; empty if name() is new. */
    QString existingKey() const;
    EntityKind kind() const;

private:
    struct Choice
    {
        QString label; ///< the name, with more where two share it
        const Entity *entity;
    };

    void layOut();
    void collectChoices(const QString &except);
    const Entity *existing() const;
    void complete(const QString &typed);
    void updateAnswer();

    const Extraction m_extraction;
    QList<Choice> m_choices;
    bool m_isExistingOnly = false;

    QFormLayout *m_form = nullptr;
    QLabel *m_question;
    QComboBox *m_scope;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_hint;
    QPushButton *m_accept = nullptr;
    QStringListModel *m_completions;
};

} // namespace Secto
