// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/extractor.h"
#include "import/body_blocks.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/**
 * What is found in a body, drawn into it: "[Rusk|Dean Rusk] met". Only mentions of @p kind; unresolved
 * ones are drawn "[Bebler|?]", dates with their ISO date.
 */
QString drawn(const Authority &authority, const Document &document, EntityKind kind, const PersonList &persons = {})
{
    const Extraction found = Extractor(authority).extract(document, persons);
    QString text;
    qsizetype at = 0;
    for (const Mention &mention : found.mentions) {
        if (mention.kind != kind || !mention.field.isBody())
            continue;
        const Entity *entity = found.entity(mention.entity);
        const QString who = !entity->resolved ? u"?"_s : kind != EntityKind::Date ? entity->name : entity->isoDate;
        text += document.body.mid(at, mention.range.begin - at) + u'[' + mention.text + u'|' + who + u']';
        at = mention.range.end;
    }
    return text + document.body.sliced(at);
}

/** @p drawing without what is drawn into it. */
QString plain(QString drawing)
{
    static const QRegularExpression drawnName(u"\\[([^|\\]]*)\\|[^\\]]*\\]"_s);
    return drawing.replace(drawnName, u"\\1"_s);
}

Document telegram(const QString &body, const QString &date = u"1967-12-11"_s)
{
    Document document;
    document.title = u"Telegram From the Embassy in Belgium to the Department of State"_s;
    document.date = date;
    document.body = body;
    document.blocks = findBlocks(body, {}, {});
    return document;
}

} // namespace

