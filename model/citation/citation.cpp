// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation.h"

#include "citation/citation_parts.h"
#include "text/iso_date.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

Citation advised(const Document &document, const QString &page)
{
    const Publication &publication = document.publication;
    CitationWriter writer;
    if (!hasVolume(publication))
        addOrigin(writer, document);
    writer.add(listedNames(authorsOf(document)));
    writer.addItalic(publication.series);
    writer.add(publication.subseries);
    addVolume(writer, publication, publication.volume);
    if (const QStringList editors = editorsOf(publication); !editors.isEmpty())
        writer.add((editors.size() > 1 ? u"eds. "_s : u"ed. "_s) + listedNames(editors));
    writer.addParenthesis(imprint(publication, publication.place));
    addLocator(writer, document, u"Document "_s, page);
    writer.addAddress(publication.address);
    if (!publication.accessed.trimmed().isEmpty())
        writer.add(u"[accessed "_s + readableDate(publication.accessed.trimmed()) + u']', u" "_s);
    return writer.finished();
}

} // namespace

Citation cite(const Document &document, CitationStyle style, const QString &page)
{
    switch (style) {
    case CitationStyle::Advised:
        return advised(document, page);
    case CitationStyle::ChicagoNote:
        return chicagoNote(document, page);
    case CitationStyle::ChicagoBibliography:
        return chicagoBibliography(document);
    }
    return {};
}

} // namespace Secto
