// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"

#include "testlib/archive.h"
#include "testlib/sample_volume.h"

#include <QTest>

#include <random>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

using Damage = std::function<QByteArray(QByteArray)>;

QByteArray webPage()
{
    return "<!DOCTYPE html><html><head><title>Cod</title><meta name='author' content='Ada'></head><body><article>"
           "<h1>Cod &amp; Power</h1><p>Fish<a href='#n1' id='c1'><sup>1</sup></a> is <b>dear</b>.</p>"
           "<table><tr><td>1</td><td rowspan='2'>2</td></tr></table>"
           "<p id='n1'><a href='#c1'>1</a> A note.</p></article></body></html>";
}

/** An e-book whose one page is what @p damage made of a page. */
QByteArray book(const Damage &damage)
{
    return zipOf({{"mimetype", "application/epub+zip"},
                  {"META-INF/container.xml",
                   damage("<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                          "<rootfile full-path='book.opf'/></rootfiles></container>")},
                  {"book.opf", damage("<package xmlns='http://www.idpf.org/2007/opf'><metadata/><manifest>"
                                      "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
                                      "<spine><itemref idref='a'/></spine></package>")},
                  {"a.xhtml", damage(webPage())}});
}

QByteArray wordFile(const Damage &damage)
{
    return zipOf(
        {{"word/document.xml",
          damage("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                 "<w:p><w:r><w:t>Cod is dear.</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
                 "</w:body></w:document>")},
         {"word/footnotes.xml",
          damage("<w:footnotes xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                 "<w:footnote w:id='2'><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>")}});
}

QByteArray whole(QByteArray bytes)
{
    return bytes;
}

/** What a file of each format holds after @p damage, inside of its archive where it is one. */
QByteArray inside(const QByteArray &format, const Damage &damage)
{
    if (format == "volume")
        return damage(sampleVolume("frus1964-68v91", 6));
    if (format == "volumes in an archive")
        return zipOf(
            {{"a.xml", damage(sampleVolume("frus1964-68v91", 2))}, {"b.xml", sampleVolume("frus1964-68v92", 2)}});
    if (format == "web page")
        return damage(webPage());
    if (format == "e-book")
        return book(damage);
    if (format == "Word")
        return wordFile(damage);
    return damage("# Cod\n\nFish[^1] is **dear**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n");
}

} // namespace

/** Copies that a bad disk or a broken download made: never a crash, and never silence. */
class DamagedFilesTest : public QObject
{
    Q_OBJECT

private:
    const ImporterRegistry m_importers = ImporterRegistry::withAllFormats();

    /** Something came of it, text or an explanation. */
    void importAndExpectAnAnswer(const QByteArray &bytes)
    {
        bool answered = false;
        m_importers.importEach({bytes, u"file"_s}, [&](const ImportSource &, const ImportResult &read) {
            answered |= !read.documents.isEmpty() || !read.problems.isEmpty();
            for (const Document &document : read.documents) {
                for (const Block &block : document.blocks)
                    answered &= isValid(block.range, document.body);
            }
            return true;
        });
        QVERIFY(answered);
    }

private slots:
    void answersForDamage_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char *format : {"volume", "volumes in an archive", "web page", "e-book", "Word", "Markdown"})
            QTest::newRow(format) << QByteArray(format);
    }

    void answersForDamage()
    {
        QFETCH(const QByteArray, format);
        importAndExpectAnAnswer(inside(format, whole));
        std::mt19937 random(1967); // the same damage each time
        for (int i = 0; i < 150; ++i) {
            const Damage cut = [&](QByteArray bytes) { return bytes.first(random() % size_t(bytes.size())); };
            const Damage flip = [&](QByteArray bytes) {
                for (int flips = 0; flips < 4; ++flips)
                    bytes[qsizetype(random() % size_t(bytes.size()))] = char(random());
                return bytes;
            };
            for (const Damage &damage : {cut, flip}) {
                if (const QByteArray bytes = inside(format, damage); !bytes.isEmpty())
                    importAndExpectAnAnswer(bytes);
                if (const QByteArray bytes = damage(inside(format, whole)); !bytes.isEmpty())
                    importAndExpectAnAnswer(bytes);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void readsAGreatManyNotes()
    {
        constexpr int Notes = 100000;
        QByteArray paragraphs;
        for (int i = 1; i <= Notes; ++i) {
            const QByteArray number = QByteArray::number(i);
            paragraphs += "<p>Word<note n='" + number + "' xml:id='d1fn" + number + "'>Note " + number + "</note></p>";
        }
        QByteArray volume = sampleVolume("frus1964-68v91", 1);
        volume.insert(volume.indexOf("</p>", volume.indexOf("xml:id='d1'")) + 4, paragraphs);
        qsizetype notes = 0;
        m_importers.importEach({volume, u"file"_s}, [&](const ImportSource &, const ImportResult &read) {
            for (const Document &document : read.documents)
                notes += document.notes.size();
            return true;
        });
        QVERIFY(notes >= Notes);
    }
};

QTEST_GUILESS_MAIN(DamagedFilesTest)
#include "damaged_files_test.moc"
