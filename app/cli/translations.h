// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Secto::Cli {

/** Gives the running application its plural forms. Once, after the application is made. */
void installTranslations();

} // namespace Secto::Cli
