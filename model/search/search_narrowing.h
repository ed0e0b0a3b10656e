// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

namespace Secto {

/** What the results are narrowed to; empty parts narrow nothing. A value. */
struct SearchNarrowing
{
    std::optional<qint64> volume; ///< VolumeId; 0: documents that came alone
    QString volumeName;           ///< for readers, as the other names
    QString year;                 ///< "1967"
    QString kind;
    QString person;     ///< as the facets name it
    QString repository; ///< FileKey::key of where documents are kept, as that of file
    QString repositoryName;
    QString file;
    QString fileName;

    /** Each part that narrows, in words: "1967", "Johnson Library". */
    QStringList inWords() const
    {
        QStringList words{volumeName, year, kind, person, repositoryName, fileName};
        words.removeAll(QString());
        return words;
    }

    friend bool operator==(const SearchNarrowing &, const SearchNarrowing &) = default;
};

} // namespace Secto
