// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/search_result_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

FoundDocument hit(DocumentId id, VolumeId volume)
{
    FoundDocument found;
    found.document = id;
    found.volume = volume;
    found.number = QString::number(id);
    found.title = u"Letter"_s;
    found.date = u"1967-12-11"_s;
    found.snippet = {u"one two"_s, {{4, 7}}, {}};
    return found;
}

SearchPage page(const QList<FoundDocument> &hits, qint64 total)
{
    SearchPage result;
    result.hits = hits;
    result.total = total;
    result.volumes = {{u"7"_s, u"War"_s, 12}, {u"8"_s, u"Peace"_s, 3}, {u"0"_s, {}, 1}};
    return result;
}

/** A head as "War 12", a document as its number. */
QStringList drawn(const SearchResultModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex row = model.index(i);
        rows << (row.data(SearchResultModel::IsVolumeRole).toBool()
                     ? row.data().toString() + u' ' + row.data(SearchResultModel::CountRole).toString()
                     : row.data(SearchResultModel::NumberRole).toString());
    }
    return rows;
}

} // namespace

class SearchResultModelTest : public QObject
{
    Q_OBJECT

private slots:
    void groupsByVolumeInTheOrderOfTheBest()
    {
        SearchResultModel model;
        const QAbstractItemModelTester tester(&model);
        model.setPage(page({hit(1, 8), hit(2, 7), hit(3, 0), hit(4, 8)}, 4));
        QCOMPARE(drawn(model),
                 QStringList({u"Peace 3"_s, u"1"_s, u"4"_s, u"War 12"_s, u"2"_s, u"Single documents 1"_s, u"3"_s}));
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.index(1).data(SearchResultModel::DateRole).toString(), u"December 11, 1967"_s);
        QCOMPARE(model.index(1).data(SearchResultModel::HitsRole).value<QList<TextRange>>(),
                 QList<TextRange>({{4, 7}}));
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"one two"_s));
    }

    void addsMoreWhereItBelongs()
    {
        SearchResultModel model;
        const QAbstractItemModelTester tester(&model);
        const QSignalSpy wanted(&model, &SearchResultModel::moreWanted);
        model.setPage(page({hit(1, 8), hit(2, 7)}, 5)); // the tester asks for more
        model.fetchMore({});
        model.fetchMore({}); // asked once until answered
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<qsizetype>(), 2);
        model.append(page({hit(3, 8), hit(4, 0), hit(5, 8)}, 5));
        QCOMPARE(drawn(model), QStringList({u"Peace 3"_s, u"1"_s, u"3"_s, u"5"_s, u"War 12"_s, u"2"_s,
                                            u"Single documents 1"_s, u"4"_s}));
        QVERIFY(!model.canFetchMore({}));
        model.setPage({});
        QCOMPARE(model.rowCount(), 0);
    }

    void asksNoMoreWhenNothingComes()
    {
        SearchResultModel model;
        model.setPage(page({hit(1, 8)}, 3));
        model.fetchMore({});
        model.append(page({}, 3));
        QVERIFY(!model.canFetchMore({}));
    }
};

QTEST_GUILESS_MAIN(SearchResultModelTest)

#include "search_result_model_test.moc"
