// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/link_target.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class LinkTargetTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTargets_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QStringList>("parts"); // volume, identifier, note, page

        QTest::newRow("document") << u"#d12"_s << QStringList{{}, u"d12"_s, {}, {}};
        QTest::newRow("footnote") << u"#d2fn2"_s << QStringList{{}, u"d2"_s, u"2"_s, {}};
        QTest::newRow("footnote with a letter") << u"#d2fn12a"_s << QStringList{{}, u"d2"_s, u"12a"_s, {}};
        QTest::newRow("page") << u"#pg_575"_s << QStringList{{}, {}, {}, u"575"_s};
        QTest::newRow("roman page") << u"#pg_XIV"_s << QStringList{{}, {}, {}, u"XIV"_s};
        QTest::newRow("chapter") << u"#ch3subch1"_s << QStringList{{}, u"ch3subch1"_s, {}, {}};
        QTest::newRow("another volume") << u"frus1964-68v05#d137"_s
                                        << QStringList{u"frus1964-68v05"_s, u"d137"_s, {}, {}};
        QTest::newRow("its file") << u"frus1964-68v05.xml#pg_7"_s
                                  << QStringList{u"frus1964-68v05"_s, {}, {}, u"7"_s};
        QTest::newRow("all of it") << u"frus1964-68v05"_s << QStringList{u"frus1964-68v05"_s, {}, {}, {}};
        QTest::newRow("nothing") << QString() << QStringList{{}, {}, {}, {}};
    }

    void readsTargets()
    {
        QFETCH(QString, target);
        const LinkTarget read = linkTarget(target);
        QTEST((QStringList{read.volume, read.identifier, read.note, read.page}), "parts");
        QVERIFY(!read.isWeb);
    }

    void knowsTheWeb()
    {
        QVERIFY(linkTarget(u"https://example.org/a#b"_s).isWeb);
        QVERIFY(linkTarget(u"https://example.org/a#b"_s).volume.isEmpty());
    }

    void findsNotesByLabelOrPlace()
    {
        Document document;
        document.notes = {{u"source"_s, {}, {}}, {u"1"_s, {}, {}}, {u"2"_s, {}, {}}};
        QCOMPARE(linkedNote(document, u"2"_s)->label, u"2"_s);
        QCOMPARE(linkedNote(document, u"3"_s)->label, u"2"_s);
        QVERIFY(!linkedNote(document, u"4"_s));
        QVERIFY(!linkedNote(document, u"0"_s));
        QVERIFY(!linkedNote(document, u"x"_s));
    }
};

QTEST_GUILESS_MAIN(LinkTargetTest)

#include "link_target_test.moc"
