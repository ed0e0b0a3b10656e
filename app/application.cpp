// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "cli/command_line.h"
#include "single_instance.h"
#include "window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QFontInfo>
#include <QIcon>
#include <QMessageBox>
#include <QThreadPool>
#include <QTimer>
#include <QWindow>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

void tell(const Problem &problem, bool onlyInTerminal)
{
    Cli::printError(u"secto: "_s + problem.text());
    if (onlyInTerminal)
        return;
    QMessageBox box(QMessageBox::Warning, u"Secto"_s, problem.what);
    box.setInformativeText(QStringList{problem.where, problem.advice}.join(u"\n\n"_s).trimmed());
    box.exec();
}

} // namespace

void chooseWindowFont()
{
    const QString chosen = QFontInfo(QApplication::font()).family();
    if (chosen != "DejaVu Sans"_L1 || !QFontDatabase::hasFamily(u"Inter"_s))
        return;
    QFont font(u"Inter"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

Application::Application(WindowOptions options)
    : m_options(std::move(options)), m_importers(ImporterRegistry::withAllFormats())
{}

Application::~Application()
{
    // Work on other threads ends before what it reads does.
    m_window.reset();
    QThreadPool::globalInstance()->waitForDone();
}

int Application::run()
{
    chooseWindowFont();
    QGuiApplication::setWindowIcon(QIcon(u":/secto/icons/secto.svg"_s));
    if (!m_options.snapshot.isEmpty())
        return drawSnapshot();

    m_instance = std::make_unique<SingleInstance>(m_options.library);
    switch (m_instance->start(m_options.documents)) {
    case SingleInstance::Role::HandedOver:
        Cli::printLine(u"Secto is already open; its window has been raised."_s);
        return 0;
    case SingleInstance::Role::NoAnswer:
        tell(Problem::error(QApplication::translate("Application", "Secto is already open but does not answer."),
                            m_options.library,
                            QApplication::translate("Application", "Close its window, or end it, and start again.")),
             false);
        return 1;
    case SingleInstance::Role::First:
        break;
    }
    QObject::connect(m_instance.get(), &SingleInstance::raised, m_instance.get(),
                     [this](const QStringList &documents) { raise(documents); });

    if (!openLibrary(m_options.library))
        return 1;
    showFirstPage();
    m_window->show();
    return QApplication::exec();
}

bool Application::openLibrary(const QString &path)
{
    auto library = Library::open(path);
    if (!library) {
        tell(library.error(), !m_options.snapshot.isEmpty());
        return false;
    }
    auto window = std::make_unique<MainWindow>(**library, m_importers, m_extract);
    if (m_options.theme == "paper"_L1)
        window->setThemeChoice(ThemeChoice::Paper);
    else if (m_options.theme == "light"_L1)
        window->setThemeChoice(ThemeChoice::Light);
    else if (m_options.theme == "dark"_L1)
        window->setThemeChoice(ThemeChoice::Dark);
    if (m_options.size.isValid())
        window->resize(m_options.size);

    const bool shown = m_window && m_window->isVisible();
    if (m_instance) { // a picture is drawn without one, and nobody asks it for another library
        QObject::connect(window.get(), &MainWindow::libraryRequested, m_instance.get(), [this](const QString &other) {
            // Not from inside the window's own signal: the window ends here.
            QTimer::singleShot(0, m_instance.get(), [this, other] { openLibrary(other); });
        });
    }

    // The new window is there before the old one goes: the program ends with its last window.
    const auto oldLibrary = std::exchange(m_library, *std::move(library));
    const auto oldWindow = std::exchange(m_window, std::move(window));
    if (shown) {
        m_window->show();
        oldWindow->close();
    }
    return true;
}

void Application::showFirstPage()
{
    if (m_options.telegram)
        m_window->openTelegram();
    if (!m_options.documents.isEmpty())
        m_window->openFiles(m_options.documents);
    if (m_window->currentDocument())
        return;
    const auto recent = m_library->recentDocuments(1);
    if (!recent.isEmpty())
        m_window->openDocument(recent.first().id);
}

void Application::raise(const QStringList &documents)
{
    if (!m_window)
        return;
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (!documents.isEmpty())
        m_window->openFiles(documents);
}

int Application::drawSnapshot()
{
    if (!openLibrary(m_options.library))
        return 1;
    if (m_options.documents.isEmpty())
        m_options.telegram = true;
    showFirstPage();
    m_window->show();

    // Names are read on another thread; the picture waits for them.
    QElapsedTimer timer;
    timer.start();
    constexpr int Longest = 20'000; // ms
    while (m_window->currentDocument() && m_window->currentDocument()->isExtracting() && timer.elapsed() < Longest)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 200);
    QApplication::processEvents();

    if (!m_window->grab().save(m_options.snapshot)) {
        tell(Problem::error(u"The picture could not be written."_s, m_options.snapshot,
                            u"Give a path that ends in .png in a folder you may write to."_s),
             true);
        return 1;
    }
    return 0;
}

} // namespace Secto
