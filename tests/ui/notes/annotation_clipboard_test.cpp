// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/annotation_clipboard.h"

#include "notes/annotation_list.h"
#include "notes/note_editor.h"
#include "notes/notes_pane.h"
#include "testlib/sample_documents.h"
#include "ui/window/room.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

/** sampleDocument() with paragraphs to quote: one with quotation marks, a long one. */
Document quotable()
{
    Document document = sampleDocument();
    const auto addParagraph = [&](const QString &text) {
        const qsizetype begin = document.body.size() + 1;
        document.body += u'\n' + text;
        document.blocks << Block{Block::Kind::Paragraph, {begin, document.body.size()}};
    };
    addParagraph(u"Byron said “no” & <left>; \"why?\" asked Cole."_s);
    addParagraph(u"Long: "_s + u"word "_s.repeated(120) + u"end."_s);
    return document;
}

} // namespace

class AnnotationClipboardTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QSettings().clear();
        QApplication::clipboard()->clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<Room>(m_folder->filePath(u"room.secto"_s));
        const auto id = m_room->library->addDocument(quotable(), "bytes", u"memo.txt"_s);
        QVERIFY(id);
        m_room->window.openDocument(*id);
        m_room->trigger(u"paneNotes"_s);
    }

    void cleanup() { m_room.reset(); }

    void quotesWithPageAndCitation_data()
    {
        QTest::addColumn<FieldId>("field");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("begins");
        QTest::addColumn<QString>("page");

        QTest::newRow("on the first page") << FieldId::body() << u"a cease-fire"_s << u"“a cease-fire” "_s << u"730"_s;
        QTest::newRow("on the second") << FieldId::body() << u"of Paris"_s << u"“of Paris” "_s << u"731"_s;
        QTest::newRow("across both") << FieldId::body() << u"cease-fire [illegible]"_s << u"“cease-fire [illegible]” "_s
                                     << u"730–731"_s;
        QTest::newRow("in a footnote") << FieldId::note(u"10"_s) << u"Not in"_s << u"“Not in” "_s << u"731n10"_s;
        QTest::newRow("quotation marks within")
            << FieldId::body() << u"“no” & <left>; \"why?\""_s << u"“‘no’ & <left>; ‘why?’” "_s << u"731"_s;
    }

    void quotesWithPageAndCitation()
    {
        QFETCH(FieldId, field);
        QFETCH(QString, words);
        QFETCH(QString, begins);
        QFETCH(QString, page);
        const auto data = asQuotation(m_room->open(), {find(words, field)});

        QVERIFY2(data->text().startsWith(begins), qPrintable(data->text()));
        const QString citation = data->text().sliced(begins.size());
        QVERIFY2(citation.contains(page) && !citation.contains(page + u'–'), qPrintable(citation));
        QVERIFY(citation.contains(u"Places, 1967"_s));
        QVERIFY(data->html().contains(u"<i>Places, 1967</i>"_s) || data->html().contains(u"<em>Places, 1967</em>"_s));
        QTextDocument read;
        read.setHtml(data->html());
        QCOMPARE(read.toPlainText().simplified(), data->text().simplified()); // nothing of the text is taken for HTML
    }

    void setsALongQuotationAsABlock()
    {
        const QString words = u"Long: "_s + u"word "_s.repeated(120) + u"end."_s;
        const auto data = asQuotation(m_room->open(), {find(words)});
        QVERIFY(data->text().startsWith(words + u"\n\n"_s)); // no quotation marks
        QVERIFY(data->html().startsWith(u"<blockquote><p>Long:"_s));
    }

    void copiesAHighlightAsMarkdownFromItsMenuOnThePage()
    {
        const QString id = markWithNote();
        menuOnPage();
        choose(u"copyMarkdown"_s);
        verifyMarkdown(id);
    }

    void copiesAHighlightAsAQuotationFromItsMenuOnThePage()
    {
        markWithNote();
        menuOnPage();
        choose(u"copyQuotation"_s);
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        QVERIFY2(copied->text().startsWith(u"“a cease-fire” "_s), qPrintable(copied->text()));
        QVERIFY(copied->text().contains(u"https://example.org/12a"_s));
        QVERIFY(copied->hasHtml());
    }

    void copiesAHighlightFromTheMenuOfItsCard()
    {
        const QString id = markWithNote();
        m_room->open().setCurrentAnnotation({});
        m_room->select(u"of Paris"_s); // elsewhere on the page
        menuOnCard(QContextMenuEvent::Mouse);
        choose(u"copyMarkdown"_s);
        verifyMarkdown(id);

        m_room->select(u"of Paris"_s);
        menuOnCard(QContextMenuEvent::Keyboard);
        choose(u"copyQuotation"_s);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"“a cease-fire” "_s));
    }

    void theMenuOfADocumentNoteOffersNoPassage()
    {
        m_room->open().setNote(m_room->open().addNote({}), u"On all of it"_s);
        menuOnCard(QContextMenuEvent::Mouse);
        QVERIFY(action(u"copyMarkdown"_s));
        QVERIFY(!action(u"copyQuotation"_s));
        QVERIFY(!action(u"colour-amber"_s));
        choose(u"copyMarkdown"_s);
        QVERIFY(QApplication::clipboard()->text().contains(u"On all of it"_s));
    }

    void copiesWhatIsStillBeingTyped()
    {
        markWithNote();
        auto *editor = m_room->window.findChild<NoteEditor *>();
        QVERIFY(editor);
        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor, u" indeed"_s);
        m_room->trigger(u"copyMarkdown"_s); // before the next save
        QVERIFY(QApplication::clipboard()->text().contains(u"Said *twice* indeed"_s));
    }

    void removingFromTheMenuLosesNothingToUndo()
    {
        const QString id = markWithNote();
        auto *editor = m_room->window.findChild<NoteEditor *>();
        editor->setFocus();
        editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor, u" indeed"_s);
        m_room->trigger(u"removeMark"_s); // before the next save
        QVERIFY(!m_room->open().annotation(id));
        m_room->trigger(u"undo"_s);
        QVERIFY(m_room->open().annotation(id));
        QCOMPARE(m_room->open().annotation(id)->note, u"Said *twice* indeed"_s);
    }

