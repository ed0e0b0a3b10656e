// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/epub/epub_importer.h"

#include "citation/citation.h"
#include "citation/regular_publication.h"
#include "import/describe_document.h"
#include "import/epub/epub_parts.h"
#include "import/html/html_reader.h"
#include "import/html/html_tree.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EpubImporter", text);
}

/** Parses the pages in reading order. What is missing or no page is told. */
std::vector<HtmlFile> parsePages(const EpubPackage &package, const QString &name, Problems &problems)
{
    std::vector<HtmlFile> files;
    qsizetype unread = 0;
    int nodes = 0;
    for (const QString &path : package.spine) {
        const auto bytes = package.files.constFind(path);
        auto tree = bytes == package.files.constEnd() || nodes >= MarkupTree::MaximumNodes
                        ? Result<MarkupTree>(std::unexpected(Problem()))
                        : parseXhtml(*bytes);
        if (!tree) {
            ++unread;
            continue;
        }
        nodes += tree->size();
        files.push_back({path, std::move(*tree)});
    }
    if (unread > 0)
        problems << Problem::warning(
            tr("%1 of the book’s %2 pages are missing or damaged.").arg(unread).arg(package.spine.size()), name,
            tr("The others were kept."));
    return files;
}

/** What a citation needs; a volume of the series is known by its identifier. */
Volume volumeOf(const EpubPackage &package, const QString &fileName)
{
    static const QRegularExpression series(u"\\bfrus[0-9]{4}[0-9A-Za-z-]*"_s);
    static const QRegularExpression year(u"[0-9]{4}"_s);
    Volume volume;
    volume.id = package.identifier.isEmpty() ? package.title : package.identifier;
    const auto inIdentifier = series.match(package.identifier);
    const auto match = inIdentifier.hasMatch() ? inIdentifier : series.match(fileName);
    if (match.hasMatch()) {
        volume.id = match.captured();
        volume.publication = publicationFromVolumeId(volume.id);
        volume.publication.volumeId = volume.id;
    }
    Publication &publication = volume.publication;
    publication.volumeTitle = package.title;
    publication.publisher = package.publisher;
    publication.year = year.match(package.date).captured();
    if (match.hasMatch()) {
        publication.editors = package.creators;
        publication = regularPublication(publication);
    }
    publication.rights = package.rights;
    return volume;
}

/** Links to pages of the book lead to the documents that they became. */
void resolveLinks(QList<Document> &documents, const QList<EpubPart> &parts, const FootnoteIndex &index)
{
    for (qsizetype i = 0; i < documents.size(); ++i) {
        for (Link &link : documents[i].links) {
            const HtmlPlace target = index.targetOf(parts[i].begin.file, link.target);
            if (target.node < 0)
                continue;
            const auto behind = std::ranges::upper_bound(parts, target, {}, &EpubPart::begin);
            if (behind != parts.begin())
                link.target = u'#' + documents[std::distance(parts.begin(), behind) - 1].id;
        }
    }
}

QString uniqueName(const QString &name, QSet<QString> &names)
{
    QString own = name;
    for (int i = 2; names.contains(own); ++i)
        own = u"%1-%2"_s.arg(name).arg(i);
    names.insert(own);
    return own;
}

} // namespace

QString EpubImporter::formatName() const
{
    return tr("e-book");
}

QStringList EpubImporter::fileNameFilters() const
{
    return {u"*.epub"_s};
}

bool EpubImporter::canHandle(const ImportSource &source) const
{
    return isEpub(source.bytes);
}

ImportResult EpubImporter::import(const ImportSource &source) const
{
    const auto package = readEpubPackage(source);
    if (!package)
        return {{}, {package.error()}};
    ImportResult result;
    result.problems = package->problems;
    const std::vector<HtmlFile> files = parsePages(*package, source.name, result.problems);
    const FootnoteIndex index(files);
    EpubParts book = divideBook(*package, files, index);
    Volume volume = volumeOf(*package, source.name.sliced(source.name.lastIndexOf(u'/') + 1));
    volume.sections = book.sections;

    static const QRegularExpression isDocument(u"^d[0-9]+[a-z]?\\z"_s);
    HtmlReader reader(files, index, PageKind::Book);
    QList<EpubPart> kept;
    QSet<QString> names;
    for (const EpubPart &part : std::as_const(book.parts)) {
        Document document = reader.read(part.begin, part.end, reader.findTitle(part.begin, part.end));
        if (document.body.isEmpty() && document.notes.isEmpty())
            continue; // a cover, or a page of notes that stand with their calls
        if (document.title.isEmpty())
            document.title = part.title;
        document.id = uniqueName(part.name, names);
        document.section = part.section;
        describeTitle(document);
        if (!document.kind.isEmpty())
            describeDocument(document);
        document.publication = volume.publication;
        if (volume.publication.series.isEmpty() && document.from.isEmpty())
            document.from = package->creators.join(u"; "_s); // whoever wrote the book wrote the chapter
        if (isDocument.match(document.id).hasMatch() && !volume.publication.volumeId.isEmpty())
            document.publication.address =
                u"https://history.state.gov/historicaldocuments/%1/%2"_s.arg(volume.id, document.id);
        result.documents << document;
        kept << part;
    }
    resolveLinks(result.documents, kept, index);
    if (result.documents.isEmpty()) {
        result.problems << Problem::error(tr("There is no text in the e-book."), source.name,
                                          tr("Nothing was imported. Its pages may be pictures."));
        return result;
    }
    if (!volume.id.isEmpty())
        result.volume = volume;
    if (const QStringList leftOut = namesOf(reader.leftOut()); !leftOut.isEmpty())
        result.problems << Problem{Problem::Severity::Note, tr("Only the text of the e-book was read."), source.name,
                                   tr("Left out: %1.").arg(leftOut.join(u", "_s))};
    return result;
}

} // namespace Secto
