// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/extractor.h"
#include "extraction/name_as_listed.h"
#include "extraction/person_index.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

PersonList list(const QStringList &lines)
{
    PersonList persons;
    for (const QString &line : lines) {
        const QString id = u"p%1"_s.arg(persons.size() + 1);
        persons << ListedPerson{id, line.section(u'|', 0, 0), line.section(u'|', 1)};
    }
    return persons;
}

} // namespace

/** Who is meant: the names of lists taken apart, and documents read with a list and without. */
class PersonsTest : public QObject
{
    Q_OBJECT

private slots:
    void takesNamesApart_data()
    {
        QTest::addColumn<QString>("listed");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("surname");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("others");

        const auto row = [](const QString &name, const QString &shown, const QString &surname, const QString &given,
                            const QString &others = {}) {
            QTest::newRow(qPrintable(name)) << name << shown << surname << given << others;
        };
        row(u"Rusk, Dean"_s, u"Dean Rusk"_s, u"Rusk"_s, u"Dean"_s);
        row(u"Califano, Joseph A., Jr."_s, u"Joseph A. Califano"_s, u"Califano"_s, u"Joseph A."_s);
        row(u"Carter Jr., James Earl “Jimmy”"_s, u"James Earl Carter Jr."_s, u"Carter"_s, u"James Earl"_s, u"Jimmy"_s);
        row(u"Carter, James Earl, Jr. “Jimmy”"_s, u"James Earl Carter"_s, u"Carter"_s, u"James Earl"_s, u"Jimmy"_s);
        row(u"Harkins, General Paul D."_s, u"General Paul D. Harkins"_s, u"Harkins"_s, u"Paul D."_s);
        row(u"Thanom Kittikachorn, Field Marshal"_s, u"Field Marshal Thanom Kittikachorn"_s, u"Thanom Kittikachorn"_s,
            u""_s);
        row(u"Tri Quang, bonze"_s, u"Tri Quang"_s, u"Tri Quang"_s, u""_s);
        row(u"Nguyen Ngoc Tho, Vietnamese Vice President until November 4"_s, u"Nguyen Ngoc Tho"_s,
            u"Nguyen Ngoc Tho"_s, u""_s);
        row(u"Praphat Charusthein (Prapass Charusathiara), General"_s, u"General Praphat Charusthein"_s,
            u"Praphat Charusthein"_s, u""_s, u"Prapass Charusathiara"_s);
        row(u"Yassin (Yasin), Shaikh Yusuf"_s, u"Shaikh Yusuf Yassin"_s, u"Yassin"_s, u"Yusuf"_s, u"Yasin"_s);
        row(u"Ormsby Gore, David (Lord Harlech)"_s, u"David Ormsby Gore"_s, u"Ormsby Gore"_s, u"David"_s, u"Harlech"_s);
        row(u"Guevara Serna, Ernesto (Che)"_s, u"Ernesto Guevara Serna"_s, u"Guevara Serna"_s, u"Ernesto"_s, u"Che"_s);
        row(u"Lee Kwan Yew (“Harry”)"_s, u"Lee Kwan Yew"_s, u"Lee Kwan Yew"_s, u""_s, u"Harry"_s);
        row(u"Brandt, Willy (SPD)"_s, u"Willy Brandt"_s, u"Brandt"_s, u"Willy"_s);
        row(u"Qadhafi, Mu’ammar al-"_s, u"Mu’ammar Qadhafi"_s, u"Qadhafi"_s, u"Mu’ammar"_s);
        row(u"Hassell, Kai-Uwe von"_s, u"Kai-Uwe von Hassell"_s, u"Hassell"_s, u"Kai-Uwe von"_s);
        row(u"Katzenbach, Nicholas deB."_s, u"Nicholas deB. Katzenbach"_s, u"Katzenbach"_s, u"Nicholas deB."_s);
        row(u"de Borbon."_s, u"de Borbon"_s, u"de Borbon"_s, u""_s);
        row(u"(, )"_s, u""_s, u""_s, u""_s);
    }

