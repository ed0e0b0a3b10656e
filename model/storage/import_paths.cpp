// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/import_paths.h"

#include "storage/files_to_import.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto TooEarlyToTell = 1500ms;
/** Of the time that a file takes, the part in which it is read; its documents are written in the rest. */
constexpr double ReadingShare = 0.4;

/** One run of importPaths(). */
class PathImport
{
public:
    PathImport(const ImporterRegistry &importers, LibraryImport &library, const ImportWatch &watch)
        : m_importers(importers), m_library(library), m_watch(watch)
    {
        m_clock.start();
    }

    ImportReport run(const QStringList &paths)
    {
        const QList<FileToImport> files = filesToImport(paths, m_importers, m_watch.isCancelled);
        m_progress.allFiles = int(files.size());
        for (const FileToImport &file : files)
            m_progress.allBytes += file.size;
        for (const FileToImport &file : files) {
            if (isCancelled())
                break;
            importFile(file);
        }
        m_report.isStopped = isCancelled();
        m_report.files = m_progress.files;
        m_report.elapsed = std::chrono::milliseconds(m_clock.elapsed());
        if (m_untold > 0) {
            m_report.problems << Problem{
                Problem::Severity::Note,
                QCoreApplication::translate("Import", "%1 more remarks are not listed.").arg(m_untold),
                {},
                QCoreApplication::translate("Import", "Import fewer files at once to see them all.")};
        }
        return std::move(m_report);
    }

private:
    bool isCancelled() const { return m_watch.isCancelled && m_watch.isCancelled(); }

    void tell()
    {
        m_progress.elapsed = std::chrono::milliseconds(m_clock.elapsed());
        if (m_watch.progress)
            m_watch.progress(m_progress);
    }

    void take(const Problem &problem, const QString &path)
    {
        m_fileFailed |= problem.severity == Problem::Severity::Error;
        if (m_report.problems.size() < ImportReport::MostProblems)
            m_report.problems << locatedIn(problem, path);
        else
            ++m_untold;
    }

    void importFile(const FileToImport &file)
    {
        m_fileFailed = false;
        m_progress.file = file.path;
        const qint64 bytesBefore = m_progress.bytes;
        tell();
        if (auto source = ImporterRegistry::read(file.path)) {
            source->isCancelled = m_watch.isCancelled;
            // Of an archive nobody knows how much is still in it: only a file that is one volume moves by halves.
            m_importers.importEach(*source, [&](const ImportSource &inner, const ImportResult &read) {
                const bool isWhole = inner.bytes.size() == source->bytes.size();
                write(inner, read, bytesBefore, isWhole ? file.size : 0);
                return !isCancelled();
            });
        } else {
            take(source.error(), file.path);
        }
        m_progress.bytes = bytesBefore + file.size;
        m_report.failedFiles += m_fileFailed;
        if (isCancelled())
            return; // it was not read to its end
        ++m_progress.files;
        tell();
    }

    void write(const ImportSource &source, const ImportResult &read, qint64 bytesBefore, qint64 size)
    {
        if (isCancelled())
            return; // what was read may be half of it
        for (const Problem &problem : read.problems)
            take(problem, source.name);
        if (read.documents.isEmpty())
            return;
        const int documentsBefore = m_progress.documents;
        m_library.setWatch([&](qsizetype written) {
            const double share = ReadingShare + (1 - ReadingShare) * double(written) / double(read.documents.size());
            m_progress.documents = documentsBefore + int(written);
            m_progress.bytes = std::max(m_progress.bytes, bytesBefore + qint64(share * double(size)));
            tell();
        });
        const auto counts = m_library.add(read, source, m_watch.isCancelled);
        m_library.setWatch({});
        if (counts)
            m_report.counts += *counts;
        else if (!isCancelled())
            take(counts.error(), source.name);
    }

    const ImporterRegistry &m_importers;
    LibraryImport &m_library;
    const ImportWatch &m_watch;
    QElapsedTimer m_clock;
    ImportProgress m_progress;
    ImportReport m_report;
    int m_untold = 0;
    bool m_fileFailed = false;
};

} // namespace

double ImportProgress::bytesPerSecond() const
{
    return elapsed.count() > 0 ? double(bytes) * 1000 / double(elapsed.count()) : 0;
}

std::optional<std::chrono::seconds> ImportProgress::remaining() const
{
    if (elapsed < TooEarlyToTell || bytes <= 0 || allBytes <= 0)
        return std::nullopt;
    const double left = double(allBytes - bytes) / bytesPerSecond();
    return std::chrono::seconds(qint64(std::max(0.0, left) + 0.5));
}

ImportReport importPaths(const QStringList &paths, const ImporterRegistry &importers, LibraryImport &library,
                         const ImportWatch &watch)
{
    return PathImport(importers, library, watch).run(paths);
}

Problem locatedIn(Problem problem, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (problem.where.isEmpty())
        problem.where = name;
    else if (!problem.where.contains(name))
        problem.where = name + ": "_L1 + problem.where;
    return problem;
}

} // namespace Secto
