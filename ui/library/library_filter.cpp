// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_filter.h"

#include "text/iso_date.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Kept on the user's disk: never changed. By FilterField.
constexpr std::array Keys{"kinds"_L1, "tags"_L1, "persons"_L1, "places"_L1, "volumes"_L1};

QString tr(const char *text)
{
    return QCoreApplication::translate("LibraryFilter", text);
}

QString dateIn(const QJsonObject &object, QLatin1StringView key)
{
    const QString date = object[key].toString();
    return isIsoDate(date) ? date : QString();
}

} // namespace

int LibraryFilter::count() const
{
    int all = hasDates();
    for (const QStringList &values : chosen)
        all += int(values.size());
    return all;
}

void LibraryFilter::toggle(FilterField field, const QString &value)
{
    if (values(field).removeAll(value) == 0)
        values(field) << value;
}

QString toText(const LibraryFilter &filter)
{
    if (filter.isEmpty())
        return {};
    QJsonObject object{{u"from"_s, filter.from}, {u"to"_s, filter.to}};
    for (const FilterField field : AllFilterFields)
        object[Keys[size_t(field)]] = QJsonArray::fromStringList(filter.values(field));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

LibraryFilter filterFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    LibraryFilter filter{.from = dateIn(object, "from"_L1), .to = dateIn(object, "to"_L1), .chosen = {}};
    for (const FilterField field : AllFilterFields) {
        for (const QJsonValue &value : object[Keys[size_t(field)]].toArray()) {
            if (!value.toString().isEmpty())
                filter.values(field) << value.toString();
        }
        filter.values(field).removeDuplicates();
    }
    return filter;
}

QString datesInWords(const LibraryFilter &filter)
{
    const QString from = readableDate(filter.from);
    const QString to = readableDate(filter.to);
    if (from == to)
        return from;
    if (to.isEmpty())
        return tr("Since %1").arg(from);
    if (from.isEmpty())
        return tr("Until %1").arg(to);
    return u"%1–%2"_s.arg(from, to);
}

} // namespace Secto
