// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/plain_text_importer.h"

#include "import/call_placement.h"
#include "import/describe_document.h"
#include "import/head_reader.h"
#include "import/nested_calls.h"
#include "import/note_list.h"
#include "import/page_marks.h"
#include "text/decoding.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlainTextImporter", text);
}

/** The document's running text while its calls still stand in it: head and body as one string. */
struct RunningText
{
    QString text; ///< the head, a newline, the body
    qsizetype bodyBegin = 0;
    QList<PageMark> pages; ///< at offsets of text
};

RunningText joinHeadAndBody(QStringList paragraphs)
{
    RunningText running;
    if (paragraphs.size() > 1 && looksLikeHead(paragraphs.first()))
        running.text = paragraphs.takeFirst();
    running.text += u'\n';
    running.bodyBegin = running.text.size();
    MarkedText body = takePageMarks(paragraphs);
    for (PageMark &page : body.pages)
        page.at += running.bodyBegin;
    running.text += body.text;
    running.pages = body.pages;
    return running;
}

/** Takes the calls out of the running text and fills title, body, pages and notes. */
void fillFields(Document &document, const RunningText &running, const QList<CallCandidate> &calls,
                const QList<ListedNote> &notes)
{
    QString text;
    text.reserve(running.text.size());
    QList<std::optional<qsizetype>> places(notes.size());
    qsizetype copied = 0;
    qsizetype titleLength = running.bodyBegin - 1;
    auto page = running.pages.begin();
    const auto copyTo = [&](qsizetype end) {
        for (; page != running.pages.end() && page->at < end; ++page)
            document.pages << PageMark{page->label, text.size() + page->at - copied};
        text += QStringView(running.text).sliced(copied, end - copied);
        copied = end;
    };
    for (const CallCandidate &call : calls) {
        copyTo(call.range.begin);
        places[call.note] = text.size();
        copied = call.range.end;
        if (call.range.end < running.bodyBegin)
            titleLength -= call.range.length();
    }
    copyTo(running.text.size());
    for (; page != running.pages.end(); ++page)
        document.pages << PageMark{page->label, text.size()};

    const qsizetype bodyBegin = titleLength + 1;
    const QString head = text.first(titleLength);
    const qsizetype titleBegin = numberLength(head);
    document.body = text.sliced(bodyBegin);
    for (PageMark &mark : document.pages)
        mark.at -= bodyBegin;

    const Head read = readHead(head);
    document.number = read.number;
    document.title = read.title;
    document.kind = read.kind;
    document.from = read.from;
    document.to = read.to;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        Footnote note{notes[i].label, notes[i].text, {}};
        if (const auto place = places[i]) {
            note.call = *place <= titleLength ? Call{FieldId::title(), std::max<qsizetype>(0, *place - titleBegin)}
                                              : Call{FieldId::body(), *place - bodyBegin};
        }
        document.notes << note;
    }
    placeCallsInNotes(document.notes);
}

/** Tells of notes that are listed but that no number in the text calls. */
Problems uncalledNotes(const Document &document)
{
    constexpr qsizetype MostNamed = 12;
    QStringList labels;
    for (const Footnote &note : document.notes) {
        if (!note.call)
            labels << note.label;
    }
    if (labels.isEmpty())
        return {};
    const QString named = labels.first(std::min(labels.size(), MostNamed)).join(u", "_s)
                          + (labels.size() > MostNamed ? u" …"_s : QString());
    return {Problem::warning(labels.size() == 1 ? tr("Nothing in the text calls note %1.").arg(named)
                                                : tr("Nothing in the text calls notes %1.").arg(named),
                             {}, tr("They are kept with the other notes."))};
}

/**
 * Whether @p list is one of notes. A list that is set apart and begins with the first note
 * surely is; the numbered paragraphs that end a body are none unless the text calls them.
 */
bool isNoteList(const NoteList &list, const CallPlacement &placement)
{
    constexpr float PlausibleCall = 2; // on the average: numbered paragraphs find a few doubtful ones
    return (list.isSetApart && list.beginsWithFirst())
           || placement.plausibility > PlausibleCall * float(list.notes.size());
}

Problem keptAsText(const NoteList &list)
{
    const QString &first = list.notes.first().label;
    const QString &last = list.notes.last().label;
    return Problem::warning(first == last ? tr("The end, numbered %1, may be a note.").arg(first)
                                          : tr("The end, numbered %1 to %2, may be a list of notes.").arg(first, last),
                            {}, tr("Nothing in the text calls it, so it was kept as text."));
}

} // namespace

QString PlainTextImporter::formatName() const
{
    return tr("plain text");
}

QStringList PlainTextImporter::fileNameFilters() const
{
    return {u"*.txt"_s, u"*.text"_s};
}

bool PlainTextImporter::canHandle(const ImportSource &source) const
{
    return !looksBinary(source.bytes);
}

ImportResult PlainTextImporter::import(const ImportSource &source) const
{
    const DecodedText decoded = decodeText(source.bytes);
    const QList<SourceLine> lines = splitLines(decoded.text);
    if (std::ranges::all_of(lines, &SourceLine::isBlank))
        return {{}, {Problem::error(tr("There is no text in it."), source.name, tr("There was nothing to import."))}};

    ImportResult result;
    result.problems << damageIn(decoded.damagedPlaces, source.name);

    auto list = findNoteList(decoded.text, lines);
    const auto readBody = [&](qsizetype endLine) {
        return joinHeadAndBody(joinParagraphs(decoded.text, std::span(lines).first(size_t(endLine))));
    };
    RunningText running = readBody(list ? list->firstLine : lines.size());
    CallPlacement placement;
    if (list) {
        const CallingText where{running.text, numberLength(running.text), running.bodyBegin - 1};
        placement = placeCalls(findCallCandidates(where, list->notes), list->notes.size());
        if (!isNoteList(*list, placement)) {
            if (list->isSetApart)
                result.problems << keptAsText(*list);
            list.reset();
            placement = {};
            running = readBody(lines.size());
        }
    }

    Document document;
    fillFields(document, running, placement.calls, list ? list->notes : QList<ListedNote>());
    describeDocument(document);
    if (list)
        result.problems << list->problems;
    result.problems << uncalledNotes(document);
    result.documents << document;
    return result;
}

} // namespace Secto
