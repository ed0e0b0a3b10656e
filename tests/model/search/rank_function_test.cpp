// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/rank_function.h"

#include "storage/statement.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

/** Beside bm25() of SQLite, whose order it promises. */
class RankFunctionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_database.open(m_folder.filePath(u"a.db"_s), Database::Access::Create));
        QVERIFY(m_database.run(u"CREATE VIRTUAL TABLE t USING fts5 (title, body)"_s));
        const QStringList words = u"cod sprat herring cod eel halibut coding shark"_s.split(u' ');
        for (int i = 0; i < 60; ++i) {
            QStringList body;
            for (int word = 0; word < 5 + i * 7 % 40; ++word)
                body << words[(i * 5 + word * (1 + i % 3)) % words.size()];
            Statement row(m_database, u"INSERT INTO t VALUES (?, ?)"_s, words[i % words.size()], body.join(u' '));
            row.next();
            QVERIFY(!row.problem());
        }
        m_function = rankFunction(m_database);
        if (m_function == "bm25"_L1)
            QSKIP("Qt brings an SQLite of its own here");
    }

    void ordersAsSqliteDoes_data()
    {
        QTest::addColumn<QString>("match");
        QTest::newRow("a word") << u"shark"_s;
        QTest::newRow("a beginning") << u"cod*"_s;
        QTest::newRow("two words") << u"shark AND eel"_s;
        QTest::newRow("either") << u"shark OR herring*"_s;
        QTest::newRow("near") << u"NEAR(cod eel, 4)"_s;
        QTest::newRow("in a column") << u"title : eel OR body : halibut"_s;
        QTest::newRow("not that") << u"cod NOT sprat"_s;
    }

    void ordersAsSqliteDoes()
    {
        QFETCH(QString, match);
        const QList<double> theirs = scores(u"bm25"_s, match);
        // Twice: what it remembers of the documents says the same.
        for (int i = 0; i < 2; ++i) {
            const QList<double> ours = scores(m_function, match);
            QVERIFY(ours.size() > 1);
            QCOMPARE(ours.size(), theirs.size());
            // A single word is not weighed by how rare it is: its scores differ by a factor.
            const double factor = theirs[0] / ours[0];
            QVERIFY(factor > 0);
            for (qsizetype row = 0; row < ours.size(); ++row)
                QVERIFY2(qAbs(ours[row] * factor - theirs[row]) < 1e-9 + 1e-6 * qAbs(theirs[row]),
                         qPrintable(u"%1 %2"_s.arg(ours[row] * factor).arg(theirs[row])));
        }
    }

private:
    /** By document. */
    QList<double> scores(const QString &function, const QString &match) const
    {
        QList<double> scores;
        QSqlQuery row(m_database.connection());
        row.prepare(u"SELECT %1(t, 8.0, 1.0) FROM t WHERE t MATCH ? ORDER BY rowid"_s.arg(function));
        row.addBindValue(match);
        if (!row.exec())
            return {};
        while (row.next())
            scores << row.value(0).toDouble();
        return scores;
    }

    QTemporaryDir m_folder;
    Database m_database;
    QString m_function;
};

QTEST_GUILESS_MAIN(RankFunctionTest)

#include "rank_function_test.moc"
