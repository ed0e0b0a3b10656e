// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <array>

namespace Secto {

/** By which of their details documents can be chosen from a list of values. */
enum class FilterField { Kind, Tag, Person, Place, Volume };

inline constexpr std::array AllFilterFields{FilterField::Kind, FilterField::Tag, FilterField::Person,
                                            FilterField::Place, FilterField::Volume};

/** Whether a document has many values of @p field: it must have all that are chosen then, and else any of them. */
constexpr bool holdsMany(FilterField field)
{
    return field == FilterField::Tag || field == FilterField::Person;
}

/** Which documents of a library are shown, beside the words of the text filter. A value. */
struct LibraryFilter
{
    // ISO 8601 to the year, the month or the day; empty where the span is open. A document whose date is known
    // only roughly is in the span if it may be.
    QString from;
    QString to;
    /** By FilterField: kinds, tags, persons, places as the library writes them, identifiers of volumes; empty: any. */
    std::array<QStringList, AllFilterFields.size()> chosen;

    QStringList &values(FilterField field) { return chosen[size_t(field)]; }
    const QStringList &values(FilterField field) const { return chosen[size_t(field)]; }
    bool hasDates() const { return !from.isEmpty() || !to.isEmpty(); }
    bool isEmpty() const { return *this == LibraryFilter(); }
    /** How many chips show it: one for the dates, one a value. */
    int count() const;
    /** Chooses the value, or chooses it no more. */
    void toggle(FilterField field, const QString &value);

    friend bool operator==(const LibraryFilter &, const LibraryFilter &) = default;
};

/** The identifier that stands in a filter for documents that came alone: no volume has it. */
inline const QString SingleDocuments = QStringLiteral("-");

/** As text to be kept, and back; what cannot be read filters nothing. */
QString toText(const LibraryFilter &filter);
LibraryFilter filterFromText(const QString &text);

/** "1967–1968", "Since December 12, 1967", "Until 1950"; empty without dates. */
QString datesInWords(const LibraryFilter &filter);

} // namespace Secto
