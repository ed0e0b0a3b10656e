// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/export_writer.h"
#include "export/file_names.h"

#include "testlib/full_disk.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;
using Found = ExportWriter::Found;
using IfChanged = ExportWriter::IfChanged;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class ExportWriterTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    QString m_path;

    ExportFile file(const QByteArray &bytes, DocumentId document = 1) const { return {m_path, bytes, {document}}; }

private slots:
    void init()
    {
        static int run = 0;
        const QDir folder(m_folder.filePath(QString::number(++run)));
        QVERIFY(folder.mkpath(u"."_s));
        auto opened = Library::open(folder.filePath(u"l.secto"_s));
        QVERIFY(opened);
        m_library = *std::move(opened);
        m_path = folder.filePath(u"Notes.md"_s);
    }

    void writesWhatIsNotThere()
    {
        ExportWriter writer(*m_library);
        QCOMPARE(writer.found(file("a")), Found::Nothing);
        QVERIFY(writer.write(file("a"), IfChanged::Refuse));
        QCOMPARE(contents(m_path), "a");
        QCOMPARE(writer.found(file("a")), Found::Same);
    }

    void bringsItsOwnFileUpToDate()
    {
        ExportWriter writer(*m_library);
        QVERIFY(writer.write(file("a"), IfChanged::Refuse));
        QCOMPARE(writer.found(file("b")), Found::Ours);
        QVERIFY(writer.write(file("b"), IfChanged::Refuse));
        QCOMPARE(contents(m_path), "b");
    }

    void neverReplacesWhatTheUserChanged()
    {
        ExportWriter writer(*m_library);
        QVERIFY(writer.write(file("a"), IfChanged::Refuse));
        put(m_path, "a, and my own words");
        QCOMPARE(writer.found(file("b")), Found::Changed);
        const auto refused = writer.write(file("b"), IfChanged::Refuse);
        QVERIFY(!refused);
        QCOMPARE(refused.error().where, m_path);
        QCOMPARE(contents(m_path), "a, and my own words");

        QVERIFY(writer.write(file("b"), IfChanged::Replace));
        QCOMPARE(contents(m_path), "b");
        QCOMPARE(writer.found(file("c")), Found::Ours);
    }

    void neverReplacesAnotherDocumentsNotes()
    {
        ExportWriter writer(*m_library);
        QVERIFY(writer.write(file("a", 1), IfChanged::Refuse));
        QCOMPARE(writer.found(file("b", 2)), Found::Changed);
        QVERIFY(!writer.write(file("b", 2), IfChanged::Refuse));
        QCOMPARE(contents(m_path), "a");
    }

    void neverReplacesAFileItDoesNotKnow()
    {
        put(m_path, "");
        QCOMPARE(ExportWriter(*m_library).found(file("b")), Found::Changed);
        QVERIFY(!ExportWriter(*m_library).write(file("b"), IfChanged::Refuse));
    }

    void keepsTheOldFileOnAFullDisk()
    {
        ExportWriter writer(*m_library);
        QVERIFY(writer.write(file("old notes"), IfChanged::Refuse));
        Result<void> written;
        {
            const FullDisk full(100'000);
            written = writer.write(file(QByteArray(1'000'000, 'x')), IfChanged::Replace);
        }
        QVERIFY(!written);
        QVERIFY(written.error().text().contains(m_path));
        QCOMPARE(contents(m_path), "old notes");
        QCOMPARE(QFileInfo(m_path).dir().entryList({u"Notes*"_s}, QDir::Files), QStringList{u"Notes.md"_s});
    }

    void saysWhenAFolderCannotBeWrittenTo_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no folder") << m_folder.filePath(u"nowhere/Notes.md"_s);
        QTest::newRow("nobody may write") << u"/proc/Notes.md"_s; // not even root
        QTest::newRow("a folder of that name") << m_folder.path();
    }

    void saysWhenAFolderCannotBeWrittenTo()
    {
        QFETCH(QString, path);
        const auto written = ExportWriter(*m_library).write({path, "a", {1}}, IfChanged::Replace);
        QVERIFY(!written);
        QCOMPARE(written.error().severity, Problem::Severity::Error);
        QCOMPARE(written.error().where, path);
        QVERIFY(!written.error().advice.isEmpty());
    }

    void namesFiles_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("telegram") << u"345"_s << u"Telegram From Secretary of State Rusk to the Department of State"_s
                                  << u"345 Telegram From Secretary of State Rusk to the Department of State.md"_s;
        QTest::newRow("separators") << u"1"_s << u"a/b\\c: d"_s << u"1 a b c d.md"_s;
        QTest::newRow("signs") << QString() << u"<a> \"b\" |c? *d* [e] #f ^g"_s << u"a b c d e f g.md"_s;
        QTest::newRow("control") << QString() << u"a\nb\tc\u0007\u200e"_s << u"a b c.md"_s;
        QTest::newRow("up and away") << QString() << u"../../etc/passwd"_s << u"etc passwd.md"_s;
        QTest::newRow("dots") << QString() << u"...end. . ."_s << u"end.md"_s;
        QTest::newRow("reserved") << QString() << u"CON"_s << u"Document CON.md"_s;
        QTest::newRow("reserved, with suffix") << QString() << u"nul.txt"_s << u"Document nul.txt.md"_s;
        QTest::newRow("not reserved") << QString() << u"Conference"_s << u"Conference.md"_s;
        QTest::newRow("nothing") << QString() << u" / "_s << u"Document.md"_s;
        QTest::newRow("letters") << u"12a"_s << u"Übersicht – Łódź"_s << u"12a Übersicht – Łódź.md"_s;
    }

    void namesFiles()
    {
        QFETCH(QString, number);
        QFETCH(QString, title);
        QTEST(exportFileName(number, title), "name");
    }

    void keepsNamesShort_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("words") << u"word "_s.repeated(200);
        QTest::newRow("one word") << u"w"_s.repeated(1000);
        QTest::newRow("three bytes a letter") << u"漢"_s.repeated(300);
        QTest::newRow("pairs") << u"\U0001D518"_s.repeated(300);
    }

    void keepsNamesShort()
    {
        QFETCH(QString, title);
        const QString name = exportFileName(u"1"_s, title);
        QVERIFY(name.toUtf8().size() <= 180);
        QVERIFY(name.isValidUtf16());
        QVERIFY(name.endsWith(u".md"_s));
        put(QFileInfo(m_path).dir().filePath(name), "x");
    }

    void namesAreUniqueAndStay()
    {
        QList<DocumentSummary> documents(3);
        documents[0].id = 5;
        documents[0].title = u"Letter"_s;
        documents[1].id = 2;
        documents[1].title = u"LETTER"_s;
        documents[2].id = 9;
        documents[2].title = u"letter"_s;
        const auto names = exportFileNames(documents);
        QCOMPARE(names.value(2), u"LETTER.md"_s);
        QCOMPARE(names.value(5), u"Letter (2).md"_s);
        QCOMPARE(names.value(9), u"letter (3).md"_s);
        QCOMPARE(exportFileNames(documents.first(2)).value(5), names.value(5));
    }

    void findsAPathBeside()
    {
        QCOMPARE(pathBeside(m_path), m_path);
        put(m_path, "a");
        const QString second = QFileInfo(m_path).path() + u"/Notes (2).md"_s;
        QCOMPARE(pathBeside(m_path), second);
        put(second, "b");
        QVERIFY(pathBeside(m_path).endsWith(u"/Notes (3).md"_s));
    }
};

QTEST_GUILESS_MAIN(ExportWriterTest)

#include "export_writer_test.moc"
