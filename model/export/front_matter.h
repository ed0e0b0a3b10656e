// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/markdown.h"

namespace Secto {

/**
 * The YAML at the head of a Markdown file: title, number, date, people, places, tags, source.
 * Every string is quoted, so that no value of it can be taken for anything else. Of several
 * documents it names each, and all their people, places and tags.
 */
QString frontMatter(std::span<const MarkdownInput> inputs);

/** "345. Telegram From …"; says so where there is neither number nor title. */
QString headingOf(const Document &document);

} // namespace Secto
