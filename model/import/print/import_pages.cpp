// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/import_pages.h"

#include "import/describe_document.h"
#include "import/scan/text_reader.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShownHeads = 5;
constexpr qsizetype ShownWords = 12;
constexpr qsizetype FewPages = 4; ///< of a document that is a telegram, a letter or the like, though it does not say so
constexpr qsizetype MostPictures = 1000; ///< pages of one file that are read from their pictures: half an hour's work

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("PageImporter", text, nullptr, n);
}

Problem note(const QString &what, const QString &where, const QString &advice)
{
    return {Problem::Severity::Note, what, where, advice};
}

bool isCancelled(const ImportSource &source)
{
    return source.isCancelled && source.isCancelled();
}

/** Letters without a meaning: the file draws them, but does not say which they are. */
bool isUnreadable(const QString &text)
{
    const auto isUnknown = [](QChar c) {
        return c == QChar::ReplacementCharacter || c.category() == QChar::Other_PrivateUse
               || (c.category() == QChar::Other_Control && c != u'\n');
    };
    return 5 * std::ranges::count_if(text, isUnknown) > text.size();
}

qsizetype wordsOf(const QList<PageWords> &pages)
{
    qsizetype words = 0;
    for (const PageWords &page : pages)
        words += page.words.size();
    return words;
}

/** Reads pages that hold no words. @return the problem if it cannot be done */
std::optional<Problem> readPictures(PagesToImport &pages, const ImportSource &source)
{
    std::optional<TextReader> reader;
    qsizetype pictures = 0;
    for (qsizetype page = 0; page < pages.pages.size(); ++page) {
        if (!pages.pages[page].words.isEmpty())
            continue;
        if (isCancelled(source))
            return std::nullopt;
        if (++pictures > MostPictures) {
            return Problem::warning(tr("There are too many pictures of pages in one file."), source.name,
                                    tr("The first %1 were read; split the file to read the others.").arg(MostPictures));
        }
        if (!reader) {
            auto opened = TextReader::open();
            if (!opened)
                return Problem::warning(opened.error().what, source.name, opened.error().advice);
            reader.emplace(std::move(*opened));
        }
        const QString label = pages.pages[page].label;
        pages.pages[page] = reader->read(pages.file, int(page), source.isCancelled);
        pages.pages[page].label = label;
    }
    return std::nullopt;
}

/** The first of the words that were read with doubt, as they were read. */
QStringList unsureWords(const Document &document)
{
    QStringList words;
    for (const TextSpan &span : document.unsure.first(std::min(ShownWords, document.unsure.size())))
        words << u"“%1”"_s.arg(slice(document.text(span.field), span.range));
    return words;
}

Problems problemsOf(const PrintFindings &found, const Document &document, const PagesToImport &pages,
                    const QString &name)
{
    Problems problems;
    if (!found.runningHeads.isEmpty()) {
        QStringList heads;
        for (const QString &head : found.runningHeads.first(std::min(ShownHeads, found.runningHeads.size())))
            heads << u"“%1”"_s.arg(head);
        const qsizetype more = found.runningHeads.size() - heads.size();
        problems << note(tr("Lines that come again on every page were left out of the text."), name,
                         heads.join(u", "_s) + (more > 0 ? tr(" and %n more", int(more)) : QString()));
    }
    if (found.emptyPages > 0) {
        problems << note(tr("%n of %1 pages hold no text.", int(found.emptyPages)).arg(pages.pages.size()), name,
                         tr("They are blank or pictures; the text of the others is complete."));
    }
    if (!document.unsure.isEmpty()) {
        problems << note(tr("%n words were read with doubt.", int(document.unsure.size())), name,
                         tr("Compare them with the page: %1.").arg(unsureWords(document).join(u", "_s)));
    }
    if (isUnreadable(document.body)) {
        problems << Problem::warning(tr("The file does not say which letters it shows."), name,
                                     tr("Its text was kept as it is and may be of no use."));
    }
    return problems;
}

} // namespace

ImportResult importPages(PagesToImport pages, const ImportSource &source)
{
    ImportResult result;
    if (const auto problem = readPictures(pages, source))
        result.problems << *problem;
    if (isCancelled(source))
        return {};
    if (wordsOf(pages.pages) == 0) {
        const QString said = tr("No words could be read on these pages.");
        return {{},
                result.problems.isEmpty()
                    ? Problems{Problem::error(said, source.name,
                                              tr("Nothing was imported. They are blank, or their "
                                                 "writing is not print."))}
                    : Problems{Problem::error(said, source.name,
                                              result.problems.first().what + u' ' + result.problems.first().advice)}};
    }
    PrintFindings found;
    Document document = readPrint(pages.pages, pages.properties, found);
    describeTitle(document);
    // In a book or an article, a date that stands somewhere is not that of the whole.
    if (!document.kind.isEmpty() || pages.pages.size() <= FewPages)
        describeDocument(document);
    result.problems << problemsOf(found, document, pages, source.name);
    result.documents << document;
    return result;
}

} // namespace Secto
