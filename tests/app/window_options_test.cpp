// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_options.h"

#include <QDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class WindowOptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingAskedOpensTheOwnLibrary()
    {
        const auto read = readWindowOptions({});
        QVERIFY(read);
        QVERIFY(read->documents.isEmpty());
        QVERIFY(!read->telegram);
        QVERIFY(QDir::isAbsolutePath(read->library));
        QVERIFY(!read->size.isValid());
    }

    void pathsBecomeAbsolute()
    {
        const auto read = readWindowOptions({u"a b.txt"_s, u"/x/y.txt"_s, u"--library"_s, u"lib.secto"_s});
        QVERIFY(read);
        QCOMPARE(read->documents, QStringList({QDir::current().absoluteFilePath(u"a b.txt"_s), u"/x/y.txt"_s}));
        QCOMPARE(read->library, QDir::current().absoluteFilePath(u"lib.secto"_s));
    }

    void pictureOptions()
    {
        const auto read = readWindowOptions(
            {u"--telegram"_s, u"--snapshot"_s, u"w.png"_s, u"--theme"_s, u"dark"_s, u"--size"_s, u"900x600"_s});
        QVERIFY(read);
        QVERIFY(read->telegram);
        QCOMPARE(read->snapshot, u"w.png"_s);
        QCOMPARE(read->theme, u"dark"_s);
        QCOMPARE(read->size, QSize(900, 600));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");

        QTest::newRow("unknown option") << QStringList{u"--teelgram"_s} << u"teelgram"_s;
        QTest::newRow("unknown theme") << QStringList{u"--theme"_s, u"sepia"_s} << u"sepia"_s;
        QTest::newRow("no size") << QStringList{u"--size"_s, u"large"_s} << u"large"_s;
        QTest::newRow("option without its value") << QStringList{u"--library"_s} << u"library"_s;
    }

    void mistakesAreNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);

        const auto read = readWindowOptions(arguments);
        QVERIFY(!read);
        QVERIFY2(read.error().text().contains(named), qPrintable(read.error().text()));
        QVERIFY(!read.error().advice.isEmpty());
    }
};

QTEST_GUILESS_MAIN(WindowOptionsTest)

#include "window_options_test.moc"
