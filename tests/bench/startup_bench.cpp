// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a historian waits: from the start of the program to the telegram drawn, and from one
// document to the next, each beside an empty Qt window. Prints, asserts nothing.
//
//   startup_bench [RUNS]
//
// It starts itself anew for every run, so that each start pays for the whole program.

#include "application.h"
#include "reader/page_view.h"
#include "reader/reader_view.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

constexpr int DefaultRuns = 11;

double now() // ms, the same clock in every process
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/** Calls back once, after the first paint of a widget that @p isWanted accepts. */
class FirstPaint : public QObject
{
public:
    FirstPaint(std::function<bool(QWidget *)> isWanted, std::function<void()> painted)
        : m_isWanted(std::move(isWanted)), m_painted(std::move(painted))
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_done && object->isWidgetType()
            && m_isWanted(static_cast<QWidget *>(object))) {
            m_done = true;
            QTimer::singleShot(0, this, m_painted); // after the paint itself and the window's flush
        }
        return false;
    }

private:
    std::function<bool(QWidget *)> m_isWanted;
    std::function<void()> m_painted;
    bool m_done = false;
};

void printAndEnd()
{
    std::printf("%.3f\n", now());
    std::fflush(stdout);
    std::_Exit(0); // the waiting is over; closing is not measured
}

int emptyWindow(int argc, char **argv)
{
    const QApplication qt(argc, argv);
    QWidget window;
    window.resize(1280, 860);
    const FirstPaint paint([&](QWidget *w) { return w == &window; }, printAndEnd);
    window.show();
    return QApplication::exec();
}

int telegram(int argc, char **argv, const QString &library)
{
    const QApplication qt(argc, argv);
    const FirstPaint paint(
        [](QWidget *w) { return w->parentWidget() && qobject_cast<PageView *>(w->parentWidget()) && w->isVisible(); },
        printAndEnd);
    WindowOptions options;
    options.telegram = true;
    options.library = library;
    options.size = {1280, 860};
    return Application(options).run();
}

struct Times
{
    QList<double> values;

    double at(double share) const
    {
        auto sorted = values;
        std::ranges::sort(sorted);
        return sorted[qsizetype(double(sorted.size() - 1) * share)];
    }
    QString line() const
    {
        return u"median %1  95th %2  max %3"_s.arg(at(0.5), 8, 'f', 1).arg(at(0.95), 8, 'f', 1).arg(at(1), 8, 'f', 1);
    }
};

double start(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double begun = now();
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return process.readAllStandardOutput().trimmed().toDouble() - begun;
}

Times starts(const QString &program, const QStringList &arguments, int runs)
{
    Times times;
    std::ignore = start(program, arguments); // warms the disk cache, and makes the library
    for (int run = 0; run < runs; ++run)
        times.values << start(program, arguments);
    return times;
}

/** Two documents in turn: from the request to the page drawn. */
Times switches(const QString &folder, int runs)
{
    auto library = Library::open(folder + u"/switch.secto"_s);
    const auto importers = ImporterRegistry::withAllFormats();
    const Authority authority = Authority::builtIn();
    const Extractor extractor(authority);
    MainWindow window(**library, importers,
                      [&](const Document &document, const PersonList &, const std::function<bool()> &isCancelled) {
                          return extractor.extract(document, {}, isCancelled);
                      });
    window.resize(1280, 860);
    window.show();

    QFile second(folder + u"/second.txt"_s);
    if (second.open(QIODevice::WriteOnly)) {
        second.write("1. Memorandum From the Director to the Board\n\n");
        for (int paragraph = 0; paragraph < 60; ++paragraph)
            second.write("The Board discussed the matter with the Ambassador in Paris on May 5, and again in London. "
                         "The Ambassador said that he would report to the Foreign Minister within the week.\n\n");
    }
    second.close();
    window.openTelegram();
    const DocumentId first = window.currentDocument()->id();
    window.openFiles({second.fileName()});
    const DocumentId other = window.currentDocument()->id();
    QThreadPool::globalInstance()->waitForDone();
    QApplication::processEvents();

    Times times;
    for (int run = 0; run < 2 * runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        window.openDocument(run % 2 ? other : first);
        window.reader()->page()->viewport()->repaint();
        times.values << double(timer.nsecsElapsed()) / 1e6;
        QApplication::processEvents();
    }
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(u"secto"_s);
    QCoreApplication::setApplicationName(u"secto-bench"_s);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QByteArray mode = argc > 1 ? argv[1] : "";
    if (mode == "--empty")
        return emptyWindow(argc, argv);
    if (mode == "--telegram" && argc > 2)
        return telegram(argc, argv, QString::fromLocal8Bit(argv[2]));

    const QApplication qt(argc, argv);
    const int runs = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : DefaultRuns;
    const QString program = QCoreApplication::applicationFilePath();
    const QTemporaryDir folder;
    qputenv("XDG_CONFIG_HOME", folder.path().toLocal8Bit());

    QTextStream out(stdout);
    const Times empty = starts(program, {u"--empty"_s}, runs);
    out << "start, empty Qt window      ms  " << empty.line() << Qt::endl;
    const Times readable = starts(program, {u"--telegram"_s, folder.filePath(u"start.secto"_s)}, runs);
    out << "start, telegram readable    ms  " << readable.line() << Qt::endl;
    out << "  ratio of medians              " << readable.at(0.5) / empty.at(0.5) << Qt::endl;
    out << "switch to another document  ms  " << switches(folder.path(), 2 * runs).line() << Qt::endl;
}
