// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/field_id.h"

namespace Secto {

std::optional<FieldId> FieldId::fromString(const QString &text)
{
    if (text == u"title" || text == u"body" || (text.startsWith(u"note:") && text.size() > 5))
        return FieldId(text);
    return std::nullopt;
}

} // namespace Secto
