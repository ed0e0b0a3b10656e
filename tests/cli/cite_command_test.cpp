// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/sample_volume.h"
#include "testlib/testlib.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int status = -1;
    QString output;
    QString errors;
};

Run run(const QString &command, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SECTO_PROGRAM), QStringList(command) + arguments);
    Run run;
    if (!process.waitForFinished())
        return run;
    run.status = process.exitCode();
    run.output = QString::fromUtf8(process.readAllStandardOutput());
    run.errors = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace

class CiteCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString early =
            write(u"early.xml"_s, sampleVolume("frus1951v07p2", 2).replace("Volume V", "Volume VII, Part 2"));
        const QString late = write(u"late.xml"_s, sampleVolume("frus1964-68v05", 3));
        QCOMPARE(run(u"import"_s, {u"--library"_s, library(), early, late}).status, 0);
        write(u"page.html"_s, "<html><head><title>Cod</title><link rel='canonical' href='https://example.org/cod'>"
                              "<meta name='author' content='Ada Byron'></head><body><article><h1>Cod</h1>"
                              "<p>The boats of the harbor came home before the storm, and nothing was lost.</p>"
                              "<p>The ministers were told of it at noon and wrote to each other.</p></article>"
                              "</body></html>");
    }

    void citesInEveryFormat_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("cited");
        const QStringList two{u"FRUS, 1964–1968, vol. V, doc. 2"_s, u"frus1951v07p2/d1"_s};
        for (const char *format : {"history", "chicago-note", "chicago-bibliography", "bibtex", "ris", "csl-json"})
            QTest::newRow(format) << QString::fromLatin1(format) << two;
        for (const char *format : {"chicago-note", "bibtex", "ris", "csl-json"})
            QTest::addRow("web-%s", format) << QString::fromLatin1(format) << QStringList{path(u"page.html"_s)};
    }

    void citesInEveryFormat()
    {
        QFETCH(QString, format);
        QFETCH(QStringList, cited);
        const Run done = run(
            u"cite"_s,
            QStringList{u"--library"_s, library(), u"--format"_s, format, u"--accessed"_s, u"2026-12-01"_s} + cited);
        QCOMPARE(done.errors, QString());
        QCOMPARE(done.status, 0);
        QVERIFY(matchesGolden(done.output.toUtf8(),
                              u"citation/%1.txt"_s.arg(QString::fromLatin1(QTest::currentDataTag()))));
    }

    void aVolumeStandsForItsDocuments()
    {
        const Run done = cite({u"frus1964-68v05"_s});
        QCOMPARE(done.status, 0);
        QCOMPARE(done.output.count(u'\n'), 3);
        QCOMPARE(cite({path(u"late.xml"_s)}).output, done.output);
    }

    void pagesAndAddressesLeadToDocuments()
    {
        QVERIFY(cite({u"https://history.state.gov/historicaldocuments/frus1964-68v05/d3"_s})
                    .output.contains(u"Document 3,"));
        QVERIFY(cite({u"FRUS, 1964–1968, vol. V, p. 12"_s}).output.contains(u"Document 2,"));
        QVERIFY(cite({u"--pages"_s, u"12-13"_s, u"frus1964-68v05/d2"_s}).output.contains(u"Document 2, pp. 12–13,"));
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("volume") << QStringList{u"FRUS, 1961–1963, vol. III, doc. 2"_s} << 1
                                << u"The volume is not in the library: Foreign Relations of the United States, "
                                   "1961–1963, Volume III (frus1961-63v03)"_s;
        QTest::newRow("document") << QStringList{u"frus1964-68v05/d99"_s} << 1 << u"The volume has no document 99."_s;
        QTest::newRow("page") << QStringList{u"frus1964-68v05/pg_99"_s} << 1 << u"page 99"_s;
        QTest::newRow("file") << QStringList{u"nowhere.xml"_s} << 1 << u"There is no file of this name"_s;
        QTest::newRow("nothing") << QStringList() << 2 << u"Name at least one"_s;
        QTest::newRow("format") << QStringList{u"--format"_s, u"word"_s, u"x"_s} << 2 << u"There is no format “word”"_s;
        QTest::newRow("date") << QStringList{u"--accessed"_s, u"tuesday"_s, u"x"_s} << 2 << u"“tuesday” is no date"_s;
        QTest::newRow("library") << QStringList{u"--library"_s, u"/nowhere/a.secto"_s, u"frus1964-68v05/d1"_s} << 1
                                 << u"There is no library here"_s;
    }

    void saysWhatIsMissing()
    {
        QFETCH(QStringList, arguments);
        const Run done = cite(arguments);
        QTEST(done.status, "status");
        QCOMPARE(done.output, QString());
        QFETCH(QString, said);
        QVERIFY2(done.errors.contains(said), qPrintable(done.errors));
    }

    void whatIsFoundIsCitedAllTheSame()
    {
        const Run done = cite({u"frus1964-68v05/d99"_s, u"frus1964-68v05/d1"_s});
        QCOMPARE(done.status, 1);
        QVERIFY(done.output.contains(u"Document 1,"));
        QVERIFY(done.errors.contains(u"99"));
    }

    void helps()
    {
        const Run done = cite({u"--help"_s});
        QCOMPARE(done.status, 0);
        QVERIFY(done.output.contains(u"csl-json"));
    }

private:
    Run cite(const QStringList &arguments) const
    {
        const QStringList where =
            arguments.contains(u"--library"_s) ? QStringList() : QStringList{u"--library"_s, library()};
        return run(u"cite"_s, where + arguments);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString library() const { return path(u"library.secto"_s); }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file could not be written: %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(CiteCommandTest)

#include "cite_command_test.moc"
