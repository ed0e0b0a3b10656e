// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/transaction.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Secto;
using namespace Qt::StringLiterals;

class DatabaseTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // Characters that mean something in a URI must not.
        m_path = m_folder->filePath(u"50% of ?mode=memory #1.db"_s);
        m_database = std::make_unique<Database>();
        QVERIFY(m_database->open(m_path, Database::Access::Create));
        QVERIFY(m_database->run(u"CREATE TABLE words (word TEXT NOT NULL, n INTEGER)"_s));
        QVERIFY(QFile::exists(m_path));
    }

    void readsBackWhatWasBound()
    {
        const QDateTime time(QDate(1967, 12, 11), QTime(9, 55, 0, 7), QTimeZone::UTC);
        const QString words = u"it's “naïve”; \U0001D518 -- ?"_s + QChar(0) + u"end"_s;
        Statement row(*m_database, u"SELECT ?, ?, ?, ?, ?, ?"_s, words, qint64(1) << 53, time, QByteArray("a\0b", 3),
                      QDateTime(), std::optional<qint64>());
        QVERIFY(row.next());
        QCOMPARE(row.text(0), words);
        QCOMPARE(row.number(1), qint64(1) << 53);
        QCOMPARE(row.time(2), time);
        QCOMPARE(row.bytes(3), QByteArray("a\0b", 3));
        QVERIFY(row.isNull(4));
        QVERIFY(!row.time(4).isValid());
        QVERIFY(row.isNull(5));
        QVERIFY(!row.next());
        QVERIFY(!row.problem());
    }

    void bindsEmptyTextAsText()
    {
        Statement row(*m_database, u"SELECT typeof(?), typeof(?), typeof(?)"_s, QString(), u""_s, QByteArray());
        QVERIFY(row.next());
        QCOMPARE(row.text(0), u"text"_s);
        QCOMPARE(row.text(1), u"text"_s);
        QCOMPARE(row.text(2), u"blob"_s);
    }

    void keepsTheLengthOfBrokenPairs()
    {
        // SQLite would swallow the letter after a lone half, and move every offset behind it.
        const QString broken = u"a"_s + QChar(0xD835) + u"bc"_s + QChar(0xDD18);
        Statement row(*m_database, u"SELECT ?"_s, broken);
        QVERIFY(row.next());
        QCOMPARE(row.text(0), u"a\uFFFDbc\uFFFD"_s);
        QCOMPARE(wellFormed(u"\U0001D518"_s), u"\U0001D518"_s);
    }

    void refusesSeveralStatements()
    {
        const Statement two(*m_database, u"INSERT INTO words VALUES ('a', 1); DROP TABLE words"_s);
        QVERIFY(two.problem());
        QCOMPARE(count(), 0);
    }

    void takesBackWhatIsNotCommitted()
    {
        {
            Transaction transaction(*m_database);
            transaction.run(u"INSERT INTO words VALUES (?, ?)"_s, u"lost"_s, 1);
        }
        QCOMPARE(count(), 0);
        Transaction transaction(*m_database);
        transaction.run(u"INSERT INTO words VALUES (?, ?)"_s, u"kept"_s, 1);
        QVERIFY(transaction.commit());
        QCOMPARE(count(), 1);
    }

    void doesNothingAfterAFailure()
    {
        {
            Transaction transaction(*m_database);
            transaction.run(u"INSERT INTO words VALUES (?, ?)"_s, u"first"_s, 1);
            transaction.run(u"INSERT INTO words VALUES (NULL, ?)"_s, 2);
            QVERIFY(transaction.failed());
            transaction.run(u"INSERT INTO words VALUES (?, ?)"_s, u"third"_s, 3);
            const auto committed = transaction.commit();
            QVERIFY(!committed);
            QVERIFY(committed.error().what.contains("does not fit"_L1));
        }
        QCOMPARE(count(), 0);
    }

    void staysWholeWhenTheDiskIsFull()
    {
        const auto pages = m_database->number(u"PRAGMA page_count"_s);
        QVERIFY(m_database->run(u"PRAGMA max_page_count = %1"_s.arg(*pages + 4)));
        const QString words(200'000, u'x');
        {
            Transaction transaction(*m_database);
            transaction.run(u"INSERT INTO words VALUES (?, ?)"_s, u"with it"_s, 1);
            transaction.run(u"INSERT INTO words VALUES (?, ?)"_s, words, 1);
            const auto committed = transaction.commit();
            QVERIFY(!committed);
            QCOMPARE(committed.error().what, u"The disk is full."_s);
        }
        QCOMPARE(count(), 0);
        QCOMPARE(integrity(), u"ok"_s);

        QVERIFY(m_database->run(u"PRAGMA max_page_count = 1000000"_s));
        Transaction transaction(*m_database);
        transaction.run(u"INSERT INTO words VALUES (?, ?)"_s, words, 1);
        QVERIFY(transaction.commit());
        QCOMPARE(count(), 1);
    }

    void waitsForALockedLibraryOnlySoLong()
    {
        Database other;
        QVERIFY(other.open(m_path, Database::Access::ReadWrite));
        Transaction holding(other);
        holding.run(u"INSERT INTO words VALUES (?, ?)"_s, u"theirs"_s, 1);

        QElapsedTimer timer;
        timer.start();
        {
            Transaction transaction(*m_database);
            QVERIFY(timer.elapsed() >= Database::LongestWait / 2);
            transaction.run(u"INSERT INTO words VALUES (?, ?)"_s, u"ours"_s, 1);
            const auto committed = transaction.commit();
            QVERIFY(!committed);
            QVERIFY(committed.error().what.contains("Another program"_L1));
            QCOMPARE(committed.error().where, m_path);
        }
        QVERIFY(holding.commit());
        Transaction again(*m_database);
        again.run(u"INSERT INTO words VALUES (?, ?)"_s, u"ours"_s, 1);
        QVERIFY(again.commit());
        QCOMPARE(count(), 2);
    }

    void splitsScriptsAtEmptyLines()
    {
        QCOMPARE(statementsOf(u"-- a note; with a semicolon\n\nCREATE TABLE a (\n    b TEXT\n);\n\n\n"
                              "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n    DELETE FROM a;\nEND;\n"_s),
                 (QStringList{u"CREATE TABLE a (\n    b TEXT\n);\n"_s,
                              u"CREATE TRIGGER t AFTER INSERT ON a BEGIN\n    DELETE FROM a;\nEND;\n"_s}));
        QVERIFY(statementsOf(QString()).isEmpty());
    }

private:
    qint64 count() { return m_database->number(u"SELECT count(*) FROM words"_s).value_or(-1); }

    QString integrity()
    {
        Statement row(*m_database, u"PRAGMA integrity_check"_s);
        return row.next() ? row.text(0) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(DatabaseTest)

#include "database_test.moc"
