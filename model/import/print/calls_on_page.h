// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/print/printed_page.h"

#include <QSet>

#include <optional>

namespace Secto {

/** The places on one page at which notes may be called: raised numbers, "[2]", or numbers that touch a word. */
class CallsOnPage
{
public:
    /** Looks in all lines of @p page but @p notes. @p page must outlive it. */
    CallsOnPage(PrintedLines &page, const QSet<qsizetype> &notes);

    /** Whether a note with this label is called behind the last call that was taken. */
    bool isCalled(const QString &label) const { return find(label).has_value(); }
    /** Takes the call for note @p note; false if there is none. */
    bool take(const QString &label, int note);
    /** Takes the numbers out of the words that call. Once, after the last take(). */
    void write();

private:
    struct Place
    {
        qsizetype line = 0;
        qsizetype word = 0;
        qsizetype begin = 0; ///< of the number in the word
        qsizetype length = 0;
        int note = -1;
    };

    std::optional<Place> find(const QString &label) const;

    PrintedLines &m_page;
    QSet<qsizetype> m_notes;
    QList<Place> m_taken;
};

} // namespace Secto
