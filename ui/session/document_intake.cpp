// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/document_intake.h"

#include "citation/builtin_publication.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** @p problem with the name of the file in its place, where the importer gave only a line or nothing. */
Problem named(Problem problem, const QString &source)
{
    const QString name = QFileInfo(source).fileName();
    if (problem.where.isEmpty())
        problem.where = name;
    else if (!problem.where.contains(name))
        problem.where = name + ": "_L1 + problem.where;
    return problem;
}

} // namespace

DocumentIntake::DocumentIntake(Library &library, const ImporterRegistry &importers)
    : m_library(library), m_importers(importers)
{}

IntakeResult DocumentIntake::addFiles(const QStringList &paths)
{
    IntakeResult result;
    for (const QString &path : paths) {
        // The bytes that are kept are the bytes that were read, whatever becomes of the file meanwhile.
        if (const auto source = ImporterRegistry::read(path))
            add(result, m_importers.import(*source), source->bytes, path);
        else
            result.problems << named(source.error(), path);
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
        into.problems << named(problem, source);
    int ordinal = 0;
    for (const Document &document : read.documents) {
        auto added = m_library.addDocument(document, original, source, ordinal++);
        if (added)
            into.documents << *added;
        else
            into.problems << added.error();
    }
}

} // namespace Secto
