// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/paste_dialog.h"

#include "testlib/testlib.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class PasteDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsReadInTheText()
    {
        open(QString::fromUtf8(Testing::telegramBytes()));
        const QString reading = readingText();
        QVERIFY(reading.contains(u"345"_s));
        QVERIFY(reading.contains(u"Telegram From Secretary of State Rusk"_s));
        QVERIFY(reading.contains(u"Secretary of State Rusk"_s));
        QVERIFY(reading.contains(u"2, each with its place in the text"_s));
        QVERIFY(reading.contains(u"731"_s));
        QVERIFY(add()->isEnabled());
    }

    void readsAgainAsTheTextIsCorrected()
    {
        open(u"345. A Telegram\n\nBrussels, December 13, 1967.\n\nWords.\n"_s);
        QVERIFY(readingText().contains(u"345"_s));
        QTextCursor number = editor()->textCursor();
        number.setPosition(0);
        number.setPosition(3, QTextCursor::KeepAnchor);
        editor()->setTextCursor(number);
        QTest::keyClicks(editor(), u"346"_s);
        QTRY_VERIFY(readingText().contains(u"346"_s));
    }

    void handsOnTheTextAsItCame()
    {
        const QString pasted = u"345. Title\r\n\r\nHard\u00a0space.\r\n"_s;
        open(pasted);
        QSignalSpy accepted(m_dialog.get(), &PasteDialog::textAccepted);
        QTest::mouseClick(add(), Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.first().first().toString(), pasted);
        QVERIFY(!m_dialog->isVisible());
    }

    void handsOnTheTextAsCorrected()
    {
        open(u"345. Title"_s);
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), u" more"_s);
        QSignalSpy accepted(m_dialog.get(), &PasteDialog::textAccepted);
        QTest::mouseClick(add(), Qt::LeftButton);
        QCOMPARE(accepted.first().first().toString(), u"345. Title more"_s);
    }

    void saysThatTheClipboardIsEmpty()
    {
        open({});
        QVERIFY(editor()->placeholderText().contains(u"clipboard"_s));
        QVERIFY(!add()->isEnabled());
        QSignalSpy accepted(m_dialog.get(), &PasteDialog::textAccepted);
        m_dialog->accept();
        QCOMPARE(accepted.size(), 0);

        QTest::keyClicks(editor(), u"Words."_s);
        QTRY_VERIFY(add()->isEnabled());
        editor()->selectAll();
        QTest::keyClick(editor(), Qt::Key_Backspace);
        QTRY_VERIFY(!add()->isEnabled());
    }

    void whiteSpaceIsNoDocument()
    {
        open(u" \n\t "_s);
        QVERIFY(!add()->isEnabled());
    }

    void escapeAddsNothing()
    {
        open(u"Words."_s);
        QSignalSpy accepted(m_dialog.get(), &PasteDialog::textAccepted);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(accepted.size(), 0);
    }

private:
    void open(const QString &text)
    {
        m_dialog = std::make_unique<PasteDialog>(m_importers, text);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    QString readingText() const
    {
        QTextDocument plain;
        plain.setHtml(m_dialog->findChild<QLabel *>(u"reading"_s)->text());
        return plain.toPlainText();
    }

    QPlainTextEdit *editor() const { return m_dialog->findChild<QPlainTextEdit *>(u"pastedText"_s); }
    QPushButton *add() const { return m_dialog->findChild<QPushButton *>(u"addButton"_s); }

    const ImporterRegistry m_importers = ImporterRegistry::withAllFormats();
    std::unique_ptr<PasteDialog> m_dialog;
};

QTEST_MAIN(PasteDialogTest)

#include "paste_dialog_test.moc"
