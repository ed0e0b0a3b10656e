// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/import_paths.h"

#include "storage/files_to_import.h"
#include "storage/import_words.h"
#include "testlib/sample_volume.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ImportPathsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto library = Library::open(m_folder->filePath(u"a.secto"_s));
        QVERIFY(library);
        m_library = *std::move(library);
        auto import = LibraryImport::open(m_library->path());
        QVERIFY(import);
        m_import = *std::move(import);
    }

    void walksFoldersForWhatImportersRead()
    {
        write(u"in/b.xml"_s, "b");
        write(u"in/a.txt"_s, "a");
        write(u"in/deep/er/c.xml.xz"_s, "c");
        write(u"in/d.zip"_s, "d");
        write(u"in/e.exe"_s, "e");
        write(u"in/.hidden.xml"_s, "f");
        QFile::link(path(u"in"_s), path(u"in/deep/loop"_s));
        const QString named = write(u"in/odd.name"_s, "named");

        QStringList names;
        for (const FileToImport &file :
             filesToImport({path(u"in"_s), named, path(u"in/b.xml"_s), path(u"gone"_s)}, m_importers))
            names << file.path.sliced(m_folder->path().size() + 1);
        QCOMPARE(names, (QStringList{u"in/a.txt"_s, u"in/b.xml"_s, u"in/d.zip"_s, u"in/deep/er/c.xml.xz"_s,
                                     u"in/odd.name"_s, u"gone"_s}));
    }

    void goesOnPastABadFile()
    {
        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 3));
        write(u"in/b.xml"_s, sampleVolume("frus1964-68v92", 3).first(900));
        write(u"in/c.txt"_s, QByteArray("\0\1\2\3", 4));
        write(u"in/d.xml"_s, sampleVolume("frus1964-68v93", 2));
        const ImportReport report = run();
        QVERIFY(m_library->volumes().size() >= 2);
        QVERIFY2(report.counts.added >= 7, qPrintable(inWords(report))); // d1 to d3, d1 to d2 and the persons
        QCOMPARE(report.files, 4);
        QCOMPARE(report.failedFiles, 2);
        QVERIFY(std::ranges::any_of(report.problems, [](const Problem &p) { return p.where.contains(u"b.xml"_s); }));
        QVERIFY(std::ranges::any_of(report.problems, [](const Problem &p) { return p.where.contains(u"c.txt"_s); }));
        QVERIFY(!report.isStopped);
    }

    void theSameTwiceIsSaid()
    {
        const QString file = write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 3));
        const int all = run().counts.added;
        QCOMPARE(all, 4); // with the list of persons
        const ImportReport again = run();
        QCOMPARE(again.counts.unchanged, all);
        QCOMPARE(again.counts.added + again.counts.updated, 0);
        QCOMPARE(inWords(again), u"4 documents unchanged"_s);

        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 5));
        QCOMPARE(inWords(run()), u"2 documents added, 4 updated"_s);
        QCOMPARE(m_library->documents().size(), 6);
    }

    void progressGoesForwardToTheEnd()
    {
        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 100));
        write(u"in/b.xml"_s, sampleVolume("frus1964-68v92", 1));
        QList<ImportProgress> told;
        const ImportReport report =
            importPaths({path(u"in"_s)}, m_importers, *m_import,
                        {.progress = [&](const ImportProgress &progress) { told << progress; }});
        QVERIFY(told.size() > 5);
        for (qsizetype i = 1; i < told.size(); ++i) {
            QVERIFY(told[i].bytes >= told[i - 1].bytes);
            QVERIFY(told[i].documents >= told[i - 1].documents);
            QVERIFY(told[i].files >= told[i - 1].files);
        }
        QCOMPARE(told.last().files, 2);
        QCOMPARE(told.last().bytes, told.last().allBytes);
        QCOMPARE(told.last().documents, report.counts.added);
    }

    void leavesOutWhatBrowsersSaveBesideAPage()
    {
        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 3));
        write(u"in/page_files/logo.png"_s, "\x89PNG\r\n\x1A\n");
        write(u"in/page_files/inner/b.xml"_s, sampleVolume("frus1964-68v92", 3));
        const ImportReport report = run();
        QCOMPARE(report.files, 1);
        QVERIFY(report.problems.isEmpty());
    }

    void stopsAndGoesOnLater()
    {
        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 100));
        write(u"in/b.xml"_s, sampleVolume("frus1964-68v92", 10));
        bool stop = false;
        const ImportReport report =
            importPaths({path(u"in"_s)}, m_importers, *m_import,
                        {.progress = [&](const ImportProgress &progress) { stop |= progress.documents > 20; },
                         .isCancelled = [&] { return stop; }});
        QVERIFY(report.isStopped);
        QCOMPARE(report.files, 0);
        QVERIFY(report.problems.isEmpty());
        const qsizetype before = m_library->documents().size();
        QVERIFY(before > 0 && before < 100);

        const ImportReport rest = run();
        QCOMPARE(rest.counts.unchanged, before);
        QCOMPARE(m_library->documents().size(), 112);
    }

    void tellsTheTimeThatIsLeft_data()
    {
        QTest::addColumn<qint64>("elapsed"); // ms
        QTest::addColumn<qint64>("bytes");   // of 1000
        QTest::addColumn<QString>("words");

        QTest::newRow("too early") << qint64(900) << qint64(500) << u"1 of 2 files · 7 documents"_s;
        QTest::newRow("nothing read yet") << qint64(9000) << qint64(0) << u"1 of 2 files · 7 documents"_s;
        QTest::newRow("half") << qint64(40'000) << qint64(500)
                              << u"1 of 2 files · 7 documents · 12 bytes/s · about 40 seconds left"_s;
        QTest::newRow("minutes") << qint64(100'000) << qint64(250)
                                 << u"1 of 2 files · 7 documents · 2 bytes/s · about 5 minutes left"_s;
        QTest::newRow("nearly done") << qint64(100'000) << qint64(999)
                                     << u"1 of 2 files · 7 documents · 9 bytes/s · a few seconds left"_s;
    }

    void tellsTheTimeThatIsLeft()
    {
        QFETCH(qint64, elapsed);
        QFETCH(qint64, bytes);
        QLocale::setDefault(QLocale::c());
        const ImportProgress progress{.file = u"a"_s,
                                      .files = 1,
                                      .allFiles = 2,
                                      .bytes = bytes,
                                      .allBytes = 1000,
                                      .documents = 7,
                                      .elapsed = std::chrono::milliseconds(elapsed)};
        QTEST(inWords(progress), "words");
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file could not be written: %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    ImportReport run() { return importPaths({path(u"in"_s)}, m_importers, *m_import); }

    const ImporterRegistry m_importers = ImporterRegistry::withAllFormats();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<LibraryImport> m_import;
};

QTEST_GUILESS_MAIN(ImportPathsTest)

#include "import_paths_test.moc"
