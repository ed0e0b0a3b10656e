// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/validators/validator.h"

#include "extraction/validators/bare_name_validator.h"

namespace Secto {

std::vector<std::unique_ptr<Validator>> allValidators()
{
    std::vector<std::unique_ptr<Validator>> validators;
    validators.push_back(std::make_unique<BareNameValidator>());
    return validators;
}

} // namespace Secto
