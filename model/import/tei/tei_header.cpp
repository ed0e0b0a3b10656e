// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tei/tei_header.h"

#include "citation/regular_publication.h"

#include <QXmlStreamReader>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** A title of the header belongs into this part of the publication; none for those that are not kept. */
QString Publication::*partOfTitle(QStringView type)
{
    if (type == u"series")
        return &Publication::series;
    if (type == u"subseries" || type == u"sub-series")
        return &Publication::subseries;
    if (type == u"volumenumber" || type == u"volume-number")
        return &Publication::volume;
    if (type == u"volume")
        return &Publication::volumeTitle;
    return nullptr;
}

} // namespace

Volume readTeiHeader(QXmlStreamReader &xml)
{
    Volume volume;
    Publication &publication = volume.publication;
    const auto text = [&xml] { return xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified(); };
    bool isInPublication = false;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        xml.readNext();
        if (xml.isEndElement()) {
            --depth;
            isInPublication = isInPublication && xml.name() != u"publicationStmt";
        }
        if (!xml.isStartElement())
            continue;
        const QStringView name = xml.name();
        const auto type = xml.attributes().value("type"_L1).toString();
        // Those that are read here are read to their end; all others are gone into.
        if (name == u"title") {
            const auto part = partOfTitle(type);
            const QString title = text();
            if (part)
                publication.*part = title;
        } else if (name == u"editor") {
            const bool isGeneral = xml.attributes().value("role"_L1) == u"general";
            const QString editor = text();
            if (!isGeneral && !editor.isEmpty())
                publication.editors << editor;
        } else if (name == u"publisher" && isInPublication) {
            publication.publisher = text();
        } else if (name == u"pubPlace" && isInPublication) {
            publication.place = text();
        } else if (name == u"date" && isInPublication && type.isEmpty()) {
            publication.year = text();
        } else if (name == u"idno" && type == u"frus") {
            volume.id = text();
        } else {
            isInPublication = isInPublication || name == u"publicationStmt";
            ++depth;
        }
    }

    publication.volumeId = volume.id;
    publication = regularPublication(publication);
    publication.rights = u"U.S. Government work, public domain"_s;
    return volume;
}

} // namespace Secto
