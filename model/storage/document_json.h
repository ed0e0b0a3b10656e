// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/**
 * The parts of a document that are kept as JSON in the library. Names in it are part of the
 * file format: they may be added to, never changed.
 */

/** Blocks, pages, insertions, classifications, routing, and what marksToJson() gives. */
QString structureToJson(const Document &document);
/**
 * The document's text must be there already. Marks that do not fit it are left out; if blocks do
 * not, each line becomes a paragraph, so that all of the text is still shown.
 */
void readStructure(Document &document, const QString &json);

/** The labels of the pages that begin in the document whose structureToJson() is @p structure. */
QStringList pageLabels(const QString &structure);
/** Ids of its linked places, without reading the rest. */
QStringList linkedPlaceIds(const QString &structure);

QString publicationToJson(const Publication &publication);
Publication publicationFromJson(const QString &json);

/** Only what a document's publication has unlike that of its volume: most documents share all but their address. */
QString publicationToJson(const Publication &publication, const Publication &ofVolume);
/** Reads either; @p ofVolume gives what the first leaves out. */
Publication publicationFromJson(const QString &json, const Publication &ofVolume);

/** What Library::saveMetadata() may change, for imported_metadata. */
QString metadataToJson(const Document &document);

} // namespace Secto
