// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>

struct sb_stemmer;

namespace Secto {

/** English stems by Snowball: "governed" and "governing" have the same. For one thread at a time. */
class Stemmer
{
public:
    Stemmer();
    ~Stemmer();

    /** @p word must be folded. */
    QString stem(const QString &word) const;

private:
    struct Delete
    {
        void operator()(sb_stemmer *stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Delete> m_stemmer;
};

} // namespace Secto
