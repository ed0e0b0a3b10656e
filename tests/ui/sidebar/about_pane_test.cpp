// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/about_pane.h"
#include "sidebar/flow_text.h"
#include "sidebar/metadata_edit.h"

#include "testlib/full_disk.h"
#include "testlib/sample_documents.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

class AboutPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Library::open(m_folder->filePath(u"test.secto"_s));
        QVERIFY(opened);
        m_library = *std::move(opened);
        const auto id = m_library->addDocument(sampleDocument(), "bytes", u"/papers/memo.txt"_s);
        QVERIFY(id);
        m_document = std::make_unique<OpenDocument>(*m_library, *m_library->document(*id), nullptr);
        m_pane = std::make_unique<AboutPane>();
        m_pane->resize(320, 900);
        m_pane->setOpenDocument(m_document.get());
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        m_document.reset();
        m_library.reset();
    }

    void saysWhereTheDocumentComesFrom()
    {
        QVERIFY(words(u"provenance"_s).contains(u"memo.txt"_s));
        QVERIFY(words(u"provenance"_s).contains(u"Exdis"_s));
        QVERIFY(words(u"citationAdvised"_s).contains(u"ed. Cora Dale"_s));
        m_pane->setOpenDocument(nullptr);
        QVERIFY(m_pane->findChild<QLabel *>(u"aboutEmpty"_s)->isVisible());
    }

    void saysWhereItIsKeptAndWhatIsKeptThere()
    {
        QVERIFY(words(u"keptParts"_s).contains(u"Not understood"_s)); // the sample's note names no place
        const auto add = [this](const QByteArray &bytes, const QString &note) {
            Document document = sampleDocument();
            document.notes.first().text = note;
            return *m_library->addDocument(document, bytes, u"clipboard"_s);
        };
        const DocumentId first =
            add("a", u"Source: Department of State, Central Files, POL 27 VIET S. Secret; Nodis."_s);
        OpenDocument alone(*m_library, *m_library->document(first), nullptr);
        m_pane->setOpenDocument(&alone);
        QVERIFY2(words(u"keptParts"_s).contains(u"Central Files"_s), qPrintable(words(u"keptParts"_s)));
        QVERIFY(words(u"sourceNote"_s).startsWith(u"Department of State, Central Files, POL 27 VIET S. Secret"_s));
        auto *button = m_pane->findChild<QToolButton *>(u"sameFile"_s);
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->text(), u"No other document from POL 27 VIET S"_s);

        add("b", u"Source: Department of State, Central Files, POL 27 VIET S. Confidential."_s);
        m_pane->setOpenDocument(nullptr);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_pane->setOpenDocument(&alone);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        button = m_pane->findChild<QToolButton *>(u"sameFile"_s);
        QCOMPARE(button->text(), u"1 more document from POL 27 VIET S"_s);
        QSignalSpy requested(m_pane.get(), &AboutPane::fileRequested);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().value<FileKey>().name, u"POL 27 VIET S"_s);
        m_pane->setOpenDocument(nullptr);
    }

    void editingTheMetadataChangesEveryCitation_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("advised");
        QTest::addColumn<QString>("bibliography");

        QTest::newRow("year") << u"metadataYear"_s << u"2003"_s << u"Press, 2003"_s << u"Press, 2003"_s;
        QTest::newRow("two editors") << u"metadataEditors"_s << u"Cora Dale; Eli Fox"_s
                                     << u"eds. Cora Dale and Eli Fox"_s << u"Eli Fox"_s;
        QTest::newRow("no editor") << u"metadataEditors"_s << QString() << u"Places, 1967 (Washington"_s
                                   << u"Places, 1967"_s;
        QTest::newRow("volume title") << u"metadataVolumeTitle"_s << u"Other <Places> & *Times*"_s
                                      << u"Other <Places> & *Times*"_s << u"Other <Places> & *Times*"_s;
        QTest::newRow("number") << u"metadataNumber"_s << u"13"_s << u"Document 13"_s << QString();
        QTest::newRow("address") << u"metadataAddress"_s << u"https://example.org/13"_s << u"https://example.org/13"_s
                                 << QString();
    }

    void editingTheMetadataChangesEveryCitation()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, advised);
        QFETCH(QString, bibliography);
        const QString before = words(u"citationAdvised"_s);
        type(field, typed);
        QTest::keyClick(edit(field), Qt::Key_Return);

        QVERIFY2(words(u"citationAdvised"_s).contains(advised), qPrintable(words(u"citationAdvised"_s)));
        QVERIFY2(words(u"citationBibliography"_s).contains(bibliography), qPrintable(words(u"citationBibliography"_s)));
        QVERIFY(words(u"citationAdvised"_s) != before);
        QVERIFY(m_library->document(m_document->id())->document == m_document->document()); // on the disk

        QVERIFY(m_library->history().undo());
        QCOMPARE(words(u"citationAdvised"_s), before);
        QCOMPARE(edit(field)->toPlainText(), edit(field)->value());
        QVERIFY(m_library->history().redo());
        QVERIFY(words(u"citationAdvised"_s).contains(advised));
    }

    void leavingAFieldKeepsWhatWasTyped()
    {
        type(u"metadataPublisher"_s, u"Office"_s);
        QTest::keyClick(edit(u"metadataPublisher"_s), Qt::Key_Tab);
        QCOMPARE(m_document->document().publication.publisher, u"Office"_s);
        QVERIFY(words(u"citationAdvised"_s).contains(u"Office, 2002"_s));
    }

    void escapeBringsBackWhatWasThere()
    {
        type(u"metadataPublisher"_s, u"Office"_s);
        QTest::keyClick(edit(u"metadataPublisher"_s), Qt::Key_Escape);
        QCOMPARE(edit(u"metadataPublisher"_s)->toPlainText(), u"Press"_s);
        QVERIFY(!m_library->history().canUndo());
    }

    void saysWhyADateCannotStand()
    {
        type(u"metadataDate"_s, u"next week"_s);
        QTest::keyClick(edit(u"metadataDate"_s), Qt::Key_Return);
        QCOMPARE(m_document->document().date, u"1967-12-11"_s);
        QCOMPARE(edit(u"metadataDate"_s)->toPlainText(), u"next week"_s); // left to be mended
        QVERIFY(edit(u"metadataDate"_s)->accessibleDescription().contains(u"1967-12-11"_s));
        type(u"metadataDate"_s, u"1967-12-12"_s);
        QTest::keyClick(edit(u"metadataDate"_s), Qt::Key_Return);
        QCOMPARE(m_document->document().date, u"1967-12-12"_s);
        QCOMPARE(edit(u"metadataDate"_s)->accessibleDescription(), QString());
    }

    void aFullDiskKeepsTheFieldAsTyped()
    {
        QSignalSpy problems(m_document.get(), &OpenDocument::problem);
        const QString before = words(u"citationAdvised"_s);
        type(u"metadataPublisher"_s, u"Office"_s);
        {
            const FullDisk full;
            QTest::keyClick(edit(u"metadataPublisher"_s), Qt::Key_Tab);
        }
        QCOMPARE(problems.size(), 1);
        QCOMPARE(words(u"citationAdvised"_s), before);
        QCOMPARE(edit(u"metadataPublisher"_s)->toPlainText(), u"Office"_s);
        edit(u"metadataPublisher"_s)->setFocus();
        QTest::keyClick(edit(u"metadataPublisher"_s), Qt::Key_Return); // room was made
        QCOMPARE(m_document->document().publication.publisher, u"Office"_s);
    }

    void copiesACitationWithItsItalics()
    {
        auto *copy = m_pane->findChild<QToolButton *>(u"copyNote"_s);
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), words(u"citationNote"_s));
        QVERIFY(QApplication::clipboard()->mimeData()->html().contains(u"Places, 1967"_s));
    }

    void nothingToCiteSaysWhatToDo()
    {
        Document bare;
        bare.body = u"Words."_s;
        const auto id = m_library->addDocument(bare, "words", u"clipboard"_s);
        QVERIFY(id);
        OpenDocument open(*m_library, *m_library->document(*id), nullptr);
        m_pane->setOpenDocument(&open);
        QVERIFY2(words(u"citationAdvised"_s).contains(u"fill in the details"_s),
                 qPrintable(words(u"citationAdvised"_s)));
        QVERIFY(!m_pane->findChild<QToolButton *>(u"copyAdvised"_s)->isEnabled());
        m_pane->setOpenDocument(nullptr);
    }

private:
    QString words(const QString &part) const { return m_pane->findChild<FlowText *>(part)->toPlainText(); }
    MetadataEdit *edit(const QString &field) const { return m_pane->findChild<MetadataEdit *>(field); }

    /** Writes @p text over what stands in @p field, with keys. */
    void type(const QString &field, const QString &text)
    {
        edit(field)->setFocus();
        edit(field)->selectAll();
        QTest::keyClick(edit(field), Qt::Key_Backspace);
        QTest::keyClicks(edit(field), text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<OpenDocument> m_document;
    std::unique_ptr<AboutPane> m_pane;
};

QTEST_MAIN(AboutPaneTest)

#include "about_pane_test.moc"
