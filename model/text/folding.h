// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace Secto {

/**
 * @p text as a reader compares it who types without accents and capitals: "Aleš" becomes
 * "ales", "Łódź" "lodz", "Straße" "strasse". Typographic quotes and dashes become plain ones.
 * The same in every locale. Offsets in the result are not offsets in @p text.
 */
QString folded(QStringView text);

} // namespace Secto
