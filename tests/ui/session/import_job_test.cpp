// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/import_job.h"

#include "testlib/sample_volume.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

class ImportJobTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Library::open(m_folder->filePath(u"test.secto"_s));
        QVERIFY(opened);
        m_library = *std::move(opened);
    }

    void bringsAFolderBesideTheWindow()
    {
        write(u"a.xml"_s, sampleVolume("frus1964-68v91", 60));
        write(u"b.xml"_s, sampleVolume("frus1964-68v92", 3));
        write(u"c.txt"_s, QByteArray("\0\1\2", 3));
        ImportJob job(*m_library, m_importers);
        QSignalSpy progressed(&job, &ImportJob::progressChanged);
        QSignalSpy finished(&job, &ImportJob::finished);
        QSignalSpy changed(m_library.get(), &Library::documentsChanged);

        job.bring({m_folder->path()});
        QVERIFY(job.isRunning());
        QVERIFY(finished.wait());

        QVERIFY(!job.isRunning());
        const auto report = finished.first().first().value<ImportReport>();
        QCOMPARE(report.counts.added, 65);
        QCOMPARE(report.failedFiles, 1);
        QCOMPARE(m_library->documents().size(), 65);
        QVERIFY(!changed.isEmpty());
        QVERIFY(!progressed.isEmpty());
    }

    void whatIsBroughtMeanwhileWaits()
    {
        const QString first = write(u"a.xml"_s, sampleVolume("frus1964-68v91", 20));
        const QString second = write(u"b.xml"_s, sampleVolume("frus1964-68v92", 2));
        ImportJob job(*m_library, m_importers);
        QSignalSpy finished(&job, &ImportJob::finished);
        job.bring({first});
        job.bring({second});
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(m_library->volumes().size(), 2);
    }

    void stopsWhenAsked()
    {
        const QString first = write(u"a.xml"_s, sampleVolume("frus1964-68v91", 2000));
        const QString second = write(u"b.xml"_s, sampleVolume("frus1964-68v92", 2));
        ImportJob job(*m_library, m_importers);
        QSignalSpy finished(&job, &ImportJob::finished);
        job.bring({first});
        job.bring({second});
        job.stop();
        QVERIFY(finished.wait());
        QVERIFY(finished.first().first().value<ImportReport>().isStopped);
        QVERIFY(!job.isRunning());
        QVERIFY(m_library->documents().size() < 2000);
        job.bring({second}); // and it can be used again
        QVERIFY(finished.wait());
        QVERIFY(!finished.last().first().value<ImportReport>().isStopped);
    }

    void endsWithItsWindow()
    {
        const QString path = write(u"a.xml"_s, sampleVolume("frus1964-68v91", 2000));
        {
            ImportJob job(*m_library, m_importers);
            job.bring({path});
        }
        QVERIFY(m_library->documents().size() < 2000);
    }

    void theWindowWritesMeanwhile()
    {
        Document memo;
        memo.title = u"Memo"_s;
        memo.body = u"Text"_s;
        const auto id = m_library->addDocument(memo, "memo", u"memo.txt"_s);
        QVERIFY(id);
        ImportJob job(*m_library, m_importers);
        QSignalSpy finished(&job, &ImportJob::finished);
        job.bring({write(u"a.xml"_s, sampleVolume("frus1964-68v91", 400))});
        int written = 0;
        while (finished.isEmpty()) {
            Annotation note;
            note.id = newAnnotationId();
            note.document = *id;
            note.note = u"typed meanwhile"_s;
            const auto saved = m_library->save(note, u"note"_s);
            QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().text()));
            ++written;
            QCoreApplication::processEvents();
        }
        QCOMPARE(finished.first().first().value<ImportReport>().problems, Problems());
        QCOMPARE(m_library->annotations(*id).size(), written);
        QCOMPARE(m_library->documents().size(), 402);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file could not be written: %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    const ImporterRegistry m_importers = ImporterRegistry::withAllFormats();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(ImportJobTest)

#include "import_job_test.moc"
