// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdown.h"

#include "citation/citation.h"
#include "citation/page_range.h"
#include "export/front_matter.h"
#include "export/note_markdown.h"
#include "text/markdown_escape.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Markdown", text);
}

/** A tag as Obsidian reads it. An underscore at a word's end would begin emphasis elsewhere. */
QString tagMarkdown(const QString &tag)
{
    QString text = u"#"_s;
    for (qsizetype at = 0; at < tag.size(); ++at) {
        const bool inside =
            at > 0 && at + 1 < tag.size() && tag[at - 1].isLetterOrNumber() && tag[at + 1].isLetterOrNumber();
        if (tag[at] == u'_' && !inside)
            text += u'\\';
        text += tag[at];
    }
    return text;
}

/** Writes the annotations of one document into a file with others. */
class ChapterWriter
{
public:
    ChapterWriter(const MarkdownInput &input, MarkdownLabels &labels) : m_input(input), m_labels(labels) {}

    /** Blocks apart by blank lines. @p cited adds the citation under the quotation. */
    QStringList annotation(const Annotation &annotation, bool cited)
    {
        QStringList blocks;
        const QString blockId = u'^' + annotation.id;
        const QString note = containedNote(annotation.note, annotation.id, m_labels);
        if (annotation.isDocumentNote()) {
            blocks << u"**"_s + tr("On the whole document") + u"**"_s;
            if (!note.isEmpty())
                blocks << note;
            blocks << blockId;
        } else {
            blocks << quote(annotation, cited) << blockId;
            if (!note.isEmpty())
                blocks << note;
        }
        QStringList tags;
        for (const QString &tag : annotation.tags) {
            if (const QString valid = toTag(tag); !valid.isEmpty())
                tags << tagMarkdown(valid);
        }
        if (!tags.isEmpty())
            blocks << tags.join(u' ');
        return blocks;
    }

    /** The document's footnotes that were called so far, once each. */
    QStringList footnotes() const
    {
        QStringList blocks;
        for (const auto &[note, label] : m_called) {
            QStringList paragraphs;
            for (const QString &paragraph : note->text.split(u'\n', Qt::SkipEmptyParts))
                paragraphs << escapeMarkdown(paragraph);
            // The words before the text name the note as the document does, as Markdown will number it anew; and a
            // note of one word would else define a link in plain CommonMark.
            blocks << u"[^%1]: "_s.arg(label) + tr("Note %1.").arg(escapeMarkdown(note->label)) + u' '
                          + paragraphs.join(u"\\\n"_s);
        }
        return blocks;
    }

private:
    QString quote(const Annotation &annotation, bool cited)
    {
        QStringList paragraphs;
        QStringList places;
        QString bodyPages;
        for (const TextAnchor &anchor : annotation.anchors) {
            const QString field = m_input.document.text(anchor.field);
            const AnchorMatch match = anchor.resolve(field);
            if (match.kind == AnchorMatch::Kind::Lost) {
                for (const QString &paragraph : anchor.quote.split(u'\n', Qt::SkipEmptyParts))
                    paragraphs << escapeMarkdown(paragraph);
                places << tr("no longer in the text");
                continue;
            }
            paragraphs << passage(anchor.field, field, match.range);
            const QString pages = pagesOf(anchor.field, match.range);
            if (bodyPages.isEmpty())
                bodyPages = pages;
            QStringList place{withPageSign(pages)};
            if (anchor.field.isNote())
                place << tr("note %1").arg(escapeMarkdown(anchor.field.noteLabel()));
            if (match.kind == AnchorMatch::Kind::Ambiguous)
                place << tr("closest match");
            place.removeAll(QString());
            if (!place.isEmpty() && !places.contains(place.join(u", "_s)))
                places << place.join(u", "_s);
        }
        QStringList under;
        if (!places.isEmpty())
            under << u'[' + places.join(u"; "_s) + u']';
        if (!annotation.colour.isEmpty())
            under << escapeMarkdown(colourName(annotation.colour));
        if (!under.isEmpty())
            paragraphs << under.join(u" · "_s);
        if (cited) {
            const QString source = cite(m_input.document, CitationStyle::Advised, bodyPages).markdown;
            if (!source.isEmpty())
                paragraphs << u"— "_s + source;
        }
        return u"> "_s + paragraphs.join(u"\n>\n> "_s);
    }

    /** The words of @p range, a string a paragraph, with the calls that stand in them. */
    QStringList passage(const FieldId &field, const QString &text, TextRange range)
    {
        QStringList paragraphs;
        for (qsizetype begin = range.begin; begin <= range.end;) {
            qsizetype end = text.indexOf(u'\n', begin);
            if (end < 0 || end > range.end)
                end = range.end;
            if (end > begin)
                paragraphs << escapeMarkdown(QStringView(text).sliced(begin, end - begin), calls(field, begin, end));
            begin = end + 1;
        }
        return paragraphs;
    }

