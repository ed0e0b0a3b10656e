// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_importer.h"

#include "import/describe_document.h"
#include "import/html/html_encoding.h"
#include "import/html/html_reader.h"
#include "import/html/html_tree.h"
#include "import/html/page_metadata.h"
#include "text/decoding.h"
#include "text/white_space.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LookedAt = 8192; ///< bytes in which a page shows what it is

QString tr(const char *text)
{
    return QCoreApplication::translate("HtmlImporter", text);
}

Problems problemsOf(const DecodedHtml &decoded, const QString &name)
{
    Problems problems = damageIn(decoded.damagedPlaces, name);
    if (!decoded.unknownEncoding.isEmpty()) {
        problems << Problem::warning(
            tr("The page is said to be written in “%1”, which Secto cannot read.").arg(decoded.unknownEncoding), name,
            tr("It was read as what it looks like; some letters may be wrong."));
    }
    return problems;
}

/** Kinds of parts with text in them that stand outside of @p root and of @p title. */
QSet<PagePart> partsOutside(const MarkupTree &page, int root, int title, const FootnoteIndex &notes)
{
    QSet<PagePart> parts;
    for (int node = 0; node < page.size(); ++node) {
        const bool isDone = node == root || node == title || notes.noteAt({0, node}) >= 0;
        const PagePart part = page.at(node).isElement() ? partOf(page, node, PageKind::Web) : PagePart::Text;
        if (part == PagePart::Text && !page.at(node).text.trimmed().isEmpty())
            parts.insert(PagePart::Beside);
        if (part != PagePart::Text && part != PagePart::Unreadable && !page.text(node).trimmed().isEmpty())
            parts.insert(part);
        if (isDone || part != PagePart::Text)
            node = page.at(node).end - 1;
    }
    return parts;
}

Problem leftOutParts(const QStringList &parts, const QString &name)
{
    return {Problem::Severity::Note, tr("Only the text of the page was read."), name,
            tr("Left out: %1.").arg(parts.join(u", "_s))};
}

} // namespace

QString HtmlImporter::formatName() const
{
    return tr("web page");
}

QStringList HtmlImporter::fileNameFilters() const
{
    return {u"*.html"_s, u"*.htm"_s, u"*.xhtml"_s};
}

bool HtmlImporter::canHandle(const ImportSource &source) const
{
    // Comments, processing instructions and white space may stand first.
    static const QRegularExpression page(u"^\\s*(?:<(?:!--[\\s\\S]*?--|\\?[^>]*)>\\s*)*"
                                         "<(?:!doctype\\s+html|html|head|body|main|article|section|div|h1|h2|p)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QByteArray begin = source.bytes.first(std::min(source.bytes.size(), LookedAt));
    if (looksBinary(begin))
        return false;
    return page.match(decodeText(begin).text).hasMatch();
}

ImportResult HtmlImporter::import(const ImportSource &source) const
{
    const DecodedHtml decoded = decodeHtml(source.bytes);
    const bool isXml = decoded.text.trimmed().startsWith(u"<?xml");
    auto tree = isXml ? parseXhtml(source.bytes) : parseHtml(decoded.text);
    if (!tree) {
        Problem problem = tree.error();
        problem.where = source.name;
        return {{}, {problem}};
    }
    ImportResult result;
    result.problems = problemsOf(decoded, source.name);

    const std::vector<HtmlFile> files{{QString(), std::move(*tree)}};
    const MarkupTree &page = files.front().tree;
    const FootnoteIndex notes(files);
    HtmlReader reader(files, notes, PageKind::Web);
    const HtmlPlace root{0, page.size() > 0 ? findMainText(page) : -1};
    if (root.node < 0)
        return {{}, {Problem::error(tr("There is no text in it."), source.name, tr("There was nothing to import."))}};
    const int end = page.at(root.node).end;
    Document document = reader.read(root, end, reader.findTitle(root, end));
    int title = -1; // outside of the main text
    if (const int heading = page.find(u"h1"); document.title.isEmpty() && heading >= 0) {
        title = heading;
        document.title = withFoldedSpace(page.text(heading));
    }
    if (document.body.isEmpty() && document.notes.isEmpty())
        return {{}, {Problem::error(tr("There is no text in it."), source.name, tr("There was nothing to import."))}};

    applyPageMetadata(document, readPageMetadata(page, decoded.text));
    describeTitle(document);
    describeDocument(document);
    result.documents << document;

    const QSet<PagePart> leftOut = reader.leftOut() + partsOutside(page, root.node, title, notes);
    if (const QStringList names = namesOf(leftOut); !names.isEmpty())
        result.problems << leftOutParts(names, source.name);
    return result;
}

} // namespace Secto
