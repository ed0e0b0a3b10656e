// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/people_page.h"

#include "people/choose_person_dialog.h"
#include "people/people_list.h"
#include "people/person_facts.h"
#include "people/person_view.h"
#include "theme/hair_splitter.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

PeoplePage::PeoplePage(Library &library, const ExtractFunction &extract, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_reader(library.path(), extract)
    , m_splitter(new HairSplitter)
    , m_list(new PeopleList)
    , m_view(new PersonView)
{
    setObjectName(u"peoplePage"_s);
    setFont(interfaceFont());
    m_splitter->setObjectName(u"peopleSplitter"_s);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_view);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({270, 700});
    m_list->setMinimumWidth(190);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_splitter);
    setFocusProxy(m_list);
    m_list->setWritable(!library.isReadOnly());
    m_view->setWritable(!library.isReadOnly());
    m_view->say(tr("Reading who is named…"));
    connectReader();
    connectView();
    connect(&m_library, &Library::personsChanged, this, &PeoplePage::peopleChanged);
    connect(&m_library, &Library::documentsChanged, this, &PeoplePage::peopleChanged);
}

PeoplePage::~PeoplePage() = default;

void PeoplePage::connectReader()
{
    connect(&m_reader, &PeopleReader::listed, this, &PeoplePage::take);
    connect(&m_reader, &PeopleReader::opened, this, &PeoplePage::takePage);
    connect(&m_reader, &PeopleReader::unknown, this, [this](const QString &name) {
        m_person = name;
        m_list->setCurrent(name);
        m_view->say(tr("No document of this library names %1 yet.\n\nWho is named is found when documents come in; "
                       "those whose words are still being read are missing until then.")
                        .arg(name));
        emit personShown(name);
    });
    connect(&m_reader, &PeopleReader::passagesRead, m_view, &PersonView::addPassages);
    connect(&m_reader, &PeopleReader::failed, this, [this](const Problem &failure) {
        m_view->say(failure.text());
        emit problem(failure);
    });
}

void PeoplePage::connectView()
{
    connect(m_list, &PeopleList::chosen, this, [this](const QString &name) {
        m_person = name;
        m_reader.open(name);
    });
    connect(m_list, &PeopleList::entered, m_view, &PersonView::goToPassages);
    connect(m_list, &PeopleList::mergeRequested, this, &PeoplePage::merge);
    connect(m_view, &PersonView::openRequested, this, &PeoplePage::openRequested);
    connect(m_view, &PersonView::partRequested, this, &PeoplePage::part);
    connect(m_view, &PersonView::passagesWanted, this, [this](const QList<DocumentId> &documents) {
        QStringList names;
        for (const NamedCount &name : m_view->page().names)
            names << name.name;
        m_reader.readPassages(documents, names);
    });
    PersonFacts *facts = m_view->facts();
    connect(facts, &PersonFacts::personChosen, this, &PeoplePage::go);
    connect(facts, &PersonFacts::splitRequested, this, &PeoplePage::split);
    connect(facts, &PersonFacts::sameRequested, this, [this](const QString &other) { merge({m_person, other}); });
    connect(facts, &PersonFacts::differentRequested, this, &PeoplePage::tellApart);
    connect(facts, &PersonFacts::takeBackRequested, this, [this](const PersonDecision &decision) {
        DecisionChanges takenBack;
        takenBack.takenBack << decision;
        change(takenBack, tr("take back: %1").arg(inWords(decision)), tr("Taken back."));
    });
    connect(facts->menuButton(), &QToolButton::clicked, this, &PeoplePage::showMenu);
}

void PeoplePage::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_splitter->setTheme(theme);
    m_list->setTheme(theme);
    m_view->setTheme(theme);
}

void PeoplePage::peopleChanged()
{
    m_isStale = true;
    if (isVisible()) {
        m_isStale = false;
        m_reader.read();
    }
}

void PeoplePage::showEvent(QShowEvent *event)
{
    if (std::exchange(m_isStale, false))
        m_reader.read();
    QWidget::showEvent(event);
}

void PeoplePage::open(const QString &name)
{
    if (name.isEmpty())
        return;
    m_person = name;
    m_list->setCurrent(name);
    if (m_list->isRead() && !m_isStale)
        m_reader.open(name);
}

void PeoplePage::go(const QString &name)
{
    if (!m_person.isEmpty() && name != m_person)
        emit left(m_person);
    open(name);
}

void PeoplePage::take(const std::shared_ptr<const PeopleCatalogue> &people)
{
    m_list->setPeople(people);
    if (m_person.isEmpty() && !people->persons().isEmpty())
        m_person = people->persons().first().name;
    if (m_person.isEmpty())
        m_view->say({}); // the list says it
    else
        open(m_person);
}

void PeoplePage::takePage(const PersonPage &page)
{
    m_person = page.name;
    m_list->setCurrent(page.name);
    m_view->setPage(page);
    emit personShown(page.name);
}

