// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authority/authority.h"
#include "extraction/extractor.h"
#include "extraction/mention.h"
#include "storage/library.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <atomic>

#include <functional>
#include <memory>

namespace Secto {

struct TextCorrection;

/**
 * The document in the window: what the reader, the sidebar and the notes pane share.
 * They read from here, ask for changes here, and listen here; they do not know each other.
 *
 * The library must outlive it. Lives in the interface thread; extraction runs on
 * another and is announced by extractionChanged().
 */
class OpenDocument : public QObject
{
    Q_OBJECT

public:
    /** @p extract is called on a worker thread. */
    OpenDocument(Library &library, StoredDocument stored, ExtractFunction extract, QObject *parent = nullptr);
    ~OpenDocument() override;

    Library &library() const { return m_library; }
    DocumentId id() const { return m_stored.id; }
    const Document &document() const { return m_stored.document; }
    const StoredDocument &stored() const { return m_stored; }

    // Entities

    /** With the user's decisions applied; empty while isExtracting() for the first time. */
    const Extraction &extraction() const { return m_extraction; }
    bool isExtracting() const { return m_extracting; }

    /** Key of the entity whose mentions are marked; empty for none. */
    QString chosenEntity() const { return m_chosenEntity; }
    void chooseEntity(const QString &key);

    /** Mentions of the chosen entity, in reading order. */
    QList<Mention> chosenMentions() const;
    /** Index in chosenMentions() of the one the walk stands on; -1 before the first step. */
    int currentMention() const { return m_currentMention; }
    /** Walks to the next (+1) or previous (-1) mention, around the end; emits revealRequested. */
    void stepMention(int direction);
    /** Goes to the mention at @p index of chosenMentions(); emits revealRequested. */
    void setCurrentMention(int index);

    /** Records @p decision; made and id are filled in. @p text names the step: "rename Paul Martin". */
    void decide(Decision decision, const QString &text);

    // Annotations

    /** In reading order, notes on the whole document first. */
    const QList<Annotation> &annotations() const { return m_annotations; }
    const Annotation *annotation(const QString &id) const;
    /** Annotations with a passage that holds offset @p at of @p field; the last made first. */
    QList<Annotation> annotationsAt(const FieldId &field, qsizetype at) const;
    /** Where the anchors of @p annotation stand in the text; passages that are lost are left out. */
    QList<TextSpan> spans(const Annotation &annotation) const;

    /** Highlights the passages and returns the new annotation's id; empty (and a problem) on failure. */
    QString highlight(const QList<TextSpan> &spans, const QString &colourKey);
    /** As highlight(), for a note: the annotation is also made current, and noteRequested is emitted. */
    QString addNote(const QList<TextSpan> &spans);
    void setColour(const QString &annotationId, const QString &colourKey);
    /** Saves at once; consecutive calls for one note are one step of undo. */
    void setNote(const QString &annotationId, const QString &markdown);
    void setTags(const QString &annotationId, const QStringList &tags);
    void removeAnnotation(const QString &annotationId);

    /** Id of the annotation in hand (card in focus, highlight clicked); empty for none. */
    QString currentAnnotation() const { return m_currentAnnotation; }
    void setCurrentAnnotation(const QString &annotationId);

    /** The user's corrections of metadata; the text must be unchanged. */
    void saveMetadata(const Document &changed);

    /** See Library::correctText(). Whether it was done; if not, a problem is told. */
    bool correctText(const TextCorrection &correction);

    /** Asks the reader to show and flash @p span. */
    void reveal(const TextSpan &span) { emit revealRequested(span); }

signals:
    /** The metadata, or words of the text, or both. */
    void metadataChanged();
    void extractionChanged();
    void chosenEntityChanged();
    void currentMentionChanged();
    void annotationsChanged();
    void currentAnnotationChanged();
    void revealRequested(const Secto::TextSpan &span);
    /** All that the library knows about who is named so. */
    void personRequested(const QString &name);
    /** The note editor of this annotation should take the keyboard. */
    void noteRequested(const QString &annotationId);
    /** To be shown in the window; nothing was lost. */
    void problem(const Secto::Problem &problem);

private:
    void readAnnotations();
    void loadAnnotations();
    QList<TextSpan> place(const Annotation &annotation) const;
    void applyUserDecisions();
    void takeMetadata(StoredDocument changed);
    void startExtraction();
    void takeExtraction(Extraction found);
    QString addAnnotation(const QList<TextSpan> &spans, const QString &colourKey, const QString &text);
    template <typename Edit>
    void change(const QString &annotationId, const QString &text, Edit edit);
    bool report(const Result<void> &result);

    Library &m_library;
    StoredDocument m_stored;
    ExtractFunction m_extract;
    Extraction m_found; ///< before decisions
    Extraction m_extraction;
    bool m_extracting = false;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QList<Annotation> m_annotations;
    QHash<QString, QList<TextSpan>> m_placed; ///< by Annotation::id
    QString m_chosenEntity;
    int m_currentMention = -1;
    QString m_currentAnnotation;
};

} // namespace Secto
