// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/files_to_import.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

QStringList namesOfDocuments(const ImporterRegistry &importers)
{
    QStringList names{u"*.zip"_s, u"*.7z"_s, u"*.tar.*"_s, u"*.tgz"_s};
    for (const QString &name : importers.fileNameFilters()) {
        names << name;
        for (const QLatin1StringView packed : {".xz"_L1, ".gz"_L1, ".bz2"_L1, ".zst"_L1})
            names << name + packed;
    }
    names.removeDuplicates();
    return names;
}

QList<FileToImport> filesToImport(const QStringList &paths, const ImporterRegistry &importers,
                                  const std::function<bool()> &isCancelled)
{
    QList<FileToImport> files;
    QSet<QString> known;
    const auto add = [&](const QFileInfo &file) {
        const QString canonical = file.canonicalFilePath(); // empty for a file that is not there
        if (!canonical.isEmpty() && known.contains(canonical))
            return;
        known.insert(canonical);
        files << FileToImport{file.filePath(), file.size()};
    };
    const QStringList names = namesOfDocuments(importers);
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            add(QFileInfo(path));
            continue;
        }
        QList<QFileInfo> found;
        QDirIterator folder(path, names, QDir::Files, QDirIterator::Subdirectories);
        while (folder.hasNext() && !(isCancelled && isCancelled())) {
            const QFileInfo file = folder.nextFileInfo();
            // What browsers save beside "page.html" in "page_files": its pictures and frames, no documents.
            if (!file.path().mid(path.size()).contains("_files"_L1))
                found << file;
        }
        std::ranges::sort(found, {}, &QFileInfo::filePath);
        std::ranges::for_each(found, add);
    }
    return files;
}

} // namespace Secto
