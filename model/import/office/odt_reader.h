// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/markup/package_files.h"
#include "import/office/odt_styles.h"
#include "import/office/office_text.h"

namespace Secto {

/**
 * Reads the parts of an ODT file (OpenDocument): the text with its notes. Tracked changes are read as
 * if all were accepted. Use once.
 */
class OdtReader
{
public:
    explicit OdtReader(const PackageFiles &package);

    std::optional<Document> read();

    QString error; ///< where the text itself is damaged; empty if it is not
    bool hasTrackedChanges = false;
    int comments = 0;

private:
    /** A list that is open, innermost last. */
    struct List
    {
        QString style;
        int next = 0; ///< number of the next item; 0 before the first
    };

    bool enter(int node);
    void leave(int node);
    void beginParagraph(int node);
    void beginNote(int node);
    void addItemLabel();
    bool isInColumns() const { return !m_tables.empty() && m_tables.back(); }

    MarkupTree m_tree;
    QString m_titleProperty;
    OdtStyles m_styles;

    OfficeText m_to;
    std::vector<TextLooks> m_looks; ///< of spans that are open
    std::vector<List> m_lists;
    bool m_itemIsFresh = false;
    std::vector<bool> m_tables; ///< whether those that are open have columns
    std::vector<DocumentBuilder::Place> m_links;
    int m_headingRows = 0; ///< elements of them that are open
};

} // namespace Secto