    void takesNamesApart()
    {
        QFETCH(QString, listed);
        const NameAsListed name = takenApart(listed);
        QTEST(name.shown, "shown");
        QTEST(name.surname, "surname");
        QTEST(name.given, "given");
        QTEST((name.otherSurnames + name.otherGiven + name.otherNames).join(u", "), "others");
    }

    void findsListedPersonsByTheirNames_data()
    {
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("found");
        QTest::newRow("first surname") << u"Castro"_s << u"Fidel Castro Ruz"_s;
        QTest::newRow("both surnames") << u"Castro Ruz"_s << u"Fidel Castro Ruz"_s;
        QTest::newRow("surname before second surname") << u"Valdes"_s << u"Pablo Valdes Phillips"_s;
        QTest::newRow("hyphen") << u"Ben-Gurion"_s << u"David Ben Gurion"_s;
        QTest::newRow("article") << u"Quwatli"_s << u"Shukri al–Quwatli"_s;
        QTest::newRow("reference before another of that name") << u"Diem"_s << u"Ngo Dinh Diem"_s;
        QTest::newRow("other name") << u"Harlech"_s << u"David Ormsby Gore"_s;
        QTest::newRow("particle") << u"Gaulle"_s << u"Charles de Gaulle"_s;
        QTest::newRow("nobody") << u"Quillfeather"_s << u""_s;
    }

    void findsListedPersonsByTheirNames()
    {
        QFETCH(QString, called);
        const PersonList persons =
            list({u"Castro Ruz, Fidel"_s, u"Valdes Phillips, Pablo"_s, u"Edwards Valdes, Jorge"_s,
                  u"Ben Gurion, David"_s, u"al–Quwatli, Shukri"_s, u"Bui Diem"_s, u"Ngo Dinh Diem"_s,
                  u"Diem|see Ngo Dinh Diem"_s, u"Ormsby Gore, David (Lord Harlech)"_s, u"de Gaulle, Charles"_s});
        const PersonIndex index(persons);
        QStringList names;
        for (const PersonIndex::Person *person : index.named(called))
            names << person->name.shown;
        QTEST(names.join(u", "), "found");
        QCOMPARE(index.byId(u"p8"_s), index.byId(u"p7"_s));
    }

