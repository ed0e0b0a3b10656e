// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/decision.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;
using Action = Decision::Action;

namespace {

/**
 * A document whose names are drawn in its body: "[Martin|person:paul martin] met …". A mention of
 * kind role is drawn "[Secretary|person:dean rusk|role]". Offsets are never counted by hand.
 */
struct Case
{
    explicit Case(const QString &drawn)
    {
        qsizetype at = 0;
        while (at < drawn.size()) {
            const qsizetype open = drawn.indexOf(u'[', at);
            if (open < 0)
                break;
            const qsizetype close = drawn.indexOf(u']', open);
            document.body += QStringView(drawn).sliced(at, open - at);
            const QStringList parts = drawn.sliced(open + 1, close - open - 1).split(u'|');
            add(parts[0], parts[1], parts.value(2));
            at = close + 1;
        }
        document.body += QStringView(drawn).sliced(at);
    }

    TextAnchor anchor(const QString &words, int occurrence = 1) const
    {
        qsizetype at = -1;
        for (int i = 0; i < occurrence; ++i)
            at = document.body.indexOf(words, at + 1);
        return *TextAnchor::capture(FieldId::body(), document.body, {at, at + words.size()});
    }

    /** "Martin=person:paul martin Secretary=person:dean rusk(role)": what the text names after @p decisions. */
    QString after(const QList<Decision> &decisions) const
    {
        QStringList drawn;
        for (const Mention &mention : applyDecisions(extraction, decisions, document).mentions) {
            const QString kind = toString(mention.kind);
            drawn << mention.text + u'=' + mention.entity
                         + (mention.entity.startsWith(kind) ? u""_s : u'(' + kind + u')');
        }
        return drawn.join(u' ');
    }

    Document document;
    Extraction extraction;

private:
    void add(const QString &words, const QString &key, const QString &kindName)
    {
        const EntityKind kind = *entityKindFromString(key.section(u':', 0, 0));
        if (!extraction.entity(key))
            extraction.entities << Entity{key, kind, words, u"as found"_s, {}, {}, true};
        Mention mention;
        mention.range = {document.body.size(), document.body.size() + words.size()};
        mention.text = words;
        mention.kind = kindName.isEmpty() ? kind : *entityKindFromString(kindName);
        mention.entity = key;
        mention.why = u"as found"_s;
        extraction.mentions << mention;
        document.body += words;
    }
};

Decision decision(Action action, const QString &subject, const QString &target = {}, const QString &name = {})
{
    Decision made;
    made.action = action;
    made.subject = subject;
    made.target = target;
    made.name = name;
    return made;
}

Decision rename(const QString &subject, const QString &name)
{
    return decision(Action::Rename, subject, {}, name);
}

Decision merge(const QString &subject, const QString &target)
{
    return decision(Action::Merge, subject, target);
}

Decision rejectAll(const QString &subject)
{
    return decision(Action::Reject, subject);
}

Decision changeKind(const QString &subject, EntityKind kind)
{
    Decision made = decision(Action::ChangeKind, subject);
    made.kind = kind;
    return made;
}

Decision reassignWords(const QString &subject, const QString &words, const QString &target, const QString &name = {})
{
    Decision made = decision(Action::Reassign, subject, target, name);
    made.words = words;
    return made;
}

Decision at(Action action, const TextAnchor &where, const QString &target = {}, const QString &name = {})
{
    Decision made = decision(action, {}, target, name);
    made.where = where;
    return made;
}

const QString Martin = u"person:paul martin"_s;
const QString Rusk = u"person:dean rusk"_s;
const QString Harmel = u"person:harmel"_s;
const QString Hanoi = u"place:hanoi"_s;

const QString Drawn = u"[Martin|person:paul martin] told [Secretary|person:dean rusk|role] that [Harmel|person:harmel] "
                      "was in [Hanoi|place:hanoi]. [Martin|person:paul martin] and [Paul|person:paul martin] agreed."_s;
const QString Unchanged = u"Martin=person:paul martin Secretary=person:dean rusk(role) Harmel=person:harmel "
                          "Hanoi=place:hanoi Martin=person:paul martin Paul=person:paul martin"_s;

} // namespace

