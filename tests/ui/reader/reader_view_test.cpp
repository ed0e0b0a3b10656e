// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/reader_view.h"

#include "import/importer_registry.h"
#include "reader/find_bar.h"
#include "reader/page_view.h"
#include "reader/source_view.h"
#include "testlib/testlib.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace Secto;
using namespace Qt::StringLiterals;

class ReaderViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto library = Library::open(m_folder->filePath(u"test.secto"_s));
        QVERIFY(library);
        m_library = *std::move(library);
        m_open = open(Testing::telegramBytes());
        m_reader = std::make_unique<ReaderView>();
        m_reader->setOpenDocument(m_open.get());
        m_reader->resize(1100, 700);
        m_reader->show();
        QVERIFY(QTest::qWaitForWindowActive(m_reader.get()));
        m_reader->setFocus();
        m_find = m_reader->findChild<FindBar *>(u"findBar"_s);
        m_source = m_reader->findChild<SourceView *>(u"sourceView"_s);
        m_query = m_find->findChild<QLineEdit *>(u"findQuery"_s);
        m_count = m_find->findChild<QLabel *>(u"findCount"_s);
    }

    void cleanup()
    {
        m_reader.reset();
        m_open.reset();
        m_library.reset();
    }

    void focusGoesToThePage() { QVERIFY(m_reader->page()->hasFocus()); }

    void findsAndComesBackToThePage()
    {
        m_reader->showFindBar();
        QVERIFY(m_reader->isFindBarVisible());
        QTest::keyClicks(m_query, u"security council"_s);
        QCOMPARE(m_find->hits().size(), 3);
        QCOMPARE(m_find->hits().last().field, FieldId::note(u"2"_s));
        m_reader->findNext();
        m_reader->findNext();
        QCOMPARE(m_find->current(), 2);
        QTest::keyClick(m_query, Qt::Key_Escape);

        QVERIFY(!m_reader->isFindBarVisible());
        QVERIFY(m_reader->page()->hasFocus());
        QCOMPARE(m_reader->selectedText(false), u"Security Council"_s);
        QCOMPARE(m_reader->selection().first().field, FieldId::note(u"2"_s));
    }

    void theSelectionIsWhatIsSought()
    {
        const TextSpan martin = spanOf(u"Martin"_s);
        m_reader->page()->setSelection({martin});
        m_reader->findNext();
        QCOMPARE(m_query->text(), u"Martin"_s);
        QCOMPARE(m_find->hits().at(m_find->current()), martin);
        m_reader->findPrevious();
        QCOMPARE(m_find->current(), int(m_find->hits().size()) - 1);
    }

    void searchFollowsTheDocument()
    {
        m_reader->showFindBar();
        QTest::keyClicks(m_query, u"Martin"_s);
        QVERIFY(m_find->hits().size() > 5);
        auto other = open("Note\n\nMartin alone.");
        m_reader->setOpenDocument(other.get());
        QCOMPARE(m_find->hits().size(), 1);
        m_reader->setOpenDocument(nullptr);
        QCOMPARE(m_find->hits().size(), 0);
        m_reader->findNext();
        m_reader->setOpenDocument(m_open.get());
    }

    void theSourceFollowsThePage()
    {
        m_reader->setSourceVisible(true);
        QVERIFY(m_source->isVisible());
        QVERIFY(m_reader->page()->hasFocus());
        m_reader->page()->setSelection({spanOf(u"1954 agreements.\nMartin"_s)});
        QCOMPARE(words(m_source), u"1954 agreements.2\n\nMartin"_s);
        m_reader->page()->setSelection({{FieldId::note(u"1"_s), {0, 6}}});
        QCOMPARE(words(m_source), u"Source"_s);
        QVERIFY(m_source->viewport()->rect().contains(m_source->cursorRect().center()));
        m_reader->clearSelection();
        QCOMPARE(words(m_source), QString());
    }

    void theSourceShowsWhatWasSelectedBefore()
    {
        m_reader->page()->setSelection({{FieldId::note(u"1"_s), {0, 6}}});
        m_reader->setSourceVisible(true);
        QCOMPARE(words(m_source), u"Source"_s);
        QTRY_VERIFY(m_source->viewport()->rect().contains(m_source->cursorRect().center()));
    }

    void thePageFollowsTheSource()
    {
        m_reader->setSourceVisible(true);
        QSignalSpy selected(m_reader.get(), &ReaderView::selectionChanged);
        const QString text = m_source->toPlainText();
        QTextCursor cursor(m_source->document());
        cursor.setPosition(int(text.indexOf(u"[Page 731]")) + 12);
        m_source->setTextCursor(cursor);
        m_source->ensureCursorVisible();
        QTest::mouseDClick(m_source->viewport(), Qt::LeftButton, {}, m_source->cursorRect().center());
        QVERIFY(!selected.isEmpty());
        QCOMPARE(m_reader->selectedText(false), u"means"_s);
        QTest::keyClick(m_source, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_reader->selection().size(), 4);
        QCOMPARE(words(m_source), text); // what was selected stays as it is
        QTest::keyClick(m_source, Qt::Key_Escape);
        QVERIFY(m_reader->page()->hasFocus());
    }

    void theSourceIsThatOfTheDocument()
    {
        m_reader->setSourceVisible(true);
        auto other = open("\xff\xfe"
                          "N\0o\0t\0e\0\r\0\n\0\r\0\n\0M\0a\0r\0t\0i\0n\0 \0a\0l\0o\0n\0e\0.\0"_ba);
        m_reader->setOpenDocument(other.get());
        QCOMPARE(m_source->toPlainText(), u"Note\n\nMartin alone."_s);
        m_reader->setSourceVisible(false);
        m_reader->setOpenDocument(nullptr);
        QVERIFY(m_source->toPlainText().isEmpty());
        m_reader->setOpenDocument(m_open.get());
    }

    void theSourceStandsBelowWhereThereIsNoRoomBeside()
    {
        m_reader->setSourceVisible(true);
        QTRY_VERIFY(m_source->x() >= m_reader->page()->width());
        m_reader->resize(700, 700);
        QTRY_VERIFY(m_source->y() >= m_reader->page()->height());
        QCOMPARE(m_source->width(), m_reader->width());
        m_reader->page()->setSelection({spanOf(u"1954 agreements."_s)});
        QCOMPARE(words(m_source), u"1954 agreements."_s);
        m_reader->resize(1100, 700);
        QTRY_VERIFY(m_source->x() >= m_reader->page()->width());
    }

    void copiesWithAndWithoutCalls()
    {
        m_reader->page()->setSelection({spanOf(u"1954 agreements."_s)});
        QCOMPARE(m_reader->selectedText(false), u"1954 agreements."_s);
        QCOMPARE(m_reader->selectedText(true), u"1954 agreements.[2]"_s);
    }

    void zoomHasBounds()
    {
        QSignalSpy zoomed(m_reader.get(), &ReaderView::zoomChanged);
        m_reader->setZoom(1000);
        QCOMPARE(m_reader->zoom(), 300);
        m_reader->setZoom(300);
        m_reader->setZoom(1);
        QCOMPARE(m_reader->zoom(), 50);
        QCOMPARE(zoomed.size(), 2);
    }

    void exportsAPdf()
    {
        const QString path = m_folder->filePath(u"out.pdf"_s);
        QVERIFY(m_reader->exportPdf(path));
        QVERIFY(bytes(path).startsWith("%PDF-"));
        QVERIFY(m_reader->exportPdf(path)); // over itself
    }

    void saysWhyThereIsNoPdf_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("folder is not there") << u"nowhere/out.pdf"_s;
        QTest::newRow("a folder has the name") << u"."_s;
    }

    void saysWhyThereIsNoPdf()
    {
        QFETCH(QString, name);
        const auto done = m_reader->exportPdf(m_folder->filePath(name));
        QVERIFY(!done);
        QCOMPARE(done.error().severity, Problem::Severity::Error);
        QVERIFY(!done.error().advice.isEmpty());
    }

    void aReadOnlyFolderIsSaid()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        QDir().mkpath(m_folder->filePath(u"closed"_s));
        QFile::setPermissions(m_folder->filePath(u"closed"_s), QFile::ReadOwner | QFile::ExeOwner);
        const auto done = m_reader->exportPdf(m_folder->filePath(u"closed/out.pdf"_s));
        QVERIFY(!done);
        QVERIFY(done.error().advice.contains(u"may write"));
    }

    void aFullDiskLeavesWhatWasThere()
    {
        const QString path = m_folder->filePath(u"out.pdf"_s);
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();

        // Files of this process may not grow beyond 2 KiB for a while: writing fails as on a full disk.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit small{2048, old.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto done = m_reader->exportPdf(path);
        setrlimit(RLIMIT_FSIZE, &old);

        QVERIFY(!done);
        QVERIFY(done.error().advice.contains(u"disk"));
        QCOMPARE(bytes(path), "before"_ba);
        QCOMPARE(QDir(m_folder->path()).entryList({u"out*"_s}, QDir::Files), QStringList{u"out.pdf"_s});
    }

    void printsHighlights()
    {
        m_open->highlight({spanOf(u"Martin"_s)}, u"amber"_s);
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder->filePath(u"printed.pdf"_s));
        QVERIFY(m_reader->print(&printer));
        QVERIFY(bytes(printer.outputFileName()).startsWith("%PDF-"));
    }

    void printsThePagesAskedForToAFile()
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder->filePath(u"all.pdf"_s));
        QVERIFY(m_reader->print(&printer));
        printer.setOutputFileName(m_folder->filePath(u"first.pdf"_s));
        printer.setPageRanges(QPageRanges::fromString(u"1"_s));
        QVERIFY(m_reader->print(&printer));
        const auto pages = [this](const QString &name) {
            return bytes(m_folder->filePath(name)).count("/Type /Page\n");
        };
        QVERIFY(pages(u"all.pdf"_s) > 1);
        QCOMPARE(pages(u"first.pdf"_s), 1);
    }

    void saysWhyNothingWasPrinted()
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder->filePath(u"nowhere/printed.pdf"_s));
        const auto done = m_reader->print(&printer);
        QVERIFY(!done);
        QCOMPARE(done.error().severity, Problem::Severity::Error);
        QCOMPARE(done.error().where, printer.outputFileName());
        QVERIFY(!done.error().advice.isEmpty());

        m_reader->setOpenDocument(nullptr);
        QVERIFY(!m_reader->print(&printer));
        m_reader->setOpenDocument(m_open.get());
    }

private:
    std::unique_ptr<OpenDocument> open(const QByteArray &text)
    {
        const ImportResult read = ImporterRegistry::withAllFormats().import({text, u"test"_s});
        const auto id = m_library->addDocument(read.documents.value(0), text, u"test"_s);
        return std::make_unique<OpenDocument>(
            *m_library, *m_library->document(id.value()),
            [](const Document &, const PersonList &, const auto &) { return Extraction(); });
    }

    /** The first place of @p words in the body. */
    TextSpan spanOf(const QString &words) const
    {
        const qsizetype at = m_open->document().body.indexOf(words);
        return {FieldId::body(), {at, at + words.size()}};
    }

    static QString words(const SourceView *view)
    {
        const TextRange range = view->selectedRange();
        return view->toPlainText().sliced(range.begin, range.length());
    }

    static QByteArray bytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<OpenDocument> m_open;
    std::unique_ptr<ReaderView> m_reader;
    FindBar *m_find = nullptr;
    SourceView *m_source = nullptr;
    QLineEdit *m_query = nullptr;
    QLabel *m_count = nullptr;
};

QTEST_MAIN(ReaderViewTest)

#include "reader_view_test.moc"