    void saysWhoIsMeant_data()
    {
        QTest::addColumn<QStringList>("persons");
        QTest::addColumn<QString>("drawing"); ///< the body, with the names and who they are
        QTest::addColumn<QString>("date");

        const QStringList dulles{u"Dulles, Allen W.|Director of Central Intelligence"_s,
                                 u"Dulles, John Foster|Secretary of State until April 22, 1959"_s};
        const QStringList bundy{
            u"Bundy, McGeorge|Special Assistant to the President for National Security Affairs"_s,
            u"Bundy, William P.|Assistant Secretary of State for Far Eastern Affairs from March 1964"_s};
        const QString in1957 = u"1957-05-04"_s;
        const QString in1965 = u"1965-05-04"_s;

        QTest::newRow("first surname") << QStringList{u"Tello Baurraud, Manuel|Mexican Foreign Minister"_s}
                                       << u"We saw [Tello|Manuel Tello Baurraud]."_s << in1957;
        QTest::newRow("either word of a name that is not taken apart")
            << QStringList{u"Thanom Kittikachorn, Field Marshal"_s}
            << u"[Thanom|Field Marshal Thanom Kittikachorn] agreed; [Kittikachorn|Field Marshal Thanom Kittikachorn] said so."_s
            << in1965;
        QTest::newRow("a reference is whom it refers to")
            << QStringList{u"Thuan|see Nguyen Dinh Thuan"_s, u"Nguyen Dinh Thuan|Defense Minister"_s}
            << u"We saw [Thuan|Nguyen Dinh Thuan]."_s << in1957;
        QTest::newRow("the one in high office that day")
            << dulles << u"[Dulles|John Foster Dulles] said nothing."_s << in1957;
        QTest::newRow("out of office neither") << dulles << u"[Dulles|?] said nothing."_s << in1965;
        QTest::newRow("who was named last")
            << dulles << u"Mr. [Allen Dulles|Allen W. Dulles] came. [Dulles|Allen W. Dulles] said nothing."_s << in1957;
        QTest::newRow("the title tells")
            << bundy << u"Assistant Secretary [Bundy|William P. Bundy] came. [Bundy|William P. Bundy] left."_s
            << in1965;
        QTest::newRow("nothing tells") << bundy << u"[Bundy|?] said nothing."_s << in1965;
        QTest::newRow("one letter apart, with the given name")
            << QStringList{u"Connally, John B.|Secretary of the Treasury"_s}
            << u"Mr. [John Connolly|John B. Connally] came."_s << in1965;
        QTest::newRow("another given name is another person")
            << QStringList{u"Connally, John B.|Secretary of the Treasury"_s}
            << u"Mr. [Peter Connolly|Peter Connolly] came."_s << in1965;
        QTest::newRow("spelling") << QStringList{u"Mossadeq, Mohammed|Iranian Prime Minister"_s}
                                  << u"Mr. [Mosadeq|Mohammed Mossadeq] said no."_s << in1957;
        QTest::newRow("a middle initial alone") << QStringList{u"Radford, Admiral Arthur W.|Chairman"_s}
                                                << u"Mr. [W. Radford|Admiral Arthur W. Radford] came."_s << in1957;
        QTest::newRow("a wife named by her husband")
            << QStringList{u"Tran Le Xuan (Madame Ngo Dinh Nhu)"_s, u"Ngo Dinh Nhu|Counselor"_s}
            << u"We saw [Nhu|Ngo Dinh Nhu]."_s << in1957;
        QTest::newRow("another name of the same last word")
            << QStringList{u"Quill Dai|Emperor"_s} << u"Mr. [Walter Dai|Walter Dai] came."_s << in1957;
        QTest::newRow("initials together") << QStringList{u"Quillfeather, J.W.|Senator"_s}
                                           << u"Mr. [William Quillfeather|J.W. Quillfeather] came."_s << in1957;
        QTest::newRow("a list has the wife beside her husband")
            << QStringList{u"Quill, Walter|botanist"_s, u"Quill, Madame"_s}
            << u"Madame [Quill|Madame Quill] said no; [Quill|Walter Quill] said yes."_s << in1957;
    }

    void saysWhoIsMeant()
    {
        QFETCH(QStringList, persons);
        QFETCH(QString, drawing);
        QFETCH(QString, date);
        static const QRegularExpression drawn(u"\\[([^|\\]]*)\\|([^\\]]*)\\]"_s);
        QStringList wanted;
        for (const QRegularExpressionMatch &match : drawn.globalMatch(drawing))
            wanted << match.captured(1) + u" = "_s + match.captured(2);
        QString body = drawing;
        body.replace(drawn, u"\\1"_s);

        const Extraction found = extract(body, date, list(persons));
        QStringList had;
        for (const Mention &mention : found.mentions) {
            if (mention.kind != EntityKind::Person)
                continue;
            const Entity *entity = found.entity(mention.entity);
            QVERIFY(!mention.why.isEmpty());
            QString words = mention.text;
            for (const QString &title : {u"Mr. "_s, u"Madame "_s})
                words.remove(title);
            had << words + u" = "_s + (entity->resolved ? entity->name : u"?"_s);
        }
        QCOMPARE(had, wanted);
    }