private:
    TextSpan find(const QString &words, const FieldId &field = FieldId::body()) const
    {
        const qsizetype at = m_room->open().document().text(field).indexOf(words);
        if (at < 0)
            qFatal("not in the text: %s", qPrintable(words));
        return {field, {at, at + words.size()}};
    }

    /** Marks "a cease-fire" with a key and writes a note on it; it is in hand then. */
    QString markWithNote()
    {
        m_room->select(u"a cease-fire"_s);
        QTest::keyClick(m_room->page(), Qt::Key_2);
        const QString id = m_room->open().currentAnnotation();
        m_room->open().setNote(id, u"Said *twice*"_s);
        m_room->open().setTags(id, {u"truce"_s});
        return id;
    }

    void verifyMarkdown(const QString &id)
    {
        const QMimeData *copied = QApplication::clipboard()->mimeData();
        const QString markdown = copied->text();
        QCOMPARE(QString::fromUtf8(copied->data(u"text/markdown"_s)), markdown);
        QVERIFY2(markdown.startsWith(u"> a cease-fire"_s), qPrintable(markdown));
        for (const QString &part : {u"730"_s, u"Said *twice*"_s, u"#truce"_s, u"*Places, 1967*"_s, u'^' + id})
            QVERIFY2(markdown.contains(part), qPrintable(part + u" is not in\n"_s + markdown));
    }

    void menuOnPage()
    {
        const QList<QRect> lines = m_room->page()->rectsOf(find(u"cease-fire"_s));
        QVERIFY(!lines.isEmpty());
        openMenu(m_room->page()->viewport(), lines.first().center(), QContextMenuEvent::Mouse);
    }

    /** Of the first annotation. */
    void menuOnCard(QContextMenuEvent::Reason reason)
    {
        auto *list = m_room->window.findChild<AnnotationList *>();
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() == 1);
        if (reason == QContextMenuEvent::Keyboard) {
            list->setFocus();
            list->setCurrentIndex(list->model()->index(0, 0));
            return openMenu(list, QPoint(), reason);
        }
        const QPoint at = list->visualRect(list->model()->index(0, 0)).topLeft() + QPoint(80, 18);
        openMenu(list->viewport(), at, reason);
    }

    void openMenu(QWidget *widget, const QPoint &at, QContextMenuEvent::Reason reason)
    {
        QContextMenuEvent event(reason, at, widget->mapToGlobal(at));
        QApplication::sendEvent(widget, &event);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    }

    static QAction *action(const QString &name)
    {
        const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        const auto actions = menu ? menu->actions() : QList<QAction *>();
        const auto found = std::ranges::find(actions, name, &QAction::objectName);
        return found == actions.end() ? nullptr : *found;
    }

    static void choose(const QString &name)
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu && action(name));
        for (int presses = 0; menu->activeAction() != action(name) && presses < 40; ++presses)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Room> m_room;
};

QTEST_MAIN(AnnotationClipboardTest)

#include "annotation_clipboard_test.moc"