class DecisionTest : public QObject
{
    Q_OBJECT

private slots:
    void namesOfActionsAndKindsCanBeReadBack()
    {
        for (const Action action :
             {Action::Rename, Action::Reassign, Action::Merge, Action::Reject, Action::ChangeKind, Action::Add})
            QVERIFY(decisionActionFromString(toString(action)) == action);
        QVERIFY(!decisionActionFromString(u"forget"_s));
        QVERIFY(!decisionActionFromString({}));

        for (const EntityKind kind :
             {EntityKind::Person, EntityKind::Role, EntityKind::Place, EntityKind::Organization, EntityKind::Date,
              EntityKind::Document, EntityKind::Classification, EntityKind::Event})
            QVERIFY(entityKindFromString(toString(kind)) == kind);
        QVERIFY(!entityKindFromString(u"Person"_s));
    }

    void keysFoldNames()
    {
        QCOMPARE(entityKey(EntityKind::Person, u" Aleš  Bebler "_s), u"person:ales bebler"_s);
        QCOMPARE(entityKey(EntityKind::Place, u"HANOI"_s), u"place:hanoi"_s);
    }

    void appliesToMentions_data()
    {
        QTest::addColumn<QList<Decision>>("decisions");
        QTest::addColumn<QString>("after");
        const Case c(Drawn);

        QTest::newRow("nothing decided") << QList<Decision>{} << Unchanged;
        QTest::newRow("rename keeps the key") << QList{rename(Martin, u"Paul Martin Sr."_s)} << Unchanged;

        QTest::newRow("merge") << QList{merge(Harmel, Martin)}
                               << QString(Unchanged).replace(u"Harmel=person:harmel"_s, u"Harmel=person:paul martin"_s);
        QTest::newRow("chained merges, as made") << QList{merge(Harmel, Martin), merge(Martin, Rusk)}
                                                 << QString(Unchanged)
                                                        .replace(u"paul martin"_s, u"dean rusk"_s)
                                                        .replace(u"person:harmel"_s, u"person:dean rusk"_s);
        QTest::newRow("merge into one that was merged away goes where that went")
            << QList{merge(Martin, Rusk), merge(Harmel, Martin)}
            << QString(Unchanged)
                   .replace(u"paul martin"_s, u"dean rusk"_s)
                   .replace(u"person:harmel"_s, u"person:dean rusk"_s);
        QTest::newRow("cyclic merges: the first one made holds")
            << QList{merge(Harmel, Martin), merge(Martin, Harmel)}
            << QString(Unchanged).replace(u"person:harmel"_s, u"person:paul martin"_s);
        QTest::newRow("merge into itself") << QList{merge(Martin, Martin)} << Unchanged;
        QTest::newRow("merge into nobody") << QList{merge(Martin, u"person:nobody"_s)} << Unchanged;
        QTest::newRow("a subject that was merged away is gone")
            << QList{merge(Harmel, Martin), merge(Harmel, Rusk)}
            << QString(Unchanged).replace(u"person:harmel"_s, u"person:paul martin"_s);
        QTest::newRow("merge into another kind: mentions follow, also the role")
            << QList{merge(Rusk, Hanoi)} << QString(Unchanged).replace(u"person:dean rusk(role)"_s, u"place:hanoi"_s);

        QTest::newRow("reject all") << QList{rejectAll(Martin)}
                                    << u"Secretary=person:dean rusk(role) Harmel=person:harmel Hanoi=place:hanoi"_s;
        QTest::newRow("reject one") << QList{at(Action::Reject, c.anchor(u"Martin"_s))} << Unchanged.section(u' ', 2);
        QTest::newRow("reject where nothing is named") << QList{at(Action::Reject, c.anchor(u"told"_s))} << Unchanged;
        QTest::newRow("reject somebody who is not there") << QList{rejectAll(u"person:nobody"_s)} << Unchanged;

        QTest::newRow("change kind") << QList{changeKind(Hanoi, EntityKind::Organization)}
                                     << QString(Unchanged).replace(u"place:hanoi"_s, u"place:hanoi(organization)"_s);
        QTest::newRow("change kind leaves a role a role") << QList{changeKind(Rusk, EntityKind::Person)} << Unchanged;
        QTest::newRow("change kind of somebody who is not there")
            << QList{changeKind(u"person:nobody"_s, EntityKind::Place)} << Unchanged;

        QTest::newRow("reassign one mention to somebody in the text")
            << QList{at(Action::Reassign, c.anchor(u"Martin"_s, 2), Harmel)}
            << QString(Unchanged).replace(u"hanoi Martin=person:paul martin"_s, u"hanoi Martin=person:harmel"_s);
        QTest::newRow("reassign one mention to somebody new")
            << QList{at(Action::Reassign, c.anchor(u"Harmel"_s), u"person:pierre harmel"_s, u"Pierre Harmel"_s)}
            << QString(Unchanged).replace(u"person:harmel"_s, u"person:pierre harmel"_s);
        QTest::newRow("reassign without a key makes one of the name")
            << QList{at(Action::Reassign, c.anchor(u"Harmel"_s), {}, u"Pierre Harmel"_s)}
            << QString(Unchanged).replace(u"person:harmel"_s, u"person:pierre harmel"_s);
        QTest::newRow("reassign to nobody") << QList{at(Action::Reassign, c.anchor(u"Harmel"_s))} << Unchanged;
        QTest::newRow("reassign a role to another person: still a role")
            << QList{at(Action::Reassign, c.anchor(u"Secretary"_s), Martin)}
            << QString(Unchanged).replace(u"dean rusk(role)"_s, u"paul martin(role)"_s);
        QTest::newRow("reassign a passage the extractor no longer marks")
            << QList{at(Action::Reassign, c.anchor(u"agreed"_s), {}, u"Bebler"_s)}
            << Unchanged + u" agreed=person:bebler"_s;
        QTest::newRow("reassign by words")
            << QList{reassignWords(Martin, u"Martin"_s, Harmel)}
            << QString(Unchanged).replace(u"Martin=person:paul martin"_s, u"Martin=person:harmel"_s);
        QTest::newRow("reassign by words that are not there")
            << QList{reassignWords(Martin, u"Pearson"_s, {}, u"Lester Pearson"_s)} << Unchanged;
        QTest::newRow("one whom a merge took away comes back when asked for")
            << QList{merge(Harmel, Martin), at(Action::Reassign, c.anchor(u"Harmel"_s), Harmel)} << Unchanged;

        QTest::newRow("add") << QList{at(Action::Add, c.anchor(u"told"_s), {}, u"Told"_s)}
                             << QString(Unchanged).replace(u" Secretary"_s, u" told=person:told Secretary"_s);
        QTest::newRow("add over what was found")
            << QList{at(Action::Add, c.anchor(u"Martin and Paul"_s), Martin)}
            << Unchanged.section(u" Martin"_s, 0, -2) + u" Martin and Paul=person:paul martin"_s;

        QTest::newRow("order counts: rejected, then added")
            << QList{rejectAll(Harmel), at(Action::Add, c.anchor(u"Harmel"_s), Harmel)} << Unchanged;
        QTest::newRow("order counts: added, then rejected")
            << QList{at(Action::Add, c.anchor(u"Harmel"_s), Harmel), rejectAll(Harmel)}
            << QString(Unchanged).remove(u"Harmel=person:harmel "_s);
    }

