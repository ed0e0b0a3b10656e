// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authority/authority.h"
#include "authority/partial_date.h"
#include "authority/table_file.h"
#include "text/iso_date.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

QString persons(const QList<Tenure> &tenures)
{
    QStringList names;
    for (const Tenure &tenure : tenures)
        names << tenure.person;
    names.sort();
    return names.join(u", ");
}

} // namespace

class AuthorityTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoHeldAnOffice_data()
    {
        QTest::addColumn<QString>("office");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("holders");

        const QString us = u"United States"_s;
        QTest::newRow("a day in the middle") << u"Secretary of State"_s << us << u"1967-12-11"_s << u"Dean Rusk"_s;
        QTest::newRow("the first day") << u"Secretary of State"_s << us << u"1961-01-21"_s << u"Dean Rusk"_s;
        QTest::newRow("the last day") << u"Secretary of State"_s << us << u"1969-01-20"_s << u"Dean Rusk"_s;
        QTest::newRow("between two") << u"Secretary of State"_s << us << u"1969-01-21"_s << u""_s;
        QTest::newRow("a day on which two held it")
            << u"President"_s << us << u"1963-11-22"_s << u"John F. Kennedy, Lyndon B. Johnson"_s;
        QTest::newRow("only the year is known")
            << u"Secretary of Defense"_s << us << u"1968"_s << u"Clark M. Clifford, Robert S. McNamara"_s;
        QTest::newRow("only the month is known")
            << u"Secretary of Defense"_s << us << u"1968-02"_s << u"Robert S. McNamara"_s;
        QTest::newRow("the table is less precise than the day")
            << u"Foreign Minister"_s << u"Belgium"_s << u"1966-03-20"_s << u"Paul-Henri Spaak, Pierre Harmel"_s;
        QTest::newRow("no date") << u"President"_s << us << u""_s << u""_s;
        QTest::newRow("no such office") << u"Postmaster"_s << us << u"1967"_s << u""_s;
        QTest::newRow("offices that begin so")
            << u"Permanent Representative to *"_s << us << u"1966-05-01"_s << u"Arthur J. Goldberg, Ellsworth Bunker, Harlan Cleveland"_s;
    }

    void saysWhoHeldAnOffice()
    {
        QFETCH(QString, office);
        QFETCH(QString, body);
        QFETCH(QString, date);
        QFETCH(QString, holders);
        QCOMPARE(persons(m_authority.holders(office, body, date)), holders);
    }

    void findsOfficeHoldersByName_data()
    {
        QTest::addColumn<QString>("surname");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("found");

        QTest::newRow("surname") << u"Kosygin"_s << u"1967-12-11"_s << u"Alexei Kosygin"_s;
        QTest::newRow("case and accents are folded") << u"gomulka"_s << u"1965"_s << u"Władysław Gomułka"_s;
        QTest::newRow("not in office") << u"Khrushchev"_s << u"1967-12-11"_s << u""_s;
        QTest::newRow("several of one name") << u"Martin"_s << u"1967-12-11"_s << u"Edwin M. Martin, Paul Martin"_s;
        QTest::newRow("called by the last word of the name") << u"Thieu"_s << u"1968-05"_s << u"Nguyen Van Thieu"_s;
        QTest::newRow("called by the first") << u"Mao"_s << u"1965"_s << u"Mao Zedong"_s;
        QTest::newRow("generation is no surname") << u"Hoover"_s << u"1955"_s << u"Herbert Hoover, Jr."_s;
        QTest::newRow("no date") << u"Rusk"_s << u""_s << u""_s;
    }

    void findsOfficeHoldersByName()
    {
        QFETCH(QString, surname);
        QFETCH(QString, date);
        QFETCH(QString, found);
        QCOMPARE(persons(m_authority.officeHoldersNamed(surname, date)), found);
    }

    void describesInOneLine_data()
    {
        QTest::addColumn<Tenure>("tenure");
        QTest::addColumn<QString>("line");
        QTest::newRow("United States") << Tenure{u"X"_s, u"Secretary of State"_s, u"United States"_s, u"1961-01-21"_s,
                                                 u"1969-01-20"_s}
                                       << u"Secretary of State, 1961–69"_s;
        QTest::newRow("country") << Tenure{u"X"_s, u"Foreign Minister"_s, u"Belgium"_s, u"1966-03"_s, u"1973-01"_s}
                                 << u"Belgian Foreign Minister, 1966–73"_s;
        QTest::newRow("organization") << Tenure{u"X"_s, u"Secretary General"_s, u"United Nations"_s, u"1961"_s,
                                                u"1971"_s}
                                      << u"Secretary General of the United Nations, 1961–71"_s;
        QTest::newRow("one year") << Tenure{u"X"_s, u"Prime Minister"_s, u"Hungary"_s, u"1956-10"_s, u"1956-11"_s}
                                  << u"Hungarian Prime Minister, 1956"_s;
        QTest::newRow("centuries") << Tenure{u"X"_s, u"King"_s, u"Jordan"_s, u"1998"_s, u"2001"_s}
                                   << u"Jordanian King, 1998–2001"_s;
        QTest::newRow("still in office") << Tenure{u"X"_s, u"King"_s, u"Jordan"_s, u"1998"_s, {}}
                                         << u"Jordanian King, since 1998"_s;
    }

    void describesInOneLine()
    {
        QFETCH(Tenure, tenure);
        QFETCH(QString, line);
        QCOMPARE(m_authority.describe(tenure), line);
    }

    void knowsTheDayOfTet()
    {
        QCOMPARE(m_authority.feastDay(u"Tet"_s, u"1967-12-11"_s), u"1968-01-30"_s);
        QCOMPARE(m_authority.feastDay(u"Tet"_s, u"1968-01-30"_s), u"1968-01-30"_s);
        QCOMPARE(m_authority.feastDay(u"Tet"_s, u"1967-12-11"_s, true), u"1967-02-09"_s);
        QCOMPARE(m_authority.feastDay(u"Tet"_s, u"1980-01-01"_s), QString());
        QCOMPARE(m_authority.feastDay(u"Tet"_s, {}), QString());
    }

    /** Mistakes of the hand that compiled the tables. */
    void tablesAreSound()
    {
        QStringList bodies;
        for (const QStringList &row : readTable(u"places.tsv"_s, 5))
            bodies << row[0];
        for (const QStringList &row : readTable(u"organizations.tsv"_s, 3))
            bodies << row[0];
        QStringList offices;
        for (const QString &table : {u"tenures/united_states.tsv"_s, u"tenures/world.tsv"_s}) {
            for (const QStringList &row : readTable(table, 5)) {
                const QString line = row.join(u" | ");
                QVERIFY2(!row[0].isEmpty() && !row[1].isEmpty(), qPrintable(line));
                QVERIFY2(bodies.contains(row[2]), qPrintable(line));
                QVERIFY2(isIsoDate(row[3]), qPrintable(line));
                QVERIFY2(row[4].isEmpty() || isIsoDate(row[4]), qPrintable(line));
                QVERIFY2(firstDay(row[3]) <= lastDay(row[4]), qPrintable(line));
                offices << row[1];
            }
        }
        for (const QStringList &row : readTable(u"titles.tsv"_s, 4)) {
            for (const QString &office : row[1].split(u';', Qt::SkipEmptyParts)) {
                const bool isThere = std::ranges::any_of(offices, [&office](const QString &known) {
                    return office.endsWith(u'*') ? known.startsWith(office.chopped(1)) : known == office;
                });
                QVERIFY2(isThere, qPrintable(row[0] + u": "_s + office));
            }
            QVERIFY2(row[2].isEmpty() || bodies.contains(row[2]), qPrintable(row[0]));
        }
        for (const QStringList &row : readTable(u"feasts.tsv"_s, 2))
            QVERIFY2(isIsoDate(row[1]), qPrintable(row[1]));
        for (const QStringList &row : readTable(u"events.tsv"_s, 4))
            QVERIFY2(row[1].isEmpty() || isIsoDate(row[1]), qPrintable(row[0]));
        const QStringList persons = [] {
            QStringList all;
            for (const QString &table : {u"tenures/united_states.tsv"_s, u"tenures/world.tsv"_s}) {
                for (const QStringList &row : readTable(table, 5))
                    all << row[0];
            }
            return all;
        }();
        for (const QStringList &row : readTable(u"other_names.tsv"_s, 2))
            QVERIFY2(persons.contains(row[0]), qPrintable(row[0]));
    }

    void readsAListOfPersons()
    {
        const auto list = readPersonList("p1\tRusk, Dean\tSecretary of State\r\n\np2\tBui Diem\n", u"list"_s);
        QVERIFY(list);
        QCOMPARE(*list,
                 (PersonList{{u"p1"_s, u"Rusk, Dean"_s, u"Secretary of State"_s}, {u"p2"_s, u"Bui Diem"_s, {}}}));
        QVERIFY(readPersonList({}, u"empty"_s)->isEmpty());
    }

    void saysWhatIsWrongWithAList_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("no tab") << QByteArray("p1\tRusk, Dean\n\nBui Diem\n") << u"Line 3"_s;
        QTest::newRow("no id") << QByteArray("\tRusk, Dean\n") << u"Line 1"_s;
        QTest::newRow("no name") << QByteArray("p1\t \tx\n") << u"Line 1"_s;
        QTest::newRow("not UTF-8") << QByteArray("p1\tGomu\xb3ka\n") << u"UTF-8"_s;
        QTest::newRow("binary") << QByteArray("p1\tx\0y\n", 7) << u"UTF-8"_s;
    }

    void saysWhatIsWrongWithAList()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto list = readPersonList(bytes, u"people.tsv"_s);
        QVERIFY(!list);
        QVERIFY2(list.error().what.contains(says), qPrintable(list.error().text()));
        QCOMPARE(list.error().where, u"people.tsv"_s);
        QVERIFY(!list.error().advice.isEmpty());
    }

private:
    const Authority m_authority = Authority::builtIn();
};

QTEST_GUILESS_MAIN(AuthorityTest)
#include "authority_test.moc"
