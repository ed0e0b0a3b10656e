// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/extractor.h"

namespace Secto::Cli {

/** Finds names by what comes with the program, read when the first document asks for it. In any thread. */
ExtractFunction builtInExtractor();

} // namespace Secto::Cli
