// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/person_changes.h"
#include "storage/library.h"
#include "testlib/sample_volume.h"

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

Run run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(SECTO_PROGRAM), arguments);
    Run run;
    if (!process.waitForFinished())
        return run;
    run.status = process.exitCode();
    run.output = QString::fromUtf8(process.readAllStandardOutput());
    run.errors = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace

class DecisionsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile volume(path(u"v.xml"_s));
        QVERIFY(volume.open(QIODevice::WriteOnly));
        volume.write(sampleVolume("frus1964-68v05", 2));
        volume.close();
        for (const QString &name : {u"mine.secto"_s, u"theirs.secto"_s})
            QCOMPARE(run({u"import"_s, u"--library"_s, path(name), volume.fileName()}).status, 0);
        const auto library = Library::open(path(u"theirs.secto"_s));
        QVERIFY((*library)->change(PersonChanges({}).merge({u"A. Able"_s}, u"Ann Able"_s), u"merge"_s));
    }

    void goesToAColleague()
    {
        const QString file = path(u"ann.json"_s);
        QCOMPARE(decisions(u"export"_s, u"theirs.secto"_s, {file}).output, file + u'\n');
        const QString said = u"“A. Able” is the same person as “Ann Able”\n"_s;
        const Run seen = decisions(u"import"_s, u"mine.secto"_s, {u"--preview"_s, file});
        QCOMPARE(seen.output, u"new: "_s + said);
        QVERIFY((*Library::open(path(u"mine.secto"_s)))->personDecisions().isEmpty());
        QCOMPARE(decisions(u"import"_s, u"mine.secto"_s, {file}).status, 0);
        const auto taken = (*Library::open(path(u"mine.secto"_s)))->personDecisions();
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().origin, u"ann"_s);
        QCOMPARE(decisions(u"import"_s, u"mine.secto"_s, {file}).output, u"here already: "_s + said);
    }

    void saysWhatIsWrong()
    {
        const QString other = path(u"v.xml"_s);
        const Run run = decisions(u"import"_s, u"mine.secto"_s, {other});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.errors.contains(u"This file holds no decisions."), qPrintable(run.errors));
        QCOMPARE(decisions(u"steal"_s, u"mine.secto"_s, {other}).status, 2);
        QCOMPARE(decisions(u"import"_s, u"mine.secto"_s, {}).status, 2);
        QCOMPARE(decisions(u"import"_s, u"none.secto"_s, {other}).status, 1);
        QVERIFY(!QFile::exists(path(u"none.secto"_s)));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Run decisions(const QString &way, const QString &library, const QStringList &more) const
    {
        return run(QStringList{u"decisions"_s, way, u"--library"_s, path(library)} + more);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(DecisionsCommandTest)

#include "decisions_command_test.moc"
