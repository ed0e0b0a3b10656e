// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/office/office_problems.h"

#include <QCoreApplication>

namespace Secto {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("OfficeImporter", text);
}

} // namespace

ImportResult officeResult(const std::optional<Document> &document, const OfficeFindings &findings,
                          const Problems &ofArchive, const QString &name)
{
    ImportResult result;
    result.problems = ofArchive;
    if (document)
        result.documents << *document;
    if (!findings.error.isEmpty() && ofArchive.isEmpty()) {
        result.problems << Problem::error(tr("The document is damaged: %1").arg(findings.error), name,
                                          document ? tr("What stands before that place was kept.")
                                                   : tr("Nothing was imported."));
    }
    if (!document && result.problems.isEmpty())
        result.problems << Problem::error(tr("There is no text in it."), name, tr("There was nothing to import."));
    if (!document)
        return result;
    if (findings.hasTrackedChanges) {
        result.problems << Problem{Problem::Severity::Note, tr("Changes in the document are tracked."), name,
                                   tr("It was read as if all of them were accepted.")};
    }
    if (findings.comments > 0) {
        result.problems << Problem{Problem::Severity::Note,
                                   findings.comments == 1 ? tr("One comment was left out.")
                                                          : tr("%1 comments were left out.").arg(findings.comments),
                                   name, tr("The text is complete.")};
    }
    return result;
}

} // namespace Secto
