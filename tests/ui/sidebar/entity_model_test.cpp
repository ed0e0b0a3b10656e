// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "named_document.h"
#include "sidebar/entity_filter.h"
#include "sidebar/entity_model.h"
#include "sidebar/mention_context.h"
#include "sidebar/mention_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

namespace {

/** The model in lines: "PEOPLE 3" and, below, "  Aleš Novák 2 | second line". */
QString printed(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex kind = model.index(group, 0);
        lines << u"%1 %2"_s.arg(kind.data().toString()).arg(kind.data(EntityModel::CountRole).toInt());
        for (int row = 0; row < model.rowCount(kind); ++row) {
            const QModelIndex entity = model.index(row, 0, kind);
            QString line = u"  %1 %2"_s.arg(entity.data().toString()).arg(entity.data(EntityModel::CountRole).toInt());
            const QString second = entity.data(EntityModel::SecondLineRole).toString();
            lines << (second.isEmpty() ? line : line + u" | "_s + second);
        }
    }
    return lines.join(u'\n');
}

/** An extraction drawn in words: "person Paul Martin 14; place Hanoi 9". Mentions stand nowhere in particular. */
Extraction drawn(const QString &words)
{
    Extraction made;
    for (const QString &part : words.split(u"; "_s, Qt::SkipEmptyParts)) {
        const qsizetype first = part.indexOf(u' ');
        const qsizetype last = part.lastIndexOf(u' ');
        Entity entity;
        entity.kind = *entityKindFromString(part.first(first));
        entity.name = part.sliced(first + 1, last - first - 1);
        entity.key = entityKey(entity.kind, entity.name);
        entity.resolved = true;
        made.entities << entity;
        for (int i = 0; i < part.sliced(last + 1).toInt(); ++i) {
            Mention mention;
            mention.entity = entity.key;
            mention.text = entity.name;
            made.mentions << mention;
        }
    }
    return made;
}

} // namespace

class EntityModelTest : public QObject
{
    Q_OBJECT

private slots:
    void groupsByKindMostNamedFirst()
    {
        EntityModel model;
        QAbstractItemModelTester tester(&model);
        model.setExtraction(conversation().extraction);

        QCOMPARE(printed(model), u"People 3\n"
                                 u"  Johanna Lindqvist 3 | Minister of Trade, 1961–65 · “Minister”\n"
                                 u"  Aleš Novák 2\n"
                                 u"  Ribeiro 1 | Unresolved\n"
                                 u"Places 1\n"
                                 u"  Prague 2\n"
                                 u"Dates 1\n"
                                 u"  3 May 1963 1 | “May 3”"_s);
        QCOMPARE(model.entityCount(), 5);
    }

    void datesFollowTime()
    {
        NamedDocument made;
        made.document.body = u"On June 1, then on May 3, and again on June 1."_s;
        made.add(EntityKind::Date, u"1 June 1963"_s, u"June 1"_s, {}, {}, true, u"1963-06-01"_s);
        made.add(EntityKind::Date, u"3 May 1963"_s, u"May 3"_s, {}, {}, true, u"1963-05-03"_s);
        EntityModel model;
        model.setExtraction(made.extraction);

        QCOMPARE(printed(model), u"Dates 2\n  3 May 1963 1 | “May 3”\n  1 June 1963 2 | “June 1”"_s);
    }

    void changesOnlyTheRowsThatDiffer_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");