    void appliesToMentions()
    {
        QFETCH(QList<Decision>, decisions);
        QFETCH(QString, after);
        QCOMPARE(Case(Drawn).after(decisions), after);
    }

    void renamesAndResolves()
    {
        Case c(Drawn);
        c.extraction.entities[2].resolved = false;
        const Extraction corrected = applyDecisions(c.extraction, {rename(Harmel, u" Pierre  Harmel "_s)}, c.document);
        QCOMPARE(corrected.entity(Harmel)->name, u"Pierre Harmel"_s);
        QVERIFY(corrected.entity(Harmel)->resolved);
        QCOMPARE(corrected.mentions[2].why, u"You said so"_s);

        QCOMPARE(applyDecisions(c.extraction, {rename(Harmel, u"  "_s)}, c.document), c.extraction);
    }

    void respellingSomebodyKnownKeepsTheReason()
    {
        const Case c(Drawn);
        const Extraction corrected = applyDecisions(c.extraction, {rename(Martin, u"Paul Martin Sr."_s)}, c.document);
        QCOMPARE(corrected.entity(Martin)->name, u"Paul Martin Sr."_s);
        QCOMPARE(corrected.mentions.first().why, u"as found"_s);
    }

    void entitiesWithoutMentionsGo()
    {
        const Case c(Drawn);
        QVERIFY(!applyDecisions(c.extraction, {merge(Harmel, Martin)}, c.document).entity(Harmel));
        QVERIFY(!applyDecisions(c.extraction, {rejectAll(Hanoi)}, c.document).entity(Hanoi));
        const Decision reassigned = at(Action::Reassign, c.anchor(u"Harmel"_s), Martin);
        QVERIFY(!applyDecisions(c.extraction, {reassigned}, c.document).entity(Harmel));
    }

