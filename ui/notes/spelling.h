// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace Secto {

/**
 * Spelling of notes, by the desktop's dictionaries (KDE's Sonnet; only this file knows it).
 * One for the whole program: dictionaries are large. Interface thread only.
 */
class Spelling
{
public:
    static Spelling &instance();
    ~Spelling();

    /** Whether a dictionary is installed for the desktop's language or, failing that, for English. */
    bool isAvailable();

    /** The misspelt words of @p text, in UTF-16 offsets. Numbers, tags and all capitals (UNSYG) are not judged. */
    QList<TextRange> misspeltIn(QStringView text);
    QStringList suggestionsFor(const QString &word) const;

    /** Adds @p word to the user's own dictionary. */
    void learn(const QString &word);

private:
    Spelling();
    bool isMisspelt(const QString &word);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Secto
