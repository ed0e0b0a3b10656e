// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/typography.h"

#include <QFontDatabase>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int BodySize = 18; ///< px at 100 percent

/** Text faces made for long reading, with the figures, small capitals and accents that documents need. */
const QStringList &bookFaces()
{
    static const QStringList faces{u"EB Garamond"_s,    u"Libertinus Serif"_s,  u"Linux Libertine O"_s,
                                   u"Gentium Plus"_s,   u"Gentium Book Plus"_s, u"Charis SIL"_s,
                                   u"Source Serif 4"_s, u"Noto Serif"_s,        u"DejaVu Serif"_s};
    return faces;
}

} // namespace

QStringList pageFaces()
{
    const QStringList installed = QFontDatabase::families();
    QStringList faces;
    for (const QString &face : bookFaces()) {
        if (installed.contains(face))
            faces << face;
    }
    const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    if (faces.isEmpty()) {
        QFont serif;
        serif.setStyleHint(QFont::Serif);
        const QString family = serif.defaultFamily();
        faces << (family.isEmpty() ? system : family);
    }
    return faces;
}

QFont bodyFont(const Typography &typography)
{
    // Asking for the installed families is slow and their list does not change while we read.
    static const QString bestFace = pageFaces().first();
    QFont font(typography.face.isEmpty() ? bestFace : typography.face);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(qMax(6, qRound(BodySize * qBound(50, typography.zoom, 300) / 100.0)));
    font.setKerning(true);
    // Hinted advances are whole pixels, which spoils the spacing that the face was drawn with.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setFeature("lnum", typography.oldStyleFigures ? 0 : 1);
    font.setFeature("onum", typography.oldStyleFigures ? 1 : 0);
    return font;
}

} // namespace Secto
