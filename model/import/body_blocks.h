// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/**
 * A block for every paragraph of @p body, each of the kind it looks like.
 *
 * @param dateline as DocumentDate::dateline
 * @param telegraph where the telegraph line stands; empty where there is none
 */
QList<Block> findBlocks(QStringView body, TextRange dateline, TextRange telegraph);

} // namespace Secto
