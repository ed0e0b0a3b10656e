// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/builtin_publication.h"
#include "export/markdown.h"
#include "import/importer_registry.h"
#include "testlib/testlib.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

Document telegram()
{
    Document document = ImporterRegistry::withAllFormats().import({telegramBytes(), u"built-in"_s}).documents.value(0);
    completeTelegram(document);
    return document;
}

TextAnchor anchor(const Document &document, const QString &words, const FieldId &field = FieldId::body())
{
    const QString text = document.text(field);
    const qsizetype at = text.indexOf(words);
    const auto captured = TextAnchor::capture(field, text, {at, at + words.size()});
    if (!captured)
        qFatal("not in the text: %s", qPrintable(words));
    return *captured;
}

Annotation annotation(const QString &id, const QList<TextAnchor> &anchors, const QString &colour, const QString &note,
                      const QStringList &tags)
{
    Annotation made;
    made.id = id;
    made.anchors = anchors;
    made.colour = colour;
    made.note = note;
    made.tags = tags;
    return made;
}

QList<Annotation> annotations(const Document &document)
{
    return {
        annotation(u"a1a1a1a1a1a1"_s, {}, {}, u"Read beside the *San Antonio* speech.\n\n- [ ] ask for Lot 70 D 89"_s,
                   {u"to-do"_s}),
        annotation(u"b2b2b2b2b2b2"_s,
                   {anchor(document, u"Secretary of State Rusk to the Department of State"_s, FieldId::title())},
                   u"violet"_s, {}, {}),
        annotation(u"c3c3c3c3c3c3"_s,
                   {anchor(document, document.body.mid(document.body.indexOf(u"US could accept"_s), 97))}, u"amber"_s,
                   u"The 1954 agreements again.[^1]\n\n[^1]: Geneva.\n"_s, {u"geneva"_s, u"un/security-council"_s}),
        annotation(u"d4d4d4d4d4d4"_s,
                   {anchor(document, u"prompt and productive talks, US means something like three days"_s)}, u"rose"_s,
                   u"```\nleft open"_s, {}),
        annotation(u"e5e5e5e5e5e5"_s,
                   {anchor(document, u"an ultimatum"_s),
                    anchor(document, u"rejected the use of the Security Council"_s, FieldId::note(u"2"_s))},
                   {}, {}, {u"geneva"_s}),
    };
}

QList<HighlightColour> colours()
{
    return {{u"amber"_s, u"Argument"_s}, {u"rose"_s, u"Rose"_s}};
}

Extraction extraction()
{
    Extraction found;
    const auto add = [&](EntityKind kind, const QString &name, qsizetype at) {
        const QString key = name.toLower();
        if (!found.entity(key))
            found.entities << Entity{key, kind, name, {}, {}, {}, true};
        found.mentions << Mention{FieldId::body(), {at, at + 1}, name, kind, key, {}, 1};
    };
    add(EntityKind::Place, u"Vietnam"_s, 1);
    add(EntityKind::Person, u"Dean Rusk"_s, 2);
    add(EntityKind::Person, u"Paul Martin"_s, 3);
    add(EntityKind::Organization, u"United Nations"_s, 4);
    add(EntityKind::Person, u"Dean Rusk"_s, 5);
    add(EntityKind::Place, u"Hanoi: \"North\" #1"_s, 6);
    return found;
}

/** Keys of the front matter with their values; each value must be a JSON string, a list of them, or a bare date. */
QVariantMap frontMatter(const QString &markdown)
{
    QVariantMap values;
    const QStringList lines = markdown.split(u'\n');
    QString key;
    for (qsizetype at = 1; at < lines.size() && lines[at] != "---"_L1; ++at) {
        const bool isItem = lines[at].startsWith("  - "_L1);
        const QString value = isItem ? lines[at].sliced(4) : lines[at].section(u": "_s, 1);
        if (!isItem)
            key = lines[at].section(u':', 0, 0);
        if (value.isEmpty())
            continue;
        const QJsonDocument json = QJsonDocument::fromJson('[' + value.toUtf8() + ']');
        const QString text = json.array().size() == 1 && json.array().at(0).isString() ? json.array().at(0).toString()
                                                                                       : u"bare "_s + value;
        values[key] = isItem ? QVariant(values[key].toStringList() << text) : QVariant(text);
    }
    return values;
}

} // namespace

class MarkdownTest : public QObject
{
    Q_OBJECT

private slots:
    void writesTheTelegram()
    {
        const Document document = telegram();
        const QString markdown = toMarkdown({document, extraction(), annotations(document), colours()});
        QVERIFY(matchesGolden(markdown.toUtf8(), u"markdown/telegram.md"_s));
        QCOMPARE(toMarkdown({document, extraction(), annotations(document), colours()}), markdown);
    }

