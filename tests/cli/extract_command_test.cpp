// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/testlib.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
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
    QList<QJsonObject> lines;
    QString errors;
};

/** Runs the program itself, as a user would: without a display. */
Run extract(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SECTO_PROGRAM), QStringList(u"extract"_s) + arguments);
    Run run;
    if (!process.waitForFinished())
        return run;
    run.status = process.exitCode();
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            run.lines << QJsonDocument::fromJson(line).object();
    }
    run.errors = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace

class ExtractCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder.reset(new QTemporaryDir);
        QVERIFY(m_folder->isValid());
    }

    void printsTheTelegram()
    {
        const QString path = write(u"telegram.txt"_s, Testing::telegramBytes());
        const Run run = extract({path});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.errors, QString());
        QCOMPARE(run.lines.size(), 1);
        const QJsonObject &line = run.lines.first();
        QCOMPARE(line[u"source"].toString(), path);
        QCOMPARE(line[u"number"].toString(), u"345"_s);
        QCOMPARE(line[u"title"].toString(), u"Telegram From Secretary of State Rusk to the Department of State"_s);
        QCOMPARE(line[u"kind"].toString(), u"telegram"_s);
        QVERIFY(line[u"date"].isNull());
        const QJsonArray notes = line[u"notes"].toArray();
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes[0][u"label"].toString(), u"1"_s);
        QCOMPARE(notes[0][u"field"].toString(), u"title"_s);
        QCOMPARE(notes[0][u"at"].toInt(), 64);
        QCOMPARE(notes[1][u"field"].toString(), u"body"_s);
        QCOMPARE(line[u"pages"][0][u"label"].toString(), u"731"_s);
        const QJsonValue insertion = line[u"editorial"][0];
        QCOMPARE(insertion[u"text"].toString(), u"[illegible]"_s);
        QCOMPARE(line[u"body"].toString().mid(insertion[u"begin"].toInt(), 11), u"[illegible]"_s);
        for (const QString &key : {u"source"_s, u"number"_s, u"title"_s, u"kind"_s, u"date"_s, u"place"_s, u"body"_s,
                                   u"notes"_s, u"pages"_s, u"editorial"_s, u"mentions"_s})
            QVERIFY2(line.contains(key), qPrintable(key));
    }

    void mentionsFitTheirFields()
    {
        const Run run = extract({write(u"telegram.txt"_s, Testing::telegramBytes())});
        const QJsonObject line = run.lines.value(0);
        const QJsonArray mentions = line[u"mentions"].toArray();
        QVERIFY(!mentions.isEmpty());
        for (const QJsonValue &mention : mentions) {
            const QString field = mention[u"field"].toString();
            QString text = line[field].toString();
            for (const QJsonValue &note : line[u"notes"].toArray()) {
                if (field == u"note:"_s + note[u"label"].toString())
                    text = note[u"text"].toString();
            }
            const int begin = mention[u"begin"].toInt();
            QCOMPARE(text.mid(begin, mention[u"end"].toInt() - begin), mention[u"text"].toString());
        }
    }

    void countsCodePoints()
    {
        const QString text = u"Head\n\n\U0001D518\U0001D518 [sic] and\U0001D518[Page 2] it.1\n\n  1. Note.\n"_s;
        const Run run = extract({write(u"a.txt"_s, text.toUtf8())});
        const QJsonObject line = run.lines.value(0);
        QCOMPARE(line[u"editorial"][0][u"begin"].toInt(), 3);
        QCOMPARE(line[u"editorial"][0][u"end"].toInt(), 8);
        QCOMPARE(line[u"pages"][0][u"at"].toInt(), 14);
        QCOMPARE(line[u"notes"][0][u"at"].toInt(), 17);
    }

    void walksFoldersInOrder()
    {
        write(u"b/two.txt"_s, "Two");
        write(u"b/one.txt"_s, "One");
        write(u"b/data.json"_s, "{}");
        const QString last = write(u"a.txt"_s, "Three");
        const Run run = extract({m_folder->filePath(u"b"_s), last});
        QCOMPARE(run.status, 0);
        QStringList bodies;
        for (const QJsonObject &line : run.lines)
            bodies << line[u"body"].toString();
        QCOMPARE(bodies, (QStringList{u"One"_s, u"Two"_s, u"Three"_s}));
    }

    void tellsOfBadFilesAndGoesOn()
    {
        const QString gone = m_folder->filePath(u"gone.txt"_s);
        const Run run = extract({gone, write(u"empty.txt"_s, ""), write(u"good.txt"_s, "Good")});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.lines.size(), 1);
        QVERIFY(run.errors.contains(gone));
        QVERIFY(run.errors.contains(u"The file is empty."));
    }

    void refusesWrongUsage()
    {
        QCOMPARE(extract({}).status, 2);
        QCOMPARE(extract({u"--format"_s, u"xml"_s, u"a.txt"_s}).status, 2);
        QCOMPARE(extract({u"--colour"_s, u"a.txt"_s}).status, 2);
    }

    void resolvesAgainstAListOfPersons()
    {
        const QString list = write(u"persons.tsv"_s, "p_DJ1\tDoe, Jane\tAmbassador to Chile\n");
        const QString text = write(u"a.txt"_s, "Minutes\n\nYesterday Jane Doe said that Doe would come.\n");
        const Run run = extract({u"--persons"_s, list, text});
        QCOMPARE(run.status, 0);
        QStringList ids;
        for (const QJsonValue &mention : run.lines.value(0)[u"mentions"].toArray())
            ids << mention[u"id"].toString();
        QVERIFY(ids.contains(u"p_DJ1"_s));
        QCOMPARE(extract({u"--persons"_s, m_folder->filePath(u"none.tsv"_s), text}).status, 1);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("could not write %s", qPrintable(path));
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ExtractCommandTest)

#include "extract_command_test.moc"
