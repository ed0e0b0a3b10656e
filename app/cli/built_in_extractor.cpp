// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/built_in_extractor.h"

#include <memory>
#include <mutex>

namespace Secto::Cli {

namespace {

struct BuiltIn
{
    std::once_flag read;
    std::optional<Authority> authority;
    std::optional<Extractor> extractor;
};

} // namespace

ExtractFunction builtInExtractor()
{
    return [builtIn = std::make_shared<BuiltIn>()](const Document &document, const PersonList &persons,
                                                   const std::function<bool()> &isCancelled) {
        std::call_once(builtIn->read, [&] {
            builtIn->authority.emplace(Authority::builtIn());
            builtIn->extractor.emplace(*builtIn->authority);
        });
        return builtIn->extractor->extract(document, persons, isCancelled);
    };
}

} // namespace Secto::Cli
