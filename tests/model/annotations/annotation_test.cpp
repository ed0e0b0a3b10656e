// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotations/annotation.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class AnnotationTest : public QObject
{
    Q_OBJECT

private slots:
    void makesIdsThatAreUniqueBlockIds()
    {
        static const QRegularExpression form(u"^[a-z0-9]{12}$"_s);
        QSet<QString> ids;
        for (int i = 0; i < 1000; ++i) {
            const QString id = newAnnotationId();
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
            ids << id;
        }
        QCOMPARE(ids.size(), 1000);
    }

    void quotesAllItsPassages()
    {
        Annotation annotation;
        QCOMPARE(annotation.quote(), QString());
        QVERIFY(annotation.isDocumentNote());
        annotation.anchors << *TextAnchor::capture(FieldId::body(), u"a cease-fire now", {2, 12})
                           << *TextAnchor::capture(FieldId::note(u"1"_s), u"in Paris", {3, 8});
        QCOMPARE(annotation.quote(), u"cease-fire\nParis"_s);
        QVERIFY(!annotation.isDocumentNote());
    }

    void judgesTags_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<QString>("tag");

        QTest::newRow("a word") << u"peace"_s << true << u"peace"_s;
        QTest::newRow("capitals stay, in any locale") << u"ICC/INDIA"_s << true << u"ICC/INDIA"_s;
        QTest::newRow("letters with accents") << u"Việt-Nam"_s << true << u"Việt-Nam"_s;
        QTest::newRow("an accent of its own") << u"Nai\u0308ve"_s << true << u"Nai\u0308ve"_s;
        QTest::newRow("digits with letters") << u"1967a"_s << true << u"1967a"_s;
        QTest::newRow("a letter outside the BMP") << u"\U00020000"_s << true << u"\U00020000"_s;
        QTest::newRow("spaces") << u"  cease \t fire "_s << false << u"cease-fire"_s;
        QTest::newRow("a hash in front") << u"#peace"_s << false << u"peace"_s;
        QTest::newRow("punctuation") << u"what? [now]"_s << false << u"what-now"_s;
        QTest::newRow("digits alone") << u"1967"_s << false << QString();
        QTest::newRow("digits of another script alone") << u"١٩٦٧"_s << false << QString();
        QTest::newRow("nothing") << QString() << false << QString();
        QTest::newRow("nothing but punctuation") << u"?!"_s << false << QString();
    }

    void judgesTags()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QFETCH(QString, tag);
        QCOMPARE(isValidTag(text), valid);
        QCOMPARE(toTag(text), tag);
        if (!tag.isEmpty())
            QVERIFY(isValidTag(tag));
    }

    void hasFiveColours()
    {
        QCOMPARE(highlightColourKeys(), (QStringList{u"amber"_s, u"sage"_s, u"sky"_s, u"rose"_s, u"violet"_s}));
    }
};

QTEST_GUILESS_MAIN(AnnotationTest)

#include "annotation_test.moc"
