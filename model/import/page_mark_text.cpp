// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/page_mark_text.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

void addWithPageMarks(DocumentBuilder &builder, QStringView text)
{
    static const QRegularExpression mark(u"\\[Page (?<label>[0-9]{1,5}[a-z]?|[ivxlcdm]{1,9})\\]"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    qsizetype done = 0;
    for (const auto &match : mark.globalMatchView(text)) {
        builder.addText(text.sliced(done, match.capturedStart() - done));
        builder.addPage(match.captured(u"label"_s));
        done = match.capturedEnd();
    }
    builder.addText(text.sliced(done));
}

} // namespace Secto
