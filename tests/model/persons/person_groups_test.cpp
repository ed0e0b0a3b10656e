// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/person_changes.h"
#include "persons/person_groups.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** "A = B", "A # B" (two persons), "A > B" (is called), "A = B by Ann". */
QList<PersonDecision> drawn(const QStringList &lines)
{
    QList<PersonDecision> decisions;
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        PersonDecision decision;
        decision.id = QString::number(decisions.size());
        decision.name = words[0];
        decision.action = words[1] == u'='   ? PersonDecision::Action::Same
                          : words[1] == u'#' ? PersonDecision::Action::Different
                                             : PersonDecision::Action::Call;
        decision.other = words[2];
        decision.origin = words.value(4);
        decisions << decision;
    }
    return decisions;
}

/** "A:B" for each of A, B, C, D that is known as somebody else. */
QString known(const PersonGroups &groups)
{
    QStringList known;
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s}) {
        if (groups.personOf(name) != name)
            known << name + u':' + groups.personOf(name);
    }
    return known.join(u' ');
}

QList<PersonDecision> after(QList<PersonDecision> decisions, const DecisionChanges &changes)
{
    decisions.removeIf([&](const PersonDecision &decision) { return changes.takenBack.contains(decision); });
    return decisions + changes.said;
}

} // namespace

class PersonGroupsTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhoIsWho_data()
    {
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<QString>("known");
        QTest::addColumn<int>("withoutEffect");

        const auto row = [](const char *name, const QStringList &said, const QString &known, int without = 0) {
            QTest::newRow(name) << said << known << without;
        };
        row("nothing said", {}, {});
        row("two names", {u"A = B"_s}, u"A:B"_s);
        row("one after the other", {u"A = B"_s, u"B = C"_s}, u"A:C B:C"_s);
        row("into one", {u"A = C"_s, u"B = C"_s}, u"A:C B:C"_s);
        row("said twice", {u"A = B"_s, u"A = B"_s}, u"A:B"_s);
        row("said both ways", {u"A = B"_s, u"B = A"_s}, u"A:B"_s);
        row("another name", {u"A > D"_s}, u"A:D"_s);
        row("the last name counts", {u"A > C"_s, u"A > D"_s}, u"A:D C:D"_s);
        row("a chosen name is not lost", {u"A > D"_s, u"A = B"_s}, u"A:D B:D"_s);
        row("two persons", {u"A # B"_s}, {});
        row("two persons, joined against it", {u"A # B"_s, u"A = B"_s}, {}, 1);
        row("two persons, whichever came first", {u"A = B"_s, u"A # B"_s}, {}, 1);
        row("two persons, joined by a third", {u"A # B"_s, u"A = C"_s, u"B = C"_s}, u"A:C"_s, 1);
        row("one's own before others'", {u"A # B by Ann"_s, u"A = B"_s}, u"A:B"_s, 1);
        row("one's own name before others'", {u"A > C by Ann"_s, u"A > D"_s}, u"A:D C:D"_s, 1);
        row("others' where one said nothing", {u"A = B by Ann"_s, u"C = B"_s}, u"A:B C:B"_s);
    }

    void knowsWhoIsWho()
    {
        QFETCH(QStringList, said);
        const PersonGroups groups(drawn(said));
        QTEST(known(groups), "known");
        QTEST(int(groups.withoutEffect().size()), "withoutEffect");
    }

    void mergesWhatWasApart()
    {
        const auto decisions = drawn({u"A # B"_s, u"C # D"_s});
        const auto changes = PersonChanges(decisions).merge({u"A"_s, u"B"_s}, u"B"_s);
        QCOMPARE(changes.takenBack.size(), 1);
        QCOMPARE(known(PersonGroups(after(decisions, changes))), u"A:B"_s);
    }

    void mergesIntoTheOneThatWasAskedFor()
    {
        const auto decisions = drawn({u"A > D"_s});
        const auto changes = PersonChanges(decisions).merge({u"A"_s}, u"B"_s);
        QCOMPARE(known(PersonGroups(after(decisions, changes))), u"A:B D:B"_s);
        QVERIFY(PersonChanges(after(decisions, changes)).merge({u"A"_s}, u"B"_s).isEmpty());
    }

    void splitsOneOffAndLeavesTheRest_data()
    {
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("known");

        QTest::newRow("of two") << QStringList{u"A = B"_s} << u"A"_s << QString();
        QTest::newRow("of three") << QStringList{u"A = C"_s, u"B = C"_s} << u"A"_s << u"B:C"_s;
        QTest::newRow("the one between") << QStringList{u"A = B"_s, u"B = C"_s} << u"B"_s << u"A:C"_s;
        QTest::newRow("the one they are known as") << QStringList{u"A = C"_s, u"B = C"_s} << u"C"_s << u"B:A"_s;
        QTest::newRow("the one that was given the name") << QStringList{u"A > D"_s, u"B = A"_s} << u"A"_s << u"B:D"_s;
        QTest::newRow("nobody") << QStringList{u"A = B"_s} << u"D"_s << u"A:B"_s;
    }

    void splitsOneOffAndLeavesTheRest()
    {
        QFETCH(QStringList, said);
        QFETCH(QString, name);
        const auto decisions = drawn(said);
        const auto changes = PersonChanges(decisions).splitOff(name);
        QTEST(known(PersonGroups(after(decisions, changes))), "known");
    }

    void tellsApartOnce()
    {
        const auto decisions = drawn({u"A = B"_s});
        const auto changes = PersonChanges(decisions).tellApart(u"B"_s, u"C"_s);
        QVERIFY(PersonGroups(after(decisions, changes)).areDifferent(u"A"_s, u"C"_s));
        QVERIFY(PersonChanges(after(decisions, changes)).tellApart(u"C"_s, u"A"_s).isEmpty());
        QVERIFY(PersonChanges(decisions).tellApart(u"A"_s, u"B"_s).isEmpty()); // one person: split off first
    }

    void partsOffOnceForEachPlace()
    {
        const DocumentKey volume{u"v"_s, {}};
        const auto first = PersonChanges({}).part(u"A"_s, u"B"_s, volume);
        QCOMPARE(first.said.size(), 1);
        QVERIFY(PersonChanges(first.said).part(u"A"_s, u"B"_s, volume).isEmpty());
        const auto second = PersonChanges(first.said).part(u"A"_s, u"C"_s, volume);
        QCOMPARE(second.takenBack, first.said);
        QCOMPARE(PersonGroups(second.said).parts().first().other, u"C"_s);
        QCOMPARE(PersonGroups(second.said).personOf(u"A"_s), u"A"_s);
    }

    void manyDecisionsAreQuick()
    {
        QList<PersonDecision> decisions;
        for (int i = 0; i < 20'000; ++i)
            decisions << PersonDecision{QString::number(i),
                                        PersonDecision::Action::Same,
                                        QString::number(i),
                                        QString::number(i + 1),
                                        {},
                                        {},
                                        {},
                                        {}};
        QCOMPARE(PersonGroups(decisions).personOf(u"0"_s), u"20000"_s);
    }
};

QTEST_GUILESS_MAIN(PersonGroupsTest)

#include "person_groups_test.moc"
