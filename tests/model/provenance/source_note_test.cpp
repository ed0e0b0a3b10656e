// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/file_key.h"
#include "provenance/source_note.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(ProvenancePart::Kind kind)
{
    static const QStringList names{u"repository"_s, u"group"_s,       u"collection"_s,     u"lot"_s,      u"file"_s,
                                   u"box"_s,        u"publication"_s, u"classification"_s, u"handling"_s, u"drafter"_s,
                                   u"clearance"_s,  u"sent"_s,        u"received"_s};
    return names[int(kind)];
}

/** "repository=Department of State|file=762.0221/11–2855": the parts with the words of their ranges. */
QString drawn(const QString &note)
{
    QStringList parts;
    for (const ProvenancePart &part : readSourceNote(note))
        parts << nameOf(part.kind) + u'=' + slice(note, part.range).toString();
    return parts.join(u'|');
}

QString keyOf(const QString &note, ProvenancePart::Kind kind)
{
    for (const ProvenancePart &part : readSourceNote(note)) {
        if (part.kind == kind)
            return part.key;
    }
    return u"(none)"_s;
}

} // namespace

class SourceNoteTest : public QObject
{
    Q_OBJECT

private slots:
    void findsTheParts_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("parts");

        const auto row = [](const char *name, const char *note, const char *parts) {
            QTest::newRow(name) << QString::fromUtf8(note) << QString::fromUtf8(parts);
        };
        // Before 1955: the file alone, or the papers
        row("decimal", "123.45/67½: Telegram", "file=123.45/67½");
        row("decimal with its prefix", "File No. 123.45/67a", "file=123.45/67a");
        row("decimal with a country", "500.A15 a 1/103", "file=500.A15 a 1/103");
        row("decimal with a word", "501.BC Atlantis/2–249: Telegram", "file=501.BC Atlantis/2–249");
        row("decimal with a dash before the kind of paper", "832.51/850–Telegram", "file=832.51/850");
        row("conference", "Paris Peace Conf. 184.6/72", "collection=Paris Peace Conf.|file=184.6/72");
        row("papers", "Byron Papers: Telegram", "collection=Byron Papers");
        row("initials", "J.C.S. Files", "collection=J.C.S. Files");
        row("office and lot", "PPS files, lot 64 D 563, “Review of Cod”",
            "collection=PPS files|lot=lot 64 D 563|file=“Review of Cod”");
        row("office, lot and a kind of paper", "CA Files: Lot 56 D 625: Telegram",
            "collection=CA Files|lot=Lot 56 D 625");
        row("office and its number", "IO Files: US (P)/A/13", "collection=IO Files|file=US (P)/A/13");
        row("department's own papers", "Department of State Fishery Files",
            "repository=Department of State|collection=Fishery Files");
        row("library", "Eisenhower Library, Whitman file", "repository=Eisenhower Library|collection=Whitman file");
        row("treaty", "Treaty Series No. 741", "publication=Treaty Series No. 741");

        // Since 1955: sentences
        row("central file", "Source: Department of State, Central Files, 762.0221/11–2855. Confidential; Priority.",
            "repository=Department of State|collection=Central Files|file=762.0221/11–2855|"
            "classification=Confidential|handling=Priority");
        row("lot with folder",
            "Source: Department of State, Conference Files: Lot 64 D 560, CF 1476. Limited Official Use.",
            "repository=Department of State|collection=Conference Files|lot=Lot 64 D 560|file=CF 1476|"
            "classification=Limited Official Use");
        row("subject file",
            "Source: National Archives and Records Administration, RG 59, Central Files 1967–69, POL 27 "
            "VIET S. Secret; Immediate; Nodis.",
            "repository=National Archives and Records Administration|group=RG 59|collection=Central Files 1967–69|"
            "file=POL 27 VIET S|classification=Secret|handling=Immediate|handling=Nodis");
        row("film", "Source: National Archives, RG 59, Central Foreign Policy File, P860117–0646. Secret.",
            "repository=National Archives|group=RG 59|collection=Central Foreign Policy File|file=P860117–0646|"
            "classification=Secret");
        row("box",
            "Source: National Archives, Nixon Presidential Materials, NSC Files, Box 543, Country Files, Atlantis, "
            "Vol. V, 1 Jan–31 Dec. 1972. Top Secret.",
            "repository=National Archives|collection=Nixon Presidential Materials, NSC Files, Box 543, Country Files, "
            "Atlantis, Vol. V, 1 Jan–31 Dec. 1972|box=Box 543|classification=Top Secret");
        row("records center",
            "Source: Washington National Records Center, RG 84, Saigon Embassy Files: FRC 67 A 677, 350 "
            "Fish. No classification marking.",
            "repository=Washington National Records Center|group=RG 84|collection=Saigon Embassy Files|lot=FRC 67 A "
            "677|"
            "file=350 Fish|classification=No classification marking");
        row("agency", "Source: Central Intelligence Agency, Executive Registry, Job 80–B01731R, Box 10. Secret.",
            "repository=Central Intelligence Agency|collection=Executive Registry|lot=Job 80–B01731R|file=Box "
            "10|box=Box 10|"
            "classification=Secret");
        row("no marking", "Source: Kennedy Library, National Security Files, Atlantis Series.",
            "repository=Kennedy Library|collection=National Security Files, Atlantis Series");
        row("a confidential file is no marking", "Source: Johnson Library, Confidential File, CO 141. Secret.",
            "repository=Johnson Library|collection=Confidential File, CO 141|classification=Secret");
        row("printed", "Source: Department of State Bulletin, May 1979, pp. 33–37. The brackets are in the original.",
            "publication=Department of State Bulletin, May 1979, pp. 33–37");
        row("behind a summary",
            "Summary: The ministers met. They spoke of cod. Source: Ford Library, Able Files, Box 3. Secret.",
            "repository=Ford Library|collection=Able Files, Box 3|box=Box 3|classification=Secret");
        row("spelled otherwise", "[source; Department of State, Central Files, 330/12-1856. Secret. 2 pages withheld.]",
            "repository=Department of State|collection=Central Files|file=330/12-1856|classification=Secret");

