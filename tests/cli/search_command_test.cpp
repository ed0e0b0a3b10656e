// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"
#include "testlib/sample_documents.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int status = -1;
    QStringList lines;
    QString errors;
};

Run search(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SECTO_PROGRAM), QStringList(u"search"_s) + arguments);
    if (!process.waitForFinished())
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class SearchCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder.reset(new QTemporaryDir);
        m_path = m_folder->filePath(u"a.secto"_s);
        const auto library = Library::open(m_path);
        QVERIFY(library);
        const auto id = (*library)->addDocument(Testing::sampleDocument(), "one", u"x"_s);
        QVERIFY(id);
        Annotation note;
        note.id = newAnnotationId();
        note.document = *id;
        note.note = u"Compare herring"_s;
        QVERIFY((*library)->save(note, u"note"_s));
    }

    void printsWhatItFinds()
    {
        const Run run = search({u"--library"_s, m_path, u"cease-fire"_s, u"from:byron"_s});
        QCOMPARE(run.errors, QString());
        QCOMPARE(run.status, 0);
        QCOMPARE(run.lines.value(0), u"12a. Memorandum of Conversation · 1967-12-11"_s);
        QVERIFY(run.lines.value(1).contains("cease-fire"_L1));
        QCOMPARE(run.lines.last(), u"1 document"_s);
    }

    /** The note was saved after the document was indexed. */
    void indexesFirst()
    {
        const Run run = search({u"--library"_s, m_path, u"--json"_s, u"note:herring"_s});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.lines.size(), 1);
        const QJsonObject line = QJsonDocument::fromJson(run.lines.first().toUtf8()).object();
        QCOMPARE(line[u"number"].toString(), u"12a"_s);
        QCOMPARE(line[u"passage"].toString(), u"Compare herring"_s);
        QCOMPARE(line[u"words"][0].toString(), u"herring"_s);
    }

    void findsNothing()
    {
        const Run run = search({u"--library"_s, m_path, u"barley"_s});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.lines, QStringList(u"Nothing was found."_s));
    }

    void countsInsteadWhereAsked()
    {
        Run run = search({u"--library"_s, m_path, u"--counts"_s, u"cease-fire"_s});
        QCOMPARE(run.errors, QString());
        QCOMPARE(run.status, 0);
        QVERIFY(run.lines.contains(u"Year"_s));
        QVERIFY(run.lines.contains(u"       1  1967"_s));
        run = search({u"--library"_s, m_path, u"--counts"_s, u"--json"_s, u"cease-fire"_s});
        QVERIFY2(run.lines.contains(uR"({"by":"year","documents":1,"value":"1967"})"_s),
                 qPrintable(run.lines.join(u'\n')));
    }

    void pointsAtAMistake()
    {
        const Run run = search({u"--library"_s, m_path, u"paris NOT"_s});
        QCOMPARE(run.status, 2);
        QCOMPARE(run.lines, QStringList());
        QCOMPARE(run.errors, u"secto search: Nothing stands after NOT.\n    paris NOT\n          ^^^\n"_s);
    }

    void refusesWrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        QTest::newRow("no query") << QStringList() << 2 << u"Say what to find."_s;
        QTest::newRow("no number") << QStringList{u"--limit"_s, u"some"_s, u"x"_s} << 2 << u"--limit"_s;
        QTest::newRow("no library") << QStringList{u"--library"_s, u"/no/such.secto"_s, u"x"_s} << 1
                                    << u"The library is not there."_s;
    }

    void refusesWrongUse()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, said);
        const Run run = search(arguments);
        QCOMPARE(run.status, status);
        QVERIFY2(run.errors.contains(said), qPrintable(run.errors));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(SearchCommandTest)

#include "search_command_test.moc"
