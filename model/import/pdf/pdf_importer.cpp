// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pdf/pdf_importer.h"

#include "import/describe_document.h"
#include "import/pdf/pdf_file.h"
#include "import/print/print_reader.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownHeads = 5;
constexpr qsizetype FewPages = 4; ///< of a document that is a telegram, a letter or the like, though it does not say so

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("PdfImporter", text, nullptr, n);
}

Problem note(const QString &what, const QString &where, const QString &advice)
{
    return {Problem::Severity::Note, what, where, advice};
}

/** A name of a person or office, as programs that write PDF put it there; not a login or a program. */
bool isSensibleAuthor(const QString &author)
{
    return author.contains(u' ') && author.size() <= 200 && !author.contains(u'@') && !author.contains("Microsoft"_L1)
           && !author.contains("Adobe"_L1);
}

/** Letters without a meaning: the file draws them, but does not say which they are. */
bool isUnreadable(const QString &text)
{
    qsizetype unknown = 0;
    for (const QChar c : text)
        unknown += c == QChar::ReplacementCharacter || c.category() == QChar::Other_PrivateUse
                   || c.category() == QChar::Other_Control;
    return 5 * unknown > text.size();
}

QStringList quotedHeads(const QStringList &heads)
{
    QStringList quoted;
    for (const QString &head : heads.first(std::min(ShownHeads, heads.size())))
        quoted << u"“%1”"_s.arg(head);
    return quoted;
}

Problems problemsOf(const PrintFindings &found, qsizetype pages, const QString &name)
{
    Problems problems;
    if (!found.runningHeads.isEmpty()) {
        const qsizetype more = found.runningHeads.size() - ShownHeads;
        problems << note(tr("Lines that come again on every page were left out of the text."), name,
                         quotedHeads(found.runningHeads).join(u", "_s)
                             + (more > 0 ? tr(" and %n more", int(more)) : QString()));
    }
    if (found.emptyPages > 0) {
        problems << Problem::warning(
            tr("%n of %1 pages hold no text.", int(found.emptyPages)).arg(pages), name,
            tr("They are blank or pictures; the text of the others was kept, and all pages can be looked at."));
    }
    return problems;
}

} // namespace

QString PdfImporter::formatName() const
{
    return tr("PDF");
}

QStringList PdfImporter::fileNameFilters() const
{
    return {u"*.pdf"_s};
}

bool PdfImporter::canHandle(const ImportSource &source) const
{
    return isPdf(source.bytes);
}

ImportResult PdfImporter::import(const ImportSource &source) const
{
    const auto file = PdfFile::open(source.bytes, source.name);
    if (!file)
        return {{}, {file.error()}};
    QList<PrintedPage> pages;
    qsizetype words = 0;
    bool isCut = false;
    for (int page = 0; page < std::min(file->pageCount(), MostPages); ++page) {
        pages << file->page(page);
        words += pages.last().words.size();
        isCut = isCut || pages.last().words.size() >= PdfFile::MostWords;
    }
    if (words == 0) {
        return {{},
                {Problem::error(tr("There is no text in the PDF, only pictures of pages."), source.name,
                                tr("Nothing was imported."))}};
    }

    PrintFindings found;
    Document document = readPrint(pages, {file->title()}, found);
    describeTitle(document);
    // In a book or an article, a date that stands somewhere is not that of the whole.
    if (!document.kind.isEmpty() || pages.size() <= FewPages)
        describeDocument(document);
    if (document.from.isEmpty() && isSensibleAuthor(file->author()))
        document.from = file->author();

    ImportResult result;
    result.problems = problemsOf(found, pages.size(), source.name);
    if (file->pageCount() > MostPages) {
        result.problems << Problem::warning(tr("The PDF is very long."), source.name,
                                            tr("Of its %1 pages the first %2 were read; split it to read the others.")
                                                .arg(file->pageCount())
                                                .arg(MostPages));
    }
    if (isCut) {
        result.problems << Problem::warning(tr("A page of the PDF holds more words than Secto reads."), source.name,
                                            tr("The first %1 of them were kept.").arg(PdfFile::MostWords));
    }
    if (isUnreadable(document.body)) {
        result.problems << Problem::warning(
            tr("The PDF does not say which letters it shows."), source.name,
            tr("Its text was kept as it is and may be of no use; the pages can be looked at beside it."));
    }
    result.documents << document;
    return result;
}

} // namespace Secto
