// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "import/folded_text.h"

#include <QSet>

#include <deque>
#include <optional>
#include <vector>

namespace Secto {

/**
 * Puts a document together from marked-up text in reading order: text goes into the field that
 * is open, marks are told as they begin and end.
 *
 * Importers of TEI, HTML and the like feed it; it knows nothing of their markup. Every begin has
 * its end, and they nest.
 */
class DocumentBuilder
{
public:
    DocumentBuilder();

    void addText(QStringView text);
    void addSpace() { current().text.addSpace(); }

    // Fields

    void beginTitle() { m_open.push_back(TitleField); }
    void endTitle();
    bool isInTitle() const { return m_open.back() == TitleField; }
    bool isEmptyBody() const { return m_fields[BodyField].text.size() == 0; }
    bool hasTitle() const { return m_fields[TitleField].text.size() > 0; }

    /**
     * A footnote called here. @p label as printed; an empty one, or one that the document has
     * already, is made unlike all others ("Source", "Source 2").
     */
    void beginNote(const QString &label, const QString &labelIfEmpty);
    void endNote();

    // Lines of the body. In title and notes they only part lines.

    void beginBlock(Block::Kind kind);
    void endBlock();

    void addPage(const QString &label);

    void beginTable();
    void endTable();
    /** @param isHeading whether all of its cells are headings */
    void beginRow(bool isHeading);
    void endRow();
    void beginCell(int columnSpan, int rowSpan, bool isHeading);
    void endCell();

    void beginAttachment();
    void endAttachment();
    /** The innermost attachment that is open and has no title yet gets @p title; false if there is none. */
    bool nameAttachment(const QString &title);

    // Ranges of one field

    /** Where a range begins: the next text that is added. */
    struct Place
    {
        size_t field;
        qsizetype at;
    };
    Place here() const { return {m_open.back(), m_fields[m_open.back()].text.size()}; }
    /** From @p begin to here, without white space around; none if nothing was added. */
    std::optional<TextSpan> spanFrom(Place begin) const;
    QString words(const TextSpan &span) const;

    void addEmphasis(const TextSpan &span, Emphasis::Kind kind) { m_document.emphases << Emphasis{span, kind}; }
    void addLink(const TextSpan &span, const QString &target) { m_document.links << Link{span, target}; }
    void addLinkedPlace(const TextSpan &span, const QString &id) { m_document.linkedPlaces << LinkedPlace{span, id}; }
    void addName(const TextSpan &span, TaggedName::Kind kind, const QString &reference)
    {
        m_document.names << TaggedName{span, kind, reference};
    }

    /** What is added next stands at @p box of the original's page @p page; see PagePlace. */
    void addPlace(int page, const QRect &box)
    {
        m_document.places << PagePlace{current().id, current().text.size(), page, box};
    }
    void addUnsure(const TextSpan &span) { m_document.unsure << span; }

    /** What is told outside of the text: number, from, date … The texts and marks are the builder's own. */
    Document &document() { return m_document; }

    bool isEmpty() const;
    enum class Head { Numbered, AsItIs };
    /**
     * The whole, and the builder is spent. Blocks cover the body. The number that a title begins with
     * ("345. ") becomes the document's; that of a chapter's heading stays.
     */
    Document take(Head head = Head::Numbered);

private:
    struct Field
    {
        FieldId id;
        FoldedText text;
    };
    struct OpenTable
    {
        Table table;
        int row = -1;
        int column = 0;
        bool isHeadingRow = false;
        QList<int> reachingDown; ///< by column: rows that a cell from above still takes
        Place cellBegin{};
        Cell cell;
    };

    static constexpr size_t TitleField = 0;
    static constexpr size_t BodyField = 1;

    Field &current() { return m_fields[m_open.back()]; }
    bool isInBody() const { return m_open.back() == BodyField; }
    void cutNumber();
    void closeBlocks();

    Document m_document;
    std::deque<Field> m_fields;       ///< title, body, notes in reading order
    std::vector<size_t> m_open;       ///< fields, innermost last; the body is always there
    std::vector<Block::Kind> m_kinds; ///< of blocks that are open in the body
    std::vector<OpenTable> m_tables;
    std::vector<qsizetype> m_attachments; ///< those that are open, in m_document.attachments
    QSet<QString> m_labels;
    bool m_titleDone = false;
    QList<qsizetype> m_calledByTitle; ///< notes read before the title
};

} // namespace Secto
