// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/pdf/page_file.h"
#include "import/print/printed_page.h"

#include <functional>

namespace tesseract {
class TessBaseAPI;
}

namespace Secto {

/** Reads the words in pictures of pages, with Tesseract and its English data. One thread at a time. */
class TextReader
{
public:
    static Result<TextReader> open();
    TextReader(TextReader &&) noexcept;
    TextReader &operator=(TextReader &&) noexcept;
    ~TextReader();

    /**
     * The words on page @p page of @p file with how certain each is; none if @p isCancelled.
     * Takes about a second a page.
     */
    PageWords read(const PageFile &file, int page, const std::function<bool()> &isCancelled);

private:
    explicit TextReader(std::unique_ptr<tesseract::TessBaseAPI> engine);

    std::unique_ptr<tesseract::TessBaseAPI> m_engine;
};

} // namespace Secto
