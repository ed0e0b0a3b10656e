// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/citation_format.h"
#include "session/open_document.h"

#include <QMimeData>

#include <memory>

namespace Secto {

/** The annotation as Markdown, as in an export of it alone. */
std::unique_ptr<QMimeData> asMarkdown(const OpenDocument &document, const Annotation &annotation);

/** @p spans as a formatted quotation (plain, HTML) with page and citation as the Office of the Historian advises. */
std::unique_ptr<QMimeData> asQuotation(const OpenDocument &document, const QList<TextSpan> &spans);

/** The citation of the document: formatted (plain, HTML) for readers, plain and under its own type for programs. */
std::unique_ptr<QMimeData> asCitation(const Document &document, CitationFormat format);

} // namespace Secto
