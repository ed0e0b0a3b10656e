// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "page_fixture.h"
#include "reader/note_popup.h"
#include "reader/ticked_scroll_bar.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

QImage picture(PageView &view)
{
    return view.viewport()->grab().toImage();
}

bool isInView(const PageView &view, const QRect &rect)
{
    return view.viewport()->rect().contains(rect);
}

int differentPixels(const QImage &a, const QImage &b, const QRect &rect)
{
    int count = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            count += a.pixel(x, y) != b.pixel(x, y);
    return count;
}

} // namespace

class PageViewTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsNothingWithoutADocument()
    {
        PageView view;
        view.resize(600, 400);
        QCOMPARE(view.selection(), QList<TextSpan>());
        QCOMPARE(view.topOffset(), 0);
        view.scrollToOffset(10);
        view.reveal({FieldId::body(), {0, 4}});
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(!view.grab().isNull());
    }

    void showsEachNoteBesideItsCall()
    {
        Page page(shortTelegram());
        for (const QString &label : {u"1"_s, u"2"_s}) {
            const QRect call = page.view().callRect(label);
            const QRect note = page.view().noteRect(label);
            QVERIFY(note.left() > call.right());
            QVERIFY2(qAbs(note.top() - call.top()) < 20, qPrintable(u"%1 and %2"_s.arg(note.top()).arg(call.top())));
        }
    }

    void wordsInChipsAreText()
    {
        Page page(shortTelegram());
        const TextSpan words = page.span(u"Secto"_s);
        QCOMPARE(page.view().rectsOf(words).size(), 1);
        QTest::mouseDClick(page.view().viewport(), Qt::LeftButton, {}, page.middle(words));
        QCOMPARE(page.selected(), u"Secto"_s);
        // From the chip into the line below it, as in any text.
        page.drag(page.before(words), page.after(page.span(u"Wheat."_s)));
        QCOMPARE(page.selected(), u"Secto 9. Subject: Wheat."_s);

        page.click(page.before(words));
        QTest::keyClick(&page.view(), Qt::Key_Home);
        for (int i = 0; i < 11; ++i)
            QTest::keyClick(&page.view(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(page.selected(), u"Secto 9. Su"_s);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(&page.view(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(page.selected(), u"S"_s);
        // Down and up through the chip and the lines around it, without standing still.
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&page.view(), Qt::Key_Down);
        QTest::keyClick(&page.view(), Qt::Key_End, Qt::ShiftModifier);
        QVERIFY2(page.selected().contains(u"received me at noon"_s), qPrintable(page.selected()));
        QTest::keyClick(&page.view(), Qt::Key_Escape);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&page.view(), Qt::Key_Up);
        QTest::keyClick(&page.view(), Qt::Key_Home, Qt::ShiftModifier);
        QCOMPARE(page.view().selection().value(0).field, FieldId::title());
    }

    void movesTheNotesBelowInANarrowWindow()
    {
        Page page(shortTelegram(), {480, 700});
        const QRect last = page.view().rectsOf(page.span(u"Holm"_s)).last();
        QVERIFY(page.view().noteRect(u"1"_s).top() > last.bottom());
        QVERIFY(page.view().noteRect(u"2"_s).top() > page.view().noteRect(u"1"_s).bottom());
        QVERIFY(page.view().noteRect(u"1"_s).left() < last.right());
    }

    void aClickOnACallShowsAndFlashesItsNote()
    {
        Page page(longDocument(40, 1, 20), {1000, 500});
        const QString label = u"1"_s;
        QSignalSpy said(&page.view(), &PageView::statusMessage);

        const QImage before = picture(page.view());
        const QRect note = page.view().noteRect(label);
        page.click(page.view().callRect(label).center());
        QVERIFY(isInView(page.view(), page.view().noteRect(label)));
        QCOMPARE(said.size(), 1);
        QVERIFY(differentPixels(before, picture(page.view()), note) > note.width() * note.height() / 2);
        QCOMPARE(page.selected(), QString());
    }

    void aClickScrollsToANoteBelow()
    {
        Page page(longDocument(12, 1, 20), {480, 400});
        QVERIFY(!isInView(page.view(), page.view().noteRect(u"1"_s)));
        page.click(page.view().callRect(u"1"_s).center());
        QVERIFY(isInView(page.view(), page.view().noteRect(u"1"_s)));

        // And its number leads back.
        const QRect note = page.view().noteRect(u"1"_s);
        page.click({note.left() + 3, note.top() + 9});
        QVERIFY(isInView(page.view(), page.view().callRect(u"1"_s)));
    }

    void theKeyboardWalksCallsAndNotes()
    {
        Page page(longDocument(12, 1, 20), {480, 400});
        PageView &view = page.view();
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Tab);
        QVERIFY(isInView(view, view.callRect(u"2"_s)));
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(isInView(view, view.noteRect(u"2"_s)));
        QVERIFY(!isInView(view, view.callRect(u"2"_s)));
        QTest::keyClick(&view, Qt::Key_Backspace);
        QVERIFY(isInView(view, view.callRect(u"2"_s)));
        QTest::keyClick(&view, Qt::Key_Return);
        QTest::keyClick(&view, Qt::Key_Return);
        QVERIFY(isInView(view, view.callRect(u"2"_s)));
        QTest::keyClick(&view, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(isInView(view, view.callRect(u"1"_s)));
    }

    void hoveringACallShowsItsNote()
    {
        Page page(shortTelegram());
        auto *popup = page.view().findChild<NotePopup *>(u"notePopup"_s);
        QVERIFY(popup);
        QVERIFY(popup->isHidden());
        QTest::mouseMove(page.view().viewport(), page.view().callRect(u"2"_s).center());
        QTRY_COMPARE(popup->label(), u"2"_s);
        QCOMPARE(popup->text(), u"Larsen resigned in May."_s);
        QVERIFY(!popup->geometry().intersects(page.view().callRect(u"2"_s)));
        QTest::mouseMove(page.view().viewport(), page.middle(page.span(u"Larsen"_s)));
        QTRY_VERIFY(popup->isHidden());
    }

    void draggingSelects()
    {
        Page page(shortTelegram());
        QSignalSpy changed(&page.view(), &PageView::selectionChanged);
        page.drag(page.before(page.span(u"received"_s)), page.after(page.span(u"noon"_s)));
        QCOMPARE(page.selected(), u"received me at noon"_s);
        QVERIFY(!changed.isEmpty());

        page.drag(page.before(page.span(u"with care"_s)), page.after(page.span(u"In the"_s)));
        QCOMPARE(page.selected(), u"with care.\nThe second talk\nIn the"_s);

        page.drag(page.after(page.span(u"Minister"_s)), page.before(page.span(u"Embassy"_s, FieldId::title())));
        QCOMPARE(page.selected(),
                 u"Embassy to the Department | Secto 9. Subject: Wheat.\nOttawa, December 11, 1967.\nMinister"_s);
    }

    void draggingIntoANoteTakesTheWordsUpToItsCall()
    {
        Page page(shortTelegram());
        const FieldId note = FieldId::note(u"1"_s);
        page.drag(page.before(page.span(u"noon"_s)), page.after(page.span(u"Source"_s, note)));
        QCOMPARE(page.selected(), u"noon and spoke of the wheat. | Source"_s);
        page.drag(page.before(page.span(u"Files"_s, note)), page.after(page.span(u"embassy"_s, note)));
        QCOMPARE(page.selected(), u"Files of the embassy"_s);
    }

    void clicksSelectWordsAndParagraphs()
    {
        Page page(shortTelegram());
        const QPoint ships = page.middle(page.span(u"ships"_s));
        QTest::mouseDClick(page.view().viewport(), Qt::LeftButton, {}, ships);
        QCOMPARE(page.selected(), u"ships"_s);
        page.click(ships);
        QVERIFY2(page.selected().startsWith(u"In the evening"_s) && page.selected().endsWith(u"held."_s),
                 qPrintable(page.selected()));

        page.click(page.before(page.span(u"received"_s)));
        QCOMPARE(page.selected(), QString());
        page.click(page.after(page.span(u"noon"_s)), Qt::ShiftModifier);
        QCOMPARE(page.selected(), u"received me at noon"_s);
    }

    void theKeyboardSelects()
    {
        Page page(shortTelegram());
        page.click(page.before(page.span(u"received"_s)));
        QTest::keyClick(&page.view(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&page.view(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(page.selected(), u"re"_s);
        QTest::keyClick(&page.view(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
        QCOMPARE(page.selected(), u"received "_s);
        QTest::keyClick(&page.view(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(page.selected(), u"received"_s);
        QTest::keyClick(&page.view(), Qt::Key_Left);
        QCOMPARE(page.selected(), QString());
        QTest::keyClick(&page.view(), Qt::Key_Home);
        QTest::keyClick(&page.view(), Qt::Key_End, Qt::ShiftModifier);
        QVERIFY(page.selected().startsWith(u"Minister Larsen received"_s));
        QVERIFY(!page.selected().endsWith(u' '));
        QTest::keyClick(&page.view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page.view().selection().size(), 4);
        QTest::keyClick(&page.view(), Qt::Key_Escape);
        QCOMPARE(page.selected(), QString());
    }

    void theCaretWalksTheWholeDocumentAndNeverCutsAPair()
    {
        Page page(shortTelegram());
        page.click(page.before(page.span(u"Telegram"_s, FieldId::title())));
        QTest::keyClick(&page.view(), Qt::Key_Home, Qt::ControlModifier);
        qsizetype total = 0;
        for (const FieldId &field : page.text().fields())
            total += page.text().text(field).size() + 1;
        // One pair counts as one step; every other step is one unit.
        for (qsizetype i = 0; i < total - 2; ++i)
            QTest::keyClick(&page.view(), Qt::Key_Right, Qt::ShiftModifier);
        for (const TextSpan &span : page.view().selection())
            QVERIFY(isValid(span.range, page.text().text(span.field)));
        QVERIFY2(page.selected().endsWith(u"resigned in May."_s), qPrintable(page.selected()));
    }

    void arrowsKeepTheColumnAndScroll()
    {
        Page page(longDocument(20, 0, 0), {1000, 400});
        const int before = page.view().verticalScrollBar()->value();
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(&page.view(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(page.view().verticalScrollBar()->value() > before);
        QVERIFY(!page.view().selection().isEmpty());
        const TextSpan last = page.view().selection().last();
        const QRect end = page.view().rectsOf({last.field, {last.range.end - 8, last.range.end}}).last();
        QVERIFY(isInView(page.view(), end));
    }

    void spaceAndPageKeysScroll()
    {
        Page page(longDocument(30, 0, 0), {1000, 400});
        QScrollBar *bar = page.view().verticalScrollBar();
        QTest::keyClick(&page.view(), Qt::Key_Space);
        const int once = bar->value();
        QVERIFY(once > 200 && once < 400);
        QTest::keyClick(&page.view(), Qt::Key_PageDown);
        QVERIFY(bar->value() > once);
        QTest::keyClick(&page.view(), Qt::Key_PageUp);
        QTest::keyClick(&page.view(), Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(bar->value(), 0);
    }

    void aClickOnANameChoosesItAndTicksTheScrollBar()
    {
        Page page(shortTelegram());
        auto *bar = page.view().findChild<TickedScrollBar *>(u"pageScrollBar"_s);
        QVERIFY(bar->ticks().isEmpty());
        page.click(page.middle(page.span(u"Larsen"_s)));
        QCOMPARE(page.document().chosenEntity(), u"larsen"_s);
        QCOMPARE(page.document().currentMention(), 0);
        QCOMPARE(bar->ticks().size(), 2);
        QVERIFY(bar->ticks().first().at < bar->ticks().last().at);

        page.view().setHits({page.span(u"wheat"_s)}, 0);
        QCOMPARE(bar->ticks().size(), 3);
        QTest::keyClick(&page.view(), Qt::Key_Escape);
        QTest::keyClick(&page.view(), Qt::Key_Escape);
        QCOMPARE(page.document().chosenEntity(), QString());
        QCOMPARE(bar->ticks().size(), 1);
    }

    void highlightsAreDrawnAndChosen()
    {
        Page page(shortTelegram());
        const TextSpan words = page.span(u"received me at noon"_s);
        const QRect rect = page.view().rectsOf(words).first();
        const QImage plain = picture(page.view());
        const QString amber = page.document().highlight({words}, u"amber"_s);
        const QImage marked = picture(page.view());
        QVERIFY(differentPixels(plain, marked, rect) > rect.width() * rect.height() / 2);

        const QString sky = page.document().highlight({page.span(u"at noon and"_s)}, u"sky"_s);
        const QRect both = page.view().rectsOf(page.span(u"at noon"_s)).first();
        QVERIFY(differentPixels(marked, picture(page.view()), both) > 0);
        const QSet<QRgb> washes = [&] {
            QSet<QRgb> found;
            const QImage image = picture(page.view());
            for (int y = both.top(); y <= both.bottom(); ++y)
                found << image.pixel(both.right() - 1, y);
            return found;
        }();
        const Theme theme = themeFor(ThemeChoice::Paper, false);
        QVERIFY2(washes.contains(theme.wash(u"amber"_s).rgb()), "the lower highlight is covered");
        QVERIFY2(washes.contains(theme.wash(u"sky"_s).rgb()), "the upper highlight is covered");

        page.click(page.middle(page.span(u"received"_s)));
        QCOMPARE(page.document().currentAnnotation(), amber);
        page.click(page.middle(page.span(u"and spoke"_s)) - QPoint(25, 0));
        QCOMPARE(page.document().currentAnnotation(), sky);
        page.click(page.middle(page.span(u"The second"_s)));
        QCOMPARE(page.document().currentAnnotation(), QString());
    }

    void revealsWhatIsOutOfView()
    {
        Page page(longDocument(200, 1, 10), {1000, 500});
        const TextSpan far = page.span(u"paragraph180 word30"_s);
        page.view().reveal(far);
        QVERIFY(isInView(page.view(), page.view().rectsOf(far).first()));
        const TextSpan note{FieldId::note(u"90"_s), {0, 4}};
        page.view().reveal(note);
        QVERIFY(isInView(page.view(), page.view().rectsOf(note).first()));
        page.view().setHits({page.span(u"paragraph12 word5"_s)}, 0);
        QVERIFY(isInView(page.view(), page.view().rectsOf(page.span(u"paragraph12 word5"_s)).first()));
    }

    void selectionsFromOutsideAreChecked()
    {
        Page page(shortTelegram());
        const TextSpan good = page.span(u"Larsen"_s);
        const qsizetype pair = page.text().body.indexOf(u"nless"_s);
        page.view().setSelection({good,
                                  {FieldId::body(), {0, 100000}},
                                  {FieldId::body(), {pair - 1, pair + 1}},
                                  {FieldId::note(u"99"_s), {0, 1}}});
        QCOMPARE(page.view().selection(), QList<TextSpan>{good});
        page.view().clearSelection();
        QVERIFY(page.view().selection().isEmpty());
    }

    void keepsTheReadingPlace()
    {
        Page page(longDocument(120, 1, 30), {1000, 600});
        const qsizetype place = page.span(u"paragraph70 word0"_s).range.begin;
        page.view().scrollToOffset(place);
        QCOMPARE(page.view().topOffset(), place);
        page.view().setTypography({{}, 160, false});
        QCOMPARE(page.view().topOffset(), place);
        page.view().setTypography({{}, 70, true});
        page.view().resize(480, 500);
        page.view().setTheme(themeFor(ThemeChoice::Dark, true));
        page.view().setTypography({{}, 100, false});
        page.view().resize(1000, 600);
        QTRY_VERIFY(qAbs(page.view().topOffset() - place) < 100);
        page.view().scrollToOffset(0);
        QCOMPARE(page.view().verticalScrollBar()->value(), 0);
    }

    void saysWhichPageIsInView()
    {
        Document document = longDocument(60, 0, 0);
        document.pages = {{u"41"_s, document.body.indexOf(u"paragraph20"_s)},
                          {u"42"_s, document.body.indexOf(u"paragraph40"_s)}};
        Page page(document, {1000, 500});
        QSignalSpy changed(&page.view(), &PageView::pageInViewChanged);
        page.view().scrollToOffset(document.body.indexOf(u"paragraph30"_s));
        QCOMPARE(changed.takeLast().first().toString(), u"41"_s);
        page.view().verticalScrollBar()->setValue(page.view().verticalScrollBar()->maximum());
        QCOMPARE(changed.takeLast().first().toString(), u"42"_s);
        page.view().scrollToOffset(0);
        QCOMPARE(changed.takeLast().first().toString(), QString());
    }

    void zoomIsAskedForWithControlAndWheel()
    {
        Page page(shortTelegram());
        QSignalSpy asked(&page.view(), &PageView::zoomRequested);
        QWheelEvent event({100, 100}, page.view().viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, 120}, {},
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(page.view().viewport(), &event);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toInt(), 110);

        const int small = page.view().rectsOf(page.span(u"wheat"_s)).first().height();
        page.view().setTypography({{}, 200, false});
        QVERIFY(page.view().rectsOf(page.span(u"wheat"_s)).first().height() > small * 1.8);
    }

    void theMenuKnowsWhatItIsFor()
    {
        Page page(shortTelegram());
        QSignalSpy asked(&page.view(), &PageView::contextMenuRequested);
        const QString amber = page.document().highlight({page.span(u"Minister Larsen"_s)}, u"amber"_s);
        const QPoint larsen = page.middle(page.span(u"Larsen"_s));
        QContextMenuEvent event(QContextMenuEvent::Mouse, larsen, page.view().viewport()->mapToGlobal(larsen));
        QCoreApplication::sendEvent(page.view().viewport(), &event);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(2).toString(), amber);
        QCOMPARE(asked.first().at(3).toInt(), 0);

        page.view().setSelection({page.span(u"the ice"_s)});
        QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(&page.view(), &key);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.last().at(1).value<QList<TextSpan>>(), QList<TextSpan>{page.span(u"the ice"_s)});
        QCOMPARE(asked.last().at(3).toInt(), -1);
    }

    void everyCrowdedNoteCanBeReached()
    {
        Page page(longDocument(30, 4, 80), {1000, 600});
        QScrollBar *bar = page.view().verticalScrollBar();
        for (const QString &label : {u"1"_s, u"60"_s, u"120"_s}) {
            page.view().reveal({FieldId::note(label), {0, 4}});
            const QRect note = page.view().noteRect(label);
            QVERIFY2(note.top() >= 0 && note.top() < page.view().viewport()->height(), qPrintable(label));
        }
        bar->setValue(bar->maximum());
        QTRY_VERIFY(page.view().noteRect(u"120"_s).bottom() <= page.view().viewport()->height());
    }

    void oddDocumentsAreDrawn_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("note");

        QTest::newRow("nothing at all") << QString() << QString() << QString();
        QTest::newRow("no title") << QString() << u"Only words."_s << QString();
        QTest::newRow("empty note") << u"Title"_s << u"Words."_s << QString();
        QTest::newRow("long title") << QString(u"A title of many lines "_s).repeated(20) << u"Words."_s << QString();
        QTest::newRow("long word") << u"Title"_s << QString(4000, u'x') << QString(900, u'y');
        QTest::newRow("note taller than the window") << u"Title"_s << u"Words."_s << QString(u"note "_s).repeated(3000);
        QTest::newRow("right to left") << u"ברקיה"_s << u"שלום עולם, זה מסמך. NATO 1967 שלום."_s << u"הערה"_s;
        QTest::newRow("Chinese") << u"電報"_s << QString(u"總理說會議將在明天舉行。"_s).repeated(40) << u"註"_s;
        QTest::newRow("one endless paragraph") << u"Title"_s << QString(u"word "_s).repeated(40000) << QString();
        QTest::newRow("blank lines") << u"Title"_s << u"\n\n\nWords.\n\n"_s << u"\n"_s;
    }

    void oddDocumentsAreDrawn()
    {
        QFETCH(QString, title);
        QFETCH(QString, body);
        QFETCH(QString, note);
        Document document;
        document.title = title;
        document.body = body;
        document.notes = {{u"1"_s, note, Call{FieldId::body(), body.size()}}, {u"*"_s, u"Called by nothing."_s, {}}};
        for (const int width : {1200, 420}) {
            Page page(document, {width, 500});
            QTest::keyClick(&page.view(), Qt::Key_A, Qt::ControlModifier);
            for (const TextSpan &span : page.view().selection())
                QVERIFY(isValid(span.range, document.text(span.field)));
            for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_End, Qt::Key_Right, Qt::Key_Left, Qt::Key_Up})
                QTest::keyClick(&page.view(), key, Qt::ShiftModifier);
            QTest::keyClick(&page.view(), Qt::Key_Tab);
            QTest::keyClick(&page.view(), Qt::Key_Return);
            page.drag({10, 10}, {width / 2, 300});
            page.view().verticalScrollBar()->setValue(page.view().verticalScrollBar()->maximum());
            QVERIFY(!page.view().grab().isNull());
        }
    }

    void saysWhatItIs()
    {
        Page page(shortTelegram());
        QVERIFY(!page.view().accessibleName().isEmpty());
        QVERIFY(page.view().accessibleDescription().contains(u"Telegram From the Embassy"_s));
    }
};

QTEST_MAIN(PageViewTest)

#include "page_view_test.moc"
