// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "page_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

Document withLinks()
{
    Document document;
    document.title = u"Telegram"_s;
    document.body = u"The talks went on; see Document 12 for more."_s;
    document.blocks = {{Block::Kind::Paragraph, {0, document.body.size()}}};
    const qsizetype at = document.body.indexOf(u"Document 12"_s);
    document.links = {{{FieldId::body(), {at, at + 11}}, u"#d12"_s}};
    return document;
}

} // namespace

class PageLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickFollows()
    {
        Page page(withLinks());
        QSignalSpy followed(&page.view(), &PageView::linkFollowed);
        page.click(page.middle(page.span(u"talks"_s)));
        QCOMPARE(followed.size(), 0);
        page.click(page.middle(page.span(u"Document 12"_s)));
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.first().first().toString(), u"#d12"_s);
    }

    void enterFollowsFromTheCaret()
    {
        Page page(withLinks());
        QSignalSpy followed(&page.view(), &PageView::linkFollowed);
        page.click(page.before(page.span(u"see"_s)));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(&page.view(), Qt::Key_Right, Qt::ControlModifier);
        QTest::keyClick(&page.view(), Qt::Key_Return);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.first().first().toString(), u"#d12"_s);
    }

    void draggingOverALinkSelectsAndDoesNotFollow()
    {
        Page page(withLinks());
        QSignalSpy followed(&page.view(), &PageView::linkFollowed);
        page.drag(page.before(page.span(u"Document"_s)), page.after(page.span(u"12"_s)));
        QCOMPARE(page.selected(), u"Document 12"_s);
        QCOMPARE(followed.size(), 0);
    }

    void aHandShowsOverIt()
    {
        Page page(withLinks());
        QTest::mouseMove(page.view().viewport(), page.middle(page.span(u"talks"_s)));
        QTRY_COMPARE(page.view().viewport()->cursor().shape(), Qt::IBeamCursor);
        QTest::mouseMove(page.view().viewport(), page.middle(page.span(u"Document 12"_s)));
        QTRY_COMPARE(page.view().viewport()->cursor().shape(), Qt::PointingHandCursor);
    }

    void itIsUnderlined()
    {
        Document plain = withLinks();
        plain.links.clear();
        Page with(withLinks());
        Page without(plain);
        const QImage a = with.view().viewport()->grab().toImage();
        const QImage b = without.view().viewport()->grab().toImage();
        const auto differ = [&](const QRect &rect) {
            int pixels = 0;
            for (int y = rect.top(); y <= rect.bottom() + 3; ++y)
                for (int x = rect.left(); x <= rect.right(); ++x)
                    pixels += a.pixel(x, y) != b.pixel(x, y);
            return pixels;
        };
        const QRect link = with.view().rectsOf(with.span(u"Document 12"_s)).first();
        QVERIFY(differ(link) >= link.width() - 2);
        QCOMPARE(differ(with.view().rectsOf(with.span(u"talks went"_s)).first()), 0);
    }
};

QTEST_MAIN(PageLinksTest)

#include "page_links_test.moc"
