// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reference.h"

#include <QStringList>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString type(Reference::Kind kind)
{
    switch (kind) {
    case Reference::Kind::Chapter:
        return u"CHAP"_s;
    case Reference::Kind::WebPage:
        return u"ELEC"_s;
    case Reference::Kind::Letter:
        return u"PCOMM"_s;
    case Reference::Kind::Text:
        break;
    }
    return u"GEN"_s;
}

/** "1967-12-11" as "1967/12/11/": the fourth part would say more about the day. */
QString date(const QString &iso)
{
    QStringList parts = iso.split(u'-');
    parts.resize(4);
    return parts.join(u'/');
}

} // namespace

QString toRis(const Reference &reference)
{
    QStringList lines{u"TY  - "_s + type(reference.kind)};
    const auto add = [&lines](const QString &tag, const QString &value) {
        if (!value.isEmpty())
            lines << tag + u"  - "_s + value.simplified();
    };
    const auto addNames = [&add](const QString &tag, const QList<CitedName> &persons) {
        for (const CitedName &person : persons)
            add(tag, person.inverted());
    };
    add(u"ID"_s, reference.key);
    add(u"TI"_s, reference.title);
    addNames(u"AU"_s, reference.authors);
    // A2 is the editor of a chapter's book, and the one to whom a letter went.
    addNames(u"A2"_s, reference.editors);
    addNames(u"A2"_s, reference.recipients);
    add(u"T2"_s, reference.book);
    add(u"T3"_s, reference.series);
    add(u"VL"_s, reference.volume);
    add(u"SP"_s, reference.pages.section(u'–', 0, 0));
    add(u"EP"_s, reference.pages.section(u'–', 1, 1));
    add(u"CY"_s, reference.place);
    add(u"PB"_s, reference.publisher);
    add(u"PY"_s, reference.published.first(std::min<qsizetype>(4, reference.published.size())));
    if (reference.published.size() > 4)
        add(u"DA"_s, date(reference.published));
    QStringList remarks{remarkOf(reference)};
    if (reference.kind == Reference::Kind::Chapter && !reference.written.isEmpty())
        remarks << u"Dated "_s + reference.written;
    remarks.removeAll(QString());
    add(u"N1"_s, remarks.join(u". "_s));
    add(u"UR"_s, reference.address);
    if (!reference.accessed.isEmpty())
        add(u"Y2"_s, date(reference.accessed));
    lines << u"ER  - "_s;
    return lines.join(u'\n');
}

} // namespace Secto
