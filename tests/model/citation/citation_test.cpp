// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/builtin_publication.h"
#include "citation/citation.h"
#include "citation/page_range.h"
#include "text/iso_date.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

Document telegram()
{
    Document document;
    document.title = u"Telegram From Secretary of State Rusk to the Department of State"_s;
    document.pages = {{u"731"_s, 1200}};
    completeTelegram(document);
    return document;
}

/** A volume of before 1955: without document numbers in print. */
Document editorialNote()
{
    Document document;
    document.number = u"57"_s;
    document.publication = publicationFromVolumeId(u"frus1952-54v01p1"_s);
    document.publication.volumeTitle = u"General: Economic and Political Matters"_s;
    document.publication.editors = {u"Ann Hale"_s, u"Ruth F. Bee"_s, u"William F. Sanford, Jr."_s};
    document.publication.place = u"Washington"_s;
    document.publication.publisher = u"Government Printing Office"_s;
    document.publication.year = u"1983"_s;
    document.publication.pages = u"798-800"_s;
    return document;
}

QString plain(const Document &document, CitationStyle style = CitationStyle::Advised, const QString &page = {})
{
    return cite(document, style, page).plain;
}

} // namespace

class CitationTest : public QObject
{
    Q_OBJECT

private slots:
    void citesTheTelegram()
    {
        QCOMPARE(plain(telegram()),
                 u"Foreign Relations of the United States, 1964–1968, Volume V, Vietnam, 1967, ed. Kent Sieg "
                 "(Washington: Government Printing Office, 2002), Document 345, "
                 "https://history.state.gov/historicaldocuments/frus1964-68v05/d345."_s);
        QCOMPARE(plain(telegram(), CitationStyle::ChicagoNote),
                 u"Telegram From Secretary of State Rusk to the Department of State, Brussels, December 1967, in "
                 "Foreign Relations of the United States, 1964–1968, vol. 5, Vietnam, 1967, ed. Kent Sieg "
                 "(Washington, DC: Government Printing Office, 2002), doc. 345, "
                 "https://history.state.gov/historicaldocuments/frus1964-68v05/d345."_s);
        QCOMPARE(plain(telegram(), CitationStyle::ChicagoBibliography),
                 u"Sieg, Kent, ed. Foreign Relations of the United States, 1964–1968. Vol. 5, Vietnam, 1967. "
                 "Washington, DC: Government Printing Office, 2002. "
                 "https://history.state.gov/historicaldocuments/frus1964-68v05/d345."_s);
    }

    void setsTitlesInItalics()
    {
        Document document = telegram();
        document.publication.address.clear();
        const Citation citation = cite(document, CitationStyle::Advised);
        QCOMPARE(citation.markdown, u"*Foreign Relations of the United States*, 1964–1968, Volume V, *Vietnam, 1967*, "
                                    "ed. Kent Sieg (Washington: Government Printing Office, 2002), Document 345."_s);
        QCOMPARE(citation.html, u"<i>Foreign Relations of the United States</i>, 1964–1968, Volume V, <i>Vietnam, "
                                "1967</i>, ed. Kent Sieg (Washington: Government Printing Office, 2002), Document "
                                "345."_s);
    }

    void saysWhenTheWebWasRead()
    {
        Document document = telegram();
        document.publication.accessed = u"2026-12-01"_s;
        QVERIFY(plain(document).endsWith(u"/d345 [accessed December 1, 2026]."_s));
        QVERIFY(plain(document, CitationStyle::ChicagoNote).contains(u"doc. 345, accessed December 1, 2026, https:"_s));
        QVERIFY(
            plain(document, CitationStyle::ChicagoBibliography).contains(u"2002. Accessed December 1, 2026. https:"_s));
    }

