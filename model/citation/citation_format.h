// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/citation.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Secto {

/** The ways in which citations leave Secto: three for readers, three for reference managers. */
enum class CitationFormat { Advised, ChicagoNote, ChicagoBibliography, BibTex, Ris, CslJson };

/** Every format in the order in which they are offered. */
QList<CitationFormat> citationFormats();

/** "history", "chicago-note", "chicago-bibliography", "bibtex", "ris", "csl-json": as commands name it. */
QString citationFormatKey(CitationFormat format);
std::optional<CitationFormat> citationFormat(const QString &key);

/** What it is called in menus: "Office of the Historian", "BibTeX". Translated. */
QString citationFormatName(CitationFormat format);

/**
 * @p documents in @p format, with a newline at the end of each line but the last: a citation a line, or one file for a
 * reference manager. Entries of the same volume are given once where the style cites the volume. Keys
 * of references are made unique. Documents without anything to cite are left out.
 *
 * @param accessed ISO date on which the web edition was read, where the document's own metadata do not say; may be
 *     empty
 * @param page for readers: the pages of a quotation, as cite() takes them
 */
QString citationsIn(CitationFormat format, QList<Document> documents, const QString &accessed = {},
                    const QString &page = {});

} // namespace Secto
