// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pdf/pdf_file.h"
#include "import/pdf/pdf_importer.h"
#include "import/print/print_reader.h"
#include "testlib/print_shop.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

QByteArray paper()
{
    Testing::PrintShop shop;
    for (int page = 0; page < 3; ++page) {
        shop.beginPage();
        shop.put(60, 40, 8, u"Head %1"_s.arg(page + 1));
        shop.paragraph(60, 80, 360, 10, u"Some words are here, and they call a note.^1^ That is all that there is."_s);
        shop.paragraph(60, 580, 360, 8, u"^1^ The note."_s);
    }
    return shop.file();
}

/** Reads and draws it; what matters is that it ends. Pictures of pages are read in another test: that takes long. */
void use(const QByteArray &bytes)
{
    const auto file = PdfFile::open(bytes, u"damaged.pdf"_s);
    if (!file) {
        QVERIFY(!file.error().what.isEmpty());
        return;
    }
    QList<PageWords> pages;
    for (int page = 0; page < std::min(file->pageCount(), 50); ++page)
        pages << file->page(page);
    PrintFindings found;
    std::ignore = readPrint(pages, {file->title()}, found);
    const Raster raster = file->draw(0, 0.3);
    QVERIFY(double(raster.width) * raster.height <= PdfFile::MostPixels);
    QCOMPARE(raster.pixels.size(), qsizetype(raster.width) * raster.height * 4);
}

} // namespace

/** No damaged PDF ends the program or holds it up. */
class PdfDamageTest : public QObject
{
    Q_OBJECT

private slots:
    void survivesTruncation()
    {
        const QByteArray whole = paper();
        for (qsizetype size = 5; size < whole.size(); size += 37)
            use(whole.first(size));
    }

    void survivesChangedBytes()
    {
        QRandomGenerator random(1967);
        const QByteArray whole = paper();
        for (int run = 0; run < 400; ++run) {
            QByteArray damaged = whole;
            for (int i = 0; i < 1 + run % 12; ++i)
                damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
            use(damaged);
        }
    }

    void survivesChangedNumbers_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a page as large as a town") << QByteArray("480 640]") << QByteArray("99999999999 99999999999]");
        QTest::newRow("a page without size") << QByteArray("0 0 480 640]") << QByteArray("0 0 0 0]");
        QTest::newRow("pages that are their own parts") << QByteArray("/Kids [6 0 R") << QByteArray("/Kids [2 0 R");
        QTest::newRow("a page that is a face") << QByteArray("/Kids [6 0 R") << QByteArray("/Kids [3 0 R");
        QTest::newRow("a count of billions") << QByteArray("/Count 3") << QByteArray("/Count 2000000000");
        QTest::newRow("a negative count") << QByteArray("/Count 3") << QByteArray("/Count -3");
        QTest::newRow("letters larger than the page") << QByteArray(" 10 Tf") << QByteArray(" 1e30 Tf");
        QTest::newRow("letters without size") << QByteArray(" 10 Tf") << QByteArray(" 0 Tf");
        QTest::newRow("letters far away") << QByteArray("60 560 Td") << QByteArray("1e300 -1e300 Td");
    }

    void survivesChangedNumbers()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QByteArray damaged = paper();
        QVERIFY(damaged.contains(from));
        use(damaged.replace(from, to));
    }

    /** A page of words without end is read in a time that nobody minds, and told to be cut. */
    void readsAPageOfManyWords()
    {
        Testing::PrintShop shop;
        shop.beginPage();
        for (int row = 0; row < 230; ++row) {
            for (int word = 0; word < 96; ++word)
                shop.put(5.0 * word, 20 + 2.6 * row, 3, u"%1"_s.arg(word % 90 + 10));
        }
        const ImportResult result = PdfImporter().import({shop.file(), u"map.pdf"_s});
        QCOMPARE(result.documents.size(), 1);
        const auto isCut = [](const Problem &problem) { return problem.what.contains(u"more words"); };
        QVERIFY(std::ranges::any_of(result.problems, isCut));
    }
};

QTEST_GUILESS_MAIN(PdfDamageTest)
#include "pdf_damage_test.moc"