        // Markings
        row("code words", "Source: Ford Library, Able Files. Top Secret/Codeword/Umbra.",
            "repository=Ford Library|collection=Able Files|classification=Top Secret|handling=Codeword|handling=Umbra");
        row("a stroke in a word", "Source: Ford Library, Able Files. Secret; Harvan/Plus.",
            "repository=Ford Library|collection=Able Files|classification=Secret|handling=Harvan/Plus");
        row("and", "Source: Ford Library, Able Files. Top Secret and Personal.",
            "repository=Ford Library|collection=Able Files|classification=Top Secret|handling=Personal");

        // Hands and times
        row("drafted", "Source: Ford Library, Able Files. Secret. Drafted by Kohler.",
            "repository=Ford Library|collection=Able Files|classification=Secret|drafter=Kohler");
        row("drafted and cleared",
            "Source: Ford Library, Able Files. Secret. Drafted by Donald L. Jameson on May 8; cleared "
            "in draft with Able, L, and S/P; and approved by Bane. Repeated to Paris.",
            "repository=Ford Library|collection=Able Files|classification=Secret|drafter=Donald L. Jameson|"
            "clearance=cleared in draft with Able, L, and S/P|clearance=approved by Bane");
        row("one hand",
            "Source: Ford Library, Able Files. Secret. Drafted and initialed by Able and initialed by Baker.",
            "repository=Ford Library|collection=Able Files|classification=Secret|drafter=Able|clearance=initialed by "
            "Baker");
        row("an office", "Source: Ford Library, Able Files. Secret. Drafted in CA, cleared by L. Repeated to Paris.",
            "repository=Ford Library|collection=Able Files|classification=Secret|drafter=CA|clearance=cleared by L");
        row("day before the name",
            "Source: Ford Library, Able Files. Secret. Drafted on August 23 by Able and approved by Baker.",
            "repository=Ford Library|collection=Able Files|classification=Secret|drafter=Able|clearance=approved by "
            "Baker");
        row("received", "Source: Ford Library, Able Files. Secret. Received at 8 p.m., February 26.",
            "repository=Ford Library|collection=Able Files|classification=Secret|received=8 p.m., February 26");
        row("sent and received",
            "Source: Ford Library, Able Files. Secret. Sent at 1535Z; received in the Department at 2:26 p.m.",
            "repository=Ford Library|collection=Able Files|classification=Secret|sent=1535Z|received=2:26 p.m.");

