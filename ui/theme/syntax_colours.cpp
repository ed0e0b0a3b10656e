// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/syntax_colours.h"

#include <memory>

namespace Secto {

using namespace Qt::StringLiterals;

KSyntaxHighlighting::Repository &syntaxRepository()
{
    static const auto repository = [] {
        auto made = std::make_unique<KSyntaxHighlighting::Repository>();
        made->addCustomSearchPath(u":/secto/highlighting"_s);
        return made;
    }();
    return *repository;
}

KSyntaxHighlighting::Theme syntaxTheme(const Theme &theme)
{
    return syntaxRepository().theme(theme.isDark ? u"Secto Dark"_s : u"Secto"_s);
}

} // namespace Secto
