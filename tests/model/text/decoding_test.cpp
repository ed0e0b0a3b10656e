// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/code_point_index.h"
#include "text/decoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;
using Encoding = DecodedText::Encoding;

class DecodingTest : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Encoding>("encoding");

        const QString sample = u"Señor “Doe” — \U0001D518"_s;
        QTest::newRow("UTF-8") << sample.toUtf8() << sample << Encoding::Utf8;
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + sample.toUtf8() << sample << Encoding::Utf8;
        QTest::newRow("ASCII") << QByteArray("plain") << u"plain"_s << Encoding::Utf8;
        QTest::newRow("nothing") << QByteArray() << QString() << Encoding::Utf8;

        const auto encoded = [&](QStringConverter::Encoding as, bool withMark) {
            QStringEncoder encoder(as, withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            return QByteArray(encoder.encode(u"Department of State"_s));
        };
        QTest::newRow("UTF-16 LE with a mark") << encoded(QStringConverter::Utf16LE, true) << u"Department of State"_s
                                               << Encoding::Utf16LittleEndian;
        QTest::newRow("UTF-16 BE with a mark") << encoded(QStringConverter::Utf16BE, true) << u"Department of State"_s
                                               << Encoding::Utf16BigEndian;
        QTest::newRow("UTF-16 LE without") << encoded(QStringConverter::Utf16LE, false) << u"Department of State"_s
                                           << Encoding::Utf16LittleEndian;
        QTest::newRow("UTF-16 BE without") << encoded(QStringConverter::Utf16BE, false) << u"Department of State"_s
                                           << Encoding::Utf16BigEndian;
        QTest::newRow("Windows-1252") << QByteArray("Se\xF1or \x93" "Doe\x94 \x97 \x80") << u"Señor “Doe” — €"_s
                                      << Encoding::Windows1252;
        QTest::newRow("line ends") << QByteArray("a\r\nb\rc\fd\xE2\x80\xA8" "e\n") << u"a\nb\nc\nd\ne\n"_s << Encoding::Utf8;
    }

    void decodes()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeText(bytes);
        QTEST(decoded.text, "text");
        QTEST(decoded.encoding, "encoding");
        QCOMPARE(decoded.damagedPlaces, 0);
        QVERIFY(!looksBinary(bytes));
    }

    void countsDamage()
    {
        const DecodedText decoded = decodeText("\xC3\xA9t\xC3\xA9 \xE2\x80\x94 caf\xC3\xA9 \xFF and \xFE.");
        QCOMPARE(decoded.encoding, Encoding::Utf8);
        QCOMPARE(decoded.damagedPlaces, 2);
        QCOMPARE(decoded.text, u"été — café \uFFFD and \uFFFD."_s);
    }

    void tellsBinaryFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zero bytes") << QByteArray("MZ\0\0\1\2\3 and text\0", 18);
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n% text");
        QTest::newRow("control characters") << QByteArray("\1\2\3\4\5\6 text");
    }

    void tellsBinaryFiles()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(looksBinary(bytes));
    }

    void convertsOffsetsToCodePoints()
    {
        const CodePointIndex index(u"a\U0001D518b\U0001D518");
        QCOMPARE(index.toCodePoints(0), 0);
        QCOMPARE(index.toCodePoints(1), 1);
        QCOMPARE(index.toCodePoints(3), 2);
        QCOMPARE(index.toCodePoints(TextRange{3, 6}), (CodePointRange{2, 4}));
    }
};

QTEST_GUILESS_MAIN(DecodingTest)

#include "decoding_test.moc"
