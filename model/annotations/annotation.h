// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/text_anchor.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace Secto {

using DocumentId = qint64; ///< row of a document in its library; 0 is none

/**
 * A highlight, a note on a passage, or a note on the whole document.
 *
 * A value: to change one, change a copy and hand it to Library::save().
 */
struct Annotation
{
    QString id; ///< twelve lower-case letters and digits, unique in all libraries; block id in exports
    DocumentId document = 0;
    QList<TextAnchor> anchors; ///< in reading order, one a field it touches; empty: on the whole document
    QString colour;            ///< key of the palette: "amber", "sage", "sky", "rose", "violet"; empty: no wash
    QString note;              ///< Markdown; may be empty
    QStringList tags;          ///< without '#', in the order given
    QDateTime created;         ///< UTC
    QDateTime modified;        ///< UTC

    bool isDocumentNote() const { return anchors.isEmpty(); }

    /** The quoted words, fields joined by a newline. */
    QString quote() const;

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/** A fresh Annotation::id. */
QString newAnnotationId();

/** One of the five highlight colours. Keys never change; the user may rename them. */
struct HighlightColour
{
    QString key;  ///< "amber"
    QString name; ///< "Amber", or what the user calls it: "Argument"
};

/** The keys in their order: amber, sage, sky, rose, violet. */
QStringList highlightColourKeys();

/** Whether @p text can be a tag: letters, digits, '-', '_' and '/', and not digits alone (Obsidian's rule). */
bool isValidTag(const QString &text);

/** @p text made into a valid tag: spaces become '-', other characters go; may end up empty. */
QString toTag(const QString &text);

} // namespace Secto
