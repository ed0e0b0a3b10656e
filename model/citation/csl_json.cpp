// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reference.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString type(Reference::Kind kind)
{
    switch (kind) {
    case Reference::Kind::Chapter:
        return u"chapter"_s;
    case Reference::Kind::WebPage:
        return u"webpage"_s;
    case Reference::Kind::Letter:
        return u"personal_communication"_s;
    case Reference::Kind::Text:
        break;
    }
    return u"document"_s;
}

QJsonArray names(const QList<CitedName> &persons)
{
    QJsonArray written;
    for (const CitedName &person : persons) {
        if (person.isBody()) {
            written << QJsonObject{{u"literal"_s, person.family}};
            continue;
        }
        QJsonObject name{{u"family"_s, person.family}, {u"given"_s, person.given}};
        if (!person.suffix.isEmpty())
            name[u"suffix"_s] = person.suffix;
        written << name;
    }
    return written;
}

/** Numbers where the date is one of the calendar; else its words. */
QJsonObject date(const QString &iso)
{
    QJsonArray parts;
    for (const QString &part : iso.split(u'-')) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (!isNumber)
            return {{u"literal"_s, iso}};
        parts << number;
    }
    QJsonArray dates; // a second would end a span
    dates << parts;
    return {{u"date-parts"_s, dates}};
}

} // namespace

QString toCslJson(const Reference &reference)
{
    QJsonObject item{{u"type"_s, type(reference.kind)}};
    const auto add = [&item](const QString &name, const QString &value) {
        if (!value.isEmpty())
            item[name] = value;
    };
    const auto addNames = [&item](const QString &name, const QList<CitedName> &persons) {
        if (!persons.isEmpty())
            item[name] = names(persons);
    };
    const auto addDate = [&item](const QString &name, const QString &iso) {
        if (!iso.isEmpty())
            item[name] = date(iso);
    };
    item[u"id"_s] = reference.key.isEmpty() ? u"document"_s : reference.key;
    add(u"title"_s, reference.title);
    addNames(u"author"_s, reference.authors);
    addNames(u"recipient"_s, reference.recipients);
    addNames(u"editor"_s, reference.editors);
    add(u"container-title"_s, reference.book);
    add(u"collection-title"_s, reference.series);
    add(u"volume"_s, reference.volume);
    add(u"number"_s, reference.number);
    add(u"page"_s, QString(reference.pages).replace(u'–', u'-'));
    add(u"publisher"_s, reference.publisher);
    add(u"publisher-place"_s, reference.place);
    addDate(u"issued"_s, reference.published);
    if (reference.kind == Reference::Kind::Chapter)
        addDate(u"original-date"_s, reference.written);
    add(u"note"_s, remarkOf(reference));
    add(u"URL"_s, reference.address);
    addDate(u"accessed"_s, reference.accessed);
    return QString::fromUtf8(QJsonDocument(item).toJson()).trimmed();
}

} // namespace Secto
