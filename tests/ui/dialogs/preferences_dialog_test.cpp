// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/preferences_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class PreferencesDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Library::open(m_folder->filePath(u"library.secto"_s));
        QVERIFY(opened);
        m_library = *std::move(opened);
        m_first = Preferences{
            .theme = ThemeChoice::Light, .typography = {{}, 120, true}, .spellChecking = true, .lastFolder = u"/x"_s};
        m_dialog = std::make_unique<PreferencesDialog>(m_first, *m_library);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void cleanup()
    {
        m_dialog.reset();
        m_library.reset();
    }

    void showsWhatIsPreferred()
    {
        QCOMPARE(find<QComboBox>("themeChoice")->currentText(), u"Light"_s);
        QCOMPARE(find<QSpinBox>("zoomChoice")->value(), 120);
        QVERIFY(find<QCheckBox>("oldStyleFigures")->isChecked());
        QCOMPARE(m_dialog->preferences(), m_first);
    }

    void everyChangeShowsAtOnce()
    {
        QSignalSpy changed(m_dialog.get(), &PreferencesDialog::preferencesChanged);
        QTest::keyClick(find<QComboBox>("themeChoice"), Qt::Key_Down);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.last().first().value<Preferences>().theme, ThemeChoice::Dark);

        QTest::keyClick(find<QSpinBox>("zoomChoice"), Qt::Key_Up);
        QCOMPARE(changed.last().first().value<Preferences>().typography.zoom, 130);
        QTest::keyClick(find<QCheckBox>("oldStyleFigures"), Qt::Key_Space);
        QVERIFY(!changed.last().first().value<Preferences>().typography.oldStyleFigures);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.last().first().value<Preferences>().lastFolder, u"/x"_s);
    }

    void cancelPutsEverythingBack()
    {
        QTest::keyClick(find<QComboBox>("themeChoice"), Qt::Key_Down);
        rename("colourName-rose", u"Doubt"_s);
        QSignalSpy changed(m_dialog.get(), &PreferencesDialog::preferencesChanged);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);

        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.last().first().value<Preferences>(), m_first);
        QCOMPARE(nameOf(u"rose"_s), u"Rose"_s);
        QVERIFY(!m_dialog->isVisible());
    }

    void namesOfColoursAreKeptInTheLibrary()
    {
        rename("colourName-rose", u"Doubt"_s);
        QCOMPARE(nameOf(u"rose"_s), u"Doubt"_s);
        QTest::mouseClick(m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
        QCOMPARE(nameOf(u"rose"_s), u"Doubt"_s);
        QVERIFY(m_library->history().canUndo());
    }

    void aColourKeepsItsNameRatherThanHaveNone()
    {
        rename("colourName-sky", u"  "_s);
        QCOMPARE(nameOf(u"sky"_s), u"Sky"_s);
        QCOMPARE(find<QLineEdit>("colourName-sky")->text(), u"Sky"_s);
    }

    void defaultsCanBeRestored()
    {
        const auto *buttons = m_dialog->findChild<QDialogButtonBox *>();
        QTest::mouseClick(buttons->button(QDialogButtonBox::RestoreDefaults), Qt::LeftButton);
        Preferences expected;
        expected.lastFolder = m_first.lastFolder;
        QCOMPARE(m_dialog->preferences(), expected);
    }

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }

    void rename(const char *field, const QString &name)
    {
        auto *line = find<QLineEdit>(field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Tab);
    }

    QString nameOf(const QString &key) const
    {
        for (const HighlightColour &colour : m_library->highlightColours()) {
            if (colour.key == key)
                return colour.name;
        }
        return {};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    Preferences m_first;
    std::unique_ptr<PreferencesDialog> m_dialog;
};

QTEST_MAIN(PreferencesDialogTest)

#include "preferences_dialog_test.moc"
