// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/correction_bar.h"

#include "reader/page_view.h"
#include "reader/reader_view.h"
#include "testlib/sample_documents.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Secto;
using namespace Qt::StringLiterals;

/** Doubtful words are gone through and corrected with the keyboard, and selected ones with the mouse. */
class CorrectionBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = *Library::open(m_folder->filePath(u"test.secto"_s));
        Document document;
        document.title = u"Memorandum on fish"_s;
        document.body = u"Teh Minister spoke of c0d.\nHe asked for lirnits off Iceland."_s;
        document.blocks = {{Block::Kind::Paragraph, {0, 26}}, {Block::Kind::Paragraph, {27, document.body.size()}}};
        document.places = {{FieldId::body(), 0, 0, QRect(1000, 1000, 8000, 400)},
                           {FieldId::body(), 27, 0, QRect(1000, 2000, 8000, 400)}};
        for (const QString &word : {u"Teh"_s, u"c0d"_s, u"lirnits"_s})
            document.unsure << TextSpan{FieldId::body(), rangeIn(document.body, word)};
        const auto id = m_library->addDocument(document, "no picture", u"scan"_s);
        m_open = std::make_unique<OpenDocument>(*m_library, *m_library->document(*id), nullptr);
        m_reader = std::make_unique<ReaderView>();
        m_reader->resize(900, 500);
        m_reader->setOpenDocument(m_open.get());
        m_reader->show();
        QVERIFY(QTest::qWaitForWindowActive(m_reader.get()));
        m_bar = m_reader->findChild<CorrectionBar *>(u"correctionBar"_s);
        m_words = m_bar->findChild<QLineEdit *>(u"correctionWords"_s);
        m_which = m_bar->findChild<QLabel *>(u"correctionWhich"_s);
        m_save = m_bar->findChild<QToolButton *>(u"correctionSave"_s);
    }

    void cleanup()
    {
        m_reader.reset();
        m_open.reset();
        m_library.reset();
    }

    void goesThroughDoubtfulWords()
    {
        QVERIFY(m_bar->isHidden());
        m_reader->showCorrectionBar();
        QVERIFY(m_words->hasFocus());
        QCOMPARE(m_words->text(), u"Teh"_s);
        QCOMPARE(m_which->text(), u"Doubtful words, 1 of 3"_s);
        QCOMPARE(m_save->text(), u"Right as it stands"_s);
        QCOMPARE(selectedWords(), u"Teh"_s);

        type(u"The"_s);
        QCOMPARE(m_save->text(), u"Save"_s);
        QTest::keyClick(m_words, Qt::Key_Return);
        QCOMPARE(m_words->text(), u"c0d"_s);
        QCOMPARE(m_which->text(), u"Doubtful words, 1 of 2"_s);
        QTest::keyClick(m_words, Qt::Key_Down);
        QCOMPARE(selectedWords(), u"lirnits"_s);
        QTest::keyClick(m_words, Qt::Key_Return); // right as it stands
        QCOMPARE(selectedWords(), u"c0d"_s);
        type(u"cod and herring"_s);
        QTest::mouseClick(m_save, Qt::LeftButton);

        QCOMPARE(m_which->text(), u"No words are marked as doubtful. Select words on the page to correct them."_s);
        QVERIFY(m_words->isHidden());
        QCOMPARE(m_open->document().body,
                 u"The Minister spoke of cod and herring.\nHe asked for lirnits off Iceland."_s);
        QVERIFY(m_open->document().unsure.isEmpty());
        QCOMPARE(m_library->document(m_open->id())->document, m_open->document());
    }

    void correctsWhatIsSelected()
    {
        m_reader->page()->setSelection({spanOf(u"Minister spoke"_s)});
        m_reader->showCorrectionBar();
        QCOMPARE(m_words->text(), u"Minister spoke"_s);
        QCOMPARE(m_which->text(), u"Selected words"_s);
        QVERIFY(m_save->isHidden()); // nothing is changed yet, and nothing was doubtful

        // A double click chooses another word while the bar is open.
        const QRect word = m_reader->page()->rectsOf(spanOf(u"Iceland"_s)).first();
        QTest::mouseDClick(m_reader->page()->viewport(), Qt::LeftButton, {}, word.center());
        QCOMPARE(m_words->text(), u"Iceland"_s);
        m_words->setFocus();
        type(u"Greenland"_s);
        QTest::keyClick(m_words, Qt::Key_Return);
        QVERIFY(m_open->document().body.endsWith(u"off Greenland."));
    }

    void aLongerSelectionIsCorrectedUpToTheEndOfItsParagraph()
    {
        m_reader->page()->setSelection({spanOf(u"of c0d.\nHe asked"_s)});
        m_reader->showCorrectionBar();
        QCOMPARE(m_words->text(), u"of c0d."_s);
    }

    void followsUndo()
    {
        m_reader->showCorrectionBar();
        type(u"The"_s);
        QTest::keyClick(m_words, Qt::Key_Return);
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_open->document().body.first(3), u"Teh"_s);
        QCOMPARE(m_which->text(), u"Doubtful words, 2 of 3"_s);
        QCOMPARE(m_words->text(), u"c0d"_s);
        QCOMPARE(selectedWords(), u"c0d"_s);
    }

    void saysWhatCannotBeSaved()
    {
        QSignalSpy problems(m_open.get(), &OpenDocument::problem);
        m_reader->page()->setSelection({spanOf(u"Teh Minister spoke of c0d."_s)});
        m_reader->showCorrectionBar();
        type({});
        QTest::keyClick(m_words, Qt::Key_Return);
        QCOMPARE(problems.count(), 1);
        QVERIFY(m_open->document().body.startsWith(u"Teh Minister"));
        QVERIFY(m_bar->isVisible());
    }

    void escapeGoesBackToThePage()
    {
        m_reader->showCorrectionBar();
        QTest::keyClick(m_words, Qt::Key_Escape);
        QVERIFY(m_bar->isHidden());
        QVERIFY(m_reader->page()->hasFocus());
        m_reader->setOpenDocument(nullptr);
        m_reader->showCorrectionBar();
        QVERIFY(m_bar->isHidden());
    }

private:
    static TextRange rangeIn(const QString &text, const QString &words)
    {
        const qsizetype at = text.indexOf(words);
        return {at, at + words.size()};
    }

    TextSpan spanOf(const QString &words) const { return {FieldId::body(), rangeIn(m_open->document().body, words)}; }

    QString selectedWords() const { return m_reader->selectedText(false); }

    /** Over what stands in the field. */
    void type(const QString &words)
    {
        QTest::keySequence(m_words, QKeySequence::SelectAll);
        QTest::keyClick(m_words, Qt::Key_Delete);
        QTest::keyClicks(m_words, words);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<OpenDocument> m_open;
    std::unique_ptr<ReaderView> m_reader;
    CorrectionBar *m_bar = nullptr;
    QLineEdit *m_words = nullptr;
    QLabel *m_which = nullptr;
    QToolButton *m_save = nullptr;
};

QTEST_MAIN(CorrectionBarTest)
#include "correction_bar_test.moc"
