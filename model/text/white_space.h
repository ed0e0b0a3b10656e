// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace Secto {

/** Appends @p text to @p to with every run of white space made one space, none at either end of what is added. */
void appendFolded(QString &to, QStringView text);

/** @p text with white space folded, as in the fields of a Document. */
QString withFoldedSpace(QStringView text);

} // namespace Secto
