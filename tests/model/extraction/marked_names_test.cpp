// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/mention.h"
#include "testlib/testlib.h"
#include "text/field_id.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

/** The form of tests/data/extraction/marked.tsv, which a program measures against (tests/bench/names_score.cpp). */
class MarkedNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void isWellFormed()
    {
        static const QRegularExpression isoDate(u"^\\d{4}(-\\d\\d(-\\d\\d)?)?(/\\d{4}(-\\d\\d(-\\d\\d)?)?)?$"_s);
        QHash<QString, QString> halves;  ///< of the documents
        QHash<QString, qsizetype> sizes; ///< of the fields
        QHash<QString, qsizetype> ends;  ///< of the last name in each field
        int names = 0;
        for (const QString &line :
             QString::fromUtf8(readData(u"extraction/marked.tsv"_s)).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#'))
                continue;
            const QStringList row = line.split(u'\t');
            QVERIFY2(row.size() == 8, qPrintable(line));
            const QString document = row[0] + u'/' + row[1];
            QVERIFY2(row[2] == u"develop" || row[2] == u"held-out", qPrintable(line));
            QVERIFY2(halves.value(document, row[2]) == row[2], qPrintable(line));
            halves[document] = row[2];
            QVERIFY2(FieldId::fromString(row[3]), qPrintable(line));
            const QString field = document + u'/' + row[3];
            const qsizetype begin = row[4].toLongLong();
            const qsizetype end = row[5].toLongLong();
            QVERIFY2(begin < end, qPrintable(line));
            if (row[6] == u"field") {
                QVERIFY2(begin == 0 && !sizes.contains(field), qPrintable(line));
                sizes[field] = end;
                continue;
            }
            QVERIFY2(entityKindFromString(row[6]), qPrintable(line));
            QVERIFY2(end <= sizes.value(field) && begin >= ends.value(field), qPrintable(line));
            ends[field] = end;
            QVERIFY2(row[6] != u"date" || row[7].isEmpty() || isoDate.match(row[7]).hasMatch(), qPrintable(line));
            // Names, not the words of a document.
            QVERIFY2(row[7].size() < 80, qPrintable(line));
            ++names;
        }
        QCOMPARE(halves.size(), 66);
        QCOMPARE(halves.values().count(u"develop"_s), 33);
        QCOMPARE(names, 2809);
    }
};

QTEST_APPLESS_MAIN(MarkedNamesTest)
#include "marked_names_test.moc"
