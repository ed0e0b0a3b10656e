// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

namespace Secto {

/**
 * @p text as inline Markdown that reads as @p text itself: no emphasis, code, link, HTML, entity,
 * table, heading, list, tag, comment or block id, in CommonMark, in GitHub's dialect and in Obsidian.
 *
 * The result may stand at the beginning of a line or after other words. It is one line: line
 * breaks become spaces, spaces at the ends and control characters become entities.
 *
 * @param calls Markdown to put in as it is, such as "[^2]", each before the character at its
 *     UTF-16 offset in @p text, or at the end
 */
QString escapeMarkdown(QStringView text, const QMap<qsizetype, QString> &calls = {});

} // namespace Secto
