// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/mention.h"

#include <QColor>
#include <QPalette>
#include <QString>

class QPainter;
class QRectF;

namespace Secto {

/** What the user chose; System follows the desktop's light or dark scheme with Paper or Dark. */
enum class ThemeChoice { System, Paper, Light, Dark };

/**
 * The colours of the window and the page. A value. Every text colour meets WCAG AA
 * (4.5:1) on the grounds it is used on; a test computes it.
 */
struct Theme
{
    QString name; ///< "paper", "light", "dark"
    bool isDark = false;

    QColor window;    ///< around the page, panes
    QColor page;      ///< brightest: the sheet
    QColor text;      ///< on page and window
    QColor secondary; ///< footnotes' voice, second lines, counts; AA on page and window
    QColor accent;    ///< brick red: calls, the tab in use, classification chips
    QColor rule;      ///< hair lines; no text
    QColor hover;     ///< ground of the row under the mouse
    QColor field;     ///< ground of line edits
    QColor selection; ///< selected text on the page

    /** Colour of an entity kind, for its mark and its chosen mentions; 3:1 on page and window. */
    QColor entity(EntityKind kind) const;

    /** Ground for chosen mentions of a kind; text stays AA on it. */
    QColor entityTint(EntityKind kind) const;

    /** Wash of a highlight colour; text stays AA on it. Invalid for an unknown key. */
    QColor wash(const QString &colourKey) const;

    /** Line of a highlight colour, for its underline pattern; 3:1 on the page. */
    QColor washLine(const QString &colourKey) const;

    /** For QApplication::setPalette, so that Qt's own widgets match. */
    QPalette palette() const;
};

Theme themeFor(ThemeChoice choice, bool systemIsDark);

/** Draws the mark of an entity kind, each of its own shape, filling @p square: lozenge, ring, square, triangle, disc,
 * bar … */
void paintEntityMark(QPainter &painter, const QRectF &square, EntityKind kind, const Theme &theme);

/**
 * Draws the under-line pattern of a highlight along the bottom of @p line: solid, dashed,
 * dotted, wavy, double. Colour is never the only sign.
 */
void paintHighlightLine(QPainter &painter, const QRectF &line, const QString &colourKey, const Theme &theme);

/** "People", "Places" … translated, for group heads and menus. */
QString entityKindTitle(EntityKind kind);

/** "Person", "Place" … translated. */
QString entityKindName(EntityKind kind);

} // namespace Secto
