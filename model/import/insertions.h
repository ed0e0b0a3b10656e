// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/** The editors' insertions in @p body: "[illegible]", "[2 lines not declassified]", "[sic]", in order. */
QList<Insertion> findInsertions(QStringView body);

} // namespace Secto
