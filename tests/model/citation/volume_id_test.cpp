// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class VolumeIdTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheVolume_data()
    {
        QTest::addColumn<QString>("series");
        QTest::addColumn<QString>("subseries");
        QTest::addColumn<QString>("volume");
        QTest::addColumn<QString>("title");

        const QString now = u"Foreign Relations of the United States"_s;
        const QString papers = u"Papers Relating to the Foreign Relations of the United States"_s;

        QTest::newRow("frus1964-68v05") << now << u"1964–1968"_s << u"Volume V"_s << QString();
        QTest::newRow("frus1964-68v29p1") << now << u"1964–1968"_s << u"Volume XXIX, Part 1"_s << QString();
        QTest::newRow("frus1952-54v12p2") << now << u"1952–1954"_s << u"Volume XII, Part 2"_s << QString();
        QTest::newRow("frus1969-76ve04") << now << u"1969–1976"_s << u"Volume E-4"_s << QString();
        QTest::newRow("frus1969-76ve15p2Ed2")
            << now << u"1969–1976"_s << u"Volume E-15, Part 2, Second Edition"_s << QString();
        QTest::newRow("frus1961-63v07-09mSupp")
            << now << u"1961–1963"_s << u"Volumes VII–IX, Microfiche Supplement"_s << QString();
        QTest::newRow("frus1958-60v17-18Supp")
            << now << u"1958–1960"_s << u"Volumes XVII–XVIII, Supplement"_s << QString();
        QTest::newRow("frus1952-54Guat") << now << u"1952–1954"_s << QString() << u"Guatemala"_s;
        QTest::newRow("frus1951-54IranEd2") << now << u"1951–1954"_s << u"Second Edition"_s << u"Iran"_s;
        QTest::newRow("frus1950-55Intel") << now << u"1950–1955"_s << QString() << u"The Intelligence Community"_s;
        QTest::newRow("frus1917-72PubDip") << now << u"1917–1972"_s << QString() << u"Public Diplomacy, World War I"_s;
        QTest::newRow("frus1945Berlinv02")
            << now << u"1945"_s << u"Volume II"_s << u"The Conference of Berlin (The Potsdam Conference), 1945"_s;
        QTest::newRow("frus1942China") << now << u"1942"_s << QString() << u"China"_s;
        QTest::newRow("frus1934v04") << now << u"1934"_s << u"Volume IV"_s << QString();
        QTest::newRow("frus1941-43") << now << u"1941–1943"_s << QString() << QString();
        QTest::newRow("frus1999-04v01") << now << u"1999–2004"_s << u"Volume I"_s << QString();

        QTest::newRow("frus1931-41v02") << papers << u"1931–1941"_s << u"Volume II"_s << QString();
        QTest::newRow("frus1897") << papers << u"1897"_s << QString() << QString();
        QTest::newRow("frus1919Parisv11") << papers << u"1919"_s << u"Volume XI"_s << u"The Paris Peace Conference"_s;
        QTest::newRow("frus1918Russiav03") << papers << u"1918"_s << u"Volume III"_s << u"Russia"_s;
        QTest::newRow("frus1917Supp02v02") << papers << u"1917"_s << u"Volume II"_s << u"Supplement 2"_s;
        QTest::newRow("frus1915Supp") << papers << u"1915"_s << QString() << u"Supplement"_s;
        QTest::newRow("frus1902app1") << papers << u"1902"_s << QString() << u"Appendix I"_s;
        QTest::newRow("frus1872p2v5") << papers << u"1872"_s << u"Part II, Volume V"_s << QString();
        QTest::newRow("frus1864p3") << u"Papers Relating to Foreign Affairs"_s << u"1864"_s << u"Part III"_s
                                    << QString();
        QTest::newRow("frus1861") << u"Message of the President of the United States"_s << u"1861"_s << QString()
                                  << QString();
        QTest::newRow("a word not known is told apart at its capitals: frus1949NorthSea")
            << now << u"1949"_s << QString() << u"North Sea"_s;
    }

    void tellsTheVolume()
    {
        const QString id = QString::fromUtf8(QTest::currentDataTag()).section(u' ', -1);
        const Publication publication = publicationFromVolumeId(id);

        QTEST(publication.series, "series");
        QTEST(publication.subseries, "subseries");
        QTEST(publication.volume, "volume");
        QTEST(publication.volumeTitle, "title");
        QCOMPARE(publication.volumeId, id);
    }

    void saysNothingOfOtherIdentifiers_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"", "frus", "1964-68v05", "frus64v05", "frus1964-68v", "frus1964-68v05/d345", "FRUS1964",
                               "frus1964-68v05p", "frus1964-68v05 frus"})
            QTest::newRow(*id ? id : "empty") << QString::fromLatin1(id);
    }

    void saysNothingOfOtherIdentifiers()
    {
        QFETCH(QString, id);
        QCOMPARE(publicationFromVolumeId(id), Publication());
    }
};

QTEST_GUILESS_MAIN(VolumeIdTest)

#include "volume_id_test.moc"
