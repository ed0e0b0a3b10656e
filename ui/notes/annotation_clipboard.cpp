// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/annotation_clipboard.h"

#include "citation/citation.h"
#include "citation/page_range.h"
#include "documents/quotation.h"
#include "export/markdown.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** From this length a quotation is set as a block of its own, as the Chicago Manual advises. */
constexpr qsizetype BlockWords = 100;

/** Where the quotation stands: pages of the body, or the page and number of a footnote, "730n2". */
QString pagesOf(const Document &document, const QList<TextSpan> &spans)
{
    TextRange body{-1, -1};
    for (const TextSpan &span : spans) {
        if (!span.field.isBody())
            continue;
        body.begin = body.begin < 0 ? span.range.begin : std::min(body.begin, span.range.begin);
        body.end = std::max(body.end, span.range.end);
    }
    if (body.begin >= 0)
        return Secto::pagesOf(document, body);
    if (spans.size() != 1 || !spans.first().field.isNote())
        return {};
    const Footnote *note = document.note(spans.first().field.noteLabel());
    if (!note || !note->call || note->call->field.isNote())
        return {};
    const qsizetype at = note->call->field.isBody() ? note->call->at : 0;
    const QString page = Secto::pagesOf(document, TextRange{std::max<qsizetype>(at - 1, 0), at});
    return page.isEmpty() ? QString() : page + u'n' + note->label;
}

bool isBlock(const QString &text)
{
    return text.contains(u'\n') || text.count(u' ') >= BlockWords;
}

/** Within double quotation marks those of the text become single. */
QString inQuotationMarks(QString text)
{
    text.replace(u'“', u'‘').replace(u'”', u'’');
    bool opens = true;
    for (QChar &c : text) {
        if (c != u'"')
            continue;
        c = opens ? u'‘' : u'’';
        opens = !opens;
    }
    return u'“' + text + u'”';
}

} // namespace

std::unique_ptr<QMimeData> asMarkdown(const OpenDocument &document, const Annotation &annotation)
{
    const QList<HighlightColour> colours = document.library().highlightColours();
    const QString markdown =
        toMarkdown(annotation, {document.document(), document.extraction(), document.annotations(), colours});
    auto data = std::make_unique<QMimeData>();
    data->setText(markdown);
    data->setData(u"text/markdown"_s, markdown.toUtf8());
    return data;
}

std::unique_ptr<QMimeData> asQuotation(const OpenDocument &document, const QList<TextSpan> &spans)
{
    const Document &source = document.document();
    const QString text = quotation(source, spans, NoteCalls::LeftOut).trimmed();
    const Citation citation = cite(source, CitationStyle::Advised, pagesOf(source, spans));

    QString plain;
    QString html;
    if (isBlock(text)) {
        plain = text + u"\n\n"_s + citation.plain;
        for (const QString &paragraph : text.split(u'\n', Qt::SkipEmptyParts))
            html += u"<p>"_s + paragraph.toHtmlEscaped() + u"</p>"_s;
        html = u"<blockquote>"_s + html + u"</blockquote><p>"_s + citation.html + u"</p>"_s;
    } else {
        const QString quoted = inQuotationMarks(text);
        plain = quoted + u' ' + citation.plain;
        html = u"<p>"_s + quoted.toHtmlEscaped() + u' ' + citation.html + u"</p>"_s;
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(plain.trimmed());
    data->setHtml(html);
    return data;
}

std::unique_ptr<QMimeData> asCitation(const Document &document, CitationFormat format)
{
    auto data = std::make_unique<QMimeData>();
    const auto setReadable = [&](CitationStyle style) {
        const Citation citation = cite(document, style);
        data->setText(citation.plain);
        data->setHtml(citation.html);
    };
    const auto setFile = [&](const QString &type) {
        const QString file = citationsIn(format, {document});
        data->setText(file);
        data->setData(type, file.toUtf8());
    };
    switch (format) {
    case CitationFormat::Advised:
        setReadable(CitationStyle::Advised);
        break;
    case CitationFormat::ChicagoNote:
        setReadable(CitationStyle::ChicagoNote);
        break;
    case CitationFormat::ChicagoBibliography:
        setReadable(CitationStyle::ChicagoBibliography);
        break;
    case CitationFormat::BibTex:
        setFile(u"application/x-bibtex"_s);
        break;
    case CitationFormat::Ris:
        setFile(u"application/x-research-info-systems"_s);
        break;
    case CitationFormat::CslJson:
        setFile(u"application/vnd.citationstyles.csl+json"_s);
        break;
    }
    return data;
}

} // namespace Secto
