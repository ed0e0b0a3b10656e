// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/statement.h"

#include <QTimeZone>

namespace Secto {

using namespace Qt::StringLiterals;

bool Statement::next()
{
    if (m_problem)
        return false;
    if (m_query.next())
        return true;
    check();
    return false;
}

QDateTime Statement::time(int column) const
{
    if (isNull(column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(number(column), QTimeZone::UTC);
}

void Statement::bind(const QString &value)
{
    // A null QString would become NULL.
    m_query.addBindValue(value.isNull() ? u""_s : wellFormed(value));
}

void Statement::bind(const QByteArray &value)
{
    m_query.addBindValue(value.isNull() ? QByteArray("") : value);
}

void Statement::bind(const QDateTime &value)
{
    m_query.addBindValue(value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant());
}

void Statement::check()
{
    if (const QSqlError error = m_query.lastError(); error.isValid())
        m_problem = m_database.problem(error);
}

QString wellFormed(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString mended = text;
    for (qsizetype i = 0; i < mended.size(); ++i) {
        if (!mended[i].isSurrogate())
            continue;
        if (mended[i].isHighSurrogate() && i + 1 < mended.size() && mended[i + 1].isLowSurrogate())
            ++i;
        else
            mended[i] = QChar::ReplacementCharacter;
    }
    return mended;
}

} // namespace Secto
