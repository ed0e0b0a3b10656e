// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/cited_name.h"
#include "documents/document.h"

#include <QList>

namespace Secto {

/**
 * A document as reference managers keep it: what the formats of exchange have in common, with
 * every part in the field that Zotero, EndNote and BibLaTeX expect it in. A value; empty
 * parts are unknown.
 *
 * A document of a volume is a chapter of an edited book: the book's title is that of the volume, its
 * series the series with its years. The head of the document names its sender, so that it has no author.
 */
struct Reference
{
    enum class Kind {
        Chapter, ///< of a volume or an e-book
        WebPage,
        Letter,
        Text, ///< any other: a text of the user's own, a paper from an archive
    };

    Kind kind = Kind::Text;
    QString key; ///< letters, digits, '-' and '.': "frus1964-68v05-d345"; empty if nothing gives one
    QString title;
    QList<CitedName> authors;
    QList<CitedName> recipients; ///< of a letter
    QList<CitedName> editors;
    QString book;   ///< "Vietnam, 1967"
    QString series; ///< "Foreign Relations of the United States, 1964–1968"
    QString volume; ///< in Arabic numerals: "5", "19, pt. 1", "E-4"
    QString number; ///< of the document: "345"
    QString pages;  ///< of the whole document: "730–731"
    QString place;  ///< where it was published
    QString publisher;
    QString published; ///< ISO 8601, mostly a year
    QString written;   ///< ISO 8601: when the document was written, if it was published later
    QString address;
    QString accessed; ///< ISO 8601; only with an address
    QString rights;

    friend bool operator==(const Reference &, const Reference &) = default;
};

/**
 * The reference of @p document.
 * @param accessed ISO date on which the web edition was read, where the document's own metadata do not say
 */
Reference referenceOf(const Document &document, const QString &accessed = {});

/** "Document 345": what the fields have no place for. Empty if there is nothing. */
QString remarkOf(const Reference &reference);

// In each format, without the separators between several references; UTF-8 throughout.

/** For BibTeX and BibLaTeX: "@incollection{…}". */
QString toBibTex(const Reference &reference);
/** Lines "TY  - CHAP" to "ER  - ". */
QString toRis(const Reference &reference);
/** An object of a CSL-JSON array, indented. */
QString toCslJson(const Reference &reference);

} // namespace Secto
