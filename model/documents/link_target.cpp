// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/link_target.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

LinkTarget linkTarget(const QString &target)
{
    if (target.startsWith("http:"_L1) || target.startsWith("https:"_L1))
        return {.volume = {}, .identifier = {}, .note = {}, .page = {}, .isWeb = true};
    LinkTarget read;
    const qsizetype hash = target.indexOf(u'#');
    read.volume = hash < 0 ? target : target.first(hash);
    if (read.volume.endsWith(".xml"_L1))
        read.volume.chop(4);
    const QString place = hash < 0 ? QString() : target.sliced(hash + 1);
    static const QRegularExpression footnote(u"^(.+?)fn-?(\\w+)$"_s);
    if (place.startsWith("pg_"_L1)) {
        read.page = place.sliced(3);
    } else if (const auto match = footnote.match(place); match.hasMatch()) {
        read.identifier = match.captured(1);
        read.note = match.captured(2);
    } else {
        read.identifier = place;
    }
    return read;
}

const LinkedPlace *linkedPlace(const Document &document, const LinkTarget &target)
{
    const auto found = std::ranges::find_if(document.linkedPlaces, [&](const LinkedPlace &place) {
        return target.note.isEmpty()
                   ? place.id == target.identifier
                   : place.id.startsWith(target.identifier + "fn"_L1) && place.id.endsWith(target.note);
    });
    return found == document.linkedPlaces.end() ? nullptr : &*found;
}

const Footnote *linkedNote(const Document &document, const QString &note)
{
    if (const Footnote *labelled = document.note(note))
        return labelled;
    bool isNumber = false;
    const int place = note.toInt(&isNumber);
    return isNumber && place >= 1 && place <= document.notes.size() ? &document.notes[place - 1] : nullptr;
}

} // namespace Secto
