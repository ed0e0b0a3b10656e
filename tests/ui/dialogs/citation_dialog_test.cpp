// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/citation_dialog.h"

#include "import/importer_registry.h"
#include "storage/library_import.h"
#include "testlib/sample_volume.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

class CitationDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QGuiApplication::clipboard()->clear();
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"test.secto"_s);
        auto opened = Library::open(path);
        QVERIFY(opened);
        m_library = *std::move(opened);
        bring("frus1964-68v05", 3);
        bring("frus1969-76v19p1", 2);
        bring("frus1969-76v19p2", 2);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_library.reset();
    }

    void enterGoesToTheDocument()
    {
        open();
        QSignalSpy chosen(m_dialog.get(), &CitationDialog::placeChosen);
        QVERIFY(!goButton()->isEnabled());
        QTest::keyClicks(line(), u"FRUS, 1964-1968, vol. V, doc. 2"_s);
        QVERIFY2(answer().contains(u"2. Telegram 2"_s), qPrintable(answer()));
        QVERIFY(answer().contains(u"Volume V, Fisheries"_s));
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        const auto cited = chosen.first().first().value<CitedPlace>();
        QCOMPARE(cited.document, m_library->findInVolume(u"frus1964-68v05"_s, u"d2"_s));
        QVERIFY(!m_dialog->isVisible());
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("no volume yet") << u"doc. 2"_s << u"No volume of the series is named yet"_s;
        QTest::newRow("volume") << u"FRUS, 1961-1963, vol. III, doc. 2"_s
                                << u"1961–1963, Volume III (frus1961-63v03)"_s;
        QTest::newRow("document") << u"frus1964-68v05/d99"_s << u"no document 99"_s;
        QTest::newRow("page") << u"FRUS, 1964-1968, vol. V, p. 99"_s << u"page 99"_s;
        QTest::newRow("part of a volume") << u"FRUS, 1969-1976, vol. XIX, doc. 1"_s << u"several parts"_s;
    }

    void saysWhatIsMissing()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        open();
        QSignalSpy chosen(m_dialog.get(), &CitationDialog::placeChosen);
        QTest::keyClicks(line(), typed);
        QVERIFY2(answer().contains(said), qPrintable(answer()));
        QVERIFY(!goButton()->isEnabled());
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(m_dialog->isVisible());
    }

    void pagesNotesAndVolumesAreSaid()
    {
        open();
        QTest::keyClicks(line(), u"FRUS, 1964-1968, vol. V, p. 12"_s);
        QVERIFY2(answer().startsWith(u"Page 12, in 2. Telegram 2"_s), qPrintable(answer()));
        line()->clear();
        QTest::keyClicks(line(), u"frus1964-68v05/d3#fn1"_s);
        QVERIFY2(answer().startsWith(u"Note 1 to 3. Telegram 3"_s), qPrintable(answer()));
        line()->clear();
        QTest::keyClicks(line(), u"frus1964-68v05"_s);
        QVERIFY2(answer().startsWith(u"The whole volume"_s), qPrintable(answer()));
        QVERIFY(goButton()->isEnabled());
    }

    void aCopiedCitationIsThere_data()
    {
        QTest::addColumn<QString>("copied");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("a citation") << u"FRUS, 1964–1968,\nvol. V, doc. 3"_s << true;
        QTest::newRow("something else") << u"the ministers met"_s << false;
    }

    void aCopiedCitationIsThere()
    {
        QFETCH(QString, copied);
        QFETCH(bool, isTaken);
        QGuiApplication::clipboard()->setText(copied);
        open();
        QCOMPARE(line()->text(), isTaken ? copied.simplified() : QString());
        QCOMPARE(goButton()->isEnabled(), isTaken);
        QTest::keyClicks(line(), u"frus"_s); // what was there is selected
        QCOMPARE(line()->text(), u"frus"_s);
    }

private:
    void bring(const QByteArray &volume, int documents)
    {
        const auto import = LibraryImport::open(m_library->path());
        QVERIFY(import);
        const ImportSource source{sampleVolume(volume, documents), QString::fromLatin1(volume)};
        QVERIFY((*import)->add(ImporterRegistry::withAllFormats().import(source), source));
    }

    void open()
    {
        m_dialog = std::make_unique<CitationDialog>(*m_library);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    QLineEdit *line() const { return m_dialog->findChild<QLineEdit *>(u"citationLine"_s); }
    QPushButton *goButton() const { return m_dialog->findChild<QPushButton *>(u"goButton"_s); }
    QString answer() const { return m_dialog->findChild<QLabel *>(u"citationAnswer"_s)->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<CitationDialog> m_dialog;
};

QTEST_MAIN(CitationDialogTest)

#include "citation_dialog_test.moc"