    void theOfficeBeforeTheBracketsTells()
    {
        Document document;
        document.title = u"Memorandum From the Assistant Secretary of State for Far Eastern Affairs (Bundy) to the "
                         "Secretary of State"_s;
        document.date = u"1965-05-04"_s;
        document.body = u"It is so. Bundy said no."_s;
        const PersonList persons =
            list({u"Bundy, McGeorge|Special Assistant to the President for National Security Affairs"_s,
                  u"Bundy, William P.|Assistant Secretary of State for Far Eastern Affairs from March 1964"_s});
        const Extraction found = Extractor(m_authority).extract(document, persons);
        int times = 0;
        for (const Mention &mention : found.mentions) {
            if (mention.text == u"Bundy") {
                QCOMPARE(mention.entity, u"p2"_s);
                ++times;
            }
        }
        QCOMPARE(times, 2);
    }

    void aNoteElsewhereDoesNotTellWhomTheTextMeans()
    {
        Document document;
        document.title = u"Telegram From the Embassy in Belgium to the Department of State"_s;
        document.date = u"1967-12-11"_s;
        document.body = u"We saw Wilson in the morning."_s;
        document.notes = {Footnote{u"1"_s, u"Mr. Hugh Robert Wilson was then at Berlin."_s, {}}};
        const PersonList persons = list({u"Wilson, Harold|British Prime Minister"_s});
        const Extraction found = Extractor(m_authority).extract(document, persons);
        const auto wilson = std::ranges::find(found.mentions, u"Wilson"_s, &Mention::text);
        QVERIFY(wilson != found.mentions.end());
        QCOMPARE(wilson->entity, u"p1"_s);
    }

    void aGivenNameIsThatOfTheOneWhoHasIt()
    {
        const auto whoIs = [this](const QString &body, const PersonList &persons) {
            const Extraction found = extract(body, u"1965-05-04"_s, persons);
            const auto mention = std::ranges::find(found.mentions, u"Walt"_s, &Mention::text);
            if (mention == found.mentions.end())
                return u"not found"_s;
            const Entity *entity = found.entity(mention->entity);
            return entity->resolved ? entity->name : u"?"_s;
        };
        const PersonList one = list({u"Rostow, Walt W.|Counselor"_s});
        const PersonList two = list({u"Rostow, Walt W.|Counselor"_s, u"Kelly, Walt|artist"_s});
        QCOMPARE(whoIs(u"It is so. Walt said no."_s, one), u"Walt W. Rostow"_s);
        QCOMPARE(whoIs(u"It is so. Walt said no."_s, two), u"?"_s);
        QCOMPARE(whoIs(u"Mr. Walt Kelly came. Walt said no."_s, two), u"Walt Kelly"_s);
    }

    void lesserOfficesNeedAReason()
    {
        const auto korry = [this](const QString &body) {
            const Extraction found = extract(body, u"1970-09-04"_s, {});
            const auto mention =
                std::ranges::find_if(found.mentions, [](const Mention &each) { return each.text.endsWith(u"Korry"); });
            if (mention == found.mentions.end())
                return u"not found"_s;
            const Entity *entity = found.entity(mention->entity);
            return entity->resolved ? entity->name : u"?"_s;
        };
        QCOMPARE(korry(u"In Chile all is well. Ambassador Korry said so."_s), u"Edward M. Korry"_s);
        QCOMPARE(korry(u"In Chile all is well. Korry said so."_s), u"Edward M. Korry"_s);
        QCOMPARE(korry(u"In Japan all is well. Korry said so."_s), u"?"_s);
    }

private:
    Extraction extract(const QString &body, const QString &date, const PersonList &persons) const
    {
        Document document;
        document.title = u"Telegram From the Embassy in Belgium to the Department of State"_s;
        document.date = date;
        document.body = body;
        return Extractor(m_authority).extract(document, persons);
    }

    const Authority m_authority = Authority::builtIn();
};

QTEST_GUILESS_MAIN(PersonsTest)

#include "persons_test.moc"
