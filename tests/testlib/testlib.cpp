// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/testlib.h"

#include <QDebug>
#include <QDir>
#include <QFile>

namespace Secto::Testing {

Marked::Marked(QString drawn)
{
    range.begin = drawn.indexOf(u'[');
    drawn.remove(range.begin, 1);
    range.end = drawn.indexOf(u']', range.begin);
    drawn.remove(range.end, 1);
    text = drawn;
}

QString dataPath(const QString &name)
{
    return QStringLiteral(SECTO_TEST_DATA "/") + name;
}

QByteArray readData(const QString &name)
{
    QFile file(dataPath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing test data: %s", qPrintable(name));
    return file.readAll();
}

bool matchesGolden(const QByteArray &actual, const QString &name)
{
    QFile file(dataPath(name));
    if (qEnvironmentVariableIsSet("SECTO_UPDATE_GOLDEN")) {
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(actual) != actual.size())
            qWarning() << "could not write" << name;
        return false;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning() << "golden file is missing:" << name;
        return false;
    }
    const QByteArray expected = file.readAll();
    if (expected == actual)
        return true;

    const auto expectedLines = expected.split('\n');
    const auto actualLines = actual.split('\n');
    qsizetype line = 0;
    while (line < expectedLines.size() && line < actualLines.size() && expectedLines[line] == actualLines[line])
        ++line;
    qWarning().noquote() << name << "differs at line" << line + 1 << "\n  golden:" << expectedLines.value(line)
                         << "\n  actual:" << actualLines.value(line);
    return false;
}

QString sharedFolder()
{
    const QString path = qEnvironmentVariable("SECTO_SHARED");
    return QDir(path).exists() ? path : QString();
}

QByteArray telegramBytes()
{
    QFile file(QStringLiteral(":/secto/telegram/frus1964-68v05-d345.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the built-in telegram is missing from the resources");
    return file.readAll();
}

} // namespace Secto::Testing
