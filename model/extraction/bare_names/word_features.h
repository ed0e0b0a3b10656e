// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/find.h"
#include "extraction/reading.h"

#include <cstdint>
#include <vector>

namespace Secto {

/**
 * What a capitalized word and the words around it are, each as one number: a hash of what is asked and of the answer
 * ("the word before is: told"). A model gives each a weight. The training program and the extractor must ask the
 * same, so a change here needs a new model (training/README.md).
 */
using WordFeatures = std::vector<uint32_t>;

/** Of the token number @p at of field number @p field. Linear in nothing: it looks at five words. */
WordFeatures wordFeatures(const Reading &reading, qsizetype field, qsizetype at);

} // namespace Secto