    void linksOnlyAddressesOfTheWeb_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("html");
        QTest::newRow("web") << u"https://a.example/b_c?d=1&e"_s << u"<https://a.example/b_c?d=1&e>."_s
                             << u"<a href=\"https://a.example/b_c?d=1&amp;e\">https://a.example/b_c?d=1&amp;e</a>."_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << u"javascript:alert(1)."_s << u"javascript:alert(1)."_s;
        QTest::newRow("not an address") << u"https://a <b>*c*</b>"_s << u"https\\://a \\<b>\\*c\\*\\</b>."_s
                                        << u"https://a &lt;b&gt;*c*&lt;/b&gt;."_s;
    }

    void linksOnlyAddressesOfTheWeb()
    {
        QFETCH(QString, address);
        Document document;
        document.publication.address = address;
        const Citation citation = cite(document, CitationStyle::Advised);
        QTEST(citation.markdown, "markdown");
        QTEST(citation.html, "html");
        QCOMPARE(citation.plain, address + u'.');
    }

    void citesEarlyVolumesByPage()
    {
        QCOMPARE(plain(editorialNote()),
                 u"Foreign Relations of the United States, 1952–1954, Volume I, Part 1, General: Economic and "
                 "Political Matters, eds. Ann Hale, Ruth F. Bee, and William F. Sanford, Jr. "
                 "(Washington: Government Printing Office, 1983), 798–800."_s);
        QCOMPARE(plain(editorialNote(), CitationStyle::ChicagoNote),
                 u"Foreign Relations of the United States, 1952–1954, vol. 1, pt. 1, General: Economic and Political "
                 "Matters, ed. Ann Hale, Ruth F. Bee, and William F. Sanford, Jr. "
                 "(Washington, DC: Government Printing Office, 1983), 798–800."_s);
        QVERIFY(plain(editorialNote(), CitationStyle::Advised, u"799"_s).endsWith(u"1983), 799."_s));
    }

    void knowsVolumesWithoutNumbers_data()
    {
        QTest::addColumn<QString>("volumeId");
        QTest::addColumn<QString>("year");
        QTest::addColumn<bool>("byPage");
        QTest::newRow("1861") << u"frus1861"_s << QString() << true;
        QTest::newRow("1952-54") << u"frus1952-54v01p1"_s << QString() << true;
        QTest::newRow("1955-57") << u"frus1955-57v01"_s << QString() << false;
        QTest::newRow("1964-68") << u"frus1964-68v05"_s << u"2002"_s << false;
        QTest::newRow("looks back") << u"frus1950-55Intel"_s << QString() << false;
        QTest::newRow("looks back, printed late") << u"frus1951-54Iran"_s << u"2017"_s << false;
        QTest::newRow("no volume") << QString() << QString() << false;
    }

    void knowsVolumesWithoutNumbers()
    {
        QFETCH(QString, volumeId);
        QFETCH(QString, year);
        QFETCH(bool, byPage);
        Document document;
        document.number = u"12a"_s;
        document.publication = publicationFromVolumeId(volumeId);
        document.publication.pages = u"5–7"_s;
        document.publication.year = year;
        QCOMPARE(plain(document).endsWith(u"Document 12a."_s), !byPage);
        QCOMPARE(plain(document).endsWith(u"5–7."_s), byPage);

        // Without pages there is still the number that the web edition gives.
        document.publication.pages.clear();
        QVERIFY(plain(document).endsWith(u"Document 12a."_s));
    }

    void placesAQuotation()
    {
        QVERIFY(plain(telegram(), CitationStyle::Advised, u"731"_s).contains(u"Document 345, p. 731, https"_s));
        QVERIFY(plain(telegram(), CitationStyle::ChicagoNote, u"730–731"_s).contains(u"doc. 345, pp. 730–731, "_s));
    }

    void listsEditors_data()
    {
        QTest::addColumn<QStringList>("editors");
        QTest::addColumn<QString>("advised");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("bibliography");
        QTest::newRow("none") << QStringList{} << u"Series."_s << u"Series."_s << u"Series."_s;
        QTest::newRow("blank") << QStringList{u"  "_s} << u"Series."_s << u"Series."_s << u"Series."_s;
        QTest::newRow("two") << QStringList{u"Daniel J. Lawler"_s, u"Erin R. Mahan"_s}
                             << u"Series, eds. Daniel J. Lawler and Erin R. Mahan."_s
                             << u"Series, ed. Daniel J. Lawler and Erin R. Mahan."_s
                             << u"Lawler, Daniel J., and Erin R. Mahan, eds. Series."_s;
        QTest::newRow("four") << QStringList{u"A B"_s, u"C D"_s, u"E F"_s, u"G H"_s}
                              << u"Series, eds. A B, C D, E F, and G H."_s << u"Series, ed. A B et al."_s
                              << u"B, A, C D, E F, and G H, eds. Series."_s;
        QTest::newRow("a son") << QStringList{u"William F. Sanford, Jr."_s} << u"Series, ed. William F. Sanford, Jr."_s
                               << u"Series, ed. William F. Sanford, Jr."_s
                               << u"Sanford, William F., Jr., ed. Series."_s;
        QTest::newRow("one word") << QStringList{u"Plato"_s} << u"Series, ed. Plato."_s << u"Series, ed. Plato."_s
                                  << u"Plato, ed. Series."_s;
    }

    void listsEditors()
    {
        QFETCH(QStringList, editors);
        Document document;
        document.publication.series = u"Series"_s;
        document.publication.editors = editors;
        QTEST(plain(document), "advised");
        QTEST(plain(document, CitationStyle::ChicagoNote), "note");
        QTEST(plain(document, CitationStyle::ChicagoBibliography), "bibliography");
    }

    void leavesOutWhatIsEmpty_data()
    {
        QTest::addColumn<QStringList>("parts"); // series, subseries, volume, title, place, publisher, year
        QTest::addColumn<QString>("advised");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("bibliography");
        QTest::newRow("nothing but the document")
            << QStringList{} << u"Talk, May 3, 1951."_s << u"Talk, May 3, 1951."_s << u"Talk, May 3, 1951."_s;
        QTest::newRow("a title") << QStringList{{}, {}, {}, u"Papers"_s} << u"Papers."_s
                                 << u"Talk, May 3, 1951, in Papers."_s << u"Papers."_s;
        QTest::newRow("a volume") << QStringList{{}, {}, u"Volume IX"_s} << u"Volume IX."_s
                                  << u"Talk, May 3, 1951, in vol. 9."_s << u"Vol. 9."_s;
        QTest::newRow("place and year") << QStringList{u"S"_s, {}, {}, {}, u"Paris"_s, {}, u"1955"_s}
                                        << u"S (Paris, 1955)."_s << u"Talk, May 3, 1951, in S (Paris, 1955)."_s
                                        << u"S. Paris, 1955."_s;
        QTest::newRow("publisher alone") << QStringList{u"S"_s, u"1951"_s, {}, {}, {}, u"P"_s} << u"S, 1951 (P)."_s
                                         << u"Talk, May 3, 1951, in S, 1951 (P)."_s << u"S, 1951. P."_s;
    }

    void leavesOutWhatIsEmpty()
    {
        QFETCH(QStringList, parts);
        Document document;
        document.title = u"Talk."_s;
        document.date = u"1951-05-03"_s;
        Publication &publication = document.publication;
        publication.series = parts.value(0);
        publication.subseries = parts.value(1);
        publication.volume = parts.value(2);
        publication.volumeTitle = parts.value(3);
        publication.place = parts.value(4);
        publication.publisher = parts.value(5);
        publication.year = parts.value(6);
        QTEST(plain(document), "advised");
        QTEST(plain(document, CitationStyle::ChicagoNote), "note");
        QTEST(plain(document, CitationStyle::ChicagoBibliography), "bibliography");
    }

    void citesNothingForNothing()
    {
        for (const auto style :
             {CitationStyle::Advised, CitationStyle::ChicagoNote, CitationStyle::ChicagoBibliography}) {
            const Citation citation = cite({}, style);
            QCOMPARE(citation.plain, QString());
            QCOMPARE(citation.markdown, QString());
            QCOMPARE(citation.html, QString());
        }
    }

    void whatTheUserTypedStaysText()
    {
        Document document;
        document.publication.series = u"A *b* <i>c</i> & [d](e)"_s;
        const Citation citation = cite(document, CitationStyle::Advised);
        QCOMPARE(citation.markdown, u"*A \\*b\\* \\<i>c\\</i> & \\[d\\](e)*."_s);
        QCOMPARE(citation.html, u"<i>A *b* &lt;i&gt;c&lt;/i&gt; &amp; [d](e)</i>."_s);
    }

    void findsThePagesOfAPassage_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("marks"); // label@offset
        QTest::addColumn<qsizetype>("begin");
        QTest::addColumn<qsizetype>("end");
        QTest::addColumn<QString>("pages");
        QTest::newRow("after the mark") << QString() << u"731@100"_s << qsizetype(100) << qsizetype(120) << u"731"_s;
        QTest::newRow("across") << QString() << u"731@100"_s << qsizetype(90) << qsizetype(101) << u"730–731"_s;
        QTest::newRow("up to the mark") << QString() << u"731@100"_s << qsizetype(90) << qsizetype(100) << u"730"_s;
        QTest::newRow("across three") << QString() << u"731@100 732@150"_s << qsizetype(0) << qsizetype(170)
                                      << u"730–732"_s;
        QTest::newRow("the first is known") << u"728-731"_s << u"731@100"_s << qsizetype(0) << qsizetype(9) << u"728"_s;
        QTest::newRow("before a Roman page") << QString() << u"xv@100"_s << qsizetype(0) << qsizetype(9) << QString();
        QTest::newRow("one page, no mark") << u"57"_s << QString() << qsizetype(0) << qsizetype(9) << u"57"_s;
        QTest::newRow("nothing tells") << QString() << QString() << qsizetype(0) << qsizetype(9) << QString();
    }

    void findsThePagesOfAPassage()
    {
        QFETCH(QString, published);
        QFETCH(QString, marks);
        QFETCH(qsizetype, begin);
        QFETCH(qsizetype, end);
        Document document;
        document.publication.pages = published;
        for (const QString &mark : marks.split(u' ', Qt::SkipEmptyParts))
            document.pages << PageMark{mark.section(u'@', 0, 0), mark.section(u'@', 1).toLongLong()};
        QTEST(pagesOf(document, TextRange{begin, end}), "pages");
    }

    void findsThePagesOfADocument()
    {
        Document document = telegram();
        document.publication.pages.clear();
        QCOMPARE(pagesOf(document), u"730–731"_s);
        document.pages.clear();
        QCOMPARE(pagesOf(document), QString());
        document.publication.pages = u" 12 — 14"_s;
        QCOMPARE(pagesOf(document), u"12–14"_s);
        QCOMPARE(withPageSign(u"12–14"_s), u"pp. 12–14"_s);
        QCOMPARE(withPageSign(u"12"_s), u"p. 12"_s);
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("readable");
        QTest::newRow("day") << u"1967-12-11"_s << true << u"December 11, 1967"_s;
        QTest::newRow("month") << u"1967-12"_s << true << u"December 1967"_s;
        QTest::newRow("year") << u"1967"_s << true << u"1967"_s;
        QTest::newRow("leap") << u"1968-02-29"_s << true << u"February 29, 1968"_s;
        QTest::newRow("no such day") << u"1967-02-29"_s << false << u"1967-02-29"_s;
        QTest::newRow("no such month") << u"1967-13"_s << false << u"1967-13"_s;
        QTest::newRow("words") << u"May 3"_s << false << u"May 3"_s;
        QTest::newRow("empty") << QString() << false << QString();
        QTest::newRow("a line more") << u"1967-12-11\n"_s << false << u"1967-12-11\n"_s;
    }

    void readsDates()
    {
        QFETCH(QString, text);
        QTEST(isIsoDate(text), "valid");
        QTEST(readableDate(text), "readable");
    }

    void keepsWhatTheTextSaid()
    {
        Document document;
        document.number = u"345"_s;
        document.date = u"1967-12-12"_s;
        completeTelegram(document);
        QCOMPARE(document.date, u"1967-12-12"_s);
        QCOMPARE(telegram().date, u"1967-12"_s);
        QCOMPARE(document.publication.rights, u"U.S. Government work, public domain"_s);
    }
};

QTEST_GUILESS_MAIN(CitationTest)

#include "citation_test.moc"
