// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"
#include "testlib/testlib.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class ImporterRegistryTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheTelegram()
    {
        const ImportResult result = ImporterRegistry::withAllFormats().import({Testing::telegramBytes(), u"seed"_s});
        QCOMPARE(result.documents.size(), 1);
        QVERIFY(result.problems.isEmpty());
        const Document &telegram = result.documents.first();
        QCOMPARE(telegram.number, u"345"_s);
        QCOMPARE(telegram.title, u"Telegram From Secretary of State Rusk to the Department of State"_s);
        QCOMPARE(telegram.notes.size(), 2);
        QCOMPARE(telegram.notes[0].call, (Call{FieldId::title(), telegram.title.size()}));
        const qsizetype second = telegram.body.indexOf(u"1954 agreements."_s) + 16;
        QCOMPARE(telegram.notes[1].call, (Call{FieldId::body(), second}));
        QCOMPARE(telegram.pages.size(), 1);
        QCOMPARE(telegram.pages[0].label, u"731"_s);
        QVERIFY(telegram.body.sliced(telegram.pages[0].at).startsWith(u"means something like three days"));
    }

    void refusesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::newRow("empty") << QByteArray() << u"The file is empty."_s;
        QTest::newRow("zero bytes") << QByteArray("MZ\0\0\1\2 program", 14)
                                    << u"This is not a text that Secto can read."_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7 text") << u"The PDF is damaged."_s;
        QTest::newRow("blank lines only") << QByteArray(" \r\n\t\n") << u"There is no text in it."_s;
    }

    void refusesBadFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, what);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"document.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();

        const ImportResult result = ImporterRegistry::withAllFormats().importFile(path);
        QVERIFY(result.documents.isEmpty());
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, Problem::Severity::Error);
        QCOMPARE(result.problems[0].what, what);
        QCOMPARE(result.problems[0].where, path);
        QVERIFY(!result.problems[0].advice.isEmpty());
    }

    /** The file takes no room on the disk: it is one long hole. */
    void refusesATextOf200Megabytes()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"huge.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(200'000'000));
        file.close();

        const ImportResult result = ImporterRegistry::withAllFormats().importFile(path);
        QVERIFY(result.documents.isEmpty());
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].what, u"The file is too large."_s);
        QCOMPARE(result.problems[0].where, path);
        QVERIFY(result.problems[0].advice.contains(u"64 MiB"));
    }

    void refusesWhatIsNoFile()
    {
        QTemporaryDir folder;
        const auto registry = ImporterRegistry::withAllFormats();
        const auto what = [&](const QString &path) { return registry.importFile(path).problems.value(0).what; };
        QCOMPARE(what(folder.filePath(u"gone.txt"_s)), u"The file is not there."_s);
        QCOMPARE(what(folder.path()), u"This is a folder, not a document."_s);
    }
};

QTEST_GUILESS_MAIN(ImporterRegistryTest)

#include "importer_registry_test.moc"
