// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

namespace Secto {

/**
 * Style sheet of the small round buttons of the search: one that is checked, or that has the property
 * "narrows", stands out.
 */
QString chipStyle(const Theme &theme);

} // namespace Secto
