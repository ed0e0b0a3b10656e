// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/white_space.h"

namespace Secto {

void appendFolded(QString &to, QStringView text)
{
    const qsizetype start = to.size();
    bool space = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            space = true;
            continue;
        }
        if (space && to.size() > start)
            to += u' ';
        space = false;
        to += c;
    }
}

QString withFoldedSpace(QStringView text)
{
    QString all;
    all.reserve(text.size());
    appendFolded(all, text);
    return all;
}

} // namespace Secto
