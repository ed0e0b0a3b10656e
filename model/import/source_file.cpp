// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/source_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace Secto {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceFile", text);
}

std::unexpected<Problem> refused(const QString &what, const QString &path, const QString &advice)
{
    return std::unexpected(Problem::error(what, path, advice));
}

} // namespace

Result<ImportSource> readSourceFile(const QString &path, qint64 maximumSize)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refused(tr("The file is not there."), path,
                       tr("It may have been moved, renamed or deleted. Find it and open it again."));
    if (info.isDir())
        return refused(tr("This is a folder, not a document."), path, tr("Open the documents inside it."));
    if (!info.isFile())
        return refused(tr("This is not an ordinary file."), path, tr("Copy its contents to a file and open that."));

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(tr("The file could not be read."), path,
                       tr("Nothing was imported. The system says: %1.").arg(file.errorString()));

    // Reads what is there rather than what the folder says, which may have changed meanwhile.
    const QByteArray bytes = file.read(maximumSize + 1);
    if (file.error() != QFileDevice::NoError)
        return refused(tr("The file could not be read to its end."), path,
                       tr("Nothing was imported. The system says: %1.").arg(file.errorString()));
    if (bytes.isEmpty())
        return refused(tr("The file is empty."), path, tr("There was nothing to import."));
    if (bytes.size() > maximumSize)
        return refused(tr("The file is too large."), path,
                       tr("Nothing was imported. Secto reads files of up to %1; split it into its documents.")
                           .arg(QLocale(QLocale::English).formattedDataSize(maximumSize, 0)));
    return ImportSource{bytes, path};
}

} // namespace Secto
