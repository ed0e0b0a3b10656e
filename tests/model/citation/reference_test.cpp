// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/builtin_publication.h"
#include "citation/citation_format.h"
#include "citation/reference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

Document telegram()
{
    Document document;
    document.id = u"d345"_s;
    document.title = u"Telegram From Secretary of State Rusk to the Department of State"_s;
    document.from = u"Secretary of State Rusk"_s;
    document.pages = {{u"731"_s, 1200}};
    completeTelegram(document);
    document.date = u"1967-12-13"_s;
    return document;
}

Document webPage()
{
    Document document;
    document.title = u"The 50% Rule & Other Costs: a_b #1 {draft} ~ $5 ^ C:\\x."_s;
    document.from = u"Ada M. Byron"_s;
    document.date = u"2019-05"_s;
    document.publication.address = u"https://example.org/a_b?x={1}"_s;
    return document;
}

Document letter()
{
    Document document;
    document.title = u"Letter on Cod"_s;
    document.kind = u"letter"_s;
    document.from = u"Ada Byron"_s;
    document.to = u"Office of the Fisheries"_s;
    document.date = u"1951-05-03"_s;
    return document;
}

Document chapter()
{
    Document document;
    document.title = u"The Cod Wars"_s;
    document.publication.volumeTitle = u"A History of Fish"_s;
    document.from = u"Ada Byron; John von Neumann"_s;
    document.publication.publisher = u"Press"_s;
    document.publication.year = u"1999"_s;
    return document;
}

QJsonObject csl(const Document &document, const QString &accessed = {})
{
    return QJsonDocument::fromJson(citationsIn(CitationFormat::CslJson, {document}, accessed).toUtf8())[0].toObject();
}

} // namespace

class ReferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void theTelegramIsAChapterInBibTex()
    {
        QCOMPARE(citationsIn(CitationFormat::BibTex, {telegram()}, u"2026-12-01"_s),
                 u"@incollection{frus1964-68v05-d345,\n"
                 "  title = {{Telegram From Secretary of State Rusk to the Department of State}},\n"
                 "  editor = {Sieg, Kent},\n"
                 "  booktitle = {{Vietnam, 1967}},\n"
                 "  series = {{Foreign Relations of the United States, 1964--1968}},\n"
                 "  volume = {5},\n"
                 "  pages = {730--731},\n"
                 "  publisher = {{Government Printing Office}},\n"
                 "  address = {Washington},\n"
                 "  year = {2002},\n"
                 "  origdate = {1967-12-13},\n"
                 "  note = {Document 345},\n"
                 "  url = {https://history.state.gov/historicaldocuments/frus1964-68v05/d345},\n"
                 "  urldate = {2026-12-01}\n"
                 "}"_s);
    }

    void theTelegramIsAChapterInRis()
    {
        QCOMPARE(citationsIn(CitationFormat::Ris, {telegram()}, u"2026-12-01"_s),
                 u"TY  - CHAP\n"
                 "ID  - frus1964-68v05-d345\n"
                 "TI  - Telegram From Secretary of State Rusk to the Department of State\n"
                 "A2  - Sieg, Kent\n"
                 "T2  - Vietnam, 1967\n"
                 "T3  - Foreign Relations of the United States, 1964–1968\n"
                 "VL  - 5\n"
                 "SP  - 730\n"
                 "EP  - 731\n"
                 "CY  - Washington\n"
                 "PB  - Government Printing Office\n"
                 "PY  - 2002\n"
                 "N1  - Document 345. Dated 1967-12-13\n"
                 "UR  - https://history.state.gov/historicaldocuments/frus1964-68v05/d345\n"
                 "Y2  - 2026/12/01/\n"
                 "ER  - "_s);
    }

    void theTelegramIsAChapterInCsl()
    {
        const QJsonObject expected{
            {u"type"_s, u"chapter"_s},
            {u"id"_s, u"frus1964-68v05-d345"_s},
            {u"title"_s, u"Telegram From Secretary of State Rusk to the Department of State"_s},
            {u"editor"_s, QJsonArray{QJsonObject{{u"family"_s, u"Sieg"_s}, {u"given"_s, u"Kent"_s}}}},
            {u"container-title"_s, u"Vietnam, 1967"_s},
            {u"collection-title"_s, u"Foreign Relations of the United States, 1964–1968"_s},
            {u"volume"_s, u"5"_s},
            {u"number"_s, u"345"_s},
            {u"page"_s, u"730-731"_s},
            {u"publisher"_s, u"Government Printing Office"_s},
            {u"publisher-place"_s, u"Washington"_s},
            {u"issued"_s, date({2002})},
            {u"original-date"_s, date({1967, 12, 13})},
            {u"note"_s, u"Document 345"_s},
            {u"URL"_s, u"https://history.state.gov/historicaldocuments/frus1964-68v05/d345"_s},
            {u"accessed"_s, date({2026, 12, 1})},
        };
        QCOMPARE(csl(telegram(), u"2026-12-01"_s), expected);
    }

    void theOwnDayOfAccessCounts()
    {
        Document document = telegram();
        document.publication.accessed = u"2025-01-02"_s;
        QCOMPARE(referenceOf(document, u"2026-12-01"_s).accessed, u"2025-01-02"_s);
        document.publication.address.clear();
        QCOMPARE(referenceOf(document, u"2026-12-01"_s).accessed, QString());
        QVERIFY(citationsIn(CitationFormat::Advised, {telegram()}, u"2026-12-01"_s)
                    .endsWith(u"d345 [accessed December 1, 2026]."_s));
    }

    void writesVolumes_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("book");
        QTest::addColumn<QString>("series");
        QTest::addColumn<QString>("volume");
        const QString series = u"Foreign Relations of the United States, "_s;
        QTest::newRow("a part") << u"frus1969-76v19p1"_s << u"Korea, 1969–1972"_s << u"Korea, 1969–1972"_s
                                << QString(series + u"1969–1976"_s) << u"19, pt. 1"_s;
        QTest::newRow("electronic") << u"frus1969-76ve04"_s << u"Iran"_s << u"Iran"_s
                                    << QString(series + u"1969–1976"_s) << u"E-4"_s;
        QTest::newRow("no title") << u"frus1897"_s << QString()
                                  << u"Papers Relating to the Foreign Relations of the United States, 1897"_s
                                  << QString() << QString();
        QTest::newRow("several numbers") << u"frus1961-63v07-09mSupp"_s << u"Arms"_s << u"Arms"_s
                                         << QString(series + u"1961–1963"_s) << u"7–9, Microfiche Supplement"_s;
    }

    void writesVolumes()
    {
        QFETCH(QString, id);
        QFETCH(QString, title);
        Document document;
        document.publication = publicationFromVolumeId(id);
        document.publication.volumeTitle = title;
        const Reference reference = referenceOf(document);
        QCOMPARE(reference.kind, Reference::Kind::Chapter);
        QTEST(reference.book, "book");
        QTEST(reference.series, "series");
        QTEST(reference.volume, "volume");
        QVERIFY(reference.editors.isEmpty());
    }

    void pagesOfElectronicVolumesLeadNowhere()
    {
        Document document;
        document.publication = publicationFromVolumeId(u"frus1969-76ve04"_s);
        document.pages = {{u"2"_s, 100}};
        QCOMPARE(referenceOf(document).pages, QString());
        document.publication = publicationFromVolumeId(u"frus1969-76v04"_s);
        QCOMPARE(referenceOf(document).pages, u"1–2"_s);
    }

    void escapesForTex()
    {
        const QString entry = citationsIn(CitationFormat::BibTex, {webPage()});
        QVERIFY2(entry.startsWith(u"@misc{rule2019,\n"
                                  "  title = {{The 50\\% Rule \\& Other Costs: a\\_b \\#1 {\\textbraceleft}draft"
                                  "{\\textbraceright} {\\textasciitilde} \\$5 {\\textasciicircum} "
                                  "C:{\\textbackslash}x}},\n"
                                  "  author = {Byron, Ada M.},\n"_s),
                 qPrintable(entry));
        QVERIFY(entry.contains(u"  year = {2019},\n  date = {2019-05},\n"_s));
        QVERIFY(entry.contains(u"  url = {https://example.org/a_b?x=%7B1%7D}"_s));
        QCOMPARE(entry.count(u'{'), entry.count(u'}'));
    }

    void aPageOfTheWebIsOne()
    {
        QVERIFY(citationsIn(CitationFormat::Ris, {webPage()}).startsWith(u"TY  - ELEC\n"_s));
        QVERIFY(citationsIn(CitationFormat::Ris, {webPage()}).contains(u"PY  - 2019\nDA  - 2019/05//\n"_s));
        QCOMPARE(csl(webPage())[u"type"].toString(), u"webpage"_s);
        Document document = webPage();
        document.title = u"Costs."_s;
        document.publication.address = u"https://example.org/1"_s;
        QCOMPARE(citationsIn(CitationFormat::ChicagoNote, {document}),
                 u"Ada M. Byron, “Costs,” May 2019, https://example.org/1."_s);
        QCOMPARE(citationsIn(CitationFormat::ChicagoBibliography, {document}, u"2026-12-01"_s),
                 u"Byron, Ada M. “Costs.” May 2019. Accessed December 1, 2026. https://example.org/1."_s);
    }

    void aLetterHasSenderAndRecipient()
    {
        QCOMPARE(citationsIn(CitationFormat::Ris, {letter()}),
                 u"TY  - PCOMM\nID  - letter1951\nTI  - Letter on Cod\nAU  - Byron, Ada\n"
                 "A2  - Office of the Fisheries\nPY  - 1951\nDA  - 1951/05/03/\nER  - "_s);
        QCOMPARE(csl(letter())[u"type"].toString(), u"personal_communication"_s);
        QCOMPARE(csl(letter())[u"recipient"][0][u"literal"].toString(), u"Office of the Fisheries"_s);
        QVERIFY(citationsIn(CitationFormat::BibTex, {letter()})
                    .contains(u"howpublished = {Letter to Office of the Fisheries}"_s));
    }

    void aBookHasAuthors()
    {
        QCOMPARE(citationsIn(CitationFormat::ChicagoNote, {chapter()}),
                 u"The Cod Wars, in Ada Byron and John von Neumann, A History of Fish (Press, 1999)."_s);
        QCOMPARE(citationsIn(CitationFormat::ChicagoBibliography, {chapter()}),
                 u"Byron, Ada, and John von Neumann. A History of Fish. Press, 1999."_s);
        QVERIFY(citationsIn(CitationFormat::BibTex, {chapter()})
                    .contains(u"author = {Byron, Ada and von Neumann, John}"_s));
        QCOMPARE(csl(chapter())[u"type"].toString(), u"chapter"_s);
    }

    void readsNames_data()
    {
        QTest::addColumn<QString>("inverted");
        QTest::newRow("Kent Sieg") << u"Sieg, Kent"_s;
        QTest::newRow("Daniel J. Lawler") << u"Lawler, Daniel J."_s;
        QTest::newRow("Robert J . McMahon") << u"McMahon, Robert J."_s;
        QTest::newRow("William F. Sanford, Jr.") << u"Sanford, William F., Jr."_s;
        QTest::newRow("William F. Sanford Jr.") << u"Sanford, William F., Jr."_s;
        QTest::newRow("John von Neumann") << u"von Neumann, John"_s;
        QTest::newRow("Office of the Historian") << u"Office of the Historian"_s;
        QTest::newRow("Plato") << u"Plato"_s;
    }

    void readsNames() { QTEST(citedName(QString::fromUtf8(QTest::currentDataTag())).inverted(), "inverted"); }

    void sonsKeepTheirPlaceInEveryFormat()
    {
        Document document = telegram();
        document.publication.editors = {u"William F. Sanford, Jr."_s, u"Erin R. Mahan"_s};
        QVERIFY(citationsIn(CitationFormat::BibTex, {document})
                    .contains(u"editor = {Sanford, Jr., William F. and Mahan, Erin R.}"_s));
        QVERIFY(citationsIn(CitationFormat::Ris, {document})
                    .contains(u"A2  - Sanford, William F., Jr.\nA2  - Mahan, Erin R.\n"_s));
        QCOMPARE(csl(document)[u"editor"][0][u"suffix"].toString(), u"Jr."_s);
    }

    void keysAreUniqueInOneFile()
    {
        const QString file = citationsIn(CitationFormat::BibTex, {letter(), letter(), letter()});
        QVERIFY(file.contains(u"{letter1951,"_s));
        QVERIFY(file.contains(u"{letter1951a,"_s));
        QVERIFY(file.contains(u"{letter1951b,"_s));
        QCOMPARE(QJsonDocument::fromJson(citationsIn(CitationFormat::CslJson, {letter(), chapter()}).toUtf8())
                     .array()
                     .size(),
                 2);
    }

    void nothingGivesNothing()
    {
        QCOMPARE(citationsIn(CitationFormat::BibTex, {Document()}), QString());
        QCOMPARE(citationsIn(CitationFormat::Ris, {}), QString());
        QVERIFY(QJsonDocument::fromJson(citationsIn(CitationFormat::CslJson, {Document()}).toUtf8()).isArray());
    }

    void aVolumeStandsOnceInABibliography()
    {
        Document other = telegram();
        other.publication.address = telegram().publication.address;
        QCOMPARE(citationsIn(CitationFormat::ChicagoBibliography, {telegram(), other}).count(u'\n'), 0);
    }

    void everyFormatHasAKeyAndAName()
    {
        QCOMPARE(citationFormats().size(), 6);
        for (const CitationFormat format : citationFormats()) {
            QCOMPARE(citationFormat(citationFormatKey(format)), format);
            QVERIFY(!citationFormatName(format).isEmpty());
        }
        QVERIFY(!citationFormat(u"word"_s));
    }

private:
    static QJsonObject date(const QList<int> &numbers)
    {
        QJsonArray parts;
        for (const int number : numbers)
            parts << number;
        QJsonArray dates;
        dates << parts;
        return {{u"date-parts"_s, dates}};
    }
};

QTEST_GUILESS_MAIN(ReferenceTest)

#include "reference_test.moc"
