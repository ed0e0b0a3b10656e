// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QStringView>

namespace Secto {

/**
 * The classification and handling markings that @p line consists of: "Secret; Exdis." gives
 * "Secret" and "Exdis", "TOP SECRET—EYES ONLY" gives "Top Secret" and "Eyes Only". Empty
 * where the line says anything else.
 */
QStringList readMarkings(QStringView line);

/** The markings among the sentences of a source note: "Source: … . Secret; Exdis. Drafted by …". */
QStringList markingsInSourceNote(QStringView note);

/** @p markings without repetition, classification ("Secret") before handling ("Exdis"). */
QStringList inOrder(const QStringList &markings);

} // namespace Secto
