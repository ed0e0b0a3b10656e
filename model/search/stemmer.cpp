// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/stemmer.h"

#include <libstemmer.h>

namespace Secto {

Stemmer::Stemmer() : m_stemmer(sb_stemmer_new("english", nullptr)) {}

Stemmer::~Stemmer() = default;

void Stemmer::Delete::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

QString Stemmer::stem(const QString &word) const
{
    const QByteArray utf8 = word.toUtf8();
    const auto *stem =
        sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(utf8.constData()), int(utf8.size()));
    if (!stem)
        return word; // no memory
    return QString::fromUtf8(reinterpret_cast<const char *>(stem), sb_stemmer_length(m_stemmer.get()));
}

} // namespace Secto
