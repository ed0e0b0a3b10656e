// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"
#include "testlib/sample_volume.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int status = -1;
    QString output;
    QString errors;
};

Run import(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SECTO_PROGRAM), QStringList(u"import"_s) + arguments);
    Run run;
    if (!process.waitForFinished())
        return run;
    run.status = process.exitCode();
    run.output = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    run.errors = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace

class ImportCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesALibraryOfAFolder()
    {
        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 3));
        write(u"in/sub/memo.txt"_s, "12. Memorandum From Ada Byron to Ben Cole\n\nThe ministers met at noon.\n");
        const Run first = import({u"--library"_s, library(), path(u"in"_s)});
        QCOMPARE(first.errors, QString()); // no progress where nobody looks
        QCOMPARE(first.status, 0);
        QCOMPARE(first.output, u"5 documents added."_s);
        const Run again = import({u"--library"_s, library(), path(u"in"_s)});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.output, u"5 documents unchanged."_s);

        const auto opened = Library::open(library());
        QVERIFY(opened);
        QCOMPARE((*opened)->documents().size(), 5);
        QCOMPARE((*opened)->volumes().size(), 1);
    }

    void aBadFileIsNamedAndTheRestComesIn()
    {
        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 3));
        write(u"in/b.txt"_s, QByteArray("\0\1\2", 3));
        const Run run = import({u"--library"_s, library(), path(u"in"_s), path(u"gone.txt"_s)});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.output, u"4 documents added."_s);
        QVERIFY2(run.errors.contains(u"b.txt"), qPrintable(run.errors));
        QVERIFY2(run.errors.contains(u"gone.txt"), qPrintable(run.errors));
    }

    void refusesWhatItCannotDo()
    {
        QCOMPARE(import({}).status, 2);
        QCOMPARE(import({u"--nonsense"_s, u"a"_s}).status, 2);
        const QString noLibrary = write(u"a.secto"_s, "this is no library, and it is left as it is");
        const Run run = import({u"--library"_s, noLibrary, path(u"in"_s)});
        QCOMPARE(run.status, 1);
        QVERIFY(run.errors.contains(u"a.secto"));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString library() const { return path(u"library.secto"_s); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file could not be written: %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ImportCommandTest)

#include "import_command_test.moc"
