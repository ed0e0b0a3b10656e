// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exported_document.h"

#include "export/markdown.h"

#include <vector>

namespace Secto {

Result<ExportedDocument> readForExport(Library &library, DocumentId id, const ExtractNow &extract)
{
    auto stored = library.document(id);
    if (!stored)
        return std::unexpected(stored.error());

    std::optional<Extraction> found = library.extraction(id);
    if (!found && extract) {
        found = extract(stored->document, library.personsFor(stored->volume));
        // Derived: if it cannot be kept it is made again.
        if (!library.isReadOnly())
            std::ignore = library.saveExtraction(id, *found);
    }
    Extraction corrected = applyDecisions(found.value_or(Extraction()), library.decisions(id), stored->document);
    return ExportedDocument{std::move(stored->document), std::move(corrected), library.annotations(id),
                            library.highlightColours()};
}

QByteArray markdownFile(const QList<ExportedDocument> &documents)
{
    std::vector<MarkdownInput> inputs;
    for (const ExportedDocument &document : documents)
        inputs.push_back({document.document, document.extraction, document.annotations, document.colours});
    return toMarkdown(inputs).toUtf8();
}

} // namespace Secto
