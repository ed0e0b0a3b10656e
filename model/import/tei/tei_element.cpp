// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tei/tei_element.h"

#include <QHash>
#include <QString>

namespace Secto {

using namespace Qt::StringLiterals;

TeiElement teiElement(QStringView name, bool isFrus)
{
    using enum TeiElement;
    static const QHash<QStringView, TeiElement> series{
        {u"attachment", Attachment}, {u"file", Microfiche}, {u"pdf", Skipped}};
    static const QHash<QStringView, TeiElement> tei{
        {u"div", Division},
        {u"head", Head},
        {u"dateline", Dateline},
        {u"signed", Signed},
        {u"item", Item},
        {u"label", Item},
        {u"quote", Quote},
        {u"cit", Quote},
        {u"lg", Quote},
        {u"p", Paragraph},
        // Lines
        {u"seg", Line},
        {u"salute", Line},
        {u"l", Line},
        {u"byline", Line},
        {u"postscript", Line},
        {u"trailer", Line},
        {u"closer", Line},
        {u"opener", Line},
        {u"address", Line},
        {u"addrLine", Line},
        {u"docTitle", Line},
        {u"titlePart", Line},
        {u"docImprint", Line},
        {u"titlePage", Line},
        {u"argument", Line},
        {u"epigraph", Line},
        {u"floatingText", Line},
        {u"figDesc", Line},
        {u"caption", Line},
        {u"sp", Line},
        {u"speaker", Line},
        {u"stage", Line},
        {u"docAuthor", Line},
        {u"docDate", Line},
        // In a line
        {u"lb", LineBreak},
        {u"pb", PageBreak},
        {u"note", Note},
        {u"hi", Emphasis},
        {u"emph", Emphasis},
        {u"del", Emphasis},
        {u"persName", Person},
        {u"gloss", Term},
        {u"term", ListedTerm},
        {u"placeName", PlaceName},
        {u"date", Date},
        {u"ref", Reference},
        {u"list", List},
        {u"table", Table},
        {u"row", Row},
        {u"cell", Cell},
        {u"figure", Figure},
        // Nothing to read
        {u"graphic", Skipped},
        {u"include", Skipped},
        {u"milestone", Skipped},
        {u"anchor", Skipped},
        {u"fw", Transparent},
        // Text and no more
        {u"time", Transparent},
        {u"affiliation", Transparent},
        {u"roleName", Transparent},
        {u"forename", Transparent},
        {u"surname", Transparent},
        {u"orgName", Transparent},
        {u"name", Transparent},
        {u"rs", Transparent},
        {u"title", Transparent},
        {u"foreign", Transparent},
        {u"abbr", Transparent},
        {u"expan", Transparent},
        {u"choice", Transparent},
        {u"orig", Transparent},
        {u"reg", Transparent},
        {u"sic", Transparent},
        {u"corr", Transparent},
        {u"add", Transparent},
        {u"supplied", Transparent},
        {u"unclear", Transparent},
        {u"gap", Transparent},
        {u"num", Transparent},
        {u"measure", Transparent},
        {u"idno", Transparent},
        {u"q", Transparent},
        {u"said", Transparent},
        {u"formula", Transparent},
        {u"publisher", Transparent},
        {u"pubPlace", Transparent},
        {u"bibl", Transparent},
        {u"author", Transparent},
        {u"editor", Transparent},
        {u"s", Transparent},
        {u"w", Transparent},
        {u"c", Transparent},
        {u"ptr", Skipped},
        {u"front", Transparent},
        {u"body", Transparent},
        {u"back", Transparent},
        {u"group", Transparent},
        {u"text", Transparent},
    };
    return (isFrus ? series : tei).value(name, Unknown);
}

} // namespace Secto
