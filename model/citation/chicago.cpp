// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation_parts.h"

#include "citation/cited_name.h"
#include "text/iso_date.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Chicago names the district, as there are other Washingtons. */
QString chicagoPlace(const Publication &publication)
{
    const QString place = publication.place.simplified();
    return place == "Washington"_L1 ? u"Washington, DC"_s : place;
}

/** Up to ten names are listed; of more, the first seven. */
QString chicagoNames(QStringList names)
{
    const bool many = names.size() > 10;
    if (many)
        names.resize(7);
    names.first() = citedName(names.first()).inverted();
    return names.size() == 1 ? names.first()
           : many            ? names.join(u", "_s) + u", et al."_s
                             : names.first(names.size() - 1).join(u", "_s) + u", and "_s + names.last();
}

QString chicagoEditors(const QStringList &editors)
{
    return chicagoNames(editors) + (editors.size() == 1 ? u", ed"_s : u", eds"_s);
}

/** In notes four names or more are cut to the first. */
QString notedNames(const QStringList &names)
{
    return names.size() > 3 ? names.first() + u" et al."_s : listedNames(names);
}

} // namespace

Citation chicagoNote(const Document &document, const QString &page)
{
    const Publication &publication = document.publication;
    CitationWriter writer;
    const bool isPage = isWebPage(document);
    if (isPage)
        addWebPage(writer, document);
    else
        addOrigin(writer, document);
    if (hasVolume(publication)) {
        QString before = u", "_s;
        if (const QStringList authors = authorsOf(document); !authors.isEmpty() && !writer.isEmpty())
            writer.add(u"in "_s + notedNames(authors));
        else if (!authors.isEmpty())
            writer.add(notedNames(authors));
        else if (!writer.isEmpty()) {
            writer.add(u"in"_s);
            before = u" "_s;
        }
        if (const QString series = seriesAndYears(publication); !series.isEmpty()) {
            writer.addItalic(series, before);
            before = u", "_s;
        }
        addVolume(writer, publication, arabicVolume(publication.volume), before);
    }
    // Before a name "ed." means "edited by", so it has no plural.
    if (const QStringList editors = editorsOf(publication); !editors.isEmpty())
        writer.add(u"ed. "_s + notedNames(editors));
    writer.addParenthesis(imprint(publication, chicagoPlace(publication)));
    if (!isPage || !page.isEmpty())
        addLocator(writer, document, u"doc. "_s, page);
    if (!publication.accessed.trimmed().isEmpty())
        writer.add(u"accessed "_s + readableDate(publication.accessed.trimmed()));
    writer.addAddress(publication.address);
    return writer.finished();
}

Citation chicagoBibliography(const Document &document)
{
    const Publication &publication = document.publication;
    CitationWriter writer;
    if (isWebPage(document)) {
        addWebPage(writer, document, u". "_s);
    } else if (!hasVolume(publication)) {
        addOrigin(writer, document);
    } else {
        if (const QStringList authors = authorsOf(document); !authors.isEmpty())
            writer.add(chicagoNames(authors));
        if (const QStringList editors = editorsOf(publication); !editors.isEmpty())
            writer.add(chicagoEditors(editors), u". "_s);
        writer.addItalic(seriesAndYears(publication), u". "_s);
        QString volume = arabicVolume(publication.volume);
        if (!volume.isEmpty() && !titleStandsFirst(publication))
            volume[0] = volume[0].toUpper();
        addVolume(writer, publication, volume, u". "_s);
    }
    writer.add(imprint(publication, chicagoPlace(publication)), u". "_s);
    if (!publication.accessed.trimmed().isEmpty() && !publication.address.trimmed().isEmpty())
        writer.add(u"Accessed "_s + readableDate(publication.accessed.trimmed()), u". "_s);
    writer.addAddress(publication.address, u". "_s);
    return writer.finished();
}

} // namespace Secto
