// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/epub/epub_package.h"

#include "import/html/html_parts.h"
#include "import/html/html_tree.h"
#include "import/markup/href.h"
#include "import/markup/package_files.h"
#include "text/white_space.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EpubImporter", text);
}

int countAround(const MarkupTree &tree, int node, QStringView name, int outermost)
{
    int count = 0;
    for (; node > outermost; node = tree.at(node).parent)
        count += tree.is(node, name);
    return count;
}

/** The table of contents of EPUB 3: lists in lists in a nav element. */
QList<EpubEntry> readNavigation(const MarkupTree &tree, const QString &path)
{
    int nav = -1;
    for (int node = 0; node < tree.size(); ++node) {
        if (tree.is(node, u"nav") && (nav < 0 || tree.attribute(node, u"epub:type") == u"toc"))
            nav = node;
    }
    QList<EpubEntry> entries;
    for (int node = nav + 1; nav >= 0 && node < tree.at(nav).end; ++node) {
        const bool isEntry = (tree.is(node, u"a") || tree.is(node, u"span")) && tree.is(tree.at(node).parent, u"li");
        if (!isEntry)
            continue;
        EpubEntry entry{withFoldedSpace(tree.text(node)), {}, {}, countAround(tree, node, u"ol", nav)};
        if (const QString href = tree.attribute(node, u"href"); !href.isEmpty()) {
            const auto [file, fragment] = resolved(path, href);
            entry.path = file;
            entry.fragment = fragment;
        }
        entries << entry;
    }
    return entries;
}

/** The table of contents of EPUB 2, the NCX. */
QList<EpubEntry> readNcx(const MarkupTree &tree, const QString &path)
{
    QList<EpubEntry> entries;
    for (int node = 0; node < tree.size(); ++node) {
        if (!tree.is(node, u"navPoint"))
            continue;
        const int label = tree.child(node, u"navLabel");
        const int content = tree.child(node, u"content");
        const QString href = content < 0 ? QString() : tree.attribute(content, u"src");
        const auto [file, fragment] = href.isEmpty() ? Href() : resolved(path, href);
        entries << EpubEntry{label < 0 ? QString() : withFoldedSpace(tree.text(label)), file, fragment,
                             countAround(tree, node, u"navPoint", -1)};
    }
    return entries;
}

void readMetadata(EpubPackage &package, const MarkupTree &opf)
{
    const int metadata = opf.find(u"metadata");
    if (metadata < 0)
        return;
    const QString own = opf.attribute(std::max(0, opf.find(u"package")), u"unique-identifier");
    for (int node = metadata + 1; node < opf.at(metadata).end; ++node) {
        if (!opf.at(node).isElement())
            continue;
        const QString text = withFoldedSpace(opf.text(node));
        const auto fill = [&text](QString &part) {
            if (part.isEmpty())
                part = text;
        };
        if (opf.is(node, u"title"))
            fill(package.title);
        else if (opf.is(node, u"creator") && !text.isEmpty())
            package.creators << text;
        else if (opf.is(node, u"publisher"))
            fill(package.publisher);
        else if (opf.is(node, u"date"))
            fill(package.date);
        else if (opf.is(node, u"rights"))
            fill(package.rights);
        else if (opf.is(node, u"identifier") && (package.identifier.isEmpty() || opf.attribute(node, u"id") == own))
            package.identifier = text;
    }
}

void readSpine(EpubPackage &package, const MarkupTree &opf, const QString &opfPath)
{
    QHash<QString, QString> paths; // by the id of the item
    QSet<QString> inSpine;
    QString navigation;
    QString ncx;
    for (int node = 0; node < opf.size(); ++node) {
        if (opf.is(node, u"item")) {
            const QString path = resolved(opfPath, opf.attribute(node, u"href")).path;
            paths.insert(opf.attribute(node, u"id"), path);
            if (hasWord(opf.attribute(node, u"properties"), u"nav"))
                navigation = path;
            if (opf.attribute(node, u"media-type") == u"application/x-dtbncx+xml")
                ncx = path;
        } else if (opf.is(node, u"itemref")) {
            const QString path = paths.value(opf.attribute(node, u"idref"));
            if (path.isEmpty() || path == navigation || inSpine.contains(path))
                continue;
            inSpine.insert(path);
            package.spine << path;
        }
    }
    if (package.files.contains(navigation)) {
        if (const auto tree = parseXhtml(package.files.value(navigation)))
            package.contents = readNavigation(*tree, navigation);
    }
    if (package.contents.isEmpty() && package.files.contains(ncx))
        package.contents = readNcx(readXmlTree(package.files.value(ncx), MarkupNames::Local).tree, ncx);
}

/** Whether pages of the book are encrypted. Faces that are made unreadable do not matter. */
bool isProtected(const EpubPackage &package)
{
    const auto encryption = package.files.constFind(u"META-INF/encryption.xml"_s);
    if (encryption == package.files.constEnd())
        return false;
    const MarkupTree tree = readXmlTree(*encryption, MarkupNames::Local).tree;
    for (int node = 0; node < tree.size(); ++node) {
        if (tree.is(node, u"CipherReference")
            && package.spine.contains(QUrl::fromPercentEncoding(tree.attribute(node, u"URI").toUtf8())))
            return true;
    }
    return false;
}

std::unexpected<Problem> unreadable(const QString &what, const QString &name, const QString &advice)
{
    return std::unexpected(Problem::error(what, name, advice));
}

} // namespace

bool isEpub(const QByteArray &bytes)
{
    constexpr qsizetype Beginning = 128;
    return holdsFile(bytes, "META-INF/container.xml")
           || (bytes.startsWith("PK\3\4")
               && bytes.first(std::min(bytes.size(), Beginning)).contains("application/epub+zip"));
}

Result<EpubPackage> readEpubPackage(const ImportSource &source)
{
    EpubPackage package;
    PackageFiles unpacked = unpackTexts(source);
    package.files = std::move(unpacked.files);
    package.problems = std::move(unpacked.problems);

    const MarkupTree container = readXmlTree(package.files.value(u"META-INF/container.xml"_s), MarkupNames::Local).tree;
    const int root = container.find(u"rootfile");
    QString opfPath = root < 0 ? QString() : container.attribute(root, u"full-path");
    if (!package.files.contains(opfPath)) {
        const auto keys = package.files.keys();
        const auto found = std::ranges::find_if(keys, [](const QString &path) { return path.endsWith(u".opf"); });
        opfPath = found == keys.end() ? QString() : *found;
    }
    if (opfPath.isEmpty()) {
        return unreadable(tr("The e-book is damaged: it does not say which pages it has."), source.name,
                          package.problems.isEmpty()
                              ? tr("Nothing was imported. Get the book again.")
                              : tr("Nothing was imported. %1").arg(package.problems.first().what));
    }
    const MarkupTree opf = readXmlTree(package.files.value(opfPath), MarkupNames::Local).tree;
    readMetadata(package, opf);
    readSpine(package, opf, opfPath);
    if (isProtected(package)) {
        return unreadable(tr("The e-book is protected against being read by other programs."), source.name,
                          tr("Nothing was imported. Ask the publisher for a copy without protection."));
    }
    if (package.spine.isEmpty()) {
        return unreadable(tr("The e-book has no pages."), source.name, tr("Nothing was imported. Get the book again."));
    }
    return package;
}

} // namespace Secto
