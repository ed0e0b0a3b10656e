// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/people_model.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace Secto {

class PeopleDelegate;
struct Theme;

/** Asks who somebody is: one of the library's people or, where that is possible, a new one by what is typed. */
class ChoosePersonDialog : public QDialog
{
    Q_OBJECT

public:
    enum class New { Refused, Possible };

    ChoosePersonDialog(const std::shared_ptr<const PeopleCatalogue> &people, const QString &title,
                       const QString &question, New isNew, QWidget *parent);

    void setTheme(const Theme &theme);
    /** What is typed to begin with. */
    void setWords(const QString &words);

signals:
    void personChosen(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateAnswer();
    QString answer() const;

    const New m_new;
    PeopleModel *m_model;
    PeopleDelegate *m_delegate;
    QLineEdit *m_words;
    QListView *m_list;
    QLabel *m_hint;
    QPushButton *m_accept;
};

} // namespace Secto
