// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/reading.h"
#include "import/body_blocks.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class ReadingTest : public QObject
{
    Q_OBJECT

private:
    static Document note(const QString &title, const QString &body)
    {
        Document document;
        document.title = title;
        document.body = body;
        document.blocks = findBlocks(body, {}, {});
        return document;
    }

private slots:
    void aDocumentWithoutADateIsOfTheYearItTellsOf_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("year");

        const QString editorial = u"Editorial Note"_s;
        QTest::newRow("the year of the title")
            << u"Notes on the Talks of 1955"_s << u"In 1948 and in 1949 nothing was done."_s << u"1955"_s;
        QTest::newRow("the year named most")
            << editorial << u"In May 1955 the Ministers met. In July 1955 they met again. In 1948 they had not."_s
            << u"1955"_s;
        QTest::newRow("two years alike") << editorial << u"In 1948 the Ministers met, and in 1955."_s << QString();
        QTest::newRow("numbers that are no years")
            << editorial << u"He asked for 1950s tanks, 3000 rifles."_s << QString();
        QTest::newRow("none") << editorial << u"Nobody came."_s << QString();
    }

    void aDocumentWithoutADateIsOfTheYearItTellsOf()
    {
        QFETCH(QString, title);
        QFETCH(QString, body);
        const Document document = note(title, body);
        const Authority authority = Authority::builtIn();
        const PersonIndex nobody{PersonList()};
        const Reading reading(document, authority, nobody);
        QTEST(reading.isoDate().left(4), "year");
    }

    void capitalsAreSeen()
    {
        const Authority authority = Authority::builtIn();
        const PersonIndex nobody{PersonList()};
        const Document large =
            note(u"Telegram 5"_s, u"AMBASSADOR TOLD SHAH THAT UNITED STATES WOULD NEVER AGREE TO SUCH "
                                  "TERMS BEFORE CONGRESS RETURNS FROM RECESS."_s);
        const Document mixed = note(u"Telegram 5"_s, u"The Ambassador told the Shah of NATO and of SEATO."_s);
        const Reading inLarge(large, authority, nobody);
        const Reading inMixed(mixed, authority, nobody);
        const auto body = [](const Reading &reading) {
            return std::ranges::find_if(reading.fields(), [](const FieldReading &field) { return field.id.isBody(); });
        };
        QVERIFY(body(inLarge)->isInCapitals);
        QVERIFY(!body(inMixed)->isInCapitals);
    }
};

QTEST_GUILESS_MAIN(ReadingTest)

#include "reading_test.moc"
