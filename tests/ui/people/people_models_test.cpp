// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../../model/search/search_fixture.h"
#include "people/decision_import_model.h"
#include "people/passage_model.h"
#include "people/people_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

namespace {

/** Who is named by the tags of the editors. */
Document naming(const QString &id, const QString &date, const QStringList &references)
{
    QString body;
    QList<TaggedName> names;
    for (const QString &reference : references) {
        names << TaggedName{{FieldId::body(), {body.size(), body.size() + 3}}, TaggedName::Kind::Person, reference};
        body += u"him "_s;
    }
    Document document = letter(id, date, id, body);
    document.names = names;
    return document;
}

QStringList rows(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.index(row, 0).data().toString();
    return rows;
}

} // namespace

class PeopleModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ImportResult read =
            volumeOf(u"v"_s, u"V"_s,
                     {naming(u"d1"_s, u"1961"_s, {u"a"_s, u"z"_s}), naming(u"d2"_s, u"1950"_s, {u"z"_s}),
                      naming(u"d3"_s, {}, {u"n"_s}), naming(u"d4"_s, u"1970"_s, {u"z"_s, u"a"_s})});
        read.volume->persons = {
            {u"a"_s, u"Zeta, Álvaro"_s, {}}, {u"z"_s, u"Able, Zoe"_s, {}}, {u"n"_s, u"Moe, Nan"_s, {}}};
        m_desk.import(read);
        Database database;
        QVERIFY(database.openToRead(m_desk.library->path()));
        m_people = *PeopleCatalogue::read(database);
        QCOMPARE(m_people->persons().size(), 3);
    }

    void ordersAndFilters()
    {
        PeopleModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setPeople(m_people);
        QCOMPARE(rows(model), (QStringList{u"Zoe Able"_s, u"Álvaro Zeta"_s, u"Nan Moe"_s}));
        QCOMPARE(model.index(0).data(PeopleModel::DocumentsRole).toInt(), 3);
        QCOMPARE(model.index(0).data(PeopleModel::YearsRole).toString(), u"1950–1970"_s);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Zoe Able, 3 documents, 1950–1970"_s);
        QCOMPARE(model.index(2).data(PeopleModel::YearsRole).toString(), QString());
        model.setOrder(PeopleOrder::Name, false);
        QCOMPARE(rows(model), (QStringList{u"Zoe Able"_s, u"Nan Moe"_s, u"Álvaro Zeta"_s}));
        model.setOrder(PeopleOrder::Name, true);
        QCOMPARE(rows(model).first(), u"Álvaro Zeta"_s);
        model.setOrder(PeopleOrder::Years, false);
        QCOMPARE(rows(model), (QStringList{u"Zoe Able"_s, u"Álvaro Zeta"_s, u"Nan Moe"_s}));
        model.setFilter(u"zet alv"_s); // without the accent, in any order
        QCOMPARE(rows(model), QStringList{u"Álvaro Zeta"_s});
        QVERIFY(!model.indexOf(u"Zoe Able"_s).isValid());
        QCOMPARE(model.indexOf(u"Álvaro Zeta"_s).row(), 0);
        model.setFilter(u"nobody"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3);
    }

    void passagesComeAsTheyAreRead()
    {
        PassageModel model;
        const QAbstractItemModelTester tester(&model);
        QList<QList<DocumentId>> wanted;
        connect(&model, &PassageModel::wanted, this, [&](const QList<DocumentId> &documents) { wanted << documents; });
        QList<DatedDocument> documents;
        for (int i = 1; i <= 10; ++i)
            documents << DatedDocument{i, 19610000 + i};
        model.setDocuments(documents);
        QTRY_COMPARE(wanted.size(), 1); // by the tester, as by a view
        QCOMPARE(wanted.first().size(), 8);
        QVERIFY(!model.canFetchMore({})); // they are on their way
        DocumentPassages first{1, u"7"_s, u"Cod"_s, u"1961-01-02"_s, u"Fish"_s, {u"Ann"_s}, {}};
        ContextLine line;
        line.before = u"then "_s;
        line.word = u"Ann"_s;
        line.after = u" left"_s;
        line.place = {FieldId::body(), {5, 8}};
        first.lines = {line, line};
        model.add({first}, false);
        QCOMPARE(rows(model), (QStringList{u"7. Cod"_s, u"then Ann left"_s, u"then Ann left"_s}));
        QVERIFY(model.index(0).data(PassageModel::IsHeadRole).toBool());
        QCOMPARE(model.index(0).data(PassageModel::PlaceRole).value<TextSpan>(), line.place);
        QCOMPARE(model.index(0).data(PassageModel::DateRole).toString(), u"January 2, 1961"_s);
        QCOMPARE(model.index(2).data(PassageModel::WordRole).toString(), u"Ann"_s);
        model.add({}, true); // the last of them was removed meanwhile
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(wanted.last(), (QList<DocumentId>{9, 10}));
        model.add({DocumentPassages{10, {}, u"Eel"_s, {}, {}, {}, {}}}, true);
        QVERIFY(!model.canFetchMore({}));
        QVERIFY(!model.index(3).data(PassageModel::PlaceRole).isValid());
        model.setDocuments({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsNewStandsFirst()
    {
        using Fate = ComingDecision::Fate;
        DecisionImportModel model(
            {{Fate::Known, u"a"_s, {}}, {Fate::NotHere, u"b"_s, u"fish: d1"_s}, {Fate::New, u"c"_s, {}}});
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(rows(model), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
        QCOMPARE(model.index(0, DecisionImportModel::Where).data().toString(), u"everywhere"_s);
        QCOMPARE(model.index(2, DecisionImportModel::Where).data().toString(), u"fish: d1"_s);
    }

private:
    SearchedLibrary m_desk;
    std::shared_ptr<const PeopleCatalogue> m_people;
};

QTEST_MAIN(PeopleModelsTest)

#include "people_models_test.moc"
