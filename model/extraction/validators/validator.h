// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/find.h"
#include "extraction/reading.h"

#include <memory>
#include <vector>

namespace Secto {

/** Takes out finds that the document as a whole makes unlikely. Validators hold no state. */
class Validator
{
public:
    virtual ~Validator() = default;

    virtual void validate(const Reading &reading, QList<Find> &finds) const = 0;
};

std::vector<std::unique_ptr<Validator>> allValidators();

} // namespace Secto
