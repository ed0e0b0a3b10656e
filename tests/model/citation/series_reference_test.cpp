// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation.h"
#include "citation/series_reference.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class SeriesReferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("volume"); // the likeliest, and what else may be meant
        QTest::addColumn<QString>("place");  // "d345", "d345 note 2", "page 730"

        const auto row = [](const char *words, const char *volume, const char *place) {
            QTest::newRow(words) << QString::fromUtf8(volume) << QString::fromUtf8(place);
        };
        // Volumes of one number, in every spelling
        row("FRUS, 1964-1968, vol. V, doc. 345", "frus1964-68v05", "d345");
        row("FRUS, 1964–1968, vol. V, doc. 345.", "frus1964-68v05", "d345");
        row("FRUS 1964-68, V, Document 345", "frus1964-68v05", "d345");
        row("FRUS 1964–68, Volume 5, No. 345", "frus1964-68v05", "d345");
        row("FRUS, 1964–1968, v. 5, #345", "frus1964-68v05", "d345");
        row("F.R.U.S. 1964/68, Vol V, nos. 345–347", "frus1964-68v05", "d345");
        row("frus, 1964 – 1968, vol. v, document 345a", "frus1964-68v05", "d345a");
        row("1964–1968, vol. V, doc. 345", "frus1964-68v05", "d345");
        row("FRUS 1964-1968, vol. V, docs. 345 and 346", "frus1964-68v05", "d345");
        row("Foreign Relations, 1964–1968, vol. V, Document 345", "frus1964-68v05", "d345");
        row("Foreign Relations, 1964–1968, vol. V, Document 345, footnote 2", "frus1964-68v05", "d345 note 2");
        row("FRUS 1964–1968, vol. V, doc. 345, n. 2", "frus1964-68v05", "d345 note 2");
        row("FRUS 1964–1968, vol. V, doc. 345n2", "frus1964-68v05", "d345 note 2");
        row("FRUS, 1964–1968, vol. V, pp. 730–731", "frus1964-68v05", "page 730");
        row("FRUS, 1964–1968, vol. V, p. xiv", "frus1964-68v05", "page xiv");
        row("FRUS, 1964–1968, 5:730", "frus1964-68v05", "page 730");
        row("FRUS, 1964–1968, vol. V, Vietnam, 1967", "frus1964-68v05", "");

        // The forms that are advised, with all around them
        row("Foreign Relations of the United States, 1964–1968, Volume V, Vietnam, 1967, ed. Kent Sieg (Washington: "
            "Government Printing Office, 2002), Document 345",
            "frus1964-68v05", "d345");
        row("Telegram From Secretary of State Rusk to the Department of State, Brussels, December 1967, in Foreign "
            "Relations of the United States, 1964–1968, vol. 5, Vietnam, 1967, ed. Kent Sieg (Washington, DC: "
            "Government Printing Office, 2002), doc. 345, accessed December 1, 2026.",
            "frus1964-68v05", "d345");
        row("“Telegram 1966 From Saigon,” in *Foreign Relations of the United States*, 1964–1968, Volume V, "
            "*Vietnam, 1967* (Washington, 2002), Document 345",
            "frus1964-68v05", "d345");
        row("Sieg, Kent, ed. Foreign Relations of the United States, 1964–1968. Vol. 5, Vietnam, 1967. Washington, "
            "DC: Government Printing Office, 2002.",
            "frus1964-68v05", "");
        row("U.S. Department of State, Foreign Relations of the United States, 1952–1954, Volume I, Part 1 "
            "(Washington, DC: U.S. GPO, 1983), 798–800.",
            "frus1952-54v01p1", "page 798");

        // Parts, electronic volumes, supplements, editions
        row("FRUS, 1969–1976, vol. XIX, Part 1, doc. 12", "frus1969-76v19p1", "d12");
        row("FRUS, 1969–1976, vol. 19, pt. 1, doc. 12", "frus1969-76v19p1", "d12");
        row("FRUS 1969-76, XIX/1, doc. 12", "frus1969-76v19p1", "d12");
        row("FRUS 1969-76, v19p1, doc. 12", "frus1969-76v19p1", "d12");
        row("FRUS, 1951, VII, pt. II, 1483", "frus1951v07p2", "page 1483");
        row("FRUS, 1951, 7, pt. 2:1483-1485", "frus1951v07p2", "page 1483");
        row("FRUS, 1969–1976, Volume E–4, Documents on Iran and Iraq, Document 307", "frus1969-76ve04", "d307");
        row("FRUS, 1969–1976, vol. E-15, Part 2, Second Edition, doc. 3", "frus1969-76ve15p2Ed2", "d3");
        row("FRUS, 1961–1963, Volumes VII/VIII/IX, Microfiche Supplement, Document 5", "frus1961-63v07-09mSupp", "d5");

        // Titles that are a part of the identifier
        row("Papers Relating to the Foreign Relations of the United States, 1918, Russia, Volume III, p. 12",
            "frus1918Russiav03 frus1918v03", "page 12");
        row("FRUS, 1919, The Paris Peace Conference, Volume XI, 44", "frus1919Parisv11 frus1919v11", "page 44");
        row("FRUS, The Paris Peace Conference, 1919, XI, 44", "frus1919Parisv11 frus1919v11", "page 44");
        row("FRUS, 1917, Supplement 2, The World War, Volume II, p. 780", "frus1917Supp02v02", "page 780");
        row("FRUS, 1902, Appendix I, p. 5", "frus1902app1", "page 5");
        row("FRUS, 1952–1954, Guatemala, doc. 20", "frus1952-54Guat frus1952-54", "d20");
        row("FRUS, 1950–1955, The Intelligence Community, doc. 20", "frus1950-55Intel frus1950-55", "d20");
        row("FRUS, 1945, The Conference of Berlin (The Potsdam Conference), vol. II, p. 3",
            "frus1945Berlinv02 frus1945v02", "page 3");
        row("FRUS, 1955–1957, Volume II, China, Document 9", "frus1955-57v02", "d9");
        row("Foreign Relations of the United States: Diplomatic Papers, 1934, vol. IV, p. 9", "frus1934v04", "page 9");
        row("FRUS, 1872, Part II, Volume V, p. 2", "frus1872p2v05 frus1872p2v5", "page 2");
        row("Papers Relating to Foreign Affairs, 1864, Part III, p. 7", "frus1864p3", "page 7");
        row("FRUS 1897, 210", "frus1897", "page 210");

        // Addresses and identifiers
        row("https://history.state.gov/historicaldocuments/frus1964-68v05/d345", "frus1964-68v05", "d345");
        row("See https://history.state.gov/historicaldocuments/frus1964-68v05/d345#fn2, last paragraph",
            "frus1964-68v05", "d345 note 2");
        row("http://www.history.state.gov/historicaldocuments/frus1969-76v19p1/pg_190", "frus1969-76v19p1", "page 190");
        row("history.state.gov/historicaldocuments/frus1964-68v05", "frus1964-68v05", "");
        row("https://history.state.gov/historicaldocuments/frus1964-68v05/ch3?from=1", "frus1964-68v05", "ch3");
        row("Foreign Relations of the United States, 1964–1968, Volume VI, Document 1, "
            "https://history.state.gov/historicaldocuments/frus1964-68v05/d345 [accessed December 1, 2026].",
            "frus1964-68v05", "d345");
        row("frus1964-68v05/d345", "frus1964-68v05", "d345");
        row("frus1964-68v05#d345fn2", "frus1964-68v05", "d345 note 2");
        row("FRUS1964-68V05/D345", "frus1964-68v05", "d345");
        row("frus1964–68v05, 345", "frus1964-68v05", "d345");
        row("frus1919Parisv11/pg_44", "frus1919Parisv11", "page 44");
        row("  frus1964-68v05 ", "frus1964-68v05", "");
    }

    void readsWhatPeopleWrite()
    {
        QFETCH(QString, place);
        const auto read = seriesReference(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(read);
        QTEST(read->volumes.join(u' '), "volume");
        QCOMPARE(said(read->place), place);
        QCOMPARE(read->place.volume, read->volumes.first());
        for (const QString &volume : read->volumes)
            QVERIFY2(!publicationFromVolumeId(volume).volumeId.isEmpty(), qPrintable(volume));
    }

    void whatSectoCitesIsUnderstood_data()
    {
        QTest::addColumn<QString>("number");
        for (const char *volume : {"frus1964-68v05", "frus1969-76v19p1", "frus1969-76ve04", "frus1955-57v23p2",
                                   "frus1961-63v07-09mSupp", "frus1952-54Guat", "frus1977-80v01"})
            QTest::newRow(volume) << u"45"_s;
    }

    void whatSectoCitesIsUnderstood()
    {
        const QString volume = QString::fromLatin1(QTest::currentDataTag());
        Document document;
        document.title = u"Memorandum of Conversation, No. 4"_s;
        document.date = u"1967-12-11"_s;
        document.publication = publicationFromVolumeId(volume);
        document.publication.editors = {u"Ada Byron"_s, u"Ben Cole"_s};
        document.publication.place = u"Washington"_s;
        document.publication.publisher = u"Government Printing Office"_s;
        document.publication.year = u"2003"_s;
        document.number = u"45"_s;
        for (const auto style : {CitationStyle::Advised, CitationStyle::ChicagoNote}) {
            const QString citation = cite(document, style).plain;
            const auto read = seriesReference(citation);
            QVERIFY2(read, qPrintable(citation));
            QVERIFY2(read->volumes.contains(volume), qPrintable(citation + u' ' + read->volumes.join(u' ')));
            QCOMPARE(said(read->place), u"d45"_s);
        }
    }

    void refusesWhatNamesNoVolume_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *words :
             {"", "doc. 345", "The ministers met in 1967.", "Foreign Relations", "Foreign Relations Committee, doc. 3",
              "frus", "https://example.org/d345", "frusty/d3", "FRUS, vol. V, doc. 345"})
            QTest::newRow(*words ? words : "nothing") << 0;
    }

    void refusesWhatNamesNoVolume()
    {
        const QString tag = QString::fromUtf8(QTest::currentDataTag());
        QVERIFY(!seriesReference(tag == "nothing"_L1 ? QString() : tag));
    }

private:
    static QString said(const LinkTarget &place)
    {
        if (!place.page.isEmpty())
            return u"page "_s + place.page;
        return place.note.isEmpty() ? place.identifier : u"%1 note %2"_s.arg(place.identifier, place.note);
    }
};

QTEST_GUILESS_MAIN(SeriesReferenceTest)

#include "series_reference_test.moc"
