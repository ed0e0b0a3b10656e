// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markup/href.h"

#include <QDir>
#include <QUrl>

namespace Secto {

Href resolved(const QString &from, const QString &href)
{
    const qsizetype hash = href.indexOf(u'#');
    const QString file = QUrl::fromPercentEncoding(href.first(hash < 0 ? href.size() : hash).toUtf8());
    const QString fragment = hash < 0 ? QString() : QUrl::fromPercentEncoding(href.sliced(hash + 1).toUtf8());
    return {file.isEmpty() ? from : QDir::cleanPath(from.first(from.lastIndexOf(u'/') + 1) + file), fragment};
}

} // namespace Secto
