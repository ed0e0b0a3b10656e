// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto {

/** What the head of a document says. */
struct Head
{
    QString number; ///< "345", "12a"; empty where there is none
    QString title;  ///< the head without its number
    QString kind;   ///< as Document::kind
    QString from;
    QString to;
};

/** Splits "345. Telegram From Secretary of State Rusk to the Department of State"; note calls are out of it. */
Head readHead(const QString &head);

/** Length of "345. " at the beginning of @p head in UTF-16 units; 0 where there is no number. */
qsizetype numberLength(QStringView head);

/** Whether @p paragraph, the first of a text, can be its head rather than a part of the body. */
bool looksLikeHead(QStringView paragraph);

} // namespace Secto
