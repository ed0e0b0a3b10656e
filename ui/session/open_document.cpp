// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/open_document.h"

#include "extraction/decision.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <algorithm>

namespace Secto {

OpenDocument::OpenDocument(Library &library, StoredDocument stored, ExtractFunction extract, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_stored(std::move(stored))
    , m_extract(std::move(extract))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    connect(&m_library, &Library::annotationsChanged, this, [this](DocumentId document) {
        if (document == id())
            loadAnnotations();
    });
    connect(&m_library, &Library::decisionsChanged, this, [this](DocumentId document) {
        if (document == id())
            applyUserDecisions();
    });
    connect(&m_library, &Library::documentChanged, this, [this](DocumentId document) {
        if (document != id())
            return;
        if (auto changed = m_library.document(document))
            takeMetadata(*std::move(changed));
    });

    readAnnotations();
    if (auto derived = m_library.extraction(id())) {
        m_found = *std::move(derived);
        m_extraction = applyDecisions(m_found, m_library.decisions(id()), document());
    } else {
        startExtraction();
    }
}

OpenDocument::~OpenDocument()
{
    m_cancelled->store(true);
}

void OpenDocument::takeMetadata(StoredDocument changed)
{
    const StoredDocument before = std::exchange(m_stored, std::move(changed));
    // What stands in a text that was changed has its place in the old one, and so have names. The date says who
    // held an office.
    const auto isChanged = [&](const Mention &mention) {
        return document().text(mention.field) != before.document.text(mention.field);
    };
    const QList<FieldId> fields = document().fields();
    const bool isTextChanged = std::ranges::any_of(
        fields, [&](const FieldId &field) { return document().text(field) != before.document.text(field); });
    if (isTextChanged) {
        m_found.mentions.removeIf(isChanged);
        m_extraction.mentions.removeIf(isChanged);
        m_annotations.clear(); // those that are in place are sought anew, too
        readAnnotations();
    }
    emit metadataChanged();
    if (isTextChanged)
        emit annotationsChanged();
    if (isTextChanged || document().date != before.document.date) {
        emit extractionChanged();
        startExtraction();
    }
}

void OpenDocument::startExtraction()
{
    if (!m_extract)
        return;
    m_extracting = true;
    m_cancelled->store(true); // of one that still runs, on what the document was
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    QThreadPool::globalInstance()->start([guard = QPointer<OpenDocument>(this), cancelled = m_cancelled,
                                          extract = m_extract, document = document(),
                                          persons = m_library.personsFor(m_stored.volume)] {
        Extraction found = extract(document, persons, [cancelled] { return cancelled->load(); });
        if (cancelled->load())
            return;
        // The application outlives the pool's work; the document may not, so it is asked for in its own thread.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, cancelled, found = std::move(found)]() mutable {
                if (guard && !cancelled->load())
                    guard->takeExtraction(std::move(found));
            },
            Qt::QueuedConnection);
    });
}

void OpenDocument::takeExtraction(Extraction found)
{
    m_extracting = false;
    m_found = std::move(found);
    if (!m_library.isReadOnly())
        report(m_library.saveExtraction(id(), m_found));
    applyUserDecisions();
}

void OpenDocument::applyUserDecisions()
{
    m_extraction = applyDecisions(m_found, m_library.decisions(id()), document());
    emit extractionChanged();
    if (!m_chosenEntity.isEmpty() && !m_extraction.entity(m_chosenEntity))
        chooseEntity({});
}

void OpenDocument::chooseEntity(const QString &key)
{
    if (key == m_chosenEntity)
        return;
    m_chosenEntity = key;
    m_currentMention = -1;
    emit chosenEntityChanged();
    emit currentMentionChanged();
}

QList<Mention> OpenDocument::chosenMentions() const
{
    QList<Mention> mentions;
    std::ranges::copy_if(m_extraction.mentions, std::back_inserter(mentions),
                         [this](const Mention &mention) { return mention.entity == m_chosenEntity; });
    return mentions;
}

void OpenDocument::stepMention(int direction)
{
    const QList<Mention> mentions = chosenMentions();
    if (mentions.isEmpty())
        return;
    const int count = int(mentions.size());
    if (m_currentMention < 0)
        setCurrentMention(direction > 0 ? 0 : count - 1);
    else
        setCurrentMention((m_currentMention + direction + count) % count);
}

void OpenDocument::setCurrentMention(int index)
{
    const QList<Mention> mentions = chosenMentions();
    if (index < 0 || index >= mentions.size())
        return;
    m_currentMention = index;
    emit currentMentionChanged();
    emit revealRequested({mentions[index].field, mentions[index].range});
}

void OpenDocument::decide(Decision decision, const QString &text)
{
    decision.made = QDateTime::currentDateTimeUtc();
    report(m_library.decide(id(), decision, text));
}

