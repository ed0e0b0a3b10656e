// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/folding.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Letters whose stroke or ligature Unicode does not take apart, and marks that are typed plainly. */
QStringView plainForm(QChar c)
{
    switch (c.unicode()) {
    case u'ł':
        return u"l";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ı':
        return u"i";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ß':
        return u"ss";
    case u'þ':
        return u"th";
    case u'‘':
    case u'’':
        return u"'";
    case u'“':
    case u'”':
        return u"\"";
    case u'‐':
    case u'‑':
    case u'–':
    case u'—':
        return u"-";
    default:
        return {};
    }
}

} // namespace

QString folded(QStringView text)
{
    // Most text is plain, and lists of documents fold a million strings.
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; })) {
        QString plain = text.toString();
        for (QChar &c : plain) {
            if (c >= u'A' && c <= u'Z')
                c = QChar(c.unicode() + 0x20);
        }
        return plain;
    }
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(apart.size());
    for (const QChar c : apart) {
        const QStringView plain = plainForm(c);
        if (!plain.isEmpty())
            result += plain;
        else if (!c.isMark())
            result += c;
    }
    return result;
}

} // namespace Secto
