// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provenance/source_note.h"

#include <QList>
#include <QString>

// The steps of readSourceNote(), each for one stretch of the note.

namespace Secto {

/** The place of keeping in words, "Department of State, Central Files, 762.0221/11–2855", that fills @p range. */
QList<ProvenancePart> readLocation(const QString &note, TextRange range);

/** The place of keeping as volumes before 1955 say it: "793B.00/6–351: Telegram", "PPS files, lot 64 D 563". */
QList<ProvenancePart> readBareLocation(const QString &note);

/** "Top Secret; Niact; Nodis"; empty if @p sentence says no markings. */
QList<ProvenancePart> readMarkings(const QString &note, TextRange sentence);

/** Who drafted, cleared and approved it and when it was sent and received, from @p sentences. */
QList<ProvenancePart> readHandling(const QString &note, const QList<TextRange> &sentences);

/** The offset at which the sentence with the markings begins; -1 for none at or after @p from. */
qsizetype beginningOfMarkings(const QString &note, qsizetype from);

/** "Johnson Library" of "Lyndon B. Johnson Library". */
QString repositoryKey(const QString &words);

/** "64D560" of "Lot 64 D 560". */
QString lotKey(QStringView words);

/** @p words with plain hyphens and without space around them. */
QString plainKey(QStringView words);

} // namespace Secto
