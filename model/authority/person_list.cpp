// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authority/authority.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace Secto {

Result<PersonList> readPersonList(const QByteArray &tsv, const QString &name)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(tsv);
    if (decoder.hasError() || text.contains(QChar::Null)) {
        return std::unexpected(Problem::error(
            QCoreApplication::translate("PersonList", "The list of persons is not a text in UTF-8."), name,
            QCoreApplication::translate("PersonList", "Save it as tab-separated text in UTF-8 and try again.")));
    }
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');

    PersonList persons;
    int number = 0;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const QStringList cells = line.toString().split(u'\t');
        if (cells.size() < 2 || cells[0].trimmed().isEmpty() || cells[1].trimmed().isEmpty()) {
            return std::unexpected(Problem::error(
                QCoreApplication::translate("PersonList",
                                            "Line %1 of the list of persons has no id and name separated by a tab.")
                    .arg(number),
                name,
                QCoreApplication::translate(
                    "PersonList", "Every line holds an id, a name and a remark, with tabs between them. Nothing of the "
                                  "list was used.")));
        }
        persons << ListedPerson{cells[0].trimmed(), cells[1].simplified(), cells.value(2).simplified()};
    }
    return persons;
}

} // namespace Secto
