// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/reference.h"

#include <QStringList>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** @p text for TeX: its special characters are escaped and dashes are made of hyphens; all else stays UTF-8. */
QString escaped(const QString &text)
{
    QString tex;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'#':
        case u'$':
        case u'%':
        case u'&':
        case u'_':
            tex += u'\\';
            tex += c;
            break;
        case u'\\':
            tex += u"{\\textbackslash}"_s;
            break;
        case u'{': // BibTeX counts braces, escaped or not
            tex += u"{\\textbraceleft}"_s;
            break;
        case u'}':
            tex += u"{\\textbraceright}"_s;
            break;
        case u'~':
            tex += u"{\\textasciitilde}"_s;
            break;
        case u'^':
            tex += u"{\\textasciicircum}"_s;
            break;
        case u'–':
            tex += u"--"_s;
            break;
        case u'—':
            tex += u"---"_s;
            break;
        default:
            tex += c;
        }
    }
    return tex;
}

/** An address stands as it is, but for what would end or comment out the field. */
QString escapedAddress(const QString &address)
{
    return QString(address)
        .replace(u'{', u"%7B"_s)
        .replace(u'}', u"%7D"_s)
        .replace(u' ', u"%20"_s)
        .replace(u'\\', u"%5C"_s);
}

QString names(const QList<CitedName> &persons)
{
    QStringList written;
    for (const CitedName &person : persons) {
        if (person.isBody()) // in braces of its own, so that it is not taken apart
            written << u'{' + escaped(person.family) + u'}';
        else if (person.suffix.isEmpty())
            written << escaped(person.family + u", "_s + person.given);
        else
            written << escaped(person.family + u", "_s + person.suffix + u", "_s + person.given);
    }
    return written.join(u" and "_s);
}

QString entryType(Reference::Kind kind)
{
    switch (kind) {
    case Reference::Kind::Chapter:
        return u"incollection"_s;
    case Reference::Kind::WebPage: // "@online" is unknown to the styles of BibTeX
    case Reference::Kind::Letter:
    case Reference::Kind::Text:
        break;
    }
    return u"misc"_s;
}

/** How one that no publisher printed came out. */
QString howPublished(const Reference &reference)
{
    if (reference.kind == Reference::Kind::WebPage)
        return u"Web page"_s;
    if (reference.kind != Reference::Kind::Letter)
        return {};
    return reference.recipients.isEmpty() ? u"Letter"_s
                                          : u"Letter to "_s + escaped(reference.recipients.first().inverted());
}

} // namespace

QString toBibTex(const Reference &reference)
{
    QStringList lines;
    const auto add = [&lines](const QString &field, const QString &value) {
        if (!value.isEmpty())
            lines << u"  %1 = {"_s.arg(field) + value + u'}';
    };
    // The second pair of braces keeps the capitals in every style.
    const auto addTitle = [&add](const QString &field, const QString &title) {
        if (!title.isEmpty())
            add(field, u'{' + escaped(title) + u'}');
    };
    addTitle(u"title"_s, reference.title);
    add(u"author"_s, names(reference.authors));
    add(u"editor"_s, names(reference.editors));
    addTitle(u"booktitle"_s, reference.book);
    addTitle(u"series"_s, reference.series);
    add(u"volume"_s, escaped(reference.volume));
    add(u"pages"_s, escaped(reference.pages));
    add(u"publisher"_s, reference.publisher.isEmpty() ? QString() : u'{' + escaped(reference.publisher) + u'}');
    add(u"address"_s, escaped(reference.place));
    add(u"howpublished"_s, howPublished(reference));
    add(u"year"_s, escaped(reference.published.first(std::min<qsizetype>(4, reference.published.size()))));
    if (reference.published.size() > 4)
        add(u"date"_s, escaped(reference.published));
    if (reference.kind == Reference::Kind::Chapter)
        add(u"origdate"_s, escaped(reference.written));
    add(u"note"_s, escaped(remarkOf(reference)));
    add(u"url"_s, escapedAddress(reference.address));
    add(u"urldate"_s, escaped(reference.accessed));
    const QString key = reference.key.isEmpty() ? u"document"_s : reference.key;
    return u"@%1{%2,\n"_s.arg(entryType(reference.kind), key) + lines.join(u",\n"_s) + u"\n}"_s;
}

} // namespace Secto
