// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QByteArray>
#include <QString>

namespace Secto::Testing {

/** A text with one range drawn in it: Marked("the [Secretary] agreed"). No offset is ever counted by hand. */
struct Marked
{
    explicit Marked(QString drawn);

    QString text;
    TextRange range;
};

/** Path of a file under tests/data. */
QString dataPath(const QString &name);

/** The bytes of a file under tests/data; the running test fails if it is missing. */
QByteArray readData(const QString &name);

/**
 * Compares @p actual with the golden file tests/data/@p name and prints both sides of the first
 * difference. A missing golden file fails. With SECTO_UPDATE_GOLDEN set the file is rewritten
 * and the test still fails, so that nobody updates by accident.
 */
bool matchesGolden(const QByteArray &actual, const QString &name);

/** The folder of shared volumes and tools if this machine has it (environment variable SECTO_SHARED), else empty. */
QString sharedFolder();

/** The built-in telegram as importers get it. */
QByteArray telegramBytes();

} // namespace Secto::Testing
