// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotations/annotation.h"
#include "theme/theme.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

#include <cmath>

using namespace Secto;

namespace {

/** @see https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
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

constexpr std::array Kinds{EntityKind::Person,         EntityKind::Role, EntityKind::Place,
                           EntityKind::Organization,   EntityKind::Date, EntityKind::Document,
                           EntityKind::Classification, EntityKind::Event};

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPairCanBeRead_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("paper") << ThemeChoice::Paper;
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }

    void everyPairCanBeRead()
    {
        QFETCH(ThemeChoice, choice);
        const Theme theme = themeFor(choice, false);
        const auto atLeast = [&](double wanted, const QColor &ink, const QColor &ground, const QString &pair) {
            const double found = contrast(ink, ground);
            QVERIFY2(found >= wanted,
                     qPrintable(QStringLiteral("%1: %2 on %3 is %4").arg(pair, ink.name(), ground.name()).arg(found)));
        };

        for (const QColor &ground : {theme.page, theme.window, theme.field, theme.hover}) {
            atLeast(7, theme.text, ground, QStringLiteral("text"));
            atLeast(4.5, theme.secondary, ground, QStringLiteral("secondary"));
            atLeast(4.5, theme.accent, ground, QStringLiteral("accent"));
        }
        atLeast(4.5, theme.text, theme.selection, QStringLiteral("selected text"));
        for (const EntityKind kind : Kinds) {
            atLeast(3, theme.entity(kind), theme.page, toString(kind));
            atLeast(3, theme.entity(kind), theme.window, toString(kind));
            atLeast(4.5, theme.text, theme.entityTint(kind), toString(kind));
        }
        for (const QString &key : highlightColourKeys()) {
            atLeast(4.5, theme.text, theme.wash(key), key);
            atLeast(4.5, theme.accent, theme.wash(key), key + QStringLiteral(" call"));
            atLeast(3, theme.washLine(key), theme.page, key);
        }
    }

    void systemFollowsTheDesktop()
    {
        QVERIFY(themeFor(ThemeChoice::System, true).isDark);
        QCOMPARE(themeFor(ThemeChoice::System, false).name, QStringLiteral("paper"));
    }

    void marksAndLinesDifferInShape()
    {
        const Theme theme = themeFor(ThemeChoice::Light, false);
        const auto drawn = [](const auto &paint) {
            QImage image(40, 40, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paint(painter);
            painter.end();
            const QImage shape = image.convertToFormat(QImage::Format_Grayscale8);
            QByteArray bits;
            for (int y = 0; y < 40; ++y)
                for (int x = 0; x < 40; ++x)
                    bits += qGray(shape.pixel(x, y)) > 200 ? ' ' : '#';
            return bits;
        };

        QSet<QByteArray> shapes;
        for (const EntityKind kind : Kinds)
            shapes << drawn([&](QPainter &p) { paintEntityMark(p, QRectF(4, 4, 30, 30), kind, theme); });
        QCOMPARE(shapes.size(), qsizetype(Kinds.size()));

        QSet<QByteArray> lines;
        for (const QString &key : highlightColourKeys())
            lines << drawn([&](QPainter &p) { paintHighlightLine(p, QRectF(2, 10, 36, 20), key, theme); });
        QCOMPARE(lines.size(), highlightColourKeys().size());
    }
};

QTEST_MAIN(ThemeTest)

#include "theme_test.moc"
