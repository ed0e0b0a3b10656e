// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/bare_names/bare_name_model.h"
#include "extraction/extractor.h"
#include "import/body_blocks.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

/** Capitalized words without a title or a given name: which of them are names, and what the model says of them. */
class BareNamesTest : public QObject
{
    Q_OBJECT

private:
    const Authority m_authority = Authority::builtIn();

    static Document telegram(const QString &body)
    {
        Document document;
        document.title = u"Telegram From the Embassy in Belgium to the Department of State"_s;
        document.date = u"1967-12-11"_s;
        document.body = body;
        document.blocks = findBlocks(body, {}, {});
        return document;
    }

    WordFeatures featuresOf(const QString &body, const QString &word) const
    {
        const Document document = telegram(body);
        const PersonIndex nobody{PersonList()};
        const Reading reading(document, m_authority, nobody);
        for (qsizetype field = 0; field < reading.fields().size(); ++field) {
            const QList<Token> &tokens = reading.fields()[field].tokens;
            for (qsizetype at = 0; at < tokens.size(); ++at) {
                if (tokens[at].text == word)
                    return wordFeatures(reading, field, at);
            }
        }
        return {};
    }

private slots:
    void namesAmongWords_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("names");

        QTest::newRow("who speaks") << u"In the evening Vaslund told us that nothing had changed."_s
                                    << QStringList{u"Vaslund"_s};
        QTest::newRow("whose") << u"The committee then turned to Hammarskjold’s letter of protest."_s
                               << QStringList{u"Hammarskjold"_s};
        QTest::newRow("drafting line") << u"Drafted by Leddy and cleared by Rostow, Meeker, and Kohler."_s
                                       << QStringList{u"Leddy"_s, u"Rostow"_s, u"Meeker"_s, u"Kohler"_s};
        QTest::newRow("capitalized for its importance")
            << u"The proposals of the Consortium were laid before the Conference on Tuesday."_s << QStringList{};
        QTest::newRow("written short") << u"Re your telegram Govt would prefer Secy to raise this with FonMin."_s
                                       << QStringList{};
        QTest::newRow("a title in a salutation")
            << u"DEAR MR. PRESIDENT: I thank you for your message."_s << QStringList{};
        QTest::newRow("a given name in a salutation")
            << u"Dear Selwyn: I thank you for your message."_s << QStringList{u"Selwyn"_s};
        QTest::newRow("a surname that is also a word")
            << u"Colonel Richard Park, Jr., and Captain George Price arrived."_s
            << QStringList{u"Richard Park, Jr."_s, u"George Price"_s};
        QTest::newRow("nobles")
            << u"The note of the Earl of Clarendon was sent to the Duke de Gramont by Earl Granville."_s
            << QStringList{u"Earl of Clarendon"_s, u"Duke de Gramont"_s, u"Earl Granville"_s};
        QTest::newRow("joined to a small word")
            << u"It was written in a pro-Sukarno newspaper of the capital."_s << QStringList{u"Sukarno"_s};
        QTest::newRow("with an apostrophe inside") << u"Mr. Giscard d'Estaing agreed with Mr. Schiller."_s
                                                   << QStringList{u"Mr. Giscard d'Estaing"_s, u"Mr. Schiller"_s};
        QTest::newRow("in a text of capitals")
            << u"AMBASSADOR MACARTHUR TOLD SHAH THAT THIS WOULD NOT BE ENOUGH. LATER SISCO SAID THAT WASHINGTON WILL "
               "CONSIDER THE MATTER AGAIN BEFORE LONG."_s
            << QStringList{u"MACARTHUR"_s, u"SISCO"_s};
    }

    void namesAmongWords()
    {
        QFETCH(QString, body);
        QStringList names;
        for (const Mention &mention : Extractor(m_authority).extract(telegram(body), {}).mentions) {
            if (mention.kind == EntityKind::Person && mention.field.isBody())
                names << mention.text;
        }
        QTEST(names, "names");
    }

    void theDocumentTellsOfAName()
    {
        const QString bare = u"It was Consort again."_s;
        const auto namesIn = [this](const QString &body) {
            qsizetype count = 0;
            for (const Mention &mention : Extractor(m_authority).extract(telegram(body), {}).mentions)
                count += mention.kind == EntityKind::Person;
            return count;
        };
        QCOMPARE(namesIn(u"The Ambassador had met Mr. Consort in the morning. "_s + bare), 2);
    }

    void wordsAroundAreTheFeatures()
    {
        const WordFeatures told = featuresOf(u"We heard that Vaslund told him."_s, u"Vaslund"_s);
        QVERIFY(told.size() > 15);
        QCOMPARE(featuresOf(u"We heard that Vaslund told him."_s, u"Vaslund"_s), told);
        QVERIFY(featuresOf(u"We heard that Vaslund plan."_s, u"Vaslund"_s) != told);
    }

    void theModelComesBackAsItWasWritten()
    {
        const BareNameModel &model = BareNameModel::builtIn();
        const auto again = BareNameModel::read(model.write());
        QVERIFY(again);
        QCOMPARE(again->weights, model.weights);
        QCOMPARE(again->scale, model.scale);
        QVERIFY(again->evidenceWeights == model.evidenceWeights);
    }

    void whatIsNoModelIsRefused_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("a letter to the editor");
        QTest::newRow("cut short") << BareNameModel::builtIn().write().chopped(1);
        QByteArray other = BareNameModel::builtIn().write();
        other[4] = 99;
        QTest::newRow("of another version") << other;
    }

    void whatIsNoModelIsRefused()
    {
        QFETCH(QByteArray, data);
        QVERIFY(!BareNameModel::read(data));
    }
};

QTEST_GUILESS_MAIN(BareNamesTest)

#include "bare_names_test.moc"
