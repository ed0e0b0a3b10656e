// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QList>

namespace Secto {

/** One part of a document's metadata, as the user reads and corrects it. */
struct MetadataField
{
    QString name;        ///< of the widget: "metadataTitle"
    QString label;       ///< "Title"
    QString placeholder; ///< what an empty one could hold
    QString (*read)(const Document &);
    void (*write)(Document &, const QString &);
    QString (*fault)(const QString &) = nullptr; ///< why a text cannot stand, in one sentence; empty if it can
};

/** All that can be corrected, in the order of the form. */
QList<MetadataField> metadataFields();

} // namespace Secto