    void newEntitiesAreAsTheUserSaid()
    {
        const Case c(Drawn);
        Decision added = at(Action::Add, c.anchor(u"told"_s), {}, u"Gia Lam"_s);
        added.kind = EntityKind::Place;
        const Extraction corrected = applyDecisions(c.extraction, {added}, c.document);
        const Entity *made = corrected.entity(u"place:gia lam"_s);
        QVERIFY(made);
        QCOMPARE(made->name, u"Gia Lam"_s);
        QVERIFY(made->kind == EntityKind::Place);
        QVERIFY(made->resolved);
        QCOMPARE(corrected.mentions[1].confidence, 1.0);
        QCOMPARE(corrected.mentions[1].text, u"told"_s);
    }

    void undoingIsLeavingOut()
    {
        const Case c(Drawn);
        const QList<Decision> all{merge(Harmel, Martin), rename(Martin, u"Somebody"_s), rejectAll(Hanoi)};
        QList<Decision> withoutFirst = all.sliced(1);
        const Extraction corrected = applyDecisions(c.extraction, withoutFirst, c.document);
        QVERIFY(corrected.entity(Harmel));
        QCOMPARE(corrected.entity(Martin)->name, u"Somebody"_s);
        QCOMPARE(applyDecisions(c.extraction, {}, c.document), c.extraction);
    }

    void followsThePassageIntoAnotherEdition()
    {
        const Case c(Drawn);
        const Decision rejected = at(Action::Reject, c.anchor(u"Harmel"_s));
        const Case later(u"A new first sentence. "_s + Drawn);
        QVERIFY(!later.after({rejected}).contains(u"Harmel"_s));
        const Case without(u"[Hanoi|place:hanoi] was silent."_s);
        QCOMPARE(without.after({rejected}), u"Hanoi=place:hanoi"_s);
    }

    void aNoteThatIsGoneHasNoEffect()
    {
        const Case c(Drawn);
        TextAnchor gone = c.anchor(u"Harmel"_s);
        gone.field = FieldId::note(u"9"_s);
        QCOMPARE(c.after({at(Action::Add, gone, {}, u"Harmel"_s)}), Unchanged);
    }

    void mentionsStayInReadingOrderAcrossFields()
    {
        Case c(Drawn);
        c.document.title = u"Telegram from Rusk"_s;
        const TextAnchor rusk = *TextAnchor::capture(FieldId::title(), c.document.title, {14, 18});
        QCOMPARE(c.after({at(Action::Add, rusk, Rusk)}), u"Rusk=person:dean rusk "_s + Unchanged);
    }
};

QTEST_GUILESS_MAIN(DecisionTest)
#include "decision_test.moc"
