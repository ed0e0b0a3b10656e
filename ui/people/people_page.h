// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/people_reader.h"
#include "persons/person_changes.h"
#include "storage/library.h"
#include "theme/theme.h"

#include <QWidget>

class QMenu;

namespace Secto {

class ChoosePersonDialog;
class HairSplitter;
class PeopleList;
class PersonView;

/** The people of the library: all of them at the left, one with all that is known at the right. */
class PeoplePage : public QWidget
{
    Q_OBJECT

public:
    /** @p library must outlive it; @p extract finds where documents name persons, on another thread. */
    PeoplePage(Library &library, const ExtractFunction &extract, QWidget *parent = nullptr);
    ~PeoplePage() override;

    void setTheme(const Theme &theme);
    /** Shows who is known as @p name, or whom documents name so; with an empty one who was shown last. */
    void open(const QString &name);
    /** Who is shown, or about to be; empty for nobody. */
    QString person() const { return m_person; }
    /** What documents name may be other than it was read. */
    void peopleChanged();

signals:
    void openRequested(Secto::DocumentId document, const Secto::TextSpan &place);
    /** From the person shown to another, by a link: the way back leads to @p from. */
    void left(const QString &from);
    void personShown(const QString &name);
    /** All documents that name the person, in the search. */
    void searchRequested(const QString &query);
    void closeRequested();
    void statusMessage(const QString &text);
    void problem(const Secto::Problem &problem);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void connectReader();
    void connectView();
    void take(const std::shared_ptr<const PeopleCatalogue> &people);
    void takePage(const PersonPage &page);
    void go(const QString &name);
    PersonChanges changes() const;
    void change(const DecisionChanges &changes, const QString &step, const QString &said);
    void merge(const QStringList &names);
    void split(const QString &name);
    void tellApart(const QString &other);
    void part(DocumentId document, const QStringList &names, bool inVolume);
    void askForSame();
    void askForName();
    void showMenu();
    ChoosePersonDialog *ask(const QString &title, const QString &question, bool mayBeNew);

    Library &m_library;
    Theme m_theme;
    PeopleReader m_reader;
    QString m_person;
    bool m_isStale = true; ///< to be read when it is shown next
    HairSplitter *m_splitter;
    PeopleList *m_list;
    PersonView *m_view;
};

} // namespace Secto
