// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authority/authority.h"
#include "documents/document.h"
#include "extraction/mention.h"

#include <functional>

namespace Secto {

/** An Extractor's extract(), for those who do not make one. In any thread. */
using ExtractFunction = std::function<Extraction(const Document &document, const PersonList &persons,
                                                 const std::function<bool()> &isCancelled)>;

/**
 * Finds what a document names and says who is meant: find, resolve, validate.
 *
 * Holds no document state; one instance may be used from several threads at
 * once. The authority must outlive it.
 */
class Extractor
{
public:
    explicit Extractor(const Authority &authority);

    /**
     * @param persons a list of persons to resolve against first (of the volume); may be empty
     * @param isCancelled asked now and then; when it answers true the result is empty
     */
    Extraction extract(const Document &document, const PersonList &persons = {},
                       const std::function<bool()> &isCancelled = {}) const;

    /** Raised when the same text may give other results; stored with derived mentions. */
    static constexpr int Version = 2;

private:
    const Authority &m_authority;
};

} // namespace Secto