    void writesADocumentWithoutNotes()
    {
        const Document document = telegram();
        const QString markdown = toMarkdown({document, extraction(), {}, colours()});
        QVERIFY(markdown.endsWith(u"## Highlights and notes\n\nNo highlights or notes yet.\n"_s));
        QVERIFY(markdown.contains(u"Document 345"_s));
        QCOMPARE(frontMatter(markdown)[u"people"_s].toStringList(), (QStringList{u"Dean Rusk"_s, u"Paul Martin"_s}));
    }

    void writesSeveralDocumentsInOneFile()
    {
        const Document document = telegram();
        Document other;
        other.number = u"345"_s; // of another volume
        other.title = u"Letter"_s;
        other.body = u"A word."_s;
        other.notes = {{u"2"_s, u"Elsewhere."_s, Call{FieldId::body(), 7}}};
        const QList<Annotation> its{annotation(u"f6f6f6f6f6f6"_s, {anchor(other, u"A word."_s)}, {}, {}, {u"new"_s})};
        const Extraction found = extraction();
        const QList<Annotation> ours = annotations(document);
        const QList<HighlightColour> named = colours();
        const MarkdownInput inputs[]{{document, found, ours, named}, {other, {}, its, named}};
        QVERIFY(matchesGolden(toMarkdown(inputs).toUtf8(), u"markdown/two-documents.md"_s));
    }

    void writesOneHighlightForTheClipboard()
    {
        const Document document = telegram();
        const QList<Annotation> all = annotations(document);
        const QString markdown = toMarkdown(all[2], {document, {}, all, colours()});
        QVERIFY(matchesGolden(markdown.toUtf8(), u"markdown/one-highlight.md"_s));
    }

    void quotesItsFrontMatter_data()
    {
        QTest::addColumn<QString>("title");
        for (const QString &title :
             {u"plain"_s, u"\"quoted\" and 'single'"_s, u"key: value # not a comment"_s, u"- item"_s, u"yes"_s,
              u"1967-12-11"_s, u"back\\slash \\n"_s, u"{a: [b]}"_s, u"---"_s, u"%x @y `z` !t &a *b"_s,
              u"next\u0085line\u2028sep\ufeffbom"_s, u"tab\tand \u0007 bell"_s, u"\U0001D518"_s})
            QTest::newRow(qPrintable(title)) << title;
    }

    void quotesItsFrontMatter()
    {
        QFETCH(QString, title);
        Document document;
        document.title = title;
        const QString markdown = toMarkdown({document, {}, {}, {}});
        QCOMPARE(frontMatter(markdown)[u"title"_s].toString(), title.simplified());
    }

    void datesItsFrontMatter_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("written");
        QTest::newRow("day") << u"1967-12-11"_s << u"bare 1967-12-11"_s;
        QTest::newRow("month") << u"1967-12"_s << u"1967-12"_s;
        QTest::newRow("year") << u"1967"_s << u"1967"_s;
        QTest::newRow("none") << QString() << QString();
    }

    void datesItsFrontMatter()
    {
        QFETCH(QString, date);
        Document document;
        document.title = u"t"_s;
        document.date = date;
        QTEST(frontMatter(toMarkdown({document, {}, {}, {}}))[u"date"_s].toString(), "written");
    }

    void saysWhatIsNoLongerInTheText()
    {
        Document document;
        document.body = u"other words"_s;
        TextAnchor lost;
        lost.quote = u"gone\nfor good"_s;
        lost.range = {0, 13};
        const QList<Annotation> all{annotation(u"abcabcabcabc"_s, {lost}, u"sky"_s, {}, {})};
        const QString markdown = toMarkdown({document, {}, all, {}});
        QVERIFY2(markdown.contains(u"> gone\n>\n> for good\n>\n> [no longer in the text] · sky\n\n^abcabcabcabc\n"_s),
                 qPrintable(markdown));
    }

    void followsATextThatMoved()
    {
        Document document;
        document.body = u"the words"_s;
        const QList<Annotation> all{annotation(u"abcabcabcabc"_s, {anchor(document, u"words"_s)}, {}, {}, {})};
        document.body = u"New first page.\nthe words"_s;
        document.pages = {{u"12"_s, 16}};
        QVERIFY(toMarkdown({document, {}, all, {}}).contains(u"> words\n>\n> [p. 12]\n"_s));
    }

    void writesTags_data()
    {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << QStringList{u"nato"_s, u"un/sc"_s} << u"\n\n#nato #un/sc\n"_s;
        QTest::newRow("spaces") << QStringList{u"two words"_s} << u"\n\n#two-words\n"_s;
        QTest::newRow("underscores") << QStringList{u"_a_b_"_s} << u"\n\n#\\_a_b\\_\n"_s;
    }

    void writesTags()
    {
        QFETCH(QStringList, tags);
        QFETCH(QString, line);
        const QList<Annotation> all{annotation(u"abcabcabcabc"_s, {}, {}, u"n"_s, tags)};
        const QString markdown = toMarkdown({Document(), {}, all, {}});
        QVERIFY2(markdown.contains(line), qPrintable(markdown));
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)

#include "markdown_test.moc"