PersonChanges PeoplePage::changes() const
{
    return PersonChanges(m_library.personDecisions());
}

void PeoplePage::change(const DecisionChanges &changes, const QString &step, const QString &said)
{
    if (changes.isEmpty())
        return;
    if (const auto done = m_library.change(changes, step); !done)
        emit problem(done.error());
    else
        emit statusMessage(tr("%1 Ctrl+Z takes it back.").arg(said));
}

void PeoplePage::merge(const QStringList &names)
{
    const auto documents = [this](const QString &name) {
        const auto people = m_list->model()->people();
        const int person = people ? people->find(name) : -1;
        return person < 0 ? 0 : people->persons()[person].documents;
    };
    // Known as most documents know the person.
    const QString into = *std::ranges::max_element(names, {}, documents);
    QStringList others = names;
    others.removeAll(into);
    if (others.isEmpty())
        return;
    m_person = into;
    const QString said = others.size() == 1 ? tr("%1 and %2 are one person now.").arg(others.first(), into)
                                            : tr("These %1 are one person now, %2.").arg(names.size()).arg(into);
    change(changes().merge(others, into), tr("merge of %1").arg(into), said);
}

void PeoplePage::split(const QString &name)
{
    change(changes().splitOff(name), tr("split off %1").arg(name), tr("%1 is a person of their own now.").arg(name));
}

void PeoplePage::tellApart(const QString &other)
{
    change(changes().tellApart(m_person, other), tr("%1 is another").arg(other),
           tr("%1 and %2 are two persons.").arg(m_person, other));
}

ChoosePersonDialog *PeoplePage::ask(const QString &title, const QString &question, bool mayBeNew)
{
    using New = ChoosePersonDialog::New;
    auto *dialog = new ChoosePersonDialog(m_list->model()->people(), title, question,
                                          mayBeNew ? New::Possible : New::Refused, window());
    dialog->setTheme(m_theme);
    return dialog;
}

void PeoplePage::askForSame()
{
    if (m_view->page().name.isEmpty() || m_library.isReadOnly())
        return;
    auto *dialog = ask(tr("The same person"), tr("Who else is %1?").arg(m_person), false);
    connect(dialog, &ChoosePersonDialog::personChosen, this, [this, person = m_person](const QString &other) {
        merge({person, other});
    });
    dialog->setWords(m_person.section(u' ', -1));
    dialog->open();
}

void PeoplePage::askForName()
{
    if (m_view->page().name.isEmpty() || m_library.isReadOnly())
        return;
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(u"callPerson"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Call by another name"));
    dialog->setLabelText(tr("Everywhere in this library the person is to be called:"));
    dialog->setTextValue(m_person);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, person = m_person](const QString &text) {
        const QString name = text.simplified();
        change(changes().call(person, name), tr("call %1").arg(name), tr("%1 is called %2 now.").arg(person, name));
    });
    dialog->open();
}

void PeoplePage::part(DocumentId document, const QStringList &names, bool inVolume)
{
    auto key = m_library.documentKey(document);
    if (!key)
        return emit problem(key.error());
    if (inVolume)
        key->document.clear();
    const QString named = names.join(tr("” or “"));
    auto *dialog = ask(
        tr("Somebody else"),
        inVolume ? tr("Who is “%1” in this volume?").arg(named) : tr("Who is “%1” in this document?").arg(named), true);
    connect(dialog, &ChoosePersonDialog::personChosen, this, [this, names, where = *key](const QString &other) {
        DecisionChanges all;
        for (const QString &name : names) {
            const DecisionChanges changes = this->changes().part(name, other, where);
            all.takenBack << changes.takenBack;
            all.said << changes.said;
        }
        change(all, tr("somebody else: %1").arg(other), tr("It is %1 there now.").arg(other));
    });
    dialog->open();
}

void PeoplePage::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"personActions"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isWritable = !m_library.isReadOnly();
    const auto add = [&](const QString &text, const QString &name, bool isEnabled, auto act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("The same person as…") + u"\tCtrl+M"_s, u"mergePerson"_s, isWritable, [this] { askForSame(); });
    add(tr("Call by another name…") + u"\tF2"_s, u"callPerson"_s, isWritable, [this] { askForName(); });
    menu->addSeparator();
    add(tr("Search the documents that name this person"), u"searchPerson"_s, true, [this] {
        QStringList parts;
        for (const NamedCount &name : m_view->page().names)
            parts << u"person:\"%1\""_s.arg(QString(name.name).remove(u'"'));
        emit searchRequested(parts.join(u" OR "_s));
    });
    const QToolButton *button = m_view->facts()->menuButton();
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void PeoplePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else if (event->key() == Qt::Key_F2)
        askForName();
    else if (event->key() == Qt::Key_M && event->modifiers() == Qt::ControlModifier)
        askForSame();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Secto
