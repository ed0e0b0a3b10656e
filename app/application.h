// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/built_in_extractor.h"
#include "import/importer_registry.h"
#include "storage/library.h"
#include "window_options.h"

#include <memory>

namespace Secto {

class MainWindow;
class SingleInstance;

/** Where no desktop names a face for windows, Qt takes a wide fallback; Inter reads better. Once, before any window. */
void chooseWindowFont();

/**
 * Makes the program's parts and gives each what it needs, by constructor: the one
 * place where everything meets. Must not outlive the QApplication.
 */
class Application
{
public:
    explicit Application(WindowOptions options);
    ~Application();

    /** Shows the window (or draws the snapshot) and returns the exit status. */
    int run();

private:
    /** Opens the library and its window in place of what is shown; false, and a message, if it cannot be opened. */
    bool openLibrary(const QString &path);
    void raise(const QStringList &documents);
    void showFirstPage();
    int drawSnapshot();

    WindowOptions m_options;
    ImporterRegistry m_importers;
    const ExtractFunction m_extract = Cli::builtInExtractor();
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Secto
