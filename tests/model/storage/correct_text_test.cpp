// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"

#include "documents/text_correction.h"
#include "testlib/sample_documents.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

/** Words of a text are written anew; what the user made of the text stays at its words. */
class CorrectTextTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
        m_id = *m_library->addDocument(sampleDocument(), "original bytes", u"scan.png"_s);
    }

    void cleanup() { m_library.reset(); }

    void annotationsStayAtTheirWords()
    {
        const Annotation on = highlight(m_id, FieldId::body(), u"cease-fire"_s);
        const Annotation behind = highlight(m_id, FieldId::body(), u"Paris"_s);
        const Annotation elsewhere = highlight(m_id, FieldId::title(), u"Conversation"_s);
        for (const Annotation &annotation : {on, behind, elsewhere})
            QVERIFY(m_library->save(annotation, u"highlight"_s));
        QSignalSpy changed(m_library.get(), &Library::documentChanged);
        QSignalSpy moved(m_library.get(), &Library::annotationsChanged);

        QVERIFY(m_library->correctText(m_id, {spanOf(u"a cease-fire"_s), u"an immediate cease-fire,"_s}));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(moved.count(), 1);
        reopen();
        const Document document = m_library->document(m_id)->document;
        QVERIFY(document.body.contains(u"They spoke of an immediate cease-fire, [illegible] and of Paris"));
        QCOMPARE(document.body.sliced(document.pages[1].at, 11), u"[illegible]"_s);
        const QList<Annotation> kept = m_library->annotations(m_id);
        QCOMPARE(kept.size(), 3);
        for (const Annotation &annotation : kept) {
            const TextAnchor &anchor = annotation.anchors.first();
            const QString text = document.text(anchor.field);
            QCOMPARE(anchor.resolve(text).kind, AnchorMatch::Kind::Exact);
            QCOMPARE(slice(text, anchor.range), anchor.quote);
        }
        QCOMPARE(kept[1].quote(), u"cease-fire"_s);
        QCOMPARE(kept[2].quote(), u"Paris"_s);
    }

    void aQuotationIsCorrectedWithItsText()
    {
        QVERIFY(m_library->save(highlight(m_id, FieldId::body(), u"cease-fire"_s), u"highlight"_s));
        QVERIFY(m_library->correctText(m_id, {spanOf(u"cease-fire"_s), u"ceasefire"_s}));
        QCOMPARE(m_library->annotations(m_id).first().quote(), u"ceasefire"_s);
    }

    void undoGivesEverythingBack()
    {
        QVERIFY(m_library->save(highlight(m_id, FieldId::body(), u"cease-fire"_s), u"highlight"_s));
        QVERIFY(m_library->decide(m_id, rejected(u"Paris"_s), u"reject"_s));
        const auto before = m_library->document(m_id);
        const QList<Annotation> annotations = m_library->annotations(m_id);
        const QList<Decision> decisions = m_library->decisions(m_id);

        QVERIFY(m_library->correctText(m_id, {spanOf(u"cease-fire"_s), u"truce"_s}));
        const QList<Decision> moved = m_library->decisions(m_id);
        QCOMPARE(moved.first().where->range.begin, decisions.first().where->range.begin - 5);
        QCOMPARE(moved.first().where->quote, u"Paris"_s);
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->document(m_id)->document, before->document);
        QCOMPARE(m_library->annotations(m_id), annotations);
        QCOMPARE(m_library->decisions(m_id), decisions);
        QVERIFY(m_library->history().redo());
        QCOMPARE(m_library->decisions(m_id), moved);
        QVERIFY(m_library->document(m_id)->document.body.contains(u"of a truce [illegible]"));
    }

    void marksOnWordsThatAreGoneKeepTheirQuotation()
    {
        const Annotation on = highlight(m_id, FieldId::body(), u"cease-fire"_s);
        QVERIFY(m_library->save(on, u"highlight"_s));
        QVERIFY(m_library->correctText(m_id, {spanOf(u"a cease-fire"_s), {}}));
        QVERIFY(m_library->document(m_id)->document.body.contains(u"They spoke of [illegible]"));
        QCOMPARE(m_library->annotations(m_id).first().anchors, on.anchors);
    }

    void whatCannotBeIsRefused()
    {
        const auto refused = m_library->correctText(m_id, {{FieldId::body(), {20, 40}}, u"x"_s}); // over a line's end
        QVERIFY(!refused);
        QVERIFY(refused.error().advice.contains(u"Nothing was changed"));
        QCOMPARE(m_library->document(m_id)->document, sampleDocument());
        QVERIFY(!m_library->correctText(4711, {{FieldId::body(), {0, 1}}, u"x"_s}));
        QVERIFY(!m_library->history().canUndo());
    }

private:
    void reopen()
    {
        m_library.reset();
        auto opened = Library::open(m_folder->filePath(u"test.secto"_s));
        QVERIFY(opened);
        m_library = *std::move(opened);
    }

    TextSpan spanOf(const QString &words) const
    {
        const qsizetype at = sampleDocument().body.indexOf(words);
        return {FieldId::body(), {at, at + words.size()}};
    }

    Decision rejected(const QString &words) const
    {
        Decision decision;
        decision.action = Decision::Action::Reject;
        decision.where = TextAnchor::capture(FieldId::body(), sampleDocument().body, spanOf(words).range);
        decision.made = QDateTime::currentDateTimeUtc();
        return decision;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    DocumentId m_id = 0;
};

QTEST_GUILESS_MAIN(CorrectTextTest)
#include "correct_text_test.moc"
