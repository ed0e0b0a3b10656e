// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/source_map.h"

#include <QHash>

namespace Secto {

/** A text without its white space, which differs between a field and its source. */
struct CompactText
{
    explicit CompactText(QStringView text);

    QString letters;
    QList<qint32> at; ///< UTF-16 offset in the text, one a letter
};

/**
 * Places the fields of a document in the source they were read from; part of SourceMap.
 *
 * Both texts are walked side by side. Where they part, the nearest place where they
 * agree again is sought: first behind something the source has in addition (a call, a
 * page mark), then behind a letter or a few that the field has otherwise. The work
 * spent on seeking is bounded by a multiple of the length of both.
 */
class SourceAlignment
{
public:
    explicit SourceAlignment(const QString &source);

    QList<SourceMap::Field> align(const Document &document);

private:
    /** A place in the letters of the field (c) and of the source (s). */
    struct Place
    {
        qsizetype c = 0;
        qsizetype s = 0;
    };

    QList<SourceMap::Run> alignField(const FieldId &id, const QString &text, qsizetype from, qsizetype before);
    std::optional<Place> locate(qsizetype from, qsizetype before);
    bool partsAt(Place here);
    std::optional<Place> meetAgain(Place parted);
    bool agree(Place place);
    qsizetype stopAfter(qsizetype c) const;
    qsizetype indexOf(QStringView letters, qsizetype from, qsizetype before);

    CompactText m_source;
    QHash<FieldId, QList<qsizetype>> m_takenOut;
    CompactText m_field{QStringView()};
    QList<qsizetype> m_stops; ///< places in the field's letters where a call or page mark was taken out
    qsizetype m_cursor = 0;   ///< in the source's letters, after the field last placed
    qsizetype m_budget = 0;   ///< letters that may still be compared in vain
};

} // namespace Secto
