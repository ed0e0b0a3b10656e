// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/translations.h"

#include <QCoreApplication>
#include <QTranslator>

namespace Secto::Cli {

void installTranslations()
{
    auto *plurals = new QTranslator(QCoreApplication::instance());
    if (plurals->load(QStringLiteral(":/secto/translations/secto_en.qm")))
        QCoreApplication::installTranslator(plurals);
}

} // namespace Secto::Cli
