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

/** "Washington: Government Printing Office, 2002". */
QString imprint(const Publication &publication, const QString &place);

/** Whether there is a series or volume to cite, or the document stands alone. */
bool hasVolume(const Publication &publication);

/** Title, place and date of the document itself. */
void addOrigin(CitationWriter &writer, const Document &document);

/** Where in the volume it stands: by @p numberSign and number, or by pages. @p page as for cite(). */
void addLocator(CitationWriter &writer, const Document &document, const QString &numberSign, const QString &page);

Citation chicagoNote(const Document &document, const QString &page);
Citation chicagoBibliography(const Document &document);

} // namespace Secto
