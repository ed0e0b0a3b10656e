// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"
#include "import/print/print_reader.h"
#include "import/scan/exif_orientation.h"
#include "import/scan/image_file.h"
#include "testlib/print_shop.h"
#include "testlib/scans.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString Text = u"The ministers met in Reykjavik and spoke of cod until late in the evening."_s;

QByteArray paper(const QStringList &pages)
{
    PrintShop shop;
    for (const QString &page : pages) {
        shop.beginPage();
        shop.paragraph(60, 100, 360, 14, page);
    }
    return shop.file();
}

ImportResult read(const QByteArray &bytes)
{
    return ImporterRegistry::withAllFormats().import({bytes, u"scan"_s});
}

/** Letters and digits: a stop may be read as a comma. */
QString plain(const QString &text)
{
    QString letters = text;
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u' '; });
    return letters;
}

} // namespace

/** Pages that are printed and scanned by the test itself are read again. */
class ScanImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_picture = scanned(paper({Text})); }

    void readsPictures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("PNG") << pngOf(m_picture);
        QTest::newRow("JPEG") << jpegOf(m_picture);
        QTest::newRow("TIFF") << tiffOf({m_picture});
        QTest::newRow("PDF without text") << pdfOf(m_picture);
    }

    void readsPictures()
    {
        QFETCH(const QByteArray, bytes);
        const ImportResult result = read(bytes);
        QCOMPARE(result.documents.size(), 1);
        QCOMPARE(plain(result.documents[0].body), plain(Text));
        const auto place = result.documents[0].placeOf(FieldId::body(), 0);
        QVERIFY(place);
        QCOMPARE(place->page, 0);
        QVERIFY(place->box.top() > 1200 && place->box.bottom() < 2400);
        QVERIFY(place->box.left() > 1000 && place->box.right() < 9200);
    }

    void readsAllPagesOfATiff()
    {
        const QByteArray pages = paper({u"This is the first page."_s, u"And the second page ends it."_s});
        const ImportResult result = read(tiffOf({scanned(pages, 0), scanned(pages, 1)}));
        QCOMPARE(result.documents.size(), 1);
        QCOMPARE(plain(result.documents[0].body), u"This is the first page And the second page ends it"_s);
        QCOMPARE(result.documents[0].places.last().page, 1);
    }

    void turnsPhotographsAsTheCameraWasHeld_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<bool>("isTurned");
        QTest::addColumn<QPoint>("corner"); // where the upper left corner of what was taken is then, in thirds
        QTest::newRow("upright") << 1 << false << QPoint(0, 0);
        QTest::newRow("mirrored") << 2 << false << QPoint(1, 0);
        QTest::newRow("upside down") << 3 << false << QPoint(1, 1);
        QTest::newRow("upside down, mirrored") << 4 << false << QPoint(0, 1);
        QTest::newRow("turned, mirrored") << 5 << true << QPoint(0, 0);
        QTest::newRow("to the right") << 6 << true << QPoint(1, 0);
        QTest::newRow("to the right, mirrored") << 7 << true << QPoint(1, 1);
        QTest::newRow("to the left") << 8 << true << QPoint(0, 1);
    }

    void turnsPhotographsAsTheCameraWasHeld()
    {
        QFETCH(const int, orientation);
        QFETCH(const bool, isTurned);
        QFETCH(const QPoint, corner);
        Raster picture{120, 60, QByteArray(120 * 60 * 4, char(0xFF))};
        auto *pixels = reinterpret_cast<quint32 *>(picture.pixels.data());
        for (int row = 0; row < 20; ++row)
            std::fill_n(pixels + row * 120, 40, 0xFF000000U);
        const QByteArray bytes = jpegOf(picture, orientation);
        QCOMPARE(exifOrientation(bytes), orientation);
        const auto file = ImageFile::open(bytes, {});
        QVERIFY(file);
        const Raster seen = (*file)->draw(0, 100);
        QCOMPARE(QSize(seen.width, seen.height), isTurned ? QSize(60, 120) : QSize(120, 60));
        const auto isDark = [&](int x, int y) {
            const auto *from = reinterpret_cast<const quint32 *>(seen.pixels.constData());
            return (from[y * seen.width + x] & 0xFF) < 128;
        };
        for (const int x : {0, 1}) {
            for (const int y : {0, 1})
                QCOMPARE(isDark(x == 0 ? 5 : seen.width - 6, y == 0 ? 5 : seen.height - 6), QPoint(x, y) == corner);
        }
    }

    void marksWordsThatAreReadWithDoubt()
    {
        PageWords page{{480, 640}, {}, {}};
        double x = 60;
        for (const auto &[text, certainty] :
             {std::pair(u"Ministers"_s, 0.95F), std::pair(u"mct"_s, 0.31F), std::pair(u"here."_s, 0.91F),
              std::pair(u"C0d"_s, 0.12F), std::pair(u"611.51G/3-1854"_s, 0.9F), std::pair(u"fish_landings"_s, 0.9F)}) {
            PrintedWord word;
            word.text = text;
            word.box = QRectF(x, 100, PrintShop::widthOf(text, 10), 10);
            word.size = 10;
            word.isSpaced = true;
            word.certainty = certainty;
            page.words << word;
            x += PrintShop::widthOf(text + u' ', 10);
        }
        PrintFindings found;
        const Document document = readPrint({page}, {}, found);
        QCOMPARE(document.body, u"Ministers mct here. C0d 611.51G/3-1854 fish_landings"_s);
        QCOMPARE(
            document.unsure,
            (QList<TextSpan>{{FieldId::body(), {10, 13}}, {FieldId::body(), {20, 23}}, {FieldId::body(), {39, 52}}}));
    }

    /** The type of a scan is measured roughly; what makes a title is what it says. */
    void aParagraphInTypeMeasuredTooLargeIsNoTitle()
    {
        PageWords page{{480, 640}, {}, {}};
        double y = 60;
        const auto put = [&](const QString &line, double size) {
            double x = 60;
            for (const QString &text : line.split(u' ')) {
                PrintedWord word;
                word.text = text;
                word.size = size;
                word.box = QRectF(x, y, PrintShop::widthOf(text, 10), 10);
                word.isSpaced = true;
                word.certainty = 0.9F;
                page.words << word;
                x += PrintShop::widthOf(text + u' ', 10);
            }
            y += 13;
        };
        put(u"DEPARTMENT OF STATE"_s, 10);
        y += 13;
        put(u"Memorandum of Conversation"_s, 10);
        y += 13;
        const QStringList lines{u"The Foreign Minister said that his Government could not accept a further"_s,
                                u"postponement of the question. He had told the British Ambassador that the"_s,
                                u"limit was a matter upon which the life of the nation depended."_s};
        for (const double size : {10., 10., 12.5, 10.}) {
            for (const QString &line : lines)
                put(line, size);
            y += 13;
        }
        PrintFindings found;
        const Document document = readPrint({page}, {}, found);
        QCOMPARE(document.title, u"Memorandum of Conversation"_s);
        QCOMPARE(document.body.count(u'\n'), 4);
        QVERIFY(document.body.startsWith(u"DEPARTMENT OF STATE\nThe Foreign Minister"));
        const bool hasHeading = std::ranges::contains(document.blocks.sliced(1), Block::Kind::Heading, &Block::kind);
        QVERIFY(!hasHeading);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        QTest::newRow("blank") << pngOf({300, 400, QByteArray(300 * 400 * 4, char(0xFF))})
                               << u"No words could be read on these pages."_s;
        QTest::newRow("half") << pngOf(m_picture).first(60) << u"The picture is damaged."_s;
        QByteArray huge = pngOf(m_picture);
        huge.replace(16, 8, QByteArray("\0\1\0\0\0\1\0\0", 8)); // 65536 by 65536
        QTest::newRow("huge") << huge << u"The picture is too large."_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, what);
        const ImportResult result = read(bytes);
        QVERIFY(result.documents.isEmpty());
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].what, what);
        QVERIFY(!result.problems[0].advice.isEmpty());
    }

    void stopsWhenToldTo()
    {
        const ImportSource source{pngOf(m_picture), u"scan"_s, [] { return true; }};
        const ImportResult result = ImporterRegistry::withAllFormats().import(source);
        QVERIFY(result.documents.isEmpty());
        QVERIFY(result.problems.isEmpty());
    }

    /** Damaged pictures are opened and drawn; reading their text would add nothing but time. */
    void survivesDamage()
    {
        const Raster small = scanned(paper({u"Cod"_s}), 0, 30);
        QRandomGenerator random(1967);
        for (const QByteArray &whole : {pngOf(small), jpegOf(small, 6), tiffOf({small, small})}) {
            for (int run = 0; run < 150; ++run) {
                QByteArray damaged = run % 3 == 0 ? whole.first(random.bounded(int(whole.size()))) : whole;
                for (int i = 0; i < 1 + run % 8 && !damaged.isEmpty(); ++i)
                    damaged[random.bounded(int(std::min<qsizetype>(damaged.size(), 1 + 40 * run)))] =
                        char(random.bounded(256));
                std::ignore = isImage(damaged);
                const auto file = ImageFile::open(damaged, {});
                if (!file) {
                    QVERIFY(!file.error().what.isEmpty());
                    continue;
                }
                const Raster raster = (*file)->draw(0, 0.5);
                QCOMPARE(raster.pixels.size(), qsizetype(raster.width) * raster.height * 4);
            }
        }
    }

private:
    Raster m_picture;
};

QTEST_GUILESS_MAIN(ScanImporterTest)
#include "scan_importer_test.moc"
