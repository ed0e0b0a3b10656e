// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/facsimile_view.h"

#include "import/importer_registry.h"
#include "reader/facsimile_page.h"
#include "reader/page_view.h"
#include "reader/reader_view.h"
#include "reader/source_view.h"
#include "testlib/print_shop.h"
#include "testlib/testlib.h"

#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** Unlike on each page, so that none is taken for a running head. */
const QStringList Subjects{u"boats"_s, u"Iceland and its waters"_s, u"the price of fish in Grimsby"_s};

/** Three pages, numbered 101 to 103. */
QByteArray paper()
{
    Testing::PrintShop shop;
    for (int page = 0; page < 3; ++page) {
        shop.beginPage();
        shop.put(240, 620, 9, QString::number(101 + page));
        double y = 60;
        for (int i = 0; i < 6; ++i)
            y = shop.paragraph(60, y, 360, 10,
                               u"Paragraph %1 of page %2 tells what was said about %3: cod, herring and other fish, "
                               "and by whom it was said."_s.arg(i + 1)
                                   .arg(page + 1)
                                   .arg(Subjects[page]),
                               20);
    }
    return shop.file();
}

} // namespace

/** The pages of a PDF beside its text, turned by keys and mouse as a reader does. */
class FacsimileViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto library = Library::open(m_folder->filePath(u"test.secto"_s));
        QVERIFY(library);
        m_library = *std::move(library);
        m_open = open(paper());
        m_reader = std::make_unique<ReaderView>();
        m_reader->resize(1200, 900);
        m_reader->setOpenDocument(m_open.get());
        m_reader->show();
        QVERIFY(QTest::qWaitForWindowActive(m_reader.get()));
        m_view = m_reader->findChild<FacsimileView *>(u"facsimileView"_s);
        m_page = m_view->page();
        m_which = m_view->findChild<QLabel *>(u"facsimileWhich"_s);
    }

    void cleanup()
    {
        m_reader.reset();
        m_open.reset();
        m_library.reset();
    }

    void standsBesideTheTextWhenWanted()
    {
        QVERIFY(m_view->isHidden());
        m_reader->setSourceVisible(true);
        QVERIFY(m_view->isVisible());
        QVERIFY(m_reader->findChild<SourceView *>(u"sourceView"_s)->isHidden());
        QTRY_VERIFY(m_page->isDrawn());
        QCOMPARE(m_page->pageCount(), 3);
        QCOMPARE(m_which->text(), u"Page 101  ·  1 of 3"_s);
        QVERIFY(m_page->viewport()->rect().contains(m_page->pageRect()));
        QVERIFY(inkIn(m_page->pageRect()) > 500);

        m_reader->setSourceVisible(false);
        QVERIFY(m_view->isHidden());
    }

    void aTextHasNoPages()
    {
        m_reader->setSourceVisible(true);
        const auto telegram = open(Testing::telegramBytes());
        m_reader->setOpenDocument(telegram.get());
        QVERIFY(m_view->isHidden());
        QVERIFY(m_reader->findChild<SourceView *>(u"sourceView"_s)->isVisible());
        m_reader->setOpenDocument(m_open.get());
        QVERIFY(m_view->isVisible());
        QTRY_VERIFY(m_page->isDrawn());
        m_reader->setOpenDocument(nullptr);
    }

    void followsTheTextThatIsRead()
    {
        m_reader->setSourceVisible(true);
        QTRY_VERIFY(m_page->isDrawn());
        QCOMPARE(m_page->page(), 0);
        m_reader->scrollToOffset(m_open->document().body.indexOf(u"Paragraph 2 of page 2"));
        QCOMPARE(m_page->page(), 1);
        QTest::keyClick(m_reader->page(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_page->page(), 2);
        QTRY_VERIFY(m_page->isDrawn());

        const qsizetype at = m_open->document().body.indexOf(u"Paragraph 4 of page 2");
        m_reader->page()->setSelection({{FieldId::body(), {at, at + 9}}});
        QCOMPARE(m_page->page(), 1);
        QCOMPARE(m_which->text(), u"Page 102  ·  2 of 3"_s);
        // The bar stands in the middle of the page, where the fourth of six paragraphs is.
        const QRect whole = m_page->pageRect();
        const QRect place = m_page->placeRect();
        QVERIFY(whole.contains(place));
        QVERIFY(place.top() > whole.top() + whole.height() / 5);
        QVERIFY(place.bottom() < whole.top() + whole.height() / 2);
    }

    void turnsPagesByKeys()
    {
        m_reader->setSourceVisible(true);
        QTRY_COMPARE(m_page->pageCount(), 3);
        m_view->setFocus();
        QVERIFY(m_page->hasFocus());
        QTest::keyClick(m_page, Qt::Key_PageDown);
        QCOMPARE(m_page->page(), 1);
        QTest::keyClick(m_page, Qt::Key_Right);
        QCOMPARE(m_page->page(), 2);
        QTest::keyClick(m_page, Qt::Key_PageDown);
        QCOMPARE(m_page->page(), 2);
        QTest::keyClick(m_page, Qt::Key_Home);
        QCOMPARE(m_page->page(), 0);
        QTest::keyClick(m_page, Qt::Key_End);
        QCOMPARE(m_page->page(), 2);
        QTest::keyClick(m_page, Qt::Key_PageUp);
        QCOMPARE(m_page->page(), 1);
        QTest::keyClick(m_page, Qt::Key_Escape);
        QVERIFY(m_reader->page()->hasFocus());
    }

    void turnsPagesByButtons()
    {
        m_reader->setSourceVisible(true);
        QTRY_COMPARE(m_page->pageCount(), 3);
        auto *previous = m_view->findChild<QToolButton *>(u"facsimilePrevious"_s);
        auto *next = m_view->findChild<QToolButton *>(u"facsimileNext"_s);
        QVERIFY(!previous->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(m_page->page(), 2);
        QVERIFY(!next->isEnabled());
        QTest::mouseClick(previous, Qt::LeftButton);
        QCOMPARE(m_page->page(), 1);
    }

    void growsAndIsSharpAgain()
    {
        m_reader->setSourceVisible(true);
        QTRY_VERIFY(m_page->isDrawn());
        m_view->setFocus();
        const QSize whole = m_page->pageRect().size();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_page, Qt::Key_Plus);
        QCOMPARE(m_page->zoom(), 200);
        QVERIFY(std::abs(m_page->pageRect().width() - 2 * whole.width()) <= 1);
        QTRY_VERIFY(m_page->isDrawn());
        QVERIFY(m_which->text().endsWith(u"200%"));

        // Larger than the view, it is scrolled before it is turned.
        m_page->verticalScrollBar()->setValue(0);
        QTest::keyClick(m_page, Qt::Key_PageDown);
        QCOMPARE(m_page->page(), 0);
        QVERIFY(m_page->verticalScrollBar()->value() > 0);
        for (int i = 0; i < 3 && m_page->page() == 0; ++i)
            QTest::keyClick(m_page, Qt::Key_PageDown);
        QCOMPARE(m_page->page(), 1);
        QCOMPARE(m_page->verticalScrollBar()->value(), 0);
        QTest::keyClick(m_page, Qt::Key_0);
        QCOMPARE(m_page->zoom(), 100);
    }

    void canBeReadInALowView()
    {
        m_reader->resize(800, 500); // the page stands below the text
        m_reader->setSourceVisible(true);
        QTRY_VERIFY(m_page->isDrawn());
        QVERIFY(m_page->pageRect().width() > 400);
        QVERIFY(m_page->pageRect().height() > m_page->viewport()->height());
        m_view->setFocus();
        QTest::keyClick(m_page, Qt::Key_Down);
        QCOMPARE(m_page->page(), 0);
        QVERIFY(m_page->verticalScrollBar()->value() > 0);
    }

    void aClickShowsTheText()
    {
        m_reader->setSourceVisible(true);
        QTRY_VERIFY(m_page->isDrawn());
        m_page->showPage(2);
        QSignalSpy revealed(m_open.get(), &OpenDocument::revealRequested);
        const auto place =
            m_open->document().placeOf(FieldId::body(), m_open->document().body.indexOf(u"Paragraph 5 of page 3"));
        const QRect whole = m_page->pageRect();
        const QPoint at(whole.left() + whole.width() * place->box.center().x() / 10'000,
                        whole.top() + whole.height() * place->box.center().y() / 10'000);
        QTest::mouseClick(m_page->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(revealed.count(), 1);
        const auto span = revealed[0][0].value<TextSpan>();
        QVERIFY(slice(m_open->document().body, span.range).startsWith(u"Paragraph 5 of page 3"));
        QCOMPARE(m_page->page(), 2);
    }

    void saysWhyThereIsNoPage()
    {
        FacsimilePage page;
        page.resize(400, 400);
        page.setOriginal("%PDF-1.7 and then nothing");
        page.show();
        QTRY_VERIFY(page.accessibleDescription().contains(u"damaged"));
        QCOMPARE(page.pageCount(), 0);
        for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_End, Qt::Key_Plus, Qt::Key_Down})
            QTest::keyClick(&page, key);
        QVERIFY(page.pageRect().isEmpty());
    }

private:
    std::unique_ptr<OpenDocument> open(const QByteArray &bytes)
    {
        const ImportResult read = ImporterRegistry::withAllFormats().import({bytes, u"paper"_s});
        const auto id = m_library->addDocument(read.documents.value(0), bytes, u"paper"_s);
        return std::make_unique<OpenDocument>(*m_library, *m_library->document(*id), nullptr);
    }

    /** Dark pixels of the view in @p rect. */
    int inkIn(const QRect &rect)
    {
        const QImage image = m_page->viewport()->grab(rect).toImage();
        int ink = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                ink += qGray(image.pixel(x, y)) < 128;
        }
        return ink;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<OpenDocument> m_open;
    std::unique_ptr<ReaderView> m_reader;
    FacsimileView *m_view = nullptr;
    FacsimilePage *m_page = nullptr;
    QLabel *m_which = nullptr;
};

QTEST_MAIN(FacsimileViewTest)
#include "facsimile_view_test.moc"
