// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authority/table_file.h"

#include <QFile>

namespace Secto {

QString readText(const QString &resource)
{
    QFile file(QStringLiteral(":/secto/authority/") + resource);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the built-in table %s is missing from the program", qPrintable(resource));
    return QString::fromUtf8(file.readAll());
}

QList<QStringList> readTable(const QString &resource, qsizetype columns)
{
    const QString text = readText(resource);

    QList<QStringList> rows;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList row;
        row.reserve(columns);
        for (const QStringView cell : line.tokenize(u'\t'))
            row << cell.toString();
        row.resize(columns);
        rows << row;
    }
    return rows;
}

} // namespace Secto
