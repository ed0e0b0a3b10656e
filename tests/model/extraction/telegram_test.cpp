// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/extractor.h"
#include "import/importer_registry.h"
#include "testlib/testlib.h"

#include <QMap>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** A name that was marked by hand; see tests/data/extraction/README.md. */
struct Marked
{
    TextSpan span;
    QString words;
    EntityKind kind;
    QString entity;
};

QList<Marked> markedByHand()
{
    QList<Marked> all;
    for (const QString &line : QString::fromUtf8(Testing::readData(u"extraction/seed.tsv"_s)).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList cells = line.split(u'\t');
        all << Marked{{*FieldId::fromString(cells[0]), {cells[1].toLongLong(), cells[2].toLongLong()}},
                      cells[3],
                      *entityKindFromString(cells[4]),
                      cells[5]};
    }
    return all;
}

QString drawn(const TextSpan &span, const QString &words, EntityKind kind, const QString &entity)
{
    return u"%1 %2–%3 “%4” %5 = %6"_s.arg(span.field.toString())
        .arg(span.range.begin)
        .arg(span.range.end)
        .arg(words, toString(kind), entity);
}

} // namespace

/** The built-in telegram, as imported, against the names that were marked in it by hand. */
class TelegramTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        ImportResult imported = ImporterRegistry::withAllFormats().import({Testing::telegramBytes(), u"telegram"_s});
        QCOMPARE(imported.documents.size(), 1);
        m_document = imported.documents.first();
        m_found = Extractor(m_authority).extract(m_document);
    }

    void marksStandWhereTheWordsAre()
    {
        for (const Marked &marked : markedByHand()) {
            const QString text = m_document.text(marked.span.field);
            QVERIFY(isValid(marked.span.range, text));
            QCOMPARE(slice(text, marked.span.range), marked.words);
        }
    }

    void findsNamesInKindAndSpan()
    {
        const QList<Marked> marks = markedByHand();
        QMap<EntityKind, int> wanted, right, found;
        QStringList missed, false_, personsMissed;
        for (const Marked &marked : marks) {
            ++wanted[marked.kind];
            if (mentionAt(marked)) {
                ++right[marked.kind];
                continue;
            }
            missed << drawn(marked.span, marked.words, marked.kind, marked.entity);
            if (marked.kind == EntityKind::Person)
                personsMissed << marked.words;
        }
        for (const Mention &mention : m_found.mentions) {
            ++found[mention.kind];
            const bool isMarked = std::ranges::any_of(marks, [&mention](const Marked &marked) {
                return marked.span == TextSpan{mention.field, mention.range} && marked.kind == mention.kind;
            });
            if (!isMarked)
                false_ << drawn({mention.field, mention.range}, mention.text, mention.kind, mention.entity);
        }
        for (const auto &[kind, count] : wanted.asKeyValueRange())
            qInfo().noquote() << u"%1: recall %2 of %3, precision %2 of %4"_s.arg(toString(kind), -14)
                                     .arg(right[kind])
                                     .arg(count)
                                     .arg(found[kind]);
        qInfo().noquote() << "missed:" << missed.join(u"\n        ");
        qInfo().noquote() << "false: " << false_.join(u"\n        ");

        QVERIFY(marks.size() >= 100);
        QVERIFY2(personsMissed.isEmpty(), qPrintable(personsMissed.join(u", ")));
        const auto total = std::accumulate(right.cbegin(), right.cend(), 0);
        QVERIFY2(total * 100 >= marks.size() * 98, qPrintable(u"found %1 of %2"_s.arg(total).arg(marks.size())));
        QVERIFY2(total * 100 >= m_found.mentions.size() * 98,
                 qPrintable(u"right %1 of %2"_s.arg(total).arg(m_found.mentions.size())));
    }

    void everyIdentityIsRightOrHonestlyUnresolved()
    {
        QStringList wrong;
        int resolved = 0;
        for (const Marked &marked : markedByHand()) {
            const Mention *mention = mentionAt(marked);
            if (!mention)
                continue;
            const Entity *entity = m_found.entity(mention->entity);
            QVERIFY(entity);
            QVERIFY2(!mention->why.isEmpty(), qPrintable(mention->text));
            if (!entity->resolved) {
                qInfo().noquote() << "unresolved:" << mention->text << "—" << mention->why;
                continue;
            }
            ++resolved;
            const QString identity = entity->kind == EntityKind::Date ? entity->isoDate : entity->name;
            if (identity != marked.entity)
                wrong << u"%1 is %2, not %3 (%4)"_s.arg(marked.words, marked.entity, identity, mention->why);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(resolved >= 105, qPrintable(QString::number(resolved)));
    }

    void saysWho_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("description");

        QTest::newRow("Secretary") << u"Secretary"_s << u"Dean Rusk"_s
                                   << u"Secretary of State, 1961–69 · “Secretary”"_s;
        QTest::newRow("Martin") << u"Martin"_s << u"Paul Martin"_s
                                << u"Canadian Secretary of State for External Affairs, 1963–68"_s;
        QTest::newRow("Harmel") << u"Harmel"_s << u"Pierre Harmel"_s << u"Belgian Foreign Minister, 1966–73"_s;
        QTest::newRow("UNSYG") << u"UNSYG"_s << u"U Thant"_s
                               << u"Secretary General of the United Nations, 1961–71 · “UNSYG”"_s;
        QTest::newRow("Lot") << u"Lot 70 D 89"_s << u"Lot 70 D 89"_s << u"Canadian Desk Files"_s;
        QTest::newRow("Tet") << u"Tet"_s << u"January 30, 1968"_s << u"“Tet”"_s;
    }

    void saysWho()
    {
        QFETCH(QString, words);
        QFETCH(QString, name);
        QFETCH(QString, description);
        const auto mention = std::ranges::find(m_found.mentions, words, &Mention::text);
        QVERIFY(mention != m_found.mentions.end());
        const Entity *entity = m_found.entity(mention->entity);
        QCOMPARE(entity->name, name);
        QCOMPARE(entity->description, description);
        QVERIFY(entity->resolved);
    }

    void saysWhy()
    {
        for (const Mention &mention : std::as_const(m_found.mentions)) {
            if (mention.text == u"Harmel")
                QCOMPARE(mention.why,
                         u"named so in ¶ 2: “Belgian Foreign Minister Harmel”; Belgian Foreign Minister, 1966–73"_s);
        }
    }

private:
    const Mention *mentionAt(const Marked &marked) const
    {
        for (const Mention &mention : m_found.mentions) {
            if (mention.field == marked.span.field && mention.range == marked.span.range && mention.kind == marked.kind)
                return &mention;
        }
        return nullptr;
    }

    const Authority m_authority = Authority::builtIn();
    Document m_document;
    Extraction m_found;
};

QTEST_GUILESS_MAIN(TelegramTest)
#include "telegram_test.moc"
