// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/preferences.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class PreferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Secto"_s);
        QCoreApplication::setApplicationName(u"preferences_test"_s);
    }

    void init() { QSettings().clear(); }

    void hasDefaults() { QCOMPARE(Preferences::load(), Preferences()); }

    void comesBackAsItWasSaved_data()
    {
        QTest::addColumn<ThemeChoice>("theme");
        QTest::newRow("system") << ThemeChoice::System;
        QTest::newRow("paper") << ThemeChoice::Paper;
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void comesBackAsItWasSaved()
    {
        QFETCH(ThemeChoice, theme);
        Preferences saved;
        saved.theme = theme;
        saved.typography = {u"Gentium Plus"_s, 130, true};
        saved.spellChecking = false;
        saved.lastFolder = u"/home/anna/İstanbul"_s;
        saved.save();
        QCOMPARE(Preferences::load(), saved);
    }

    void whatCannotBeReadHasItsDefault_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("theme of another program") << u"appearance/theme"_s << QVariant(u"solarized"_s);
        QTest::newRow("zoom in words") << u"page/zoom"_s << QVariant(u"large"_s);
        QTest::newRow("zoom too small") << u"page/zoom"_s << QVariant(49);
        QTest::newRow("zoom too large") << u"page/zoom"_s << QVariant(301);
    }

    void whatCannotBeReadHasItsDefault()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QSettings().setValue(key, value);
        QCOMPARE(Preferences::load(), Preferences());
    }
};

QTEST_MAIN(PreferencesTest)

#include "preferences_test.moc"
