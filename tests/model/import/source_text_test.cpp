// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/source_text.h"

#include "testlib/sample_volume.h"

#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

class SourceTextTest : public QObject
{
    Q_OBJECT

private slots:
    void findsElements_data()
    {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<QString>("element");

        QTest::newRow("alone") << u"<a><div xml:id=\"d1\">x</div></a>"_s << u"<div xml:id=\"d1\">x</div>"_s;
        QTest::newRow("others inside and after it") << u"<div xml:id='d1'><div>x</div><div/>y</div><div>z</div>"_s
                                                    << u"<div xml:id='d1'><div>x</div><div/>y</div>"_s;
        QTest::newRow("a name that begins alike") << u"<div xml:id='d1'><divGen/><divGen>x</divGen></div>"_s
                                                  << u"<div xml:id='d1'><divGen/><divGen>x</divGen></div>"_s;
        QTest::newRow("another id that begins alike") << u"<div xml:id='d12'>x</div>"_s << QString();
        QTest::newRow("empty") << u"<p/><pb xml:id='d1'/>x"_s << u"<pb xml:id='d1'/>"_s;
        QTest::newRow("without end") << u"<div xml:id='d1'>x"_s << QString();
        QTest::newRow("not there") << u"<div>x</div>"_s << QString();
    }

    void findsElements()
    {
        QFETCH(QString, xml);
        QTEST(elementWithId(xml, u"d1"_s), "element");
    }

    void showsOfAVolumeTheDocumentsOwnElement()
    {
        Document document;
        document.id = u"d2"_s;
        const QString text = sourceTextOf(document, sampleVolume("frus1964-68v91", 3));
        QVERIFY(text.startsWith(u"<div type='document' xml:id='d2'"_s));
        QVERIFY(text.contains(u"harbor 2"_s));
        QVERIFY(!text.contains(u"harbor 3"_s));
    }

    void unpacksWhatIsCompressed()
    {
        // gzip of "Telegram\n"
        const QByteArray packed = QByteArray::fromHex("1f8b08000000000002030b49cd494d2f4acce50200da8c24d609000000");
        QVERIFY(sourceTextOf({}, packed).contains(u"Telegram"_s));
    }

    void saysWhereThereIsNoText()
    {
        QVERIFY(sourceTextOf({}, QByteArray("%PDF-1.7\n\0\0\1", 12)).contains(u"no source text"_s));
        QVERIFY(sourceTextOf({}, QByteArray("%PDF-1.4\n1 0 obj\n")).contains(u"no source text"_s));
        QVERIFY(sourceTextOf({}, QByteArray("PK\3\4damaged")).contains(u"archive"_s));
        QCOMPARE(sourceTextOf({}, "plain\r\ntext"), u"plain\ntext"_s);
    }
};

QTEST_GUILESS_MAIN(SourceTextTest)

#include "source_text_test.moc"
