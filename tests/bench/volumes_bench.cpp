// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a folder of volumes takes to come into a library, beside the least that any program
// would have to do with them: unpack and parse them (xmllint --noout --stream), and put the same
// text into a bare FTS5 table. All in one run, so that the ratio holds on any machine. Runs the
// secto that was built beside it. Where Recoll is installed (recollcmd), it indexes the same text
// from plain files, one a document, with a configuration of its own. Prints, judges nothing.
//
//   volumes_bench FOLDER [WORKPLACE]

#include "import/importer_registry.h"
#include "import/unpacking.h"
#include "storage/library.h"
#include "storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>
#include <sys/resource.h>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

struct Taken
{
    double seconds = 0;
    double processor = 0; ///< seconds of all cores together, of programs that were run
};

/** Seconds of processor time and MiB of the largest of all programs that were run and have ended. */
std::pair<double, double> childrenUsage()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), double(usage.ru_maxrss) / 1024};
}

Taken runProgram(const QString &program, const QStringList &arguments)
{
    const double before = childrenUsage().first;
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        std::printf("%s ended with %d\n", qPrintable(program), process.exitCode());
    return {double(clock.elapsed()) / 1e3, childrenUsage().first - before};
}

void print(const char *what, const Taken &taken)
{
    std::printf("%-44s %8.1f s %8.1f s of processor\n", what, taken.seconds, taken.processor);
}

double megabytes(const QString &path)
{
    double all = 0;
    for (const char *suffix : {"", "-wal"})
        all += double(QFileInfo(path + QLatin1StringView(suffix)).size()) / 1e6;
    return all;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/** Unpacks each file, which is done in this process, and has xmllint parse it. */
Taken parseAll(const QStringList &files, const QString &workplace)
{
    Taken all;
    const QString plain = workplace + u"/volume.xml"_s;
    for (const QString &file : files) {
        QElapsedTimer clock;
        clock.start();
        const auto source = ImporterRegistry::read(file);
        if (!source)
            qFatal("%s", qPrintable(source.error().text()));
        if (isPacked(source->bytes))
            std::ignore = unpack(*source, [&](const ImportSource &each) { return write(plain, each.bytes); });
        else
            write(plain, source->bytes);
        const double unpacking = double(clock.nsecsElapsed()) / 1e9;
        const Taken parsing = runProgram(u"xmllint"_s, {u"--huge"_s, u"--noout"_s, u"--stream"_s, plain});
        all.seconds += unpacking + parsing.seconds;
        all.processor += unpacking + parsing.processor;
    }
    return all;
}

/** Calls @p take with title, body and notes of each document of @p library. */
template <typename Take>
void eachText(const Database &library, Take take)
{
    Statement row(library,
                  u"SELECT title, body, (SELECT group_concat(text, char(10)) FROM footnotes "
                  "WHERE footnotes.document_id = documents.id) FROM documents JOIN texts ON document_id = id"_s);
    while (row.next())
        take(std::array{row.text(0), row.text(1), row.text(2)});
}

/** Puts what the library at @p from holds into an FTS5 table of its own at @p to; reading is not counted. */
Taken fillBareTable(const QString &from, const QString &to)
{
    Database source;
    Database bare;
    if (!source.open(from, Database::Access::ReadOnly) || !bare.open(to, Database::Access::Create)
        || !bare.run(u"CREATE VIRTUAL TABLE words USING fts5 (title, body, notes)"_s))
        qFatal("the databases could not be opened");
    QElapsedTimer clock;
    qint64 nanoseconds = 0;
    QList<std::array<QString, 3>> texts;
    const auto insert = [&] {
        clock.start();
        Transaction transaction(bare, Transaction::Durability::Relaxed);
        for (const auto &[title, body, notes] : std::as_const(texts))
            transaction.run(u"INSERT INTO words VALUES (?, ?, ?)"_s, title, body, notes);
        if (!transaction.commit())
            qFatal("the bare table could not be filled");
        nanoseconds += clock.nsecsElapsed();
        texts.clear();
    };
    eachText(source, [&](const std::array<QString, 3> &text) {
        constexpr int Step = 400; // about a volume
        texts << text;
        if (texts.size() == Step)
            insert();
    });
    insert();
    const double seconds = double(nanoseconds) / 1e9;
    return {seconds, seconds};
}

/** Has Recoll index the texts of @p library from files below @p folder; writing those is not counted. */
std::optional<Taken> indexWithRecoll(const QString &library, const QDir &folder)
{
    const QString program = QStandardPaths::findExecutable(u"recollindex"_s);
    Database source;
    if (program.isEmpty() || !source.open(library, Database::Access::ReadOnly))
        return std::nullopt;
    int count = 0;
    eachText(source, [&](const std::array<QString, 3> &text) {
        constexpr int FilesInFolder = 500;
        const QString inner = u"texts/%1"_s.arg(count / FilesInFolder);
        folder.mkpath(inner);
        write(folder.filePath(u"%1/%2.txt"_s.arg(inner).arg(count++)),
              (text[0] + u'\n' + text[1] + u'\n' + text[2]).toUtf8());
    });
    folder.mkpath(u"recoll"_s);
    write(folder.filePath(u"recoll/recoll.conf"_s),
          "topdirs = " + folder.filePath(u"texts"_s).toUtf8() + "\nidxniceprio = 0\nloglevel = 1\nnoaspell = 1\n");
    return runProgram(program, {u"-c"_s, folder.filePath(u"recoll"_s), u"-z"_s});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::printf("volumes_bench FOLDER [WORKPLACE]\n");
        return 2;
    }
    QStringList files;
    QDirIterator found(arguments[1], {u"*.xml"_s, u"*.xml.xz"_s, u"*.xml.gz"_s}, QDir::Files);
    while (found.hasNext())
        files << found.next();
    QTemporaryDir folder(arguments.value(2, QDir::tempPath()) + u"/volumes_bench-XXXXXX"_s);
    std::printf("%lld volumes\n", static_cast<long long>(files.size()));

    const QString library = folder.filePath(u"library.secto"_s);
    const Taken import = runProgram(QCoreApplication::applicationDirPath() + u"/secto"_s,
                                    QStringList{u"import"_s, u"--library"_s, library} + files);
    print("secto import", import);
    std::printf("%-44s %8.0f MiB\n", "its memory at most", childrenUsage().second);

    const Taken parsing = parseAll(files, folder.path());
    print("unpack and xmllint --noout --stream", parsing);

    const QString bare = folder.filePath(u"bare.db"_s);
    const Taken inserting = fillBareTable(library, bare);
    print("the same text into a bare FTS5 table", inserting);

    std::printf("\ntime: %.2f of (xmllint + bare FTS5); size: %.1f MB, %.2f of the bare table's %.1f MB\n",
                import.seconds / (parsing.seconds + inserting.seconds), megabytes(library),
                megabytes(library) / megabytes(bare), megabytes(bare));
    if (const auto recoll = indexWithRecoll(library, folder.path())) {
        print("the same text as plain files into Recoll", *recoll);
        std::printf("secto is %.1f times as fast as Recoll (%.1f by processor time)\n",
                    recoll->seconds / import.seconds, recoll->processor / import.processor);
    } else {
        std::printf("Recoll is not installed: not compared\n");
    }
    return 0;
}
