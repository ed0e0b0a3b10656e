// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/markup/package_files.h"
#include "import/office/docx_styles.h"
#include "import/office/office_text.h"

#include <QSet>

namespace Secto {

/**
 * Reads the parts of a DOCX file (ECMA-376): the text with its notes. Tracked changes are read as if
 * all were accepted. Use once.
 */
class DocxReader
{
public:
    explicit DocxReader(const PackageFiles &package);

    std::optional<Document> read();

    QString error; ///< where the text itself is damaged; empty if it is not
    bool hasTrackedChanges = false;
    int comments = 0;

private:
    struct Notes
    {
        MarkupTree tree;
        QHash<QString, int> places; ///< by w:id
        QSet<QString> read;
        int next = 1;
        ListNumbers numbers = ListNumbers::Decimal;
    };

    void readInside(const MarkupTree &tree, int root);
    bool enter(const MarkupTree &tree, int node);
    void leave(const MarkupTree &tree, int node);
    void beginParagraph(const MarkupTree &tree, int node);
    void beginRun(const MarkupTree &tree, int node);
    void beginTable(const MarkupTree &tree, int node);
    void beginCell(const MarkupTree &tree, int node);
    void readNote(const MarkupTree &tree, int node, Notes &notes);
    void addWords(const QString &words);
    bool isInColumns() const { return !m_tables.empty() && m_tables.back(); }
    void findNotes(Notes &notes, QStringView element, QStringView properties);

    MarkupTree m_text;
    MarkupTree m_settings;
    Notes m_footnotes;
    Notes m_endnotes;
    QHash<QString, QString> m_targets; ///< of links, by r:id
    QString m_titleProperty;
    DocxStyles m_styles;
    DocxLists m_lists;

    OfficeText m_to;
    TextLooks m_looks;
    bool m_isMark = false;      ///< the words of the run are the sign of the note that was read
    int m_depth = 0;            ///< notes in notes
    std::vector<bool> m_tables; ///< whether those that are open have columns
    std::vector<std::pair<int, DocumentBuilder::Place>> m_links; ///< those that are open
};

} // namespace Secto