        // Nothing to understand
        row("extract", "[Extract.]", "");
        row("despatch", "No. 129.", "");
        row("a sentence", "The papers of the Embassy were burned in 1941.", "");
        row("nothing", "", "");
        row("the word alone", "Source:", "");
    }

    void findsTheParts()
    {
        QFETCH(QString, note);
        QTEST(drawn(note), "parts");
    }

    void keysAreTheSameInAllSpellings_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<ProvenancePart::Kind>("kind");
        QTest::addColumn<QString>("key");
        using Kind = ProvenancePart::Kind;
        QTest::newRow("decimal") << u"762.0221/11–2855: Telegram"_s << Kind::File << u"762.0221"_s;
        QTest::newRow("decimal, apart") << u"Source: Department of State, Central Files, 760E.56/7 – 2062. Secret."_s
                                        << Kind::File << u"760E.56"_s;
        QTest::newRow("decimal of a dash") << u"320.2–AC/4–2451"_s << Kind::File << u"320.2-AC"_s;
        QTest::newRow("whole class") << u"Source: Department of State, Central Files, 330/12–1856. Secret."_s
                                     << Kind::File << u"330"_s;
        QTest::newRow("subject") << u"Source: Department of State, Central Files, POL 33–6 KOR N–US. Secret."_s
                                 << Kind::File << u"POL 33-6 KOR N-US"_s;
        QTest::newRow("lot") << u"PPS files, lot 64 D 563"_s << Kind::Lot << u"64D563"_s;
        QTest::newRow("lot in one word") << u"PPS Files: Lot 64D563"_s << Kind::Lot << u"64D563"_s;
        QTest::newRow("box left out") << u"Source: Ford Library, Able Files, Box 3, Cod. Secret."_s << Kind::Collection
                                      << u"Able Files, Cod"_s;
        QTest::newRow("archives")
            << u"Source: National Archives and Records Administration, RG 59, Able Files. Secret."_s << Kind::Repository
            << u"National Archives"_s;
        QTest::newRow("first names") << u"Source: Lyndon B. Johnson Library, Able Files. Secret."_s << Kind::Repository
                                     << u"Johnson Library"_s;
    }

    void keysAreTheSameInAllSpellings()
    {
        QFETCH(QString, note);
        QFETCH(ProvenancePart::Kind, kind);
        QTEST(keyOf(note, kind), "key");
    }

    void namesTheFiles_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("decimal") << u"856d.00/9–1749: Telegram"_s << QStringList{u"file 856d.00"_s}
                                 << QStringList{u"856d.00"_s};
        QTest::newRow("the same, later") << u"Source: Department of State, Central Files, 856D.00/9–1755. Secret."_s
                                         << QStringList{u"file 856d.00"_s} << QStringList{u"856D.00"_s};
        QTest::newRow("folder in a lot") << u"PPS files, lot 64 D 563, “Review”"_s
                                         << QStringList{u"folder 64d563 review"_s, u"lot 64d563"_s}
                                         << QStringList{u"Lot 64 D 563, Review"_s, u"Lot 64 D 563"_s};
        QTest::newRow("collection") << u"Source: Ford Library, Able Files, Box 3, Cod. Secret."_s
                                    << QStringList{u"collection ford library, able files, cod"_s}
                                    << QStringList{u"Ford Library, Able Files, Cod"_s};
        QTest::newRow("none") << u"[Extract.]"_s << QStringList() << QStringList();
        QTest::newRow("no place of keeping") << u"Source: invented for a test."_s << QStringList() << QStringList();
    }

    void namesTheFiles()
    {
        QFETCH(QString, note);
        QStringList keys;
        QStringList names;
        for (const FileKey &file : fileKeys(note, readSourceNote(note))) {
            keys << file.key;
            names << file.name;
        }
        QTEST(keys, "keys");
        for (qsizetype i = 0; i < keys.size(); ++i) // whoever searches for the name finds the file
            QVERIFY2(fileKeysNamed(names[i]).contains(keys[i]), qPrintable(fileKeysNamed(names[i]).join(u'|')));
        QTEST(names, "names");
    }

    void rangesAreInOrderAndInTheNote_data()
    {
        QTest::addColumn<QString>("note");
        // What nobody wrote must not lead out of the text.
        for (const char *note :
             {"Source: ", "Source: . Secret", "Source: Secret", "Source: Department of State", "Source: ,,,",
              "Source: Department of State, Lot 1", "Source: Department of State. Secret. Drafted by .",
              "Source: A. Secret;;;; and", "lot 64 D", "123.4/", "/", "Source: \U0001D518 Library, Box 1."})
            QTest::newRow(note) << QString::fromUtf8(note);
        QTest::newRow("long") << QString(u"Source: Department of State, Central Files, "_s
                                         + u"762.0221/11–2855, "_s.repeated(5000));
        QTest::newRow("many clauses") << QString(u"Source: Ford Library, F. Secret. Drafted by A"_s
                                                 + u"; cleared by B"_s.repeated(3000));
    }

    void rangesAreInOrderAndInTheNote()
    {
        QFETCH(QString, note);
        qsizetype before = 0;
        for (const ProvenancePart &part : readSourceNote(note)) {
            QVERIFY(isValid(part.range, note));
            QVERIFY(!part.range.isEmpty());
            QVERIFY(part.range.begin >= before);
            before = part.range.begin;
        }
    }

    void findsTheNoteOfADocument()
    {
        Document document;
        QVERIFY(!sourceNoteOf(document));
        document.notes = {{u"1"_s, u"He meant cod."_s, {}}, {u"2"_s, u"Source: Ford Library."_s, {}}};
        QCOMPARE(sourceNoteOf(document)->label, u"2"_s);
        document.notes = {{u"1"_s, u"He meant cod."_s, {}}, {u"Source"_s, u"123.4/5"_s, {}}};
        QCOMPARE(sourceNoteOf(document)->label, u"Source"_s);
    }
};

QTEST_GUILESS_MAIN(SourceNoteTest)

#include "source_note_test.moc"
