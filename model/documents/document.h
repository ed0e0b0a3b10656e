// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/publication.h"
#include "text/field_id.h"
#include "text/text_range.h"

#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>

#include <optional>

namespace Secto {

/** A stretch of the body that is set in its own way. Blocks follow one another and cover the body's paragraphs. */
struct Block
{
    enum class Kind {
        Paragraph,
        Heading,   ///< a line of its own inside the body ("Attachment", "SUBJECT")
        Dateline,  ///< "Saigon, December 11, 1967, 0955Z."
        Telegraph, ///< the telegram's own first line: series number, routing, subject
        ListItem,
        Signature, ///< the sender's name at the end
        Quote,     ///< set in from both sides
        TableRow,  ///< one row of a Table; its cells are apart by a space
        Figure,    ///< stands for a picture that the text does not hold: "[Figure]"
    };

    Kind kind = Kind::Paragraph;
    TextRange range; ///< in the body, without the newline that ends it

    friend bool operator==(const Block &, const Block &) = default;
};

/** One cell of a table, as a range of its row. */
struct Cell
{
    TextRange range;    ///< in the body; empty for an empty cell
    int row = 0;        ///< from 0
    int column = 0;     ///< from 0, cells that reach down from rows above counted
    int rowSpan = 1;    ///< at least 1
    int columnSpan = 1; ///< at least 1
    bool isHeading = false;

    friend bool operator==(const Cell &, const Cell &) = default;
};

/** A table: blocks of the kind TableRow, and where the cells stand in them. */
struct Table
{
    TextRange range; ///< of its rows in the body
    QList<Cell> cells;

    friend bool operator==(const Table &, const Table &) = default;
};

/** Words that the print sets apart from those around them. */
struct Emphasis
{
    enum class Kind { Italic, SmallCaps, Strong, Underline, Superscript, Struck };

    TextSpan span;
    Kind kind = Kind::Italic;

    friend bool operator==(const Emphasis &, const Emphasis &) = default;
};

/** A reference of the editors that can be followed. */
struct Link
{
    TextSpan span;
    QString target; ///< as the source says it: "#d12", "#d2fn2", "#pg_575", "frus1964-68v05#d137", "frus1964-68v05"

    friend bool operator==(const Link &, const Link &) = default;
};

/** Words that links lead to, beside documents, notes and pages: an entry of an index, an attachment. */
struct LinkedPlace
{
    TextSpan span;
    QString id; ///< "in12", unlike all others in the volume

    friend bool operator==(const LinkedPlace &, const LinkedPlace &) = default;
};

/** A name that the editors marked. */
struct TaggedName
{
    enum class Kind { Person, Term };

    TextSpan span;
    Kind kind = Kind::Person;
    QString reference; ///< the id in the volume's list of persons or terms; may be empty

    friend bool operator==(const TaggedName &, const TaggedName &) = default;
};

/** A document inside the document: "[Attachment] Memorandum Prepared in the Department of State". */
struct Attachment
{
    TextRange range; ///< in the body, its heading included
    QString title;   ///< may be empty

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/** Where a footnote is called. */
struct Call
{
    FieldId field;
    qsizetype at = 0; ///< UTF-16 offset in the field, between two characters

    friend bool operator==(const Call &, const Call &) = default;
};

struct Footnote
{
    QString label; ///< "1", "2a", "*"
    QString text;
    std::optional<Call> call; ///< none for a note that nothing calls

    friend bool operator==(const Footnote &, const Footnote &) = default;
};

/** The printed page that begins at a place of the body. */
struct PageMark
{
    QString label;    ///< "731", "xiv"
    qsizetype at = 0; ///< UTF-16 offset in the body

    friend bool operator==(const PageMark &, const PageMark &) = default;
};

/** Where a stretch of the text stands on the pages that it was read from: to show both beside each other. */
struct PagePlace
{
    FieldId field;
    qsizetype at = 0; ///< UTF-16 offset in the field; the stretch ends where the next of the field begins
    int page = 0;     ///< of the original file, from 0, whatever numbers are printed
    QRect box;        ///< on the page, in ten-thousandths of its width and height from the upper left corner

    friend bool operator==(const PagePlace &, const PagePlace &) = default;
};

/** Words of the editors, not of the document: "[illegible]", "[2 lines not declassified]". */
struct Insertion
{
    TextSpan span;

    friend bool operator==(const Insertion &, const Insertion &) = default;
};

/**
 * A diplomatic document as it is read: fields of plain text (title, body, one a
 * footnote), and what stands at places in them, as ranges.
 *
 * The fields are the canonical text. They hold neither note calls nor page
 * marks; white space is folded, paragraphs of the body are separated by one
 * '\n', and all other characters are those of the source. Every offset in the
 * program counts UTF-16 units in one of these fields.
 *
 * A value without identity: what the library adds is in StoredDocument.
 */
struct Document
{
    QString id;       ///< in its volume: "d345"; empty for a document that came alone
    int section = -1; ///< in Volume::sections; -1 for none

    QString number; ///< "345", "12a"; empty where there is none
    QString title;  ///< the head without its number
    QString kind;   ///< "telegram", "memorandum", "letter", "editorial note" …; empty if unknown
    QString from;   ///< as the head names the sender; may be empty
    QString to;
    QString date;  ///< of the document, ISO 8601 as precise as the source: "1967-12-11", "1967-12", empty
    QString place; ///< where it was written, from the dateline; may be empty

    QString body;
    QList<Block> blocks;
    QList<Footnote> notes; ///< in reading order
    QString firstPage;     ///< on which it begins, where the mark of that page stands before it; may be empty
    QList<PageMark> pages;
    QList<Insertion> insertions;
    QList<Table> tables;
    QList<Emphasis> emphases;
    QList<Link> links;
    QList<LinkedPlace> linkedPlaces;
    QList<TaggedName> names;
    QList<Attachment> attachments;
    QList<PagePlace> places; ///< by field and offset; empty for what did not come as pages
    QList<TextSpan> unsure;  ///< words that were read from an image and may be wrong

    /**
     * Short marks shown as chips beside the head. Classification first ("Secret"), then
     * handling ("Exdis"), then routing ("NATUS") and the series number ("Secto 4").
     */
    QStringList classifications;
    QStringList routing;
    QString subject; ///< the telegram's own subject line; may be empty

    Publication publication; ///< where it was published, for citations; user can edit it

    /** The string that @p field names; empty for a note that is not there. */
    QString text(const FieldId &field) const;

    /** Title, body, then the notes in order. */
    QList<FieldId> fields() const;

    const Footnote *note(const QString &label) const;

    /** The label of the page on which body offset @p at stands; firstPage before the first page mark. */
    QString pageAt(qsizetype at) const;

    /** Where @p at of @p field stands on a page of the original; nothing for what did not come as pages. */
    std::optional<PagePlace> placeOf(const FieldId &field, qsizetype at) const;

    /**
     * Which paragraph body offset @p at stands in, as a reader counts them: from 1, without the
     * dateline and the telegram's own first line. 0 before the first paragraph.
     */
    qsizetype paragraphAt(qsizetype at) const;

    friend bool operator==(const Document &, const Document &) = default;
};

} // namespace Secto
