// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/source_view.h"

#include "testlib/testlib.h"
#include "theme/syntax_colours.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include <cmath>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** Reads a text as the view colours it, each piece as "Format{words}"; plain text is left out. */
class Reader : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    Reader() { setDefinition(syntaxRepository().definitionForName(u"Diplomatic document"_s)); }

    QStringList read(const QString &text)
    {
        KSyntaxHighlighting::State state;
        for (const QString &line : text.split(u'\n')) {
            m_line = line;
            state = highlightLine(line, state);
        }
        return m_found;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (format.isValid() && format.name() != u"Text")
            m_found << format.name() + u'{' + m_line.sliced(offset, length) + u'}';
    }

private:
    QString m_line;
    QStringList m_found;
};

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return x > y ? x / y : y / x;
}

} // namespace

class SourceViewTest : public QObject
{
    Q_OBJECT

private slots:
    void coloursWhatItTells_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");

        QTest::newRow("head with number and call")
            << u"\n12a. Telegram From Rusk to Bonn1"_s
            << QStringList{u"Number{12a.}"_s, u"Head{ Telegram From Rusk to Bonn}"_s, u"Note call{1}"_s};
        QTest::newRow("head without number") << u"Editorial Note"_s << QStringList{u"Head{Editorial Note}"_s};
        QTest::newRow("series number and subject")
            << u"Head\n\nSecto 4. NATUS. Subject: Talks."_s
            << QStringList{u"Head{Head}"_s, u"Series number{Secto 4.}"_s, u"Subject{Subject}"_s};
        QTest::newRow("dateline") << u"Head\nParis, December 11, 1967, 0955Z.\nThe talk."_s
                                  << QStringList{u"Head{Head}"_s, u"Dateline{Paris, December 11, 1967, 0955Z.}"_s};
        QTest::newRow("page mark and insertion")
            << u"Head\nHe [Page 731] said [2 lines not declassified] no."_s
            << QStringList{u"Head{Head}"_s, u"Page mark{[Page 731]}"_s, u"Insertion{[2 lines not declassified]}"_s};
        QTest::newRow("calls after words and stops, and numbers that are none")
            << u"Head\nagreements.2 and “no”,3 but CF 109, B52 and 1967."_s
            << QStringList{u"Head{Head}"_s, u"Note call{2}"_s, u"Note call{3}"_s};
        QTest::newRow("markings are not words")
            << u"Head\nSecret; Exdis; Eyes Only. The Secretary kept secret."_s
            << QStringList{u"Head{Head}"_s, u"Marking{Secret}"_s, u"Marking{Exdis}"_s, u"Marking{Eyes Only}"_s};
        QTest::newRow("list of notes") << u"Head\nText.1\n\n  1. Source: Files. Secret.\n  2. Ibid."_s
                                       << QStringList{u"Head{Head}"_s,        u"Note call{1}"_s,
                                                      u"Note label{  1. }"_s, u"Note{Source: Files. }"_s,
                                                      u"Marking{Secret}"_s,   u"Note{.}"_s,
                                                      u"Note label{  2. }"_s, u"Note{Ibid.}"_s};
        QTest::newRow("list of notes without indent")
            << u"Head\nText\n1 Source: Files.\n2 Ibid."_s
            << QStringList{u"Head{Head}"_s, u"Note label{1 }"_s, u"Note{Source: Files.}"_s, u"Note label{2 }"_s,
                           u"Note{Ibid.}"_s};
    }

    void coloursWhatItTells()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        QCOMPARE(Reader().read(text), expected);
    }

    void readsTheTelegram()
    {
        const QStringList found = Reader().read(QString::fromUtf8(Testing::telegramBytes()));
        QCOMPARE(found.first(), u"Number{345.}"_s);
        QVERIFY(found.contains(u"Series number{Secto 4.}"_s));
        QVERIFY(found.contains(u"Page mark{[Page 731]}"_s));
        QVERIFY(found.contains(u"Insertion{[illegible]}"_s));
        QCOMPARE(found.filter(u"Note call{"_s), (QStringList{u"Note call{1}"_s, u"Note call{2}"_s}));
        QCOMPARE(found.filter(u"Note label{"_s).size(), 2);
    }

    void everyColourCanBeRead_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("paper") << ThemeChoice::Paper;
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void everyColourCanBeRead()
    {
        QFETCH(ThemeChoice, choice);
        const Theme theme = themeFor(choice, false);
        const KSyntaxHighlighting::Theme colours = syntaxTheme(theme);
        QVERIFY(colours.isValid());
        QVERIFY(colours.name().startsWith(u"Secto"));
        for (int style = 0; style <= KSyntaxHighlighting::Theme::Others; ++style) {
            const QColor ink = QColor::fromRgba(colours.textColor(KSyntaxHighlighting::Theme::TextStyle(style)));
            for (const QColor &ground : {theme.page, theme.field, theme.selection}) {
                QVERIFY2(contrast(ink, ground) >= 4.5,
                         qPrintable(u"style %1: %2 on %3 is %4"_s.arg(style)
                                        .arg(ink.name(), ground.name())
                                        .arg(contrast(ink, ground))));
            }
        }
    }

    void showsTheSourceAndColoursIt()
    {
        SourceView view;
        view.setSource(u"12. Head\nBody text."_s);
        QCOMPARE(view.toPlainText(), u"12. Head\nBody text."_s);
        QVERIFY(view.isReadOnly());
        const auto number = [&view] { return view.document()->firstBlock().layout()->formats(); };
        QTRY_VERIFY(!number().isEmpty());
        const QColor onPaper = number().first().format.foreground().color();
        view.setTheme(themeFor(ThemeChoice::Dark, false));
        QTRY_VERIFY(number().first().format.foreground().color() != onPaper);
        QCOMPARE(view.palette().color(QPalette::Base), themeFor(ThemeChoice::Dark, false).page);
    }

    void aVeryLongTextIsShownPlain()
    {
        SourceView view;
        const QString text = u"12. Head\n"_s + u"word\n"_s.repeated(SourceView::LongestColoured / 5);
        view.setSource(text);
        QCOMPARE(view.document()->characterCount() - 1, int(text.size()));
        QCoreApplication::processEvents();
        QVERIFY(view.document()->firstBlock().layout()->formats().isEmpty());
    }

    void tellsWhatIsSelectedByHand()
    {
        SourceView view;
        view.setSource(u"one two three"_s);
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QSignalSpy selected(&view, &SourceView::rangeSelected);

        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(selected.last().first().value<TextRange>(), (TextRange{0, 4}));
        QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(selected.last().first().value<TextRange>().isEmpty());

        QTextCursor two(view.document());
        two.setPosition(5);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, view.cursorRect(two).center());
        QCOMPARE(selected.last().first().value<TextRange>(), (TextRange{4, 7}));
    }

    void selectsAndScrollsWithoutSayingSo()
    {
        SourceView view;
        view.setSource(u"word\n"_s.repeated(1000));
        view.resize(400, 300);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy selected(&view, &SourceView::rangeSelected);

        view.selectRanges({{4000, 4004}, {4010, 4014}});
        QCOMPARE(view.selectedRange(), (TextRange{4000, 4004}));
        QCOMPARE(view.extraSelections().size(), 1);
        QVERIFY(view.verticalScrollBar()->value() > 0);
        QVERIFY(view.viewport()->rect().contains(view.cursorRect().center()));

        const int there = view.verticalScrollBar()->value();
        view.selectRanges({{4005, 4009}}); // in view already: nothing moves
        QCOMPARE(view.verticalScrollBar()->value(), there);
        view.selectRanges({});
        QVERIFY(view.selectedRange().isEmpty());
        QVERIFY(view.extraSelections().isEmpty());
        view.selectRanges({{99'999, 100'000}}); // a range of another text does no harm
        QCOMPARE(selected.size(), 0);
    }

    void keysLeadOut()
    {
        SourceView view;
        view.setSource(u"one"_s);
        QSignalSpy left(&view, &SourceView::leaveRequested);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(view.tabChangesFocus());
    }
};

QTEST_MAIN(SourceViewTest)

#include "source_view_test.moc"
