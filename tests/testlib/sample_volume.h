// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Secto::Testing {

/**
 * A small TEI volume of our own: one compilation with the chapters "Cod" and "Herring", in turn
 * holding its @p documents telegrams d1, d2 …, each called after @p title, with one footnote and a list of
 * persons at the front.
 */
QByteArray sampleVolume(const QByteArray &id, int documents, const QByteArray &title = "Telegram");

} // namespace Secto::Testing
