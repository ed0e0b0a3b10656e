// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/metadata_fields.h"

#include "text/iso_date.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("MetadataFields", text);
}

/** A part of the document that is one string. */
template <QString Document::*Part>
MetadataField part(const QString &name, const QString &label, const QString &placeholder = {})
{
    return {.name = name,
            .label = label,
            .placeholder = placeholder,
            .read = [](const Document &document) { return document.*Part; },
            .write = [](Document &document, const QString &text) { document.*Part = text; }};
}

template <QString Publication::*Part>
MetadataField published(const QString &name, const QString &label, const QString &placeholder = {})
{
    return {.name = name,
            .label = label,
            .placeholder = placeholder,
            .read = [](const Document &document) { return document.publication.*Part; },
            .write = [](Document &document, const QString &text) { document.publication.*Part = text; }};
}

MetadataField editors()
{
    // Names hold commas ("William F. Sanford, Jr."), so semicolons part them.
    return {.name = u"metadataEditors"_s,
            .label = tr("Editors"),
            .placeholder = tr("A Name; Another Name"),
            .read = [](const Document &document) { return document.publication.editors.join(u"; "_s); },
            .write =
                [](Document &document, const QString &text) {
                    document.publication.editors.clear();
                    for (const QString &name : text.split(u';', Qt::SkipEmptyParts)) {
                        if (!name.trimmed().isEmpty())
                            document.publication.editors << name.simplified();
                    }
                }};
}

QString dateFault(const QString &text)
{
    if (text.isEmpty() || isIsoDate(text))
        return {};
    return tr("Write the date as 1967-12-11, or 1967-12 or 1967 if no more is known.");
}

QString yearFault(const QString &text)
{
    static const QRegularExpression year(u"^[0-9]{4}\\z"_s);
    if (text.isEmpty() || year.match(text).hasMatch())
        return {};
    return tr("Write the year with four digits: 2002.");
}

} // namespace

QList<MetadataField> metadataFields()
{
    MetadataField date = part<&Document::date>(u"metadataDate"_s, tr("Date"), u"1967-12-11"_s);
    date.fault = dateFault;
    MetadataField year = published<&Publication::year>(u"metadataYear"_s, tr("Year"));
    year.fault = yearFault;
    MetadataField accessed = published<&Publication::accessed>(u"metadataAccessed"_s, tr("Accessed"), u"2026-11-25"_s);
    accessed.fault = dateFault;
    return {
        part<&Document::title>(u"metadataTitle"_s, tr("Title")),
        part<&Document::number>(u"metadataNumber"_s, tr("Number")),
        date,
        part<&Document::from>(u"metadataFrom"_s, tr("From")),
        part<&Document::to>(u"metadataTo"_s, tr("To")),
        part<&Document::place>(u"metadataPlace"_s, tr("Written at")),
        published<&Publication::series>(u"metadataSeries"_s, tr("Series")),
        published<&Publication::subseries>(u"metadataSubseries"_s, tr("Subseries"), u"1964–1968"_s),
        published<&Publication::volume>(u"metadataVolume"_s, tr("Volume"), u"Volume V"_s),
        published<&Publication::volumeTitle>(u"metadataVolumeTitle"_s, tr("Volume title")),
        editors(),
        published<&Publication::place>(u"metadataPublicationPlace"_s, tr("Published at")),
        published<&Publication::publisher>(u"metadataPublisher"_s, tr("Publisher")),
        year,
        published<&Publication::pages>(u"metadataPages"_s, tr("Pages"), u"730–731"_s),
        published<&Publication::volumeId>(u"metadataVolumeId"_s, tr("Volume id"), u"frus1964-68v05"_s),
        published<&Publication::address>(u"metadataAddress"_s, tr("Address"), u"https://"_s),
        accessed,
    };
}

} // namespace Secto
