// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/validators/validator.h"

namespace Secto {

/**
 * A bare capitalized word is a person's name only if something says so: the document introduces somebody of that name,
 * or what stands around it, here and elsewhere in the document, the list of persons and the tables make it likely, as
 * a model has learned.
 */
class BareNameValidator : public Validator
{
public:
    void validate(const Reading &reading, QList<Find> &finds) const override;
};

} // namespace Secto
