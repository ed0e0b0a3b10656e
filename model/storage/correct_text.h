// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/text_correction.h"
#include "extraction/decision.h"
#include "storage/library_command.h"

namespace Secto {

/** A document, and the user's work that holds to passages of it. */
struct WorkOnText
{
    Document document;
    QList<Annotation> annotations;
    QList<Decision> decisions;
};

/**
 * @p before with @p correction, as corrected() made it, in the document: @p document is that one. Annotations and
 * decisions hold to the passages they held to; one whose words are gone keeps its old anchor. Those that
 * need no change are left out.
 */
WorkOnText afterCorrection(const WorkOnText &before, const Document &document, const TextCorrection &correction);

/** Writes words of a document anew, and moves what the user made with them. */
class CorrectText : public LibraryCommand
{
public:
    /** @p before holds at least what @p after holds. */
    CorrectText(Database &database, PendingChanges &pending, DocumentId id, const WorkOnText &before,
                const WorkOnText &after, const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override;

private:
    void store(Transaction &transaction, const WorkOnText &work) const;

    DocumentId m_id;
    WorkOnText m_before;
    WorkOnText m_after;
};

} // namespace Secto
