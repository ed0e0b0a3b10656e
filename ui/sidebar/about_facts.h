// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"

#include <QStringList>

namespace Secto {

/** The editors' note on where the document is kept, "Source: Department of State, …" without its first word. */
QString sourceNote(const Document &document);

/** Marks, subject, origin and rights, a line each: "Secret · Exdis", "Built into Secto". */
QStringList provenance(const StoredDocument &stored);

/** What was done to the document here, a line each: added, last opened, how many notes and corrections. */
QStringList changeHistory(const OpenDocument &document);

} // namespace Secto
