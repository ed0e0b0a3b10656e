// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/annotation_filter.h"
#include "notes/annotation_model.h"

#include "reading_desk.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

/** The rows as text: "amber 'froze' p. 12 note". */
QStringList drawn(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        QStringList parts{
            index.data(AnnotationModel::ColourRole).toString(), index.data(AnnotationModel::QuoteRole).toString(),
            index.data(AnnotationModel::PlaceRole).toString(), index.data(AnnotationModel::NoteRole).toString()};
        parts.removeAll(QString());
        for (const QString &tag : index.data(AnnotationModel::TagsRole).toStringList())
            parts << u'#' + tag;
        rows << parts.join(u" | "_s);
    }
    return rows;
}

} // namespace

class AnnotationModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<ReadingDesk>();
        m_model = std::make_unique<AnnotationModel>();
        m_filter = std::make_unique<AnnotationFilter>();
        m_filter->setSourceModel(m_model.get());
        m_testers.clear();
        for (QAbstractItemModel *model :
             {static_cast<QAbstractItemModel *>(m_model.get()), static_cast<QAbstractItemModel *>(m_filter.get())})
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        m_model->setOpenDocument(&m_desk->document());
    }

    void cleanup()
    {
        m_testers.clear();
        m_filter.reset();
        m_model.reset();
        m_desk.reset();
    }

    void listsInReadingOrderWithPlaces()
    {
        OpenDocument &document = m_desk->document();
        document.highlight({m_desk->find(u"was new"_s, FieldId::note(u"1"_s))}, u"sky"_s);
        m_desk->highlight(u"asked for coal"_s, u"sage"_s);
        m_desk->highlight(u"froze"_s);
        document.highlight({m_desk->find(u"Harbor"_s, FieldId::title())}, u"rose"_s);
        document.setNote(document.addNote({}), u"About coal"_s);

        const QStringList rows = drawn(*m_model);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows.first(), u"About coal"_s);
        QCOMPARE(QSet(rows.begin(), rows.end()),
                 QSet<QString>({u"About coal"_s, u"rose | Harbor | title"_s, u"amber | froze | p. 12"_s,
                                u"sage | asked for coal | p. 13"_s, u"sky | was new | p. 13, note 1"_s}));
        QVERIFY(rows.indexOf(u"amber | froze | p. 12"_s) < rows.indexOf(u"sage | asked for coal | p. 13"_s));
    }

    void followsRowByRow()
    {
        const QString coal = m_desk->highlight(u"coal"_s);
        const QPersistentModelIndex kept = m_model->indexOf(coal);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);

        const QString froze = m_desk->highlight(u"froze"_s, u"sky"_s);
        QCOMPARE(kept.row(), 1);
        m_desk->document().setNote(coal, u"Why?"_s);
        QCOMPARE(drawn(*m_model), QStringList({u"sky | froze | p. 12"_s, u"amber | coal | p. 13 | Why?"_s}));
        m_desk->document().removeAnnotation(froze);
        QCOMPARE(kept.row(), 0);
        QVERIFY(m_desk->library().history().undo());
        QCOMPARE(kept.row(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void tellsOnlyWhatChanged()
    {
        const QString froze = m_desk->highlight(u"froze"_s);
        m_desk->highlight(u"coal"_s);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_desk->document().setTags(froze, {u"ice"_s});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 0);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("colours");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QStringList>("left"); // quotes

        const QStringList all{QString(), u"froze in January"_s, u"thaw"_s, u"consul asked"_s};
        QTest::newRow("nothing asked") << QString() << QStringList() << QString() << all;
        QTest::newRow("a word of the quote") << u"january"_s << QStringList() << QString() << QStringList{all[1]};
        QTest::newRow("a word of the note") << u"ALES"_s << QStringList() << QString() << QStringList{all[2]};
        QTest::newRow("a tag by its letters") << u"wint"_s << QStringList() << QString() << QStringList{all[1], all[2]};
        QTest::newRow("a page") << u"p. 13"_s << QStringList() << QString() << QStringList{all[3]};
        QTest::newRow("every word") << u"winter froze"_s << QStringList() << QString() << QStringList{all[1]};
        QTest::newRow("a colour") << QString() << QStringList{u"sky"_s} << QString() << QStringList{all[2]};
        QTest::newRow("either colour") << QString() << QStringList{u"sky"_s, u"rose"_s} << QString()
                                       << QStringList{all[2], all[3]};
        QTest::newRow("a tag") << QString() << QStringList() << u"winter"_s << QStringList{all[1], all[2]};
        QTest::newRow("all three") << u"thaw"_s << QStringList{u"sky"_s} << u"winter"_s << QStringList{all[2]};
        QTest::newRow("nothing matches") << u"zebra"_s << QStringList() << QString() << QStringList();
    }

    void filters()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, colours);
        QFETCH(QString, tag);
        QFETCH(QStringList, left);
        OpenDocument &document = m_desk->document();
        document.addNote({});
        document.setTags(m_desk->highlight(u"froze in January"_s), {u"winter"_s});
        const QString thaw = m_desk->highlight(u"thaw"_s, u"sky"_s);
        document.setTags(thaw, {u"winter"_s, u"ice"_s});
        document.setNote(thaw, u"As Aleš says"_s);
        m_desk->highlight(u"consul asked"_s, u"rose"_s);

        m_filter->setText(text);
        m_filter->setColours(QSet(colours.begin(), colours.end()));
        m_filter->setTag(tag);

        QStringList quotes;
        for (int row = 0; row < m_filter->rowCount(); ++row)
            quotes << m_filter->index(row, 0).data(AnnotationModel::QuoteRole).toString();
        QCOMPARE(quotes, left);
        QCOMPARE(m_filter->isActive(), left.size() < 4);
    }

    void whatIsInHandStaysWhileItIsTyped()
    {
        const QString froze = m_desk->highlight(u"froze"_s);
        m_desk->document().setNote(froze, u"ice"_s);
        m_filter->setText(u"ice"_s);
        m_filter->keep(froze);
        m_desk->document().setNote(froze, u"water"_s);
        QCOMPARE(m_filter->rowCount(), 1);
        m_filter->setText(u"steam"_s); // asks for something else
        QCOMPARE(m_filter->rowCount(), 0);
    }

private:
    std::unique_ptr<ReadingDesk> m_desk;
    std::unique_ptr<AnnotationModel> m_model;
    std::unique_ptr<AnnotationFilter> m_filter;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

QTEST_MAIN(AnnotationModelTest)

#include "annotation_model_test.moc"
