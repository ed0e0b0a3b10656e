// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filter_counts.h"
#include "library/filter_value_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

LibraryContent shelf()
{
    LibraryContent content;
    Volume volume;
    volume.id = u"frus1964-68v05"_s;
    content.volumes = {{9, volume}};
    const auto add = [&](const QString &title, const QString &kind, const QString &date, const QString &place,
                         VolumeId in = 9) {
        DocumentSummary summary;
        summary.id = content.rows.size() + 1;
        summary.title = title;
        summary.kind = kind;
        summary.date = date;
        summary.place = place;
        summary.volume = in;
        content.rows << rowOf(summary);
    };
    add(u"A"_s, u"telegram"_s, u"1967-12-11"_s, u"Brussels"_s);
    add(u"B"_s, u"telegram"_s, u"1967-12"_s, u"Saigon"_s);
    add(u"C"_s, u"letter"_s, u"1968"_s, u"Brussels"_s);
    add(u"D"_s, u"letter"_s, {}, {}, 0);
    return content;
}

/** The titles of the documents that are left. */
QString left(const LibraryFilter &filter, const NamedDocuments &named = {}, const QStringList &words = {})
{
    const LibraryContent content = shelf();
    const LibraryOrder order(content, DocumentOrder::Number, false);
    const FilterMask mask(content, filter, named);
    QString titles;
    for (const DocumentId id : FilterCounts(content, order, mask, words).documents())
        titles += content.rows[qsizetype(id) - 1].summary.title;
    return titles;
}

LibraryFilter between(const QString &from, const QString &to)
{
    return {.from = from, .to = to, .chosen = {}};
}

LibraryFilter with(FilterField field, const QStringList &values)
{
    LibraryFilter filter;
    filter.values(field) = values;
    return filter;
}

QString drawn(const QList<NamedCount> &counts)
{
    QStringList parts;
    for (const NamedCount &count : counts)
        parts << u"%1:%2"_s.arg(count.name).arg(count.documents);
    return parts.join(u", "_s);
}

QString drawn(const FilterValueModel &model)
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        parts << u"%1%2:%3"_s
                     .arg(index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? u"+"_s : QString(),
                          index.data().toString())
                     .arg(index.data(FilterValueModel::CountRole).toInt());
    }
    return parts.join(u", "_s);
}

} // namespace

class LibraryFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void datesThatMayBeInTheSpanAre_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("titles");
        QTest::newRow("none") << QString() << QString() << u"ABCD"_s;
        QTest::newRow("a year") << u"1967"_s << u"1967"_s << u"AB"_s;
        QTest::newRow("from a day in a month that is all that is known") << u"1967-12-12"_s << QString() << u"BC"_s;
        QTest::newRow("to a month") << QString() << u"1967-12"_s << u"AB"_s;
        QTest::newRow("to the day before") << QString() << u"1967-12-10"_s << u"B"_s;
        QTest::newRow("a month of a year that is all that is known") << u"1968-05"_s << u"1968-06"_s << u"C"_s;
        QTest::newRow("after all") << u"1969"_s << QString() << QString();
    }

    void datesThatMayBeInTheSpanAre()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(left(between(from, to)), "titles");
    }

    void anyKindAndPlaceButEveryTagAndPerson()
    {
        QCOMPARE(left(with(FilterField::Kind, {u"telegram"_s})), u"AB"_s);
        QCOMPARE(left(with(FilterField::Kind, {u"telegram"_s, u"letter"_s})), u"ABCD"_s);
        QCOMPARE(left(with(FilterField::Volume, {SingleDocuments})), u"D"_s);
        QCOMPARE(left(with(FilterField::Volume, {u"frus1964-68v05"_s})), u"ABC"_s);
        LibraryFilter filter = with(FilterField::Kind, {u"telegram"_s});
        filter.values(FilterField::Place) = {u"Brussels"_s};
        QCOMPARE(left(filter), u"A"_s);
        QCOMPARE(left(with(FilterField::Person, {u"Rusk"_s, u"Martin"_s}), {{}, {{1, 2, 3}, {2, 4}}}), u"B"_s);
        QCOMPARE(left(with(FilterField::Tag, {u"aid"_s}), {{{4}}, {}}), u"D"_s);
        QCOMPARE(left(with(FilterField::Tag, {u"aid"_s})), QString()); // not looked up yet
        QCOMPARE(left(with(FilterField::Kind, {u"letter"_s}), {}, {u"1968"_s}), u"C"_s);
    }

    void countsWhatEachValueWouldLeave()
    {
        const LibraryContent content = shelf();
        const LibraryOrder order(content, DocumentOrder::Number, false);
        LibraryFilter filter = with(FilterField::Kind, {u"telegram"_s});
        filter.values(FilterField::Place) = {u"Brussels"_s};
        const FilterMask mask(content, filter, {});
        const FilterCounts counts(content, order, mask, {});
        QCOMPARE(drawn(counts.of(FilterField::Kind)), u"letter:1, telegram:1"_s);
        QCOMPARE(drawn(counts.of(FilterField::Place)), u"Brussels:1, Saigon:1"_s);
        QCOMPARE(drawn(counts.of(FilterField::Volume)), u"frus1964-68v05:1"_s);
        QCOMPARE(counts.without(FilterPart::Kind), 2);
        QCOMPARE(counts.without(FilterPart::Dates), 1);
        const FilterCounts worded(content, order, mask, {u"saigon"_s});
        QCOMPARE(worded.without(FilterPart::Place), 1);
        QCOMPARE(worded.without(FilterPart::Words), 1);
        QCOMPARE(worded.without(FilterPart::Kind), 0);
    }

    void isKeptAsText()
    {
        LibraryFilter filter = between(u"1967"_s, u"1968-03"_s);
        filter.values(FilterField::Tag) = {u"a \"quoted\" tag"_s, u"é/ü"_s};
        filter.values(FilterField::Volume) = {SingleDocuments};
        QCOMPARE(filterFromText(toText(filter)), filter);
        QCOMPARE(toText({}), QString());
        QCOMPARE(filterFromText(u"nonsense"_s), LibraryFilter());
        QCOMPARE(filterFromText(uR"({"from": "yesterday", "kinds": "letter", "tags": [1, ""]})"_s), LibraryFilter());
    }

    void saysItsDates_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << QString() << QString() << QString();
        QTest::newRow("one") << u"1967-12"_s << u"1967-12"_s << u"December 1967"_s;
        QTest::newRow("since") << u"1967-12-11"_s << QString() << u"Since December 11, 1967"_s;
        QTest::newRow("until") << QString() << u"1950"_s << u"Until 1950"_s;
        QTest::newRow("span") << u"1967"_s << u"1968"_s << u"1967–1968"_s;
    }

    void saysItsDates()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(datesInWords(between(from, to)), "words");
    }

    void listsValuesToBeChecked()
    {
        FilterValueModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy toggled(&model, &FilterValueModel::toggled);
        model.setValues({{u"t"_s, u"Telegram"_s, 5, false}, {u"l"_s, u"Lettre à l’évêque"_s, 3, true}});
        QCOMPARE(drawn(model), u"+Lettre à l’évêque:3, Telegram:5"_s); // what is chosen comes first
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(toggled.takeFirst().first().toString(), u"t"_s);
        model.setFind(u" eveque"_s);
        QCOMPARE(drawn(model), u"+Lettre à l’évêque:3"_s);
        model.setFind({});
        // New numbers move nothing.
        model.updateValues(
            {{u"n"_s, u"Note"_s, 9, false}, {u"t"_s, u"Telegram"_s, 7, true}, {u"l"_s, u"Lettre"_s, 0, true}});
        QCOMPARE(drawn(model), u"+Lettre:0, +Telegram:7, Note:9"_s);
    }
};

QTEST_MAIN(LibraryFilterTest)

#include "library_filter_test.moc"
