// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/volume.h"

class QXmlStreamReader;

namespace Secto {

/**
 * Reads a teiHeader, in which @p xml stands at its start, to its end: the volume's id and what a
 * citation needs. What the header leaves empty is told from the id.
 */
Volume readTeiHeader(QXmlStreamReader &xml);

} // namespace Secto
