// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_tree.h"

#include <QTest>

#include <ranges>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** Two volumes, the second with a chapter in a compilation, and two documents that came alone. */
struct Shelf
{
    LibraryContent content;
    QList<StoredVolume> &volumes = content.volumes;
    QList<DocumentRow> &rows = content.rows;

    Shelf()
    {
        Volume first;
        first.id = u"frus1961-63v01"_s;
        first.publication.subseries = u"1961–1963"_s;
        first.publication.volume = u"Volume I"_s;
        first.publication.volumeTitle = u"Fisheries"_s;
        Volume second = first;
        second.id = u"frus1964-68v05"_s;
        second.publication.subseries = u"1964–1968"_s;
        second.publication.volume = u"Volume V"_s;
        second.publication.volumeTitle = u"Vietnam, 1967"_s;
        second.sections = {{u"comp1"_s, u"compilation"_s, u"Talks"_s, {}, -1},
                           {u"ch1"_s, u"chapter"_s, u"Spring"_s, {}, 0},
                           {u"ch2"_s, u"chapter"_s, u"Nothing in it"_s, {}, 0}};
        volumes = {{7, first}, {9, second}};
        add(u"12"_s, u"Memo"_s, 0, -1, 0, u"1962-01-01"_s);
        add(u"9"_s, u"Letter"_s, 0, -1, 0, u"1970"_s);
        add({}, u"Preface"_s, 9, -1, 0, {});
        add(u"1"_s, u"Telegram"_s, 9, 1, 1, u"1967-12-11"_s);
        add(u"2"_s, u"Élysée"_s, 9, 1, 2, u"1967-01-01"_s);
        rows.last().summary.from = u"Bohlen"_s;
        rows.last().summary.annotations = 2;
        rows.last().summary.people = 3;
        rows.last().summary.place = u"Paris"_s;
        add({}, u"Index"_s, 9, -1, 3, {});
        add(u"1"_s, u"Cod"_s, 7, -1, 0, u"1961"_s);
    }

    void add(const QString &number, const QString &title, VolumeId volume, int section, int ordinal,
             const QString &date)
    {
        DocumentSummary summary;
        summary.id = rows.size() + 1;
        summary.number = number;
        summary.title = title;
        summary.volume = volume;
        summary.section = section;
        summary.ordinal = ordinal;
        summary.date = date;
        rows << rowOf(summary);
    }

    /** "Documents:2(Letter | Memo) | 1961–1963, I · Fisheries:1(Cod)" */
    QString draw(const TreeView &view) const
    {
        const LibraryTree tree(content, view);
        return drawNodes(tree, tree.top());
    }

    QString drawNodes(const LibraryTree &tree, const std::vector<int> &nodes) const
    {
        QStringList parts;
        for (int row = 0; const int index : nodes) {
            const LibraryTree::Node &node = tree.node(index);
            if (node.row != row++)
                return u"a row is wrong"_s;
            if (node.document >= 0) {
                parts << rows[node.document].summary.title;
                continue;
            }
            const QString title = node.collection >= 0 ? content.collections[node.collection].name
                                  : node.volume < 0    ? u"Documents"_s
                                  : node.section < 0   ? volumeTitle(volumes[node.volume].volume)
                                                       : volumes[node.volume].volume.sections[node.section].heading;
            parts << u"%1:%2(%3)"_s.arg(title).arg(node.documents).arg(drawNodes(tree, node.children));
        }
        return parts.join(u" | "_s);
    }
};

} // namespace

class LibraryTreeTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersSortAsAReaderCounts_data()
    {
        QTest::addColumn<QString>("earlier");
        QTest::addColumn<QString>("later");

        QTest::newRow("digits") << u"9"_s << u"12"_s;
        QTest::newRow("a letter follows its number") << u"12"_s << u"12a"_s;
        QTest::newRow("and comes before the next") << u"12a"_s << u"13"_s;
        QTest::newRow("letters") << u"12a"_s << u"12b"_s;
        QTest::newRow("case aside") << u"12A"_s << u"12b"_s;
        QTest::newRow("parts") << u"1.9"_s << u"1.10"_s;
        QTest::newRow("without number last") << u"99999"_s << QString();
        QTest::newRow("letters before none") << u"Z"_s << QString();
    }

    void numbersSortAsAReaderCounts()
    {
        QFETCH(QString, earlier);
        QFETCH(QString, later);
        QVERIFY(naturalKey(earlier) < naturalKey(later));
        QVERIFY(!(naturalKey(later) < naturalKey(earlier)));
    }

    void volumesAreNamedAsReadersDo_data()
    {
        QTest::addColumn<QString>("subseries");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");

        QTest::newRow("all") << u"1964–1968"_s << u"Volume V"_s << u"Vietnam, 1967"_s
                             << u"1964–1968, V · Vietnam, 1967"_s;
        QTest::newRow("no title") << u"1861"_s << QString() << QString() << u"1861"_s;
        QTest::newRow("a part of a year") << QString() << u"Volume II"_s << u"Peru"_s << u"1861, II · Peru"_s;
        QTest::newRow("a whole title for a subseries")
            << u"Message of the President"_s << QString() << QString() << u"1861 · Message of the President"_s;
        QTest::newRow("the year of early volumes") << QString() << QString() << u"Message"_s << u"1861 · Message"_s;
    }

    void volumesAreNamedAsReadersDo()
    {
        QFETCH(QString, subseries);
        QFETCH(QString, number);
        QFETCH(QString, title);
        Volume volume;
        volume.id = u"frus1861"_s;
        volume.publication.subseries = subseries;
        volume.publication.volume = number;
        volume.publication.volumeTitle = title;
        QTEST(volumeTitle(volume), "name");
    }

    void standsInOrder_data()
    {
        QTest::addColumn<TreeView>("view");
        QTest::addColumn<QString>("tree");

        QTest::newRow("as read") << TreeView()
                                 << u"Documents:2(Letter | Memo) | 1961–1963, I · Fisheries:1(Cod) | "
                                    "1964–1968, V · Vietnam, 1967:4(Preface | Talks:2(Spring:2(Telegram | Élysée)) | "
                                    "Index)"_s;
        QTest::newRow("reversed") << TreeView{{}, DocumentOrder::Number, true}
                                  << u"Documents:2(Memo | Letter) | 1964–1968, V · Vietnam, 1967:4(Index | "
                                     "Talks:2(Spring:2(Élysée | Telegram)) | Preface) | "
                                     "1961–1963, I · Fisheries:1(Cod)"_s;
        QTest::newRow("by date") << TreeView{{}, DocumentOrder::Date, false}
                                 << u"Documents:2(Memo | Letter) | 1964–1968, V · Vietnam, 1967:4(Preface | Index | "
                                    "Talks:2(Spring:2(Élysée | Telegram))) | 1961–1963, I · Fisheries:1(Cod)"_s;
        QTest::newRow("by title") << TreeView{{}, DocumentOrder::Title, false}
                                  << u"Documents:2(Letter | Memo) | 1961–1963, I · Fisheries:1(Cod) | "
                                     "1964–1968, V · Vietnam, 1967:4(Talks:2(Spring:2(Élysée | Telegram)) | Index | "
                                     "Preface)"_s;
        QTest::newRow("most notes first")
            << TreeView{{}, DocumentOrder::Notes, false}
            << u"Documents:2(Letter | Memo) | 1964–1968, V · Vietnam, 1967:4(Talks:2(Spring:2(Élysée | Telegram)) | "
               "Preface | Index) | 1961–1963, I · Fisheries:1(Cod)"_s;
        for (const DocumentOrder order : {DocumentOrder::People, DocumentOrder::Place}) {
            QTest::addRow("by %s", order == DocumentOrder::Place ? "place, without one last" : "most persons")
                << TreeView{{}, order, false}
                << u"Documents:2(Letter | Memo) | 1964–1968, V · Vietnam, 1967:4(Talks:2(Spring:2(Élysée | "
                   "Telegram)) | Preface | Index) | 1961–1963, I · Fisheries:1(Cod)"_s;
        }
        QTest::newRow("by sender, without one last")
            << TreeView{{}, DocumentOrder::From, false}
            << u"Documents:2(Letter | Memo) | 1964–1968, V · Vietnam, 1967:4(Talks:2(Spring:2(Élysée | Telegram)) | "
               "Preface | Index) | 1961–1963, I · Fisheries:1(Cod)"_s;
    }

    void standsInOrder()
    {
        QFETCH(TreeView, view);
        QTEST(Shelf().draw(view), "tree");
    }

    void theFilterKeepsWhatDocumentsStandUnder_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("tree");

        QTest::newRow("title, accents aside")
            << QStringList{u"elysee"_s} << u"1964–1968, V · Vietnam, 1967:1(Talks:1(Spring:1(Élysée)))"_s;
        QTest::newRow("in a heading and in a title")
            << QStringList{u"spring"_s, u"telegram"_s}
            << u"1964–1968, V · Vietnam, 1967:1(Talks:1(Spring:1(Telegram)))"_s;
        QTest::newRow("a volume by its title") << QStringList{u"fisher"_s} << u"1961–1963, I · Fisheries:1(Cod)"_s;
        QTest::newRow("month in words") << QStringList{u"december"_s}
                                        << u"1964–1968, V · Vietnam, 1967:1(Talks:1(Spring:1(Telegram)))"_s;
        QTest::newRow("none") << QStringList{u"hanoi"_s} << QString();
    }

    void theFilterKeepsWhatDocumentsStandUnder()
    {
        QFETCH(QStringList, words);
        QTEST(Shelf().draw({words, DocumentOrder::Number, false}), "tree");
    }

    void collectionsStandFirst_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("collections");
        QTest::addColumn<int>("documents");

        QTest::newRow("all") << QStringList() << u"Empty:0() | Peace feelers:2(Letter | Élysée)"_s << 7;
        QTest::newRow("by what is in it") << QStringList{u"elysee"_s} << u"Peace feelers:1(Élysée)"_s << 1;
        QTest::newRow("by its name") << QStringList{u"feelers"_s} << u"Peace feelers:2(Letter | Élysée)"_s << 2;
        QTest::newRow("not at all") << QStringList{u"cod"_s} << QString() << 1;
    }

    void collectionsStandFirst()
    {
        QFETCH(QStringList, words);
        Shelf shelf;
        constexpr DocumentId GoneByNow = 99;
        shelf.content.collections = {{u"e"_s, u"Empty"_s, {}}, {u"p"_s, u"Peace feelers"_s, {5, GoneByNow, 2}}};
        const LibraryTree tree(shelf.content, {words, DocumentOrder::Number, false});
        std::vector<int> heads;
        for (const int index : tree.top()) {
            if (tree.node(index).collection >= 0)
                heads.push_back(index);
        }
        QVERIFY(std::ranges::equal(heads, tree.top() | std::views::take(heads.size())));
        QTEST(shelf.drawNodes(tree, heads), "collections");
        QTEST(tree.documents(), "documents");
    }

    void aDocumentIsFoundUnderItsVolumeAndInItsCollections()
    {
        Shelf shelf;
        shelf.content.collections = {{u"a"_s, u"A"_s, {5}}, {u"b"_s, u"B"_s, {5}}};
        const LibraryTree tree(shelf.content, {});
        constexpr int Row = 4;
        QCOMPARE(tree.nodesOfDocument(Row).size(), size_t(3));
        QCOMPARE(tree.node(tree.nodeOfDocument(Row)).collection, -1);
        QCOMPARE(tree.node(tree.nodeInCollection(Row, 1)).collection, 1);
        QCOMPARE(tree.nodeInCollection(0, 1), -1);
        const LibraryTree byName(shelf.content, {{u"b"_s, u"elysee"_s}, DocumentOrder::Number, false});
        QVERIFY(byName.nodeOfDocument(Row) >= 0); // there only
    }

    void withoutVolumesThereAreNoHeads()
    {
        Shelf shelf;
        shelf.rows.resize(2);
        QCOMPARE(shelf.draw({}), u"Letter | Memo"_s);
        QVERIFY(!LibraryTree(shelf.content, {}).hasHeads());
    }

    void saysDateCorrespondentsAndNotes_data()
    {
        QTest::addColumn<DocumentSummary>("summary");
        QTest::addColumn<QString>("line");

        const auto summary = [](const QString &date, const QString &from, const QString &to, int notes) {
            DocumentSummary made;
            made.date = date;
            made.from = from;
            made.to = to;
            made.annotations = notes;
            return made;
        };
        QTest::newRow("all") << summary(u"1967-12-11"_s, u"Rusk"_s, u"Department"_s, 2)
                             << u"December 11, 1967 · Rusk → Department · 2 notes"_s;
        QTest::newRow("one note") << summary(u"1967-12"_s, {}, {}, 1) << u"December 1967 · 1 note"_s;
        QTest::newRow("sender only") << summary({}, u"Rusk"_s, {}, 0) << u"Rusk"_s;
        QTest::newRow("addressee only") << summary(u"1967"_s, {}, u"Department"_s, 0) << u"1967 · → Department"_s;
        QTest::newRow("nothing") << summary({}, {}, {}, 0) << QString();
    }

    void saysDateCorrespondentsAndNotes()
    {
        QFETCH(DocumentSummary, summary);
        QTEST(secondLine(summary), "line");
    }

    void beginsWithWhatItIsOrderedBy()
    {
        DocumentSummary summary;
        summary.date = u"1967"_s;
        summary.place = u"Paris"_s;
        QCOMPARE(secondLine(summary, DocumentOrder::Place), u"Paris · 1967"_s);
        QCOMPARE(secondLine(summary, DocumentOrder::People), u"1967"_s);
        summary.people = 1;
        QCOMPARE(secondLine(summary, DocumentOrder::People), u"1 person · 1967"_s);
        summary.people = 12;
        QCOMPARE(secondLine(summary, DocumentOrder::People), u"12 persons · 1967"_s);
    }
};

QTEST_GUILESS_MAIN(LibraryTreeTest)

#include "library_tree_test.moc"