        QTest::newRow("nothing") << u"person A 2; place B 1"_s << u"person A 2; place B 1"_s;
        QTest::newRow("one more") << u"person A 3; person C 1"_s << u"person A 3; person B 2; person C 1"_s;
        QTest::newRow("one less") << u"person A 3; person B 2; person C 1"_s << u"person A 3; person C 1"_s;
        QTest::newRow("counts change the order")
            << u"person A 3; person B 2; person C 1"_s << u"person A 1; person B 2; person C 3"_s;
        QTest::newRow("a kind comes first") << u"place B 1"_s << u"person A 1; place B 1"_s;
        QTest::newRow("a kind comes between") << u"person A 1; date D 1"_s << u"person A 1; place B 1; date D 1"_s;
        QTest::newRow("a kind goes") << u"person A 1; place B 1; date D 1"_s << u"person A 1; date D 1"_s;
        QTest::newRow("from one kind to another")
            << u"person A 2; person B 1; place C 1"_s << u"person A 2; place B 1; place C 1"_s;
        QTest::newRow("all new") << u"person A 1"_s << u"event E 1; document D 1"_s;
        QTest::newRow("all gone") << u"person A 1; place B 2"_s << QString();
    }

    void changesOnlyTheRowsThatDiffer()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        EntityModel model;
        EntityFilter filtered;
        filtered.setSourceModel(&model);
        QAbstractItemModelTester tester(&model);
        QAbstractItemModelTester filteredTester(&filtered);
        model.setExtraction(drawn(before));
        EntityModel fresh;
        fresh.setExtraction(drawn(after));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

        // A view remembers rows by persistent indexes; what stays must keep its own.
        QHash<QString, QPersistentModelIndex> kept;
        for (const Entity &entity : drawn(before).entities)
            kept.insert(entity.key, model.indexOf(entity.key));
        model.setExtraction(drawn(after));

        QCOMPARE(printed(model), printed(fresh));
        QCOMPARE(printed(filtered), printed(fresh));
        QCOMPARE(resets.size(), 0);
        if (before == after)
            QCOMPARE(inserts.size() + changes.size(), 0);
        for (const auto &[key, index] : kept.asKeyValueRange()) {
            if (model.indexOf(key).isValid() && index.isValid())
                QCOMPARE(QModelIndex(index), model.indexOf(key));
            if (!model.indexOf(key).isValid())
                QVERIFY(!index.isValid());
        }
        // … and back, as undo does.
        model.setExtraction(drawn(before));
        EntityModel old;
        old.setExtraction(drawn(before));
        QCOMPARE(printed(model), printed(old));
    }

    void filterFoldsCaseAndAccents_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");

        QTest::newRow("accents need not be typed") << u"ales nov"_s << u"People 1\n  Aleš Novák 2"_s;
        QTest::newRow("order of words does not matter") << u"NOVAK aleš"_s << u"People 1\n  Aleš Novák 2"_s;
        QTest::newRow("by the words of the text")
            << u"minister"_s << u"People 1\n  Johanna Lindqvist 3 | Minister of Trade, 1961–65 · “Minister”"_s;
        QTest::newRow("by the description")
            << u"trade"_s << u"People 1\n  Johanna Lindqvist 3 | Minister of Trade, 1961–65 · “Minister”"_s;
        QTest::newRow("kinds without a match go") << u"prague"_s << u"Places 1\n  Prague 2"_s;
        QTest::newRow("none") << u"hanoi"_s << QString();
    }

    void filterFoldsCaseAndAccents()
    {
        QFETCH(QString, text);
        EntityModel model;
        EntityFilter filtered;
        filtered.setSourceModel(&model);
        QAbstractItemModelTester tester(&filtered);
        model.setExtraction(conversation().extraction);
        const QString all = printed(filtered);

        filtered.setText(text);
        QTEST(printed(filtered), "shown");
        filtered.setText(u"  "_s);
        QCOMPARE(printed(filtered), all);
    }

    void screenReadersHearWhatIsDrawn()
    {
        EntityModel model;
        model.setExtraction(conversation().extraction);

        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"People, 3"_s);
        QCOMPARE(model.indexOf(u"person:ribeiro"_s).data(Qt::AccessibleTextRole).toString(),
                 u"Ribeiro, Person, 1 mention, Unresolved"_s);
    }

    void holdsFourHundredNames()
    {
        QStringList names;
        for (int i = 0; i < 400; ++i)
            names << u"person Name number %1 %2"_s.arg(i).arg(1 + i % 3);
        EntityModel model;
        QAbstractItemModelTester tester(&model);
        model.setExtraction(drawn(names.join(u"; "_s)));
        QCOMPARE(model.entityCount(), 400);
        names.removeAt(200);
        model.setExtraction(drawn(names.join(u"; "_s)));
        QCOMPARE(model.entityCount(), 399);
    }

    void quotesMentionsWithinTheirParagraph()
    {
        const NamedDocument made = conversation();
        MentionModel model;
        QAbstractItemModelTester tester(&model);
        QList<Mention> prague;
        std::ranges::copy_if(made.extraction.mentions, std::back_inserter(prague),
                             [](const Mention &m) { return m.text == u"Prague"; });
        model.setMentions(made.document, prague);

        QCOMPARE(model.rowCount(), 2);
        const QModelIndex second = model.index(1);
        QCOMPARE(second.data(MentionModel::BeforeRole).toString(), u"Novák said the Minister had been in "_s);
        QCOMPARE(second.data(MentionModel::WordsRole).toString(), u"Prague"_s);
        QCOMPARE(second.data(MentionModel::AfterRole).toString(), u" before, and that Ribeiro would come."_s);
        QCOMPARE(second.data(MentionModel::PlaceRole).toString(), u"¶ 2"_s);
    }

    void cutsLongContextAtWords()
    {
        Document document;
        document.body = u"word "_s.repeated(60) + u"Hanoi"_s + u" after"_s.repeated(60);
        Mention mention;
        mention.range = {300, 305};
        const MentionContext context = contextOf(document, mention);

        QCOMPARE(context.words, u"Hanoi"_s);
        QVERIFY(context.before.startsWith(u"…word "));
        QVERIFY(context.before.size() <= MentionContext::ContextLength + 1);
        QVERIFY(context.after.endsWith(u" after…"));
        QVERIFY(context.after.size() <= MentionContext::ContextLength + 1);
    }

    void saysWhereAMentionStands_data()
    {
        QTest::addColumn<FieldId>("field");
        QTest::addColumn<QString>("place");

        QTest::newRow("title") << FieldId::title() << u"title"_s;
        QTest::newRow("body") << FieldId::body() << u"¶ 1"_s;
        QTest::newRow("note") << FieldId::note(u"2a"_s) << u"note 2a"_s;
    }

    void saysWhereAMentionStands()
    {
        QFETCH(FieldId, field);
        Document document;
        document.title = document.body = u"Hanoi"_s;
        document.blocks = {{Block::Kind::Paragraph, {0, 5}}};
        document.notes = {Footnote{u"2a"_s, u"Hanoi"_s, std::nullopt}};
        Mention mention;
        mention.field = field;
        mention.range = {0, 5};
        QTEST(contextOf(document, mention).place, "place");
    }

    void survivesAMentionOutsideTheText()
    {
        Mention mention;
        mention.range = {10, 20};
        mention.text = u"gone"_s;
        QCOMPARE(contextOf(Document(), mention).words, u"gone"_s);
    }
};

QTEST_GUILESS_MAIN(EntityModelTest)

#include "entity_model_test.moc"
