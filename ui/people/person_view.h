// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/person_page.h"
#include "persons/person_passages.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace Secto {

class HairSplitter;
class PassageDelegate;
class PassageModel;
class PersonFacts;

/** All about one person: the facts above, where documents name the person below. */
class PersonView : public QWidget
{
    Q_OBJECT

public:
    explicit PersonView(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setWritable(bool isWritable);
    void setPage(const PersonPage &page);
    /** In place of a page: why there is none, or that it is being read. */
    void say(const QString &words);
    void addPassages(const QList<DocumentPassages> &passages, bool isLast);

    const PersonPage &page() const { return m_page; }
    PersonFacts *facts() const { return m_facts; }
    /** Puts the keyboard in the passages. */
    void goToPassages();

signals:
    /** Answered with addPassages(). */
    void passagesWanted(const QList<Secto::DocumentId> &documents);
    void openRequested(Secto::DocumentId document, const Secto::TextSpan &place);
    /** In the document, or all of its volume, @p names mean somebody else. */
    void partRequested(Secto::DocumentId document, const QStringList &names, bool inVolume);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void showYear(std::optional<int> year);
    void openCurrent();
    void showMenu(const QPoint &at);

    bool m_isWritable = true;
    PersonPage m_page;
    QStackedWidget *m_states;
    QLabel *m_said;
    HairSplitter *m_halves;
    QScrollArea *m_scroll;
    PersonFacts *m_facts;
    QLabel *m_head;
    QLabel *m_remark;
    QToolButton *m_allYears;
    QListView *m_list;
    PassageModel *m_passages;
    PassageDelegate *m_delegate;
};

} // namespace Secto