    /** A call belongs to the word before it. */
    QMap<qsizetype, QString> calls(const FieldId &field, qsizetype begin, qsizetype end)
    {
        QMap<qsizetype, QString> calls;
        for (const Footnote &note : m_input.document.notes) {
            if (!note.call || note.call->field != field)
                continue;
            const qsizetype at = note.call->at;
            if ((begin < at && at <= end) || (at == 0 && begin == 0))
                calls[at - begin] += u"[^%1]"_s.arg(labelOf(note));
        }
        return calls;
    }

    QString labelOf(const Footnote &note)
    {
        const auto known = std::ranges::find(m_called, &note, &std::pair<const Footnote *, QString>::first);
        if (known != m_called.end())
            return known->second;
        const QString number = m_input.document.number;
        const QString label = m_labels.footnote((number.isEmpty() ? u"n"_s : number) + u'-' + note.label);
        m_called << std::pair{&note, label};
        return label;
    }

    QString pagesOf(const FieldId &field, TextRange range) const
    {
        if (field.isBody())
            return Secto::pagesOf(m_input.document, range);
        if (field.isTitle())
            return Secto::pagesOf(m_input.document, TextRange{0, 0});
        const Footnote *note = m_input.document.note(field.noteLabel());
        if (!note || !note->call || note->call->field.isNote())
            return {};
        const qsizetype at = note->call->field.isBody() ? note->call->at : 0;
        return Secto::pagesOf(m_input.document, TextRange{std::max<qsizetype>(at - 1, 0), at});
    }

    QString colourName(const QString &key) const
    {
        const auto found = std::ranges::find(m_input.colours, key, &HighlightColour::key);
        return found == m_input.colours.end() || found->name.isEmpty() ? key : found->name;
    }

    const MarkdownInput &m_input;
    MarkdownLabels &m_labels;
    QList<std::pair<const Footnote *, QString>> m_called; ///< in the order of their first call
};

QStringList citations(const Document &document)
{
    QStringList lines;
    const auto add = [&](const QString &style, CitationStyle which) {
        if (const QString markdown = cite(document, which).markdown; !markdown.isEmpty())
            lines << u"- "_s + style + u' ' + markdown;
    };
    add(tr("Office of the Historian:"), CitationStyle::Advised);
    add(tr("Chicago, note:"), CitationStyle::ChicagoNote);
    add(tr("Chicago, bibliography:"), CitationStyle::ChicagoBibliography);
    if (lines.isEmpty())
        return {};
    return {u"## "_s + tr("Citation"), lines.join(u'\n')};
}

/** As headingOf(); within a heading "345." begins no list. */
QString headingMarkdown(const Document &document)
{
    const QString number = document.number.simplified();
    const QString title = document.title.simplified();
    if (number.isEmpty() || title.isEmpty())
        return escapeMarkdown(headingOf(document));
    return escapeMarkdown(number) + u". "_s + escapeMarkdown(title);
}

QStringList chapter(const MarkdownInput &input, MarkdownLabels &labels)
{
    QStringList blocks{u"# "_s + headingMarkdown(input.document)};
    blocks << citations(input.document) << u"## "_s + tr("Highlights and notes");
    ChapterWriter writer(input, labels);
    for (const Annotation &annotation : input.annotations)
        blocks << writer.annotation(annotation, false);
    if (input.annotations.isEmpty())
        blocks << tr("No highlights or notes yet.");
    return blocks << writer.footnotes();
}

} // namespace

QString toMarkdown(const MarkdownInput &input)
{
    return toMarkdown(std::span(&input, 1));
}

QString toMarkdown(std::span<const MarkdownInput> inputs)
{
    MarkdownLabels labels;
    // Ours first: a note cannot take the id of a highlight that comes after it.
    for (const MarkdownInput &input : inputs) {
        for (const Annotation &annotation : input.annotations)
            labels.takeBlockId(annotation.id);
    }
    QStringList blocks;
    for (const MarkdownInput &input : inputs)
        blocks << chapter(input, labels);
    return frontMatter(inputs) + u'\n' + blocks.join(u"\n\n"_s) + u'\n';
}

QString toMarkdown(const Annotation &annotation, const MarkdownInput &input)
{
    MarkdownLabels labels;
    labels.takeBlockId(annotation.id);
    ChapterWriter writer(input, labels);
    QStringList blocks = writer.annotation(annotation, true);
    blocks << writer.footnotes();
    return blocks.join(u"\n\n"_s) + u'\n';
}

} // namespace Secto
