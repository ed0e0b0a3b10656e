// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/import_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

QString counted(int count, const char *one, const char *many)
{
    return count == 1 ? tr(one) : tr(many).arg(QLocale().toString(count));
}

} // namespace

QString inWords(std::chrono::seconds duration)
{
    const auto seconds = duration.count();
    if (seconds < 10)
        return tr("a few seconds");
    if (seconds < 55)
        return tr("about %1 seconds").arg((seconds + 9) / 10 * 10);
    if (seconds < 90)
        return tr("about a minute");
    if (seconds < 90 * 60)
        return tr("about %1 minutes").arg((seconds + 30) / 60);
    return tr("about %1 hours").arg((seconds + 1800) / 3600);
}

QString inWords(const ImportProgress &progress)
{
    if (progress.allFiles == 0)
        return tr("Looking for documents…");
    QStringList parts;
    if (progress.allFiles > 1)
        parts << tr("%1 of %2 files").arg(QLocale().toString(progress.files), QLocale().toString(progress.allFiles));
    if (progress.documents > 0)
        parts << counted(progress.documents, "1 document", "%1 documents");
    if (const auto left = progress.remaining()) {
        parts << tr("%1/s").arg(
            QLocale().formattedDataSize(qint64(progress.bytesPerSecond()), 1, QLocale::DataSizeSIFormat));
        if (progress.files < progress.allFiles)
            parts << tr("%1 left").arg(inWords(*left));
    }
    return parts.isEmpty() ? tr("Reading…") : parts.join(u" · "_s);
}

QString inWords(const ImportReport &report)
{
    const ImportCounts &counts = report.counts;
    QStringList parts;
    // The first that is said names what is counted.
    const auto say = [&](int count, const char *what, const char *one, const char *many) {
        if (count == 0)
            return;
        parts << (parts.isEmpty() ? counted(count, one, many) : tr(what).arg(QLocale().toString(count)));
    };
    say(counts.added, "%1 added", "1 document added", "%1 documents added");
    say(counts.updated, "%1 updated", "1 document updated", "%1 documents updated");
    say(counts.unchanged, "%1 unchanged", "1 document unchanged", "%1 documents unchanged");
    say(counts.removed, "%1 removed, no longer in their volume", "1 document removed, no longer in its volume",
        "%1 documents removed, no longer in their volume");
    say(counts.kept, "%1 kept for your work on them, no longer in their volume",
        "1 document kept for your work on it, no longer in its volume",
        "%1 documents kept for your work on them, no longer in their volume");
    return parts.isEmpty() ? tr("No document found") : parts.join(u", "_s);
}

} // namespace Secto
