// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/citation.h"

namespace Secto {

/** Writes a citation in its three forms at once. Empty parts are left out with the punctuation before them. */
class CitationWriter
{
public:
    bool isEmpty() const { return m_citation.plain.isEmpty(); }

    /** @p before is the punctuation that parts the text from what there is already. */
    void add(const QString &text, const QString &before = QStringLiteral(", "));
    void addItalic(const QString &text, const QString &before = QStringLiteral(", "));
    /** A link if it is an address of the web. */
    void addAddress(const QString &address, const QString &before = QStringLiteral(", "));
    /** In quotation marks; a comma or period that follows goes inside, as Americans set it. */
    void addQuoted(const QString &text, const QString &before = QStringLiteral(", "));
    /** In parentheses, after a space. */
    void addParenthesis(const QString &text);

    /** The finished citation, with the period that ends it. */
    Citation finished();

private:
    void sign(const QString &punctuation);
    void part(const QString &before);
    void write(const QString &text, const QString &before, const QString &mark, const QString &element);

    Citation m_citation;
};

// What the styles have in common.

/** "A", "A and B", "A, B, and C". */
QString listedNames(const QStringList &names);

/** The editors without blank entries. */
QStringList editorsOf(const Publication &publication);

/** Who wrote the book that @p document is a chapter of: its sender, several with semicolons between. Volumes have none.
 */
QStringList authorsOf(const Document &document);

/** "Foreign Relations of the United States, 1964–1968". */
QString seriesAndYears(const Publication &publication);

/** "Volume XIX, Part 1" as "vol. 19, pt. 1". */
QString arabicVolume(const QString &volume);

/** Whether the volume's number counts within its title: "1919, The Paris Peace Conference, Volume XI". */
bool titleStandsFirst(const Publication &publication);

/** The number of the volume, which the style writes as @p volume, and its title, in their order. */
void addVolume(CitationWriter &writer, const Publication &publication, const QString &volume,
               const QString &before = QStringLiteral(", "));

/** "Washington: Government Printing Office, 2002". */
QString imprint(const Publication &publication, const QString &place);

/** Whether there is a series or volume to cite, or the document stands alone. */
bool hasVolume(const Publication &publication);

/** Title, place and date of the document itself. */
void addOrigin(CitationWriter &writer, const Document &document);

/** Whether the document is a page of the web that is no part of a volume. */
bool isWebPage(const Document &document);

/** Author, title in quotation marks, date. */
void addWebPage(CitationWriter &writer, const Document &document, const QString &before = QStringLiteral(", "));

/** Where in the volume it stands: by @p numberSign and number, or by pages. @p page as for cite(). */
void addLocator(CitationWriter &writer, const Document &document, const QString &numberSign, const QString &page);

Citation chicagoNote(const Document &document, const QString &page);
Citation chicagoBibliography(const Document &document);

} // namespace Secto
