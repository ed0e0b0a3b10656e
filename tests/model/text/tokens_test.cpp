// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/phrase_table.h"
#include "text/tokens.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

QString drawn(const QString &text)
{
    QStringList words;
    for (const Token &token : tokens(text))
        words << (token.startsSentence ? u"^"_s : u""_s) + (token.text == u"\n" ? u"\\n"_s : token.text.toString());
    return words.join(u'|');
}

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT

private slots:
    void takesApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("taken");
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("white space") << u"  \t "_s << u""_s;
        QTest::newRow("words and marks") << u"Martin said, no."_s << u"^Martin|said|,|no|."_s;
        QTest::newRow("sentences") << u"He left. She “stayed”? Yes"_s << u"^He|left|.|^She|“|stayed|”|?|^Yes"_s;
        QTest::newRow("a quotation begins a sentence") << u"No. “Tet is near”"_s << u"^No.|“|Tet|is|near|”"_s;
        QTest::newRow("paragraphs") << u"one\ntwo"_s << u"^one|\\n|^two"_s;
        QTest::newRow("possessives stay outside") << u"Secretary’s and Rusk's"_s << u"^Secretary|’s|and|Rusk|'s"_s;
        QTest::newRow("apostrophes inside stay") << u"O’Brien d’Estaing I've"_s << u"^O’Brien|d’Estaing|I've"_s;
        QTest::newRow("hyphens join") << u"US-Canadian Ben-Gurion -x"_s << u"^US-Canadian|Ben-Gurion|-|x"_s;
        QTest::newRow("initials and short forms")
            << u"Gen. W. W. Rostow, U.S. Army"_s << u"^Gen.|W.|W.|Rostow|,|U.S.|Army"_s;
        QTest::newRow("outside the plane") << u"a 𝔘b"_s << u"^a|𝔘b"_s;
    }

    void takesApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, taken);
        QCOMPARE(drawn(text), taken);
        for (const Token &token : tokens(text)) {
            QVERIFY(isValid(token.range, text));
            QCOMPARE(slice(text, token.range), token.text);
        }
    }

    void knowsShapes()
    {
        QList<Token::Shape> shapes;
        const QString text = u"talk Martin UNSC J. 1967 ,"_s;
        for (const Token &token : tokens(text))
            shapes << token.shape;
        using enum Token::Shape;
        QCOMPARE(shapes, (QList{Lower, Capital, Upper, Initial, Number, Mark}));
    }

    void loneSurrogatesDoNoHarm()
    {
        const QString text = QString(QChar(0xDC00)) + u'x' + QChar(0xD800);
        for (const Token &token : tokens(text))
            QCOMPARE(slice(text, token.range), token.text);
    }

    void findsTheLongestPhrase()
    {
        PhraseTable table;
        table.add(u"Security Council"_s, 1);
        table.add(u"UN Security Council"_s, 2);
        table.add(u"UN"_s, 3);
        table.add(u"UN"_s, 4);
        const QString text = u"UN Security Council UN SECURITY COUNCIL security council"_s;
        const QList<Token> words = tokens(text);
        QCOMPARE(table.longestAt(words, 0).value, 2);
        QCOMPARE(table.longestAt(words, 0).length, 3);
        QCOMPARE(table.longestAt(words, 1).value, 1);
        QVERIFY(!table.longestAt(words, 2));
        QCOMPARE(table.longestAt(words, 3).value, 2);
        QVERIFY(!table.longestAt(words, 6));
        QCOMPARE(table.longestBefore(words, 3).value, 2);
        QCOMPARE(table.longestBefore(words, 1).value, 3);
        QVERIFY(!table.longestBefore(words, 2));
        QVERIFY(!table.longestBefore(words, 0));
    }

    void copiesOfATableStandOnTheirOwn()
    {
        PhraseTable copy;
        {
            PhraseTable table;
            table.add(u"Gia Lam"_s, 7);
            copy = table;
        }
        copy.add(u"Gia"_s, 8);
        const QString text = u"Gia Lam Gia"_s;
        QCOMPARE(copy.longestAt(tokens(text), 0).value, 7);
        QCOMPARE(copy.longestAt(tokens(text), 2).value, 8);
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
