// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/query_fields.h"

#include "text/english_date.h"
#include "text/iso_date.h"

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

struct Name
{
    QLatin1StringView text;
    SearchField field;
};

// Typed by users and kept in their saved searches: they may be added to, never changed.
constexpr std::array Names{
    Name{"title"_L1, SearchField::Title},
    Name{"text"_L1, SearchField::Text},
    Name{"footnote"_L1, SearchField::Footnote},
    Name{"note"_L1, SearchField::Note},
    Name{"person"_L1, SearchField::Person},
    Name{"from"_L1, SearchField::From},
    Name{"to"_L1, SearchField::To},
    Name{"place"_L1, SearchField::Place},
    Name{"class"_L1, SearchField::Class},
    Name{"tag"_L1, SearchField::Tag},
    Name{"kind"_L1, SearchField::Kind},
    Name{"volume"_L1, SearchField::Volume},
    Name{"number"_L1, SearchField::Number},
    Name{"repository"_L1, SearchField::Repository},
    Name{"file"_L1, SearchField::File},
    Name{"date"_L1, SearchField::Date},
    Name{"before"_L1, SearchField::Before},
    Name{"after"_L1, SearchField::After},
};

std::optional<QString> readDate(const QString &text)
{
    if (isIsoDate(text))
        return text;
    if (const auto date = firstEnglishDate(text); date && date->first.year != 0)
        return date->first.toIso();
    return std::nullopt;
}

} // namespace

std::optional<SearchField> searchFieldFromName(QStringView name)
{
    for (const Name &known : Names) {
        if (name.compare(known.text, Qt::CaseInsensitive) == 0)
            return known.field;
    }
    return std::nullopt;
}

QStringList searchFieldNames()
{
    QStringList names;
    for (const Name &name : Names)
        names << name.text;
    return names;
}

std::optional<DateSpan> readDateSpan(const QString &text)
{
    const qsizetype dots = text.indexOf(".."_L1);
    const auto first = readDate(dots < 0 ? text : text.first(dots).trimmed());
    const auto last = dots < 0 ? first : readDate(text.sliced(dots + 2).trimmed());
    if (!first || !last)
        return std::nullopt;
    return DateSpan{*first, *last};
}

} // namespace Secto
