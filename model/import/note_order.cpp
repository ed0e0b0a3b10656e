// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/note_order.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** A message names no more than this many notes. */
constexpr qsizetype MostNamed = 12;

QString tr(const char *text)
{
    return QCoreApplication::translate("NoteList", text);
}

QString joined(const QStringList &parts)
{
    return parts.first(std::min(parts.size(), MostNamed)).join(u", "_s)
           + (parts.size() > MostNamed ? u" …"_s : QString());
}

/** Notes that stand behind one with a higher number. */
void reportDisorder(NoteList &list)
{
    QStringList labels;
    int highest = 0;
    for (const ListedNote &note : list.notes) {
        if (note.label.toInt() < highest)
            labels << note.label;
        highest = std::max(highest, note.label.toInt());
    }
    if (labels.isEmpty())
        return;
    list.problems << Problem::warning(
        (labels.size() == 1 ? tr("Note %1 is listed out of order.") : tr("Notes %1 are listed out of order."))
            .arg(joined(labels)),
        {}, tr("All notes were kept, in the order of their numbers."));
}

/** Numbers that the list, now in order, passes over. */
void reportGaps(NoteList &list)
{
    QStringList gaps;
    int last = list.notes.first().label.toInt();
    for (const ListedNote &note : list.notes) {
        const int number = note.label.toInt();
        if (number > last + 1)
            gaps << tr("from %1 to %2").arg(last).arg(number);
        last = number;
    }
    if (!gaps.isEmpty()) {
        list.problems << Problem::warning(tr("The list of notes skips %1.").arg(joined(gaps)), {},
                                          tr("All notes that are there were kept."));
    }
}

} // namespace

void putNotesInOrder(NoteList &list)
{
    const auto number = [](const ListedNote &note) { return note.label.toInt(); };
    if (std::ranges::any_of(list.notes, [&](const ListedNote &note) { return number(note) == 0; }))
        return;
    reportDisorder(list);
    std::ranges::stable_sort(list.notes, {}, number);
    if (!list.beginsWithFirst()) {
        list.problems << Problem::warning(tr("The list of notes begins with %1.").arg(list.notes.first().label), {},
                                          tr("All notes that are there were kept, with these numbers."));
    }
    reportGaps(list);
}

} // namespace Secto
