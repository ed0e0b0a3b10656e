// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/document.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class DocumentTest : public QObject
{
    Q_OBJECT

    /** Dateline, first line, two paragraphs and a signature, each a line of the body. */
    static Document telegram()
    {
        Document document;
        const auto add = [&document](Block::Kind kind, const QString &line) {
            if (!document.body.isEmpty())
                document.body += u'\n';
            document.blocks << Block{kind, {document.body.size(), document.body.size() + line.size()}};
            document.body += line;
        };
        add(Block::Kind::Dateline, u"Paris, December 11, 1967."_s);
        add(Block::Kind::Telegraph, u"Secto 9. NATUS. Subject: Fisheries."_s);
        add(Block::Kind::Paragraph, u"First."_s);
        add(Block::Kind::Paragraph, u"Second."_s);
        add(Block::Kind::Signature, u"Rusk"_s);
        return document;
    }

private slots:
    void countsParagraphsAsAReaderDoes_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<qsizetype>("paragraph");
        QTest::newRow("dateline") << u"December"_s << qsizetype(0);
        QTest::newRow("first line of the telegram") << u"Fisheries"_s << qsizetype(0);
        QTest::newRow("first letter of a paragraph") << u"First"_s << qsizetype(1);
        QTest::newRow("second") << u"Second"_s << qsizetype(2);
        QTest::newRow("signature") << u"Rusk"_s << qsizetype(3);
    }

    void countsParagraphsAsAReaderDoes()
    {
        QFETCH(const QString, word);
        QFETCH(const qsizetype, paragraph);
        const Document document = telegram();
        QCOMPARE(document.paragraphAt(document.body.indexOf(word)), paragraph);
    }

    void endOfAParagraphBelongsToIt()
    {
        const Document document = telegram();
        QCOMPARE(document.paragraphAt(document.body.indexOf(u"First."_s) + 6), 1);
    }

    void namesThePageOfAPlace()
    {
        Document document = telegram();
        document.pages = {{u"730"_s, document.body.indexOf(u"Secto"_s)},
                          {u"731"_s, document.body.indexOf(u"Second"_s)}};
        QCOMPARE(document.pageAt(0), QString());
        QCOMPARE(document.pageAt(document.body.indexOf(u"Secto"_s)), u"730"_s);
        QCOMPARE(document.pageAt(document.body.indexOf(u"Second"_s) - 1), u"730"_s);
        QCOMPARE(document.pageAt(document.body.indexOf(u"Second"_s)), u"731"_s);
    }

    void givesTheTextOfEachField()
    {
        Document document = telegram();
        document.title = u"Telegram"_s;
        document.notes = {{u"1"_s, u"Source: a file."_s, {}}, {u"*"_s, u"By hand."_s, {}}};
        QStringList texts;
        for (const FieldId &field : document.fields())
            texts << document.text(field);
        QCOMPARE(texts, (QStringList{u"Telegram"_s, document.body, u"Source: a file."_s, u"By hand."_s}));
        QCOMPARE(document.text(FieldId::note(u"2"_s)), QString());
    }
};

QTEST_GUILESS_MAIN(DocumentTest)
#include "document_test.moc"