/** Own sentences of the kinds that telegrams and memoranda are made of. */
class FindersTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<EntityKind>("kind");
        QTest::addColumn<QString>("drawing");
        const auto row = [](const char *name, EntityKind kind, const QString &drawing) {
            QTest::newRow(name) << kind << drawing;
        };
        using enum EntityKind;

        row("office before a name", Person, u"Belgian Foreign Minister [Harmel|Pierre Harmel] left."_s);
        row("later by surname", Person,
            u"French Foreign Minister [Couve de Murville|Maurice Couve de Murville] came. [Couve|Maurice Couve de Murville] left."_s);
        row("the office decides between namesakes", Person,
            u"Secretary [Brown|?] and British Foreign Secretary [Brown|George Brown] met."_s);
        row("the country decides between namesakes", Person, u"In Ottawa for Canada, [Martin|Paul Martin] said so."_s);
        row("nobody decides", Person, u"[Martin|?] said so."_s);
        row("full name", Person, u"He gave it to [Dean Rusk|Dean Rusk] himself."_s);
        row("full name of a stranger", Person,
            u"He gave it to [Walter Quillfeather|Walter Quillfeather] and [Quillfeather|Walter Quillfeather] lost it."_s);
        row("initials", Person, u"The paper by [W. W. Rostow|Walt W. Rostow] is lost."_s);
        row("courtesy belongs to the name", Person, u"[Mrs. Gandhi|Indira Gandhi] refused."_s);
        row("short given name", Person, u"He told [Bob McNamara|Robert S. McNamara] so."_s);
        row("a stranger who acts", Person,
            u"Later [Zelnick|?] reported that all was quiet, and [Zelnick|?]’s plane left."_s);
        row("a word that does not act", Person, u"The Quellwort of that year was poor."_s);
        row("several words, not taken apart", Person,
            u"[Ho Chi Minh|Ho Chi Minh] and [Thieu|Nguyen Van Thieu] agreed."_s);
        row("joined by a hyphen", Person, u"The [Rusk|Dean Rusk]-[Gromyko|Andrei Gromyko] talks began."_s);
        row("in capitals after a title", Person, u"SENATOR [QUILLFEATHER|?] ASKED WHY."_s);
        row("contractions are no names", Person, u"I've said so. We’ll see. I'm sure."_s);
        row("a title of another title", Person, u"You know, Mr. Ambassador, and Mr. Secretary too."_s);

        row("role of the department", Role, u"[Secretary|Dean Rusk] agreed with [President|Lyndon B. Johnson]."_s);
        row("role of a country", Role, u"The British [Prime Minister|Harold Wilson] agreed."_s);
        row("country after the role", Role, u"The [Prime Minister|Harold Wilson] of the United Kingdom agreed."_s);
        row("role of nobody known", Role, u"The [Foreign Minister|?] agreed."_s);
        row("role introduced by the text", Role, u"Prime Minister Quillfeather came. The [Prime Minister|?] left."_s);
        row("not part of a longer title", Role, u"The Mutual Insecurity Director of Something came."_s);
        row("with its department", Role,
            u"The [Deputy Under Secretary of State for Economic Affairs|?] and the [Chief of the Division of Western European Affairs|?] met."_s);
        row("helpers of an office", Role,
            u"The [President’s Special Assistant for National Security Affairs|Walt W. Rostow] left."_s);
        row("two offices", Role, u"From the [Consul General|?] to the [Consul|?] in Belgium."_s);
        row("before a name it is its title", Role, u"Deputy Under Secretary of State Robert Quillfeather left."_s);
        row("in lower case where it is full", Role,
            u"The [minister of foreign affairs|?] told the minister and the acting consul."_s);
        row("plural", Role, u"The Western [Ambassadors|?] met the [Foreign Ministers|?]."_s);

        row("places", Place, u"From [Hanoi|Hanoi] to [South Vietnam|South Vietnam] and the [UK|United Kingdom]."_s);
        row("us is no country", Place, u"They told us so in the north."_s);
        row("halves of Vietnam", Place,
            u"Bombing of [North|North Vietnam] helps units in [South|South Vietnam], said [Saigon|Saigon] in [Vietnam|Vietnam]."_s);
        row("halves of Korea", Place, u"In [Korea|Korea] the [North|North Korea] refused."_s);
        row("halves of nothing", Place, u"They looked to the North in [Belgium|Belgium]."_s);
        row("peoples", Place, u"The [Poles|Poland] and the Polish idea."_s);
        row("adjectives joined", Place, u"A US-Canadian idea."_s);
        row("peoples without a plural", Place,
            u"The [British|United Kingdom] have agreed, the British position has not; nor the French and Belgian units."_s);
        row("shown by the words", Place,
            u"From [Quarter Moon bay|Quarter Moon bay] to [Lake Quillon|Lake Quillon] and the [Gulf of Quillon|Gulf of Quillon]."_s);
        row("shown by the post", Place, u"The Consul at [Quillonia|Quillonia] reported."_s);
        row("shown by the date behind it", Place, u"[Quillonia|Quillonia], December 11, 1967."_s);
        row("ships and nobles", Place, u"The schooner San Diego and the Duke of Tetuan left."_s);

        row("the longest name", Organization,
            u"The [UN Security Council|UN Security Council], the [UNSC|UN Security Council] and the [UN|United Nations]."_s);
        row("capitals before the head", Organization,
            u"The [Quillon Gas Transmission Company|Quillon Gas Transmission Company] asked the [Federal Feather Commission|Federal Feather Commission]."_s);
        row("behind the head", Organization,
            u"The [Committee on Public Feathers|Committee on Public Feathers] and its staff."_s);
        row("the nationality stays outside", Organization,
            u"The Soviet [Embassy|Soviet Embassy in Belgium] in Belgium."_s);
        row("short for the name before", Organization,
            u"The [Federal Feather Agency|Federal Feather Agency] met; the [Agency|Federal Feather Agency] agreed."_s);
        row("introduced in brackets", Organization,
            u"The [Quillon Feather Board|Quillon Feather Board] ([QFB|Quillon Feather Board]) met; [QFB|Quillon Feather Board] agreed."_s);
        row("symbols of offices", Organization, u"By [EUR/QPM|EUR/QPM] and [S/S–NSC|S/S–NSC]."_s);
        row("abbreviations", Organization, u"The [QFAX|?] met, FYI, on ICBM matters."_s);
        row("firms", Organization,
            u"By [Quill & Co.|Quill & Co.] and Messrs. [Quill, Pen & Feather|Quill, Pen & Feather]."_s);
        row("a department by one word", Organization,
            u"By [State|Department of State] and [Defense|Department of Defense]. The State of Texas."_s);
        row("possessive", Organization, u"[NATO|North Atlantic Treaty Organization]’s aims."_s);

        row("day without year", Date, u"On [December 3|1967-12-03] and [January 5|1968-01-05]."_s);
        row("with year", Date,
            u"On [March 4, 1954|1954-03-04] or [4 March 1954|1954-03-04], in [May 1955|1955-05] and [1956|1956]."_s);
        row("feasts", Date, u"Between [Christmas|1967-12-25] and [Tet|1968-01-30], as last [Tet|1967-02-09]."_s);
        row("day before the month", Date,
            u"On the [3d of March last|1967-03-03] and the [4th of August|1967-08-04]."_s);
        row("this month and the last", Date,
            u"Your notes of the [4th instant|1967-12-04], the [20th ultimo|1967-11-20] and the [sixth instant|1967-12-06]."_s);
        row("of that month", Date, u"On [October 3|1967-10-03] and on the [5th of that month|1967-10-05]."_s);
        row("from the day of writing", Date,
            u"[Yesterday|1967-12-10], [today|1967-12-11] and [tomorrow|1967-12-12]."_s);
        row("days of the week", Date,
            u"He left [last Tuesday|1967-12-05], will be back [Friday|1967-12-15] and leave [Monday next|1967-12-18]."_s);
        row("spans", Date,
            u"[December 6–14|1967-12-06/1967-12-14], [June–August 1918|1918-06/1918-08], [1 Jan–31 Dec 1966|1966-01-01/1966-12-31]."_s);
        row("in two calendars", Date, u"On [October 25/November 7, 1917|1917-11-07]."_s);
        row("in figures", Date, u"On [2–17–66|1966-02-17], not 9/64–2/65. Sent [061315Z MAY 66|1966-05-06]."_s);
        row("middle of a month", Date, u"In [mid-July|1967-07] and [last August|1967-08]."_s);
        row("days that are none", Date, u"On the 38th parallel and the 3d floor, in the 1950s."_s);
        row("Easter", Date, u"Before [Easter|1968-04-14]."_s);
        row("words that are months too", Date, u"It may be. March on. May I? In [May|1968-05] perhaps."_s);
        row("no day of the calendar", Date, u"On [February 30|?] perhaps."_s);
        row("numbers that are no years", Date, u"Embtel 1967 and file 611/1954 and $1955."_s);

        row("telegrams", Document,
            u"See [Embtel 2077|Embtel 2077], [Deptel 456|Deptel 456], [your 1123|your 1123] and [CA-6368|CA-6368]."_s);
        row("files", Document,
            u"In [Lot 70 D 89|Lot 70 D 89] and [611.51G/3-1854|611.51G/3-1854] and [POL 27 VIET S|POL 27 VIET S]."_s);
        row("telegrams with their words", Document,
            u"[Your telegram 411|Your telegram 411], [your No. 594|your No. 594], [airgram A–1400|airgram A–1400], [Djakarta 919|Djakarta 919] attached."_s);
        row("numbers", Document, u"See [No. 78|No. 78] and the Department’s [No. 714|No. 714]."_s);
        row("decimal files of all years", Document,
            u"[763.72/3313½a|763.72/3313½a], [711F.1914/740|711F.1914/740], [310.2/11–2355|310.2/11–2355]; Central File [396.1|396.1]."_s);
        row("laws and resolutions", Document,
            u"[Public Law 480|Public Law 480], [H.R. 5710|H.R. 5710], [88 Stat. 1978|88 Stat. 1978], [Resolution 267 (III)|Resolution 267 (III)]."_s);
        row("citations", Document,
            u"See [Department of State Bulletin, May 4, 1953, page 664|Department of State Bulletin, May 4, 1953, page 664]; [Documents 15|Documents 15] and [16|16]."_s);
        row("papers", Document, u"By [NSAM 273|NSAM 273] and [NSC 5429/2|NSC 5429/2]."_s);

        row("marks of the head", Classification,
            u"[Secret|Secret]; [Exdis|Exdis]. A secret is no mark; Secret talks neither."_s);
        row("routing", Classification, u"Secto 4. [NATUS|NATUS]. Subject: talks."_s);

        row("agreements", Event,
            u"Return to the [1954 agreements|Geneva Accords of 1954] after the [Bay of Pigs|Bay of Pigs invasion]."_s);
        row("shown by the words", Event,
            u"The [Convention of 1903|Convention of 1903], the [treaty of Quillon|treaty of Quillon] and the [Quillon Doctrine|Quillon Doctrine]; the agreement."_s);
        row("not before it was", Event, u"No [San Antonio formula|San Antonio formula], no Camp David Accords."_s);
    }

    void finds()
    {
        QFETCH(EntityKind, kind);
        QFETCH(QString, drawing);
        QCOMPARE(drawn(m_authority, telegram(plain(drawing)), kind), drawing);
    }

    void usesTheListOfPersonsFirst()
    {
        const PersonList list{{u"p1"_s, u"Martin, Joseph W., Jr."_s, u"Representative"_s},
                              {u"p2"_s, u"Quillfeather, Walter"_s, u"botanist"_s},
                              {u"p3"_s, u"Bui Diem"_s, u"Ambassador"_s},
                              {u"p4"_s, u"Rusk, Dean"_s, u"Secretary of State"_s}};
        const Document document = telegram(u"Martin, Quillfeather and Bui Diem met Secretary Rusk. Diem left."_s);
        QCOMPARE(drawn(m_authority, document, EntityKind::Person, list),
                 u"[Martin|Joseph W. Martin], [Quillfeather|Walter Quillfeather] and [Bui Diem|Bui Diem] met Secretary "
                 "[Rusk|Dean Rusk]. [Diem|Bui Diem] left."_s);
        const Extraction found = Extractor(m_authority).extract(document, list);
        const auto martin = std::ranges::find(found.mentions, u"Martin"_s, &Mention::text);
        QVERIFY(martin != found.mentions.end());
        QCOMPARE(martin->entity, u"p1"_s);
        QCOMPARE(found.entity(u"p1"_s)->listId, u"p1"_s);
        QCOMPARE(found.entity(u"p2"_s)->description, u"botanist"_s);
    }

    void roleAndNameAreOneOfTheList()
    {
        const PersonList list{{u"p4"_s, u"Rusk, Dean"_s, u"Secretary of State"_s}};
        const Extraction found = Extractor(m_authority).extract(telegram(u"Secretary agreed with Rusk."_s), list);
        const auto role = std::ranges::find(found.mentions, u"Secretary"_s, &Mention::text);
        const auto name = std::ranges::find(found.mentions, u"Rusk"_s, &Mention::text);
        QVERIFY(role != found.mentions.end() && name != found.mentions.end());
        QCOMPARE(role->entity, u"p4"_s);
        QCOMPARE(name->entity, u"p4"_s);
        QVERIFY(role->kind == EntityKind::Role);
    }

    void theOfficeDependsOnTheDay()
    {
        const auto secretary = [this](const QString &date) {
            return drawn(m_authority, telegram(u"Secretary agreed."_s, date), EntityKind::Role);
        };
        QCOMPARE(secretary(u"1954-05-01"_s), u"[Secretary|John Foster Dulles] agreed."_s);
        QCOMPARE(secretary(u"1967"_s), u"[Secretary|Dean Rusk] agreed."_s);
        QCOMPARE(secretary(u"1959"_s), u"[Secretary|?] agreed."_s);
        QCOMPARE(secretary({}), u"[Secretary|?] agreed."_s);
    }

    void papersOfNobodyHaveNoSecretary()
    {
        Document document = telegram(u"The Secretary agreed."_s);
        document.title = u"Letter to a friend"_s;
        QCOMPARE(drawn(m_authority, document, EntityKind::Role), u"The [Secretary|?] agreed."_s);
    }

    void anUnresolvedNameSaysWhatTheTextSays()
    {
        const Extraction found =
            Extractor(m_authority).extract(telegram(u"It began.\nLaotian Finance Minister Quillfeather left."_s));
        const auto mention = std::ranges::find(found.mentions, u"Quillfeather"_s, &Mention::text);
        QVERIFY(mention != found.mentions.end());
        const Entity *entity = found.entity(mention->entity);
        QVERIFY(!entity->resolved);
        QCOMPARE(entity->description, u"Laotian Finance Minister · named so in ¶ 2"_s);
        QCOMPARE(mention->why, u"named so in ¶ 2: “Laotian Finance Minister Quillfeather”"_s);
    }

    void mentionsAreInOrderAndDoNotOverlap()
    {
        const Extraction found =
            Extractor(m_authority)
                .extract(telegram(
                    u"Secretary of State Rusk told Prime Minister Wilson on December 3, 1967 of UN Security Council Resolution 242 (1967)."_s));
        for (qsizetype i = 1; i < found.mentions.size(); ++i) {
            if (found.mentions[i].field == found.mentions[i - 1].field)
                QVERIFY(found.mentions[i - 1].range.end <= found.mentions[i].range.begin);
        }
        for (const Mention &mention : found.mentions)
            QVERIFY(found.entity(mention.entity));
    }

    void isTheSameEveryTime()
    {
        const Document document = telegram(u"Secretary told Martin and Harmel of Canada on December 3."_s);
        const Extractor extractor(m_authority);
        QCOMPARE(extractor.extract(document), extractor.extract(document));
    }

    void canBeCancelled()
    {
        const Extraction found = Extractor(m_authority).extract(telegram(u"Rusk said so."_s), {}, [] { return true; });
        QCOMPARE(found, Extraction{});
    }

    void oddTextsDoNoHarm_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("marks") << u".,;“”()—\n\n\n"_s;
        QTest::newRow("lone surrogates") << QString(QChar(0xD800)) + u" Rusk "_s + QChar(0xDC00);
        QTest::newRow("ends in a title") << u"He is Secretary of"_s;
        QTest::newRow("ends in a hyphen") << u"Rusk-"_s;
        QTest::newRow("one long word") << QString(200'000, u'A');
        QTest::newRow("only names") << u"Rusk "_s.repeated(20'000);
        QTest::newRow("titles without end") << u"Mr. President "_s.repeated(20'000);
        QTest::newRow("initials without end") << u"A. "_s.repeated(20'000);
    }

    void oddTextsDoNoHarm()
    {
        QFETCH(QString, body);
        const Document document = telegram(body);
        for (const Mention &mention : Extractor(m_authority).extract(document).mentions)
            QVERIFY(isValid(mention.range, document.text(mention.field)));
    }

private:
    const Authority m_authority = Authority::builtIn();
};

QTEST_GUILESS_MAIN(FindersTest)
#include "finders_test.moc"
