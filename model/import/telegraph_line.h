// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace Secto {

/** The first line of a telegram's own text. */
struct TelegraphLine
{
    QString series;      ///< "Secto 4", or a number alone: "2474"
    QStringList routing; ///< "NATUS"
    QString subject;     ///< without the word "Subject"; may be empty
    bool isAlone = true; ///< nothing but these stands in the paragraph
};

/** Reads "Secto 4. NATUS. Subject: NATO Ministerial meeting." Nothing where @p paragraph begins otherwise. */
std::optional<TelegraphLine> readTelegraphLine(const QString &paragraph);

} // namespace Secto
