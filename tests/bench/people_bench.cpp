// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the people of a library are read, one person's page, the passages of the first documents, and a merge:
// by the model, and in the window from a key to the list, and to a page, on the screen. Prints, asserts nothing.
//
//   people_bench --library FILE [--persons N]
//
// Works on a copy of FILE.

#include "figures.h"
#include "people/people_list.h"
#include "people/people_page.h"
#include "people/person_view.h"
#include "persons/person_page.h"
#include "persons/person_passages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Secto;
using namespace Secto::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr Goal ForList{100, 150};
constexpr Goal ForPage{200, 300};
constexpr int Longest = 10000; // milliseconds

Extraction extract(const Document &document, const PersonList &persons, const std::function<bool()> &isCancelled)
{
    static const Authority authority = Authority::builtIn();
    static const Extractor extractor(authority);
    return extractor.extract(document, persons, isCancelled);
}

/** Time of day and of the processor of what @p act does, in milliseconds, into two lists. */
template <typename Act>
void measure(QList<double> &wall, QList<double> &processor, Act act)
{
    QElapsedTimer timer;
    timer.start();
    const double before = processorTime();
    act();
    wall << milliseconds(timer);
    processor << processorTime() - before;
}

struct Times
{
    QList<double> wall;
    QList<double> processor;
};

void add(Figures &figures, const QString &what, const Times &times, const Goal &goal)
{
    figures.add(what, times.wall, goal);
    figures.add(what + u" (processor)"_s, times.processor, goal);
}

void measureModel(const QString &path, int persons, Figures &figures)
{
    Times list;
    Times page;
    Times passages;
    std::shared_ptr<const PeopleCatalogue> people;
    for (int i = 0; i < 9; ++i)
        measure(list.wall, list.processor, [&] {
            Database database; // of its own: nothing is prepared
            if (database.openToRead(path))
                people = *PeopleCatalogue::read(database);
        });
    std::printf("%lld people\n", qlonglong(people->persons().size()));
    Database database;
    if (!database.openToRead(path))
        return;
    const Authority authority = Authority::builtIn();
    const PersonPages pages(database, authority);
    PersonPassages reader(database, extract);
    for (int i = 0; i < persons; ++i) {
        PersonPage read;
        measure(page.wall, page.processor, [&] { read = *pages.read(*people, i); });
        QStringList names;
        for (const NamedCount &name : std::as_const(read.names))
            names << name.name;
        measure(passages.wall, passages.processor, [&] {
            for (const DatedDocument &document : read.documents.first(std::min<qsizetype>(8, read.documents.size())))
                std::ignore = reader.in(document.id, names);
        });
    }
    add(figures, u"read the list"_s, list, ForList);
    add(figures, u"read a page, the most named"_s, page, ForPage);
    add(figures, u"passages of 8 documents"_s, passages, {});
}

void measureChanges(Library &library, int persons, Figures &figures)
{
    Database database;
    if (!database.openToRead(library.path()))
        return;
    const auto people = *PeopleCatalogue::read(database);
    Times merge;
    Times undo;
    for (int i = 1; i < persons; ++i) {
        const auto changes =
            PersonChanges(library.personDecisions()).merge({people->persons()[i].name}, people->persons()[0].name);
        measure(merge.wall, merge.processor, [&] { std::ignore = library.change(changes, u"merge"_s); });
        measure(undo.wall, undo.processor, [&] { std::ignore = library.history().undo(); });
    }
    add(figures, u"merge two of the most named"_s, merge, ForList);
    add(figures, u"undo it"_s, undo, ForList);
}

void measureWindow(Library &library, int persons, Figures &figures)
{
    Times first;
    Times each;
    PeoplePage page(library, extract);
    page.resize(1100, 760);
    auto *list = page.findChild<QListView *>(u"people"_s);
    auto *view = page.findChild<PersonView *>(u"personView"_s);
    const auto wait = [](auto isDone) {
        QElapsedTimer timer;
        timer.start();
        while (!isDone() && timer.elapsed() < Longest)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents(); // painted
    };
    measure(first.wall, first.processor, [&] {
        page.show();
        wait([&] { return list->model()->rowCount() > 0; });
    });
    wait([&] { return !view->page().name.isEmpty(); });
    for (int i = 1; i < persons; ++i) {
        const QString name = list->model()->index(i, 0).data().toString();
        measure(each.wall, each.processor, [&] {
            QTest::keyClick(list, Qt::Key_Down);
            wait([&] { return view->page().name == name; });
        });
    }
    add(figures, u"from the key to the list"_s, first, ForList);
    add(figures, u"from the key to a page"_s, each, ForPage);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"library"_s, {}, u"FILE"_s});
    parser.addOption({u"persons"_s, {}, u"N"_s, u"60"_s});
    parser.process(application);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"people.secto"_s);
    if (!QFile::copy(parser.value(u"library"_s), path)) {
        std::fputs("--library FILE: a library with people\n", stderr);
        return 1;
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    const auto library = Library::open(path);
    if (!library)
        return 1;
    const int persons = parser.value(u"persons"_s).toInt();
    Figures figures;
    measureModel(path, persons, figures);
    measureWindow(**library, persons, figures);
    measureChanges(**library, std::min(persons, 20), figures);
    return 0;
}
