// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "search/snippet.h"

namespace Secto {

/** A word that was found, with what stands around it: a line of a concordance (keyword in context). A value. */
struct ContextLine
{
    DocumentId document = 0;
    QString number; ///< of the document, as all to date
    QString title;
    QString date;
    QString before; ///< in one line, up to the word
    QString word;
    QString after;
    TextSpan place; ///< of the word in the document
};

struct Concordance
{
    QList<ContextLine> lines; ///< document by document, the best first; in its order in each
    bool isWhole = true;      ///< nothing was left out to keep it short
};

enum class ContextOrder {
    AsFound,
    WordBefore, ///< by the word before, then the one before that …
    WordAfter,
};

/** The line of what stands at @p place, whose field has @p text; without its document. */
ContextLine lineAround(const QString &text, const TextSpan &place);

/** The lines of one document's text: @p source, where it is part of the document. At most @p most. */
QList<ContextLine> contextLines(const SnippetSource &source, const WordMatcher &matcher, qsizetype most);

/** Lines with the same words keep their order. Case and accents do not count. */
void sortContextLines(QList<ContextLine> &lines, ContextOrder order);

} // namespace Secto
