// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/document_intake.h"

#include "citation/builtin_publication.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Secto {

using namespace Qt::StringLiterals;

DocumentIntake::DocumentIntake(Library &library, const ImporterRegistry &importers)
    : m_library(library), m_importers(importers)
{}

IntakeResult DocumentIntake::addFiles(const QStringList &paths)
{
    IntakeResult result;
    for (const QString &path : paths) {
        if (const auto source = ImporterRegistry::read(path))
            add(result, m_importers.import(*source), source->bytes, path);
        else
            result.problems << source.error();
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
    for (Problem problem : read.problems) {
        if (problem.where.isEmpty())
            problem.where = QFileInfo(source).fileName();
        into.problems << problem;
    }
    for (const Document &document : read.documents) {
        auto added = m_library.addDocument(document, original, source);
        if (added)
            into.documents << *added;
        else
            into.problems << added.error();
    }
}

} // namespace Secto
