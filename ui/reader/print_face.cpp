// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/print_face.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Whether the figures of @p font, as they are set, are its ordinary glyphs. */
bool hasOwnFigures(const QFont &font)
{
    const QString figures = u"0123456789"_s;
    QTextLayout layout(figures, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    return runs.size() == 1 && runs.first().glyphIndexes() == runs.first().rawFont().glyphIndexesForString(figures);
}

} // namespace

Typography printTypography(const Typography &typography)
{
    Typography chosen = typography;
    chosen.zoom = 100;
    if (hasOwnFigures(bodyFont(chosen)))
        return chosen;
    const QStringList faces = pageFaces();
    for (const QString &face : faces) {
        Typography other = chosen;
        other.face = face;
        if (hasOwnFigures(bodyFont(other)))
            return other;
    }
    return chosen;
}

QFont withoutVariants(QFont font)
{
    for (const QFont::Tag feature :
         {QFont::Tag("liga"), QFont::Tag("clig"), QFont::Tag("dlig"), QFont::Tag("calt"), QFont::Tag("smcp")})
        font.setFeature(feature, 0);
    return font;
}

} // namespace Secto
