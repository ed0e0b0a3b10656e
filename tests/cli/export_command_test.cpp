// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/builtin_publication.h"
#include "import/importer_registry.h"
#include "storage/library.h"

#include "testlib/testlib.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("could not write %s", qPrintable(path));
}

} // namespace

/** Runs the program itself, as a user would: without a display. */
class ExportCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_library = m_folder.filePath(u"l.secto"_s);
        const auto library = Library::open(m_library);
        QVERIFY(library);
        Document telegram =
            ImporterRegistry::withAllFormats().import({telegramBytes(), u"built-in"_s}).documents.value(0);
        completeTelegram(telegram);
        const auto id = (*library)->addDocument(telegram, telegramBytes(), u"built-in"_s);
        QVERIFY(id);
        Annotation note;
        note.id = newAnnotationId();
        note.document = *id;
        note.note = u"Compare *no* other “Secto”."_s;
        QVERIFY((*library)->save(note, u"note"_s));
        Document letter;
        letter.number = u"7"_s;
        letter.title = u"Letter"_s;
        letter.body = u"Words."_s;
        QVERIFY((*library)->addDocument(letter, "letter", u"clipboard"_s));
        letter.body = u"Other words."_s;
        QVERIFY((*library)->addDocument(letter, "other letter", u"clipboard"_s));
    }

    void init() { m_environment = QProcessEnvironment::systemEnvironment(); }

    void writesToStandardOutput()
    {
        QCOMPARE(run(inLibrary({u"--document"_s, u"345"_s})), 0);
        QCOMPARE(m_errors, QString());
        QVERIFY(m_out.startsWith(u"---\ntitle: \"Telegram From Secretary of State Rusk"_s));
        QVERIFY(m_out.contains(u"  - \"Dean Rusk\""_s));
        QVERIFY(m_out.contains(u"Document 345, <https://history.state.gov"_s));
        QVERIFY2(m_out.contains(u"Compare *no* other “Secto”."_s), qPrintable(m_out.last(300)));
    }

    void isUtf8InEveryLocale()
    {
        m_environment.insert(u"LC_ALL"_s, u"C"_s);
        QCOMPARE(run(inLibrary({u"--document"_s, u"345"_s})), 0);
        QVERIFY(m_out.contains(u"“Secto”"_s));
    }

    void writesAFileForAll()
    {
        const QString path = m_folder.filePath(u"all.md"_s);
        QCOMPARE(exportTo(path), 0);
        QCOMPARE(m_out, path + u'\n');
        const QByteArray bytes = contents(path);
        QVERIFY(bytes.contains("title: \"Notes on 3 documents\""));
        QCOMPARE(exportTo(path), 0);
        QCOMPARE(contents(path), bytes);
    }

    void writesAFileEachIntoAFolder()
    {
        const QDir folder(m_folder.filePath(u"made/for it"_s));
        QCOMPARE(exportTo(folder.path()), 0);
        const QStringList names{u"345 Telegram From Secretary of State Rusk to the Department of State.md"_s,
                                u"7 Letter (2).md"_s, u"7 Letter.md"_s};
        QCOMPARE(folder.entryList(QDir::Files, QDir::Name), names);
        QCOMPARE(m_out.count(u'\n'), 3);
    }

    void leavesAChangedFileAlone()
    {
        const QString path = m_folder.filePath(u"mine.md"_s);
        QCOMPARE(exportTo(path), 0);
        const QByteArray before = contents(path);
        put(path, before + "My own words.\n");

        QCOMPARE(exportTo(path), 1);
        QVERIFY2(m_errors.contains(path) && m_errors.contains(u"left as it is"_s), qPrintable(m_errors));
        QCOMPARE(contents(path), before + "My own words.\n");
        QCOMPARE(exportTo(path, {u"--force"_s}), 0);
        QCOMPARE(contents(path), before);
    }

    void goesOnAfterAConflictInAFolder()
    {
        const QDir folder(m_folder.filePath(u"partly"_s));
        QVERIFY(folder.mkpath(u"."_s));
        put(folder.filePath(u"7 Letter.md"_s), "mine");
        QCOMPARE(exportTo(folder.path()), 1);
        QCOMPARE(contents(folder.filePath(u"7 Letter.md"_s)), "mine");
        QCOMPARE(folder.entryList(QDir::Files).size(), 3);
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("no format") << QStringList{} << 2 << u"--format markdown"_s;
        QTest::newRow("other format") << QStringList{u"--format"_s, u"docx"_s} << 2 << u"“docx”"_s;
        QTest::newRow("unknown option") << QStringList{u"--colour"_s} << 2 << u"colour"_s;
        QTest::newRow("stray word") << QStringList{u"--format"_s, u"markdown"_s, u"notes"_s} << 2 << u"“notes”"_s;
        QTest::newRow("no library") << QStringList{u"--format"_s, u"markdown"_s, u"--library"_s, u"/no/where.secto"_s}
                                    << 1 << u"/no/where.secto"_s;
        QTest::newRow("no such document") << inLibrary({u"--document"_s, u"999"_s}) << 1 << u"999"_s;
        QTest::newRow("two of a number") << inLibrary({u"--document"_s, u"7"_s}) << 1 << u"by its id: 2, 3"_s;
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, arguments);
        QTEST(run(arguments), "status");
        QFETCH(QString, said);
        QVERIFY2(m_errors.contains(said), qPrintable(m_errors));
        QCOMPARE(m_out, QString());
    }

    void choosesById()
    {
        QCOMPARE(run(inLibrary({u"--document"_s, u"3"_s})), 0);
        QVERIFY2(m_out.contains(u"# 7. Letter"_s), qPrintable(m_out));
    }

    void doesNotMakeALibraryOfAMistypedName()
    {
        const QString path = m_folder.filePath(u"typo.secto"_s);
        QCOMPARE(run({u"--format"_s, u"markdown"_s, u"--library"_s, path}), 1);
        QVERIFY(!QFileInfo::exists(path));
    }

    void saysWhenALibraryIsDamaged()
    {
        const QString path = m_folder.filePath(u"damaged.secto"_s);
        put(path, "Dear Sir");
        QCOMPARE(run({u"--format"_s, u"markdown"_s, u"--library"_s, path}), 1);
        QVERIFY2(m_errors.contains(path), qPrintable(m_errors));
        QCOMPARE(contents(path), "Dear Sir");
    }

    void saysWhenAFolderCannotBeMade()
    {
        QCOMPARE(exportTo(u"/proc/secto/notes"_s), 1); // not even by root
        QVERIFY2(m_errors.contains(u"/proc/secto/notes"_s), qPrintable(m_errors));
    }

    void saysWhenTheReaderOfItsOutputHasGoneOrIsFull()
    {
        if (!QFileInfo::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(SECTO_PROGRAM), QStringList(u"export"_s) + inLibrary({u"--document"_s, u"345"_s}));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void helps()
    {
        QCOMPARE(run({u"--help"_s}), 0);
        QVERIFY(m_out.contains(u"--force"_s));
    }

    void readsTheUsersOwnLibrary()
    {
        const QTemporaryDir home;
        m_environment.insert(u"XDG_DATA_HOME"_s, home.path());
        QCOMPARE(run({u"--format"_s, u"markdown"_s}), 1); // there is none yet, and none is made
        QVERIFY2(m_errors.contains(home.path()), qPrintable(m_errors));
        const QString own = home.filePath(u"secto/reading-room.secto"_s);
        QVERIFY(!QFileInfo::exists(own));
        QVERIFY(QFileInfo(own).dir().mkpath(u"."_s));
        QVERIFY(QFile::copy(m_library, own));
        QVERIFY2(run({u"--format"_s, u"markdown"_s}) == 0, qPrintable(m_errors));
        QVERIFY(m_out.contains(u"Dean Rusk"_s));
    }

private:
    QStringList inLibrary(const QStringList &more) const
    {
        return QStringList{u"--library"_s, m_library, u"--format"_s, u"markdown"_s} + more;
    }

    int run(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(SECTO_PROGRAM), QStringList(u"export"_s) + arguments);
        if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
            return -1;
        m_out = QString::fromUtf8(process.readAllStandardOutput());
        m_errors = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }

    int exportTo(const QString &output, const QStringList &more = {})
    {
        return run(inLibrary(QStringList{u"--output"_s, output} + more));
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QString m_library;
    QString m_out;
    QString m_errors;
};

QTEST_GUILESS_MAIN(ExportCommandTest)

#include "export_command_test.moc"
