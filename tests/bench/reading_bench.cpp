// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the longest documents of a library take from the request to the page, and how long a frame takes while they
// are scrolled to their ends, as by a wheel and by leaps. Prints, judges nothing.
//
//   reading_bench LIBRARY [DOCUMENTS]
//
// Reads the library only. Run it offscreen, or on the screen that is to be measured.

#include "figures.h"
#include "reader/page_view.h"
#include "reader/reader_view.h"
#include "storage/library.h"
#include "storage/statement.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <cstdio>

using namespace Secto;
using namespace Secto::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr Goal ForOpening{50, 50};
constexpr Goal ForFrame{1000.0 / 60, 1000.0 / 60};
constexpr int Notch = 60; ///< pixels of a wheel's step
constexpr int MostSteps = 400;
constexpr int Leaps = 40;

QList<DocumentId> longest(const QString &path, int most)
{
    Database database;
    QList<DocumentId> ids;
    if (!database.open(path, Database::Access::ReadOnly))
        return ids;
    Statement row(database, u"SELECT document_id FROM texts ORDER BY length(body) DESC LIMIT ?"_s, most);
    while (row.next())
        ids << row.number(0);
    return ids;
}

class Reading
{
public:
    explicit Reading(Library &library) : m_library(library)
    {
        m_view.resize(1000, 860);
        m_view.show();
        QApplication::processEvents();
    }

    void read(DocumentId id)
    {
        QElapsedTimer clock;
        clock.start();
        auto stored = m_library.document(id);
        if (!stored)
            return;
        auto document = std::make_unique<OpenDocument>(m_library, *std::move(stored), nullptr);
        m_view.setOpenDocument(document.get());
        m_view.page()->viewport()->repaint();
        openings << milliseconds(clock);
        m_document = std::move(document);

        QScrollBar *bar = m_view.page()->verticalScrollBar();
        for (int step = 0; step < MostSteps && bar->value() < bar->maximum(); ++step)
            frames << frame(bar->value() + Notch);
        for (int leap = 0; leap < Leaps; ++leap)
            leaps << frame(bar->maximum() * ((leap * 17) % Leaps) / Leaps);
    }

    QList<double> openings;
    QList<double> frames;
    QList<double> leaps;

private:
    double frame(int top)
    {
        QElapsedTimer clock;
        clock.start();
        m_view.page()->verticalScrollBar()->setValue(top);
        m_view.page()->viewport()->repaint();
        QApplication::processEvents(); // what is set ahead belongs to the frame
        return milliseconds(clock);
    }

    Library &m_library;
    std::unique_ptr<OpenDocument> m_document; ///< outlives the view
    ReaderView m_view;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication qt(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString path = arguments.value(1);
    auto library = Library::open(path);
    if (path.isEmpty() || !library) {
        std::printf("reading_bench LIBRARY [DOCUMENTS]\n");
        return 2;
    }
    Reading reading(**library);
    for (const DocumentId id : longest(path, std::max(1, arguments.value(2, u"20"_s).toInt())))
        reading.read(id);
    Figures figures;
    figures.add(u"opening the longest"_s, reading.openings, ForOpening);
    figures.add(u"frame, scrolled by the wheel"_s, reading.frames, ForFrame);
    figures.add(u"frame, after a leap"_s, reading.leaps, ForFrame);
    return 0;
}
