// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation.h"
#include "citation/regular_publication.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class RegularPublicationTest : public QObject
{
    Q_OBJECT

private slots:
    void putsThePartsInTheirPlaces_data()
    {
        QTest::addColumn<QStringList>("told"); // series, subseries, volume, title, as files say them
        QTest::addColumn<QString>("cited");

        const QString series = u"Foreign Relations of the United States"_s;
        const QString papers = u"Papers Relating to the Foreign Relations of the United States"_s;
        QTest::newRow("frus1964-68v05") << QStringList{series, u"1964–1968"_s, u"Volume V"_s, u"Vietnam, 1967"_s}
                                        << QString(series + u", 1964–1968, Volume V, Vietnam, 1967."_s);
        QTest::newRow("frus1918Russiav03") << QStringList{papers + u", 1918"_s, u"Volume III"_s, {}, u"Russia"_s}
                                           << QString(papers + u", 1918, Russia, Volume III."_s);
        QTest::newRow("frus1925v02") << QStringList{papers + u", 1925"_s, u"Volume II"_s, {}, {}}
                                     << QString(papers + u", 1925, Volume II."_s);
        QTest::newRow("frus1884") << QStringList{papers + u", 1884"_s, {}, {}, {}} << QString(papers + u", 1884."_s);
        QTest::newRow("frus1950-55Intel")
            << QStringList{series, u"1950–1955"_s, u"The Intelligence Community, 1950–1955"_s, {}}
            << QString(series + u", 1950–1955, The Intelligence Community, 1950–1955."_s);
        QTest::newRow("frus1944Quebec") << QStringList{series, u"Conference at Quebec, 1944"_s, {}, {}}
                                        << QString(series + u", 1944, Conference at Quebec, 1944."_s);
        QTest::newRow("frus1958-60v08") << QStringList{series, series + u", 1958–1960"_s, u"Volume VIII"_s,
                                                       u"Berlin Crisis, 1958–1959"_s}
                                        << QString(series + u", 1958–1960, Volume VIII, Berlin Crisis, 1958–1959."_s);
        QTest::newRow("frus1952-54v12p2")
            << QStringList{series, u"1952-1954"_s, u"Volume XII, Part 2"_s, u"East Asia (in two parts)"_s}
            << QString(series + u", 1952–1954, Volume XII, Part 2, East Asia."_s);
        QTest::newRow("frus1969-76ve04") << QStringList{series, u"1969–1976"_s, u"Volume E–4"_s, u"Iran"_s}
                                         << QString(series + u", 1969–1976, Volume E-4, Iran."_s);
        QTest::newRow("frus1934v04") << QStringList{series + u" Diplomatic Papers"_s, u"1934"_s, u"Volume IV"_s,
                                                    u"The American Republics"_s}
                                     << QString(series
                                                + u": Diplomatic Papers, 1934, Volume IV, The American Republics."_s);
        QTest::newRow("frus1872p2v5") << QStringList{papers, u"1872"_s, u"Part II, Volume V"_s, u"Papers on a Treaty"_s}
                                      << QString(papers + u", 1872, Part II, Volume V, Papers on a Treaty."_s);
        QTest::newRow("frus1861") << QStringList{{},
                                                 u"Message of the President of the United States to the Houses"_s,
                                                 {},
                                                 {}}
                                  << u"Message of the President of the United States, 1861."_s;
        QTest::newRow("frus1964-68v06 e-book")
            << QStringList{{}, {}, {}, series + u", 1964–1968, Volume VI, Vietnam, January–August 1968"_s}
            << QString(series + u", 1964–1968, Volume VI, Vietnam, January–August 1968."_s);
    }

    void putsThePartsInTheirPlaces()
    {
        QFETCH(QStringList, told);
        Document document;
        Publication publication;
        publication.volumeId = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
        publication.series = told[0];
        publication.subseries = told[1];
        publication.volume = told[2];
        publication.volumeTitle = told[3];
        document.publication = regularPublication(publication);
        QTEST(cite(document, CitationStyle::Advised).plain, "cited");
        QCOMPARE(regularPublication(document.publication), document.publication);
    }

    void thePublisherIsNamedAsAdvised()
    {
        Publication publication;
        publication.publisher = u"United States Government Printing Office"_s;
        QCOMPARE(regularPublication(publication).publisher, u"Government Printing Office"_s);
        publication.publisher = u"Press"_s;
        QCOMPARE(regularPublication(publication).publisher, u"Press"_s);
    }
};

QTEST_GUILESS_MAIN(RegularPublicationTest)

#include "regular_publication_test.moc"
