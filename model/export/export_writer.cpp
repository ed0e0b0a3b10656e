// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/export_writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ExportWriter", text);
}

/** SHA-256 of the bytes and the documents' ids: what other documents' notes left there is not ours to replace. */
QByteArray finished(QCryptographicHash &hash, const QList<DocumentId> &documents)
{
    for (const DocumentId id : documents)
        hash.addData(u"\n%1"_s.arg(id).toLatin1());
    return hash.result();
}

QByteArray fingerprint(const ExportFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(file.bytes);
    return finished(hash, file.documents);
}

/** Of what is at @p path now, were it of these documents; empty if it cannot be read. */
QByteArray fingerprintThere(const QString &path, const QList<DocumentId> &documents)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return finished(hash, documents);
}

Problem notWritten(const QSaveFile &file)
{
    return Problem::error(tr("The notes could not be written: %1.").arg(file.errorString()), file.fileName(),
                          tr("What was there before is unchanged. Make room, or choose another folder that you may "
                             "write to."));
}

} // namespace

ExportWriter::Found ExportWriter::found(const ExportFile &file) const
{
    const QFileInfo info(file.path);
    if (!info.exists() && !info.isSymLink())
        return Found::Nothing;
    const QByteArray there = fingerprintThere(file.path, file.documents);
    if (there.isEmpty())
        return Found::Changed;
    if (there == fingerprint(file))
        return Found::Same;
    return there == m_library.exportFingerprint(file.path) ? Found::Ours : Found::Changed;
}

Result<void> ExportWriter::write(const ExportFile &file, IfChanged ifChanged)
{
    const Found there = found(file);
    if (there == Found::Changed && ifChanged == IfChanged::Refuse) {
        return std::unexpected(Problem::error(tr("A file of this name was changed since Secto wrote it, or is not "
                                                 "Secto's."),
                                              file.path, tr("It was left as it is.")));
    }
    if (there != Found::Same) {
        QSaveFile save(file.path);
        if (!save.open(QIODevice::WriteOnly) || save.write(file.bytes) != file.bytes.size() || !save.commit())
            return std::unexpected(notWritten(save));
    }
    // A library that cannot remember (opened read-only) asks again next time; the file is written all the same.
    std::ignore = m_library.rememberExport(file.path, fingerprint(file));
    return {};
}

} // namespace Secto
