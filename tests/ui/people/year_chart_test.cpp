// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/year_chart.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class YearChartTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_chart = std::make_unique<YearChart>();
        m_chart->resize(400, m_chart->sizeHint().height());
        m_chart->setYears({{1961, 4}, {1962, 0}, {1963, 40}, {0, 2}});
        m_chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
    }

    void aClickChoosesAYearAndAgainAll()
    {
        const QSignalSpy chosen(m_chart.get(), &YearChart::yearChosen);
        click(1963);
        QCOMPARE(m_chart->chosenYear(), 1963);
        click(0);
        QCOMPARE(m_chart->chosenYear(), 0);
        click(0);
        QVERIFY(!m_chart->chosenYear());
        click(1962); // no document is of that year
        QCOMPARE(chosen.size(), 3);
    }

    void keysGoFromYearToYear()
    {
        m_chart->setFocus();
        QTest::keyClick(m_chart.get(), Qt::Key_Right); // from 1961 over 1962
        QCOMPARE(m_chart->accessibleDescription(), u"1963: 40 documents"_s);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QCOMPARE(m_chart->chosenYear(), 1963);
        QTest::keyClick(m_chart.get(), Qt::Key_End);
        QTest::keyClick(m_chart.get(), Qt::Key_Right); // there is nothing behind
        QTest::keyClick(m_chart.get(), Qt::Key_Space);
        QCOMPARE(m_chart->chosenYear(), 0);
        QTest::keyClick(m_chart.get(), Qt::Key_Escape);
        QVERIFY(!m_chart->chosenYear());
        QTest::keyClick(m_chart.get(), Qt::Key_Home);
        QTest::keyClick(m_chart.get(), Qt::Key_Enter);
        QCOMPARE(m_chart->chosenYear(), 1961);
    }

    void barsAreAsHighAsTheirDocumentsAreMany()
    {
        const auto inked = [this](int year) {
            const QImage image = m_chart->grab().toImage();
            const QRect bar = m_chart->bar(year);
            int count = 0;
            for (int y = bar.top(); y < bar.bottom(); ++y)
                count += image.pixelColor(bar.center().x(), y) == m_theme.entity(EntityKind::Person);
            return count;
        };
        m_chart->setTheme(m_theme);
        QVERIFY(inked(1963) > 8 * inked(1961));
        QVERIFY(inked(1961) > 0);
        QCOMPARE(inked(1962), 0);
    }

    void standsWithNothingToShow()
    {
        m_chart->setYears({});
        m_chart->setFocus();
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
        QTest::keyClick(m_chart.get(), Qt::Key_Return);
        QTest::mouseClick(m_chart.get(), Qt::LeftButton);
        QVERIFY(!m_chart->chosenYear());
        QVERIFY(m_chart->bar(1961).isEmpty());
        m_chart->grab();
    }

private:
    void click(int year) { QTest::mouseClick(m_chart.get(), Qt::LeftButton, {}, m_chart->bar(year).center()); }

    const Theme m_theme = themeFor(ThemeChoice::Light, false);
    std::unique_ptr<YearChart> m_chart;
};

QTEST_MAIN(YearChartTest)

#include "year_chart_test.moc"
