// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "text/kept_words.h"

#include <expected>

namespace Secto {

/** Words that were read wrongly from an image, and what stands there. */
struct TextCorrection
{
    TextSpan span; ///< of the wrong words, inside one paragraph
    QString words; ///< without a line break; empty where nothing stands
};

/**
 * Where places of a text stand after one stretch of it was written anew. What begins or ends with the
 * stretch still does; what lies inside keeps to the words that stayed.
 */
class TextShift
{
public:
    /** @p range of @p before became @p words. @pre isValid(range, before) */
    TextShift(QStringView before, TextRange range, QStringView words);

    qsizetype begin(qsizetype at) const; ///< for what begins at @p at, and for points
    qsizetype end(qsizetype at) const;   ///< for what ends at @p at
    /** Empty if its words are gone. */
    TextRange moved(TextRange range) const
    {
        return {begin(range.begin), std::max(begin(range.begin), end(range.end))};
    }

private:
    QList<KeptWords> m_kept; ///< of the whole text, in order
};

/**
 * Puts @p words in the place of @p span, and everything that stands at a place of the text where its words
 * now are; marks whose words are gone go. @pre the span is one of the document's
 */
void replaceWords(Document &document, const TextSpan &span, const QString &words);

enum class CorrectionFault {
    NoPassage,    ///< the span is not one of the document's, or reaches over a paragraph's end
    NothingIsLeft ///< a paragraph, the title or a note would be empty
};

struct CorrectedText
{
    Document document;
    TextCorrection made; ///< white space in the words folded; where words go, with a space beside them
};

/**
 * @p document with @p correction, and everything that stands at a place of the text where its words
 * now are. The corrected words are not doubtful any more.
 */
std::expected<CorrectedText, CorrectionFault> corrected(const Document &document, const TextCorrection &correction);

} // namespace Secto
