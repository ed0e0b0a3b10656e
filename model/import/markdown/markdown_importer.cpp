// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markdown/markdown_importer.h"

#include "import/describe_document.h"
#include "import/markdown/markdown_reader.h"
#include "text/decoding.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LookedAt = 256 * 1024; ///< bytes in which a text shows what it is, at either end

QString tr(const char *text)
{
    return QCoreApplication::translate("MarkdownImporter", text);
}

/** Definitions of notes stand at the end. */
QByteArray beginAndEnd(const QByteArray &bytes)
{
    if (bytes.size() <= 2 * LookedAt)
        return bytes;
    return bytes.first(LookedAt) + '\n' + bytes.last(LookedAt);
}

/** What front matter tells; the text itself comes first. */
void applyFrontMatter(Document &document, const MarkdownSource &source)
{
    for (const auto &[key, value] : source.frontMatter) {
        const auto fill = [&value = value](QString &part) {
            if (part.isEmpty())
                part = value;
        };
        if (key == u"title")
            fill(document.title);
        else if (key == u"number")
            fill(document.number);
        else if (key == u"kind" || key == u"type")
            fill(document.kind);
        else if (key == u"author" || key == u"from")
            fill(document.from);
        else if (key == u"to")
            fill(document.to);
        else if (key == u"date")
            fill(document.date);
        else if (key == u"place")
            fill(document.place);
        else if (key == u"subject")
            fill(document.subject);
        else if (key == u"url" || key == u"address")
            fill(document.publication.address);
    }
}

} // namespace

QString MarkdownImporter::formatName() const
{
    return tr("Markdown");
}

QStringList MarkdownImporter::fileNameFilters() const
{
    return {u"*.md"_s, u"*.markdown"_s};
}

bool MarkdownImporter::canHandle(const ImportSource &source) const
{
    if (looksBinary(source.bytes))
        return false;
    const bool isNamedSo = std::ranges::any_of(QStringList{u".md"_s, u".markdown"_s}, [&](const QString &ending) {
        return source.name.endsWith(ending, Qt::CaseInsensitive);
    });
    return looksLikeMarkdown(decodeText(beginAndEnd(source.bytes)).text, isNamedSo);
}

ImportResult MarkdownImporter::import(const ImportSource &source) const
{
    const DecodedText decoded = decodeText(source.bytes);
    ImportResult result;
    result.problems << damageIn(decoded.damagedPlaces, source.name);
    const MarkdownSource taken = readMarkdownSource(decoded.text);
    MarkdownReader reader(taken);
    Document document = reader.read();
    if (document.body.isEmpty() && document.notes.isEmpty() && document.title.isEmpty())
        return {{}, {Problem::error(tr("There is no text in it."), source.name, tr("There was nothing to import."))}};
    applyFrontMatter(document, taken);
    describeTitle(document);
    describeDocument(document);
    if (reader.hasHtml) {
        result.problems << Problem{Problem::Severity::Note, tr("There are tags of HTML in the text."), source.name,
                                   tr("Their text was kept, the tags were left out.")};
    }
    result.documents << document;
    return result;
}

} // namespace Secto
