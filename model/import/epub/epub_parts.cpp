// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/epub/epub_parts.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** A line of the table of contents and where it leads. */
struct Line
{
    HtmlPlace place; ///< node -1 if it leads nowhere
    int parent = -1; ///< line
    int section = -1;
    bool isDocument = false;
};

/** "345. Telegram From …": a document, wherever it stands. */
bool isNumbered(const QString &title)
{
    static const QRegularExpression number(u"^[0-9]{1,4}[a-z]?\\. \\S"_s);
    return number.match(title).hasMatch();
}

/** The outermost element that begins with what @p node begins with: the heading in which an anchor stands. */
int beginOf(const MarkupTree &tree, int node)
{
    for (int around = tree.at(node).parent; around >= 0; around = tree.at(around).parent) {
        bool isFirst = !tree.is(around, u"body");
        for (int before = around; before < node && isFirst; ++before)
            isFirst = tree.at(before).text.trimmed().isEmpty();
        if (!isFirst)
            break;
        node = around;
    }
    return node;
}

std::vector<Line> linesOf(const EpubPackage &package, std::span<const HtmlFile> files, const FootnoteIndex &index)
{
    QHash<QString, int> fileOf;
    for (int file = 0; file < int(files.size()); ++file)
        fileOf.insert(files[size_t(file)].path, file);
    std::vector<Line> lines;
    std::vector<int> around; // lines, by depth
    for (const EpubEntry &entry : package.contents) {
        Line line;
        if (const auto file = fileOf.constFind(entry.path); file != fileOf.constEnd()) {
            line.place = {*file, 0};
            const HtmlPlace target = index.targetOf(*file, u'#' + entry.fragment);
            if (!entry.fragment.isEmpty() && target.node > 0)
                line.place.node = beginOf(files[size_t(*file)].tree, target.node);
        }
        around.resize(std::min(around.size(), size_t(std::max(0, entry.depth - 1))));
        line.parent = around.empty() ? -1 : around.back();
        around.push_back(int(lines.size()));
        lines.push_back(line);
    }
    return lines;
}

/** In every page the outermost lines are documents, or the numbered ones below a single outermost line. */
void chooseDocuments(std::vector<Line> &lines, const QList<EpubEntry> &entries)
{
    QHash<int, QList<int>> byFile;
    for (int i = 0; i < int(lines.size()); ++i) {
        if (lines[size_t(i)].place.node >= 0)
            byFile[lines[size_t(i)].place.file] << i;
    }
    for (const QList<int> &own : std::as_const(byFile)) {
        int outermost = std::numeric_limits<int>::max();
        for (const int i : own)
            outermost = std::min(outermost, entries[i].depth);
        const auto count = std::ranges::count_if(own, [&](int i) { return entries[i].depth == outermost; });
        for (const int i : own)
            lines[size_t(i)].isDocument = entries[i].depth == outermost || (count == 1 && isNumbered(entries[i].title));
    }
}

/** Lines that have documents below them are sections. */
void chooseSections(EpubParts &book, std::vector<Line> &lines, const EpubPackage &package)
{
    std::vector<bool> holds(lines.size());
    for (const Line &line : lines) {
        for (int around = line.parent; line.isDocument && around >= 0 && !holds[size_t(around)];
             around = lines[size_t(around)].parent)
            holds[size_t(around)] = true;
    }
    for (size_t i = 0; i < lines.size(); ++i) {
        Line &line = lines[i];
        const int parent = line.parent < 0 ? -1 : lines[size_t(line.parent)].section;
        line.section = parent;
        if (!holds[i])
            continue;
        const EpubEntry &entry = package.contents[qsizetype(i)];
        const QString file = QFileInfo(entry.path).completeBaseName();
        line.section = int(book.sections.size());
        book.sections << Section{entry.fragment.isEmpty() ? file : entry.fragment,
                                 parent < 0 ? u"chapter"_s : u"subchapter"_s,
                                 entry.title,
                                 {},
                                 parent};
    }
}

} // namespace

EpubParts divideBook(const EpubPackage &package, std::span<const HtmlFile> files, const FootnoteIndex &index)
{
    EpubParts book;
    std::vector<Line> lines = linesOf(package, files, index);
    chooseDocuments(lines, package.contents);
    chooseSections(book, lines, package);

    QList<QList<int>> byFile(qsizetype(files.size()));
    for (int i = 0; i < int(lines.size()); ++i) {
        if (lines[size_t(i)].isDocument)
            byFile[lines[size_t(i)].place.file] << i;
    }
    int section = -1; // of the part before, for pages that nothing names
    for (int file = 0; file < int(files.size()); ++file) {
        const MarkupTree &tree = files[size_t(file)].tree;
        const QString stem = QFileInfo(files[size_t(file)].path).completeBaseName();
        QList<int> &own = byFile[file];
        std::ranges::stable_sort(own, {}, [&](int i) { return lines[size_t(i)].place.node; });
        EpubPart part{{file, 0}, tree.size(), {}, stem, section};
        for (const int i : std::as_const(own)) {
            const Line &line = lines[size_t(i)];
            const EpubEntry &entry = package.contents[i];
            bool isFirst = true;
            for (int before = part.begin.node; before < line.place.node && isFirst; ++before)
                isFirst = tree.at(before).text.trimmed().isEmpty();
            if (!isFirst) {
                part.end = line.place.node;
                book.parts << part;
                part = EpubPart{line.place, tree.size(), {}, stem, section};
            }
            if (part.title.isEmpty()) {
                part.title = entry.title;
                part.name = own.size() > 1 && !entry.fragment.isEmpty() ? entry.fragment : stem;
            }
            part.section = section = line.section;
        }
        book.parts << part;
    }
    return book;
}

} // namespace Secto
