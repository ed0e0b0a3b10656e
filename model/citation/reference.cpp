// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reference.h"

#include "citation/citation_parts.h"
#include "citation/page_range.h"
#include "text/folding.h"
#include "text/iso_date.h"

#include <QRegularExpression>

#include <utility>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** "frus1964-68v05-d345", or "ministers1951" from title and year. */
QString keyOf(const Document &document)
{
    const Publication &publication = document.publication;
    static const QRegularExpression unfit(u"[^A-Za-z0-9.-]+"_s);
    const QString volume = QString(publication.volumeId).remove(unfit);
    if (!volume.isEmpty() && !document.id.isEmpty())
        return volume + u'-' + QString(document.id).remove(unfit);
    if (!volume.isEmpty() && !document.number.isEmpty())
        return volume + u"-d"_s + QString(document.number).remove(unfit);
    static const QRegularExpression longWord(u"[a-z]{4,}"_s);
    const QString word = longWord.match(folded(document.title)).captured();
    const QString year = isIsoDate(document.date) ? document.date.first(4) : publication.year.simplified();
    return QString(word + year).remove(unfit);
}

/** Pages that electronic volumes count are those of the one document, and lead nowhere. */
bool hasPrintedPages(const Publication &publication)
{
    static const QRegularExpression electronic(u"v(?:e[0-9]|[0-9-]*mSupp)"_s);
    return !electronic.match(publication.volumeId).hasMatch();
}

QList<CitedName> namesFrom(const QString &text)
{
    return text.simplified().isEmpty() ? QList<CitedName>() : QList{citedName(text)};
}

void fillChapter(Reference &reference, const Document &document)
{
    const Publication &publication = document.publication;
    reference.kind = Reference::Kind::Chapter;
    for (const QString &editor : editorsOf(publication))
        reference.editors << citedName(editor);
    for (const QString &author : authorsOf(document))
        reference.authors << citedName(author);
    reference.book = publication.volumeTitle.simplified();
    reference.series = seriesAndYears(publication);
    if (reference.book.isEmpty())
        reference.book = std::exchange(reference.series, {});
    static const QRegularExpression sign(u"^vols?\\. "_s);
    reference.volume = arabicVolume(publication.volume).remove(sign);
    reference.number = document.number.simplified();
    if (hasPrintedPages(publication))
        reference.pages = pagesOf(document);
    reference.place = publication.place.simplified();
    reference.publisher = publication.publisher.simplified();
    reference.published = publication.year.simplified();
    reference.written = document.date;
}

void fillAlone(Reference &reference, const Document &document)
{
    const Publication &publication = document.publication;
    reference.authors = namesFrom(document.from);
    reference.number = document.number.simplified();
    reference.place = document.place.simplified();
    reference.publisher = publication.publisher.simplified();
    reference.published = document.date.isEmpty() ? publication.year.simplified() : document.date;
    reference.pages = pagesOf(document);
    if (!publication.address.trimmed().isEmpty()) {
        reference.kind = Reference::Kind::WebPage;
    } else if (document.kind == "letter"_L1) {
        reference.kind = Reference::Kind::Letter;
        reference.recipients = namesFrom(document.to);
    }
}

} // namespace

Reference referenceOf(const Document &document, const QString &accessed)
{
    Reference reference;
    reference.key = keyOf(document);
    reference.title = document.title.simplified();
    if (reference.title.endsWith(u'.'))
        reference.title.chop(1);
    reference.address = document.publication.address.trimmed();
    if (!reference.address.isEmpty()) {
        const QString own = document.publication.accessed.trimmed();
        reference.accessed = own.isEmpty() ? accessed : own;
    }
    reference.rights = document.publication.rights.simplified();
    if (hasVolume(document.publication))
        fillChapter(reference, document);
    else
        fillAlone(reference, document);
    return reference;
}

QString remarkOf(const Reference &reference)
{
    return reference.number.isEmpty() ? QString() : u"Document "_s + reference.number;
}

} // namespace Secto