void OpenDocument::readAnnotations()
{
    const auto before = std::exchange(m_annotations, m_library.annotations(id()));
    QHash<QString, const Annotation *> old;
    for (const Annotation &annotation : before)
        old.insert(annotation.id, &annotation);
    QHash<QString, QList<TextSpan>> placed;
    for (const Annotation &annotation : std::as_const(m_annotations)) {
        // Placing means searching the text; an annotation whose passages are the same stays where it is.
        const Annotation *known = old.value(annotation.id);
        const bool same = known && known->anchors == annotation.anchors;
        placed.insert(annotation.id, same ? m_placed.value(annotation.id) : place(annotation));
    }
    m_placed = std::move(placed);
}

void OpenDocument::loadAnnotations()
{
    readAnnotations();
    emit annotationsChanged();
    if (!m_currentAnnotation.isEmpty() && !annotation(m_currentAnnotation))
        setCurrentAnnotation({});
}

const Annotation *OpenDocument::annotation(const QString &annotationId) const
{
    const auto found = std::ranges::find(m_annotations, annotationId, &Annotation::id);
    return found == m_annotations.end() ? nullptr : &*found;
}

QList<TextSpan> OpenDocument::spans(const Annotation &annotation) const
{
    return m_placed.value(annotation.id);
}

QList<TextSpan> OpenDocument::place(const Annotation &annotation) const
{
    QList<TextSpan> placed;
    for (const TextAnchor &anchor : annotation.anchors) {
        const AnchorMatch match = anchor.resolve(document().text(anchor.field));
        if (match.kind != AnchorMatch::Kind::Lost)
            placed << TextSpan{anchor.field, match.range};
    }
    return placed;
}

QList<Annotation> OpenDocument::annotationsAt(const FieldId &field, qsizetype at) const
{
    QList<Annotation> found;
    for (const Annotation &annotation : m_annotations) {
        const auto placed = m_placed.value(annotation.id);
        if (std::ranges::any_of(placed, [&](const TextSpan &s) { return s.field == field && s.range.contains(at); }))
            found << annotation;
    }
    std::ranges::stable_sort(found, std::greater(), &Annotation::created);
    return found;
}

QString OpenDocument::addAnnotation(const QList<TextSpan> &spans, const QString &colourKey, const QString &text)
{
    Annotation added;
    added.id = newAnnotationId();
    added.document = id();
    added.colour = colourKey;
    added.created = QDateTime::currentDateTimeUtc();
    for (const TextSpan &span : spans) {
        if (auto anchor = TextAnchor::capture(span.field, document().text(span.field), span.range))
            added.anchors << *std::move(anchor);
    }
    if (added.anchors.isEmpty() && !spans.isEmpty())
        return {};
    m_library.history().breakMerging();
    if (!report(m_library.save(added, text)))
        return {};
    return added.id;
}

QString OpenDocument::highlight(const QList<TextSpan> &spans, const QString &colourKey)
{
    if (spans.isEmpty())
        return {};
    return addAnnotation(spans, colourKey, tr("highlight"));
}

QString OpenDocument::addNote(const QList<TextSpan> &spans)
{
    const QString added = addAnnotation(spans, spans.isEmpty() ? QString() : highlightColourKeys().first(), tr("note"));
    if (!added.isEmpty()) {
        setCurrentAnnotation(added);
        emit noteRequested(added);
    }
    return added;
}

template <typename Edit>
void OpenDocument::change(const QString &annotationId, const QString &text, Edit edit)
{
    const Annotation *found = annotation(annotationId);
    if (!found)
        return;
    Annotation changed = *found;
    edit(changed);
    if (changed != *found)
        report(m_library.save(changed, text));
}

void OpenDocument::setColour(const QString &annotationId, const QString &colourKey)
{
    change(annotationId, tr("colour"), [&](Annotation &a) { a.colour = colourKey; });
}

void OpenDocument::setNote(const QString &annotationId, const QString &markdown)
{
    change(annotationId, tr("typing"), [&](Annotation &a) { a.note = markdown; });
}

void OpenDocument::setTags(const QString &annotationId, const QStringList &tags)
{
    change(annotationId, tr("tags"), [&](Annotation &a) { a.tags = tags; });
}

void OpenDocument::removeAnnotation(const QString &annotationId)
{
    report(m_library.removeAnnotation(annotationId));
}

void OpenDocument::setCurrentAnnotation(const QString &annotationId)
{
    if (annotationId == m_currentAnnotation)
        return;
    m_currentAnnotation = annotationId;
    m_library.history().breakMerging();
    emit currentAnnotationChanged();
}

void OpenDocument::saveMetadata(const Document &changed)
{
    report(m_library.saveMetadata(id(), changed));
}

bool OpenDocument::correctText(const TextCorrection &correction)
{
    return report(m_library.correctText(id(), correction));
}

bool OpenDocument::report(const Result<void> &result)
{
    if (!result)
        emit problem(result.error());
    return result.has_value();
}

} // namespace Secto
