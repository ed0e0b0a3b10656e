// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/document_intake.h"

#include "citation/builtin_publication.h"
#include "import/pdf/pdf_file.h"
#include "import/scan/image_file.h"
#include "import/unpacking.h"
#include "storage/import_paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int FewFiles = 20;
constexpr qint64 SmallFiles = 512 * 1024; ///< bytes of all of them: read and written in a tenth of a second
constexpr qsizetype MagicLength = 16;     ///< bytes that tell a packed file, a PDF and a picture

} // namespace

DocumentIntake::DocumentIntake(Library &library, const ImporterRegistry &importers)
    : m_library(library), m_importers(importers)
{}

bool DocumentIntake::isQuick(const QStringList &paths)
{
    qint64 size = 0;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir())
            return false;
        QFile file(path);
        const QByteArray magic = file.open(QIODevice::ReadOnly) ? file.read(MagicLength) : QByteArray();
        if (isPacked(magic) || isPdf(magic) || isImage(magic))
            return false;
        size += file.size();
    }
    return paths.size() <= FewFiles && size <= SmallFiles;
}

IntakeResult DocumentIntake::addFiles(const QStringList &paths)
{
    IntakeResult result;
    for (const QString &path : paths) {
        // The bytes that are kept are the bytes that were read, whatever becomes of the file meanwhile.
        const auto file = ImporterRegistry::read(path);
        if (!file) {
            result.problems << locatedIn(file.error(), path);
            continue;
        }
        m_importers.importEach(*file, [&](const ImportSource &source, const ImportResult &read) {
            if (read.volume && !read.volume->id.isEmpty())
                addVolume(result, read, source);
            else
                add(result, read, source.bytes, source.name);
            return true;
        });
    }
    return result;
}

IntakeResult DocumentIntake::addText(const QString &text)
{
    IntakeResult result;
    const QByteArray bytes = text.toUtf8();
    add(result, m_importers.import({bytes, u"clipboard"_s}), bytes, u"clipboard"_s);
    return result;
}

IntakeResult DocumentIntake::addTelegram()
{
    IntakeResult result;
    QFile file(u":/secto/telegram/frus1964-68v05-d345.txt"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        result.problems << Problem::error(
            QCoreApplication::translate("DocumentIntake", "The telegram that comes with Secto is missing."), {},
            QCoreApplication::translate("DocumentIntake", "The installation is damaged; install Secto again."));
        return result;
    }
    const QByteArray bytes = file.readAll();
    ImportResult read = m_importers.import({bytes, u"built-in"_s});
    for (Document &document : read.documents)
        completeTelegram(document);
    add(result, read, bytes, u"built-in"_s);
    return result;
}

void DocumentIntake::add(IntakeResult &into, const ImportResult &read, const QByteArray &original,
                         const QString &source)
{
    for (const Problem &problem : read.problems)
        into.problems << locatedIn(problem, source);
    int ordinal = 0;
    for (const Document &document : read.documents) {
        auto added = m_library.addDocument(document, original, source, ordinal++);
        if (added)
            into.documents << *added;
        else
            into.problems << added.error();
    }
}

void DocumentIntake::addVolume(IntakeResult &into, const ImportResult &read, const ImportSource &source)
{
    for (const Problem &problem : read.problems)
        into.problems << locatedIn(problem, source.name);
    if (m_library.isReadOnly()) {
        into.problems << m_library.readOnlyProblem();
        return;
    }
    const auto import = LibraryImport::open(m_library.path());
    const auto counts = import.and_then([&](const auto &opened) { return opened->add(read, source); });
    if (counts)
        into.documents << counts->documents;
    else
        into.problems << counts.error();
    m_library.announceImport();
}

} // namespace Secto
