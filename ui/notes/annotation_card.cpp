// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/annotation_card.h"

#include "notes/annotation_model.h"
#include "notes/note_editor.h"
#include "notes/note_saver.h"
#include "notes/swatch_row.h"
#include "notes/tag_edit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestQuote = 1500; ///< characters; beyond it the middle gives way

QString shortened(const QString &quote)
{
    if (quote.size() <= LongestQuote)
        return quote;
    return quote.left(LongestQuote * 2 / 3) + u" … "_s + quote.right(LongestQuote / 3);
}

} // namespace

AnnotationCard::AnnotationCard(const QModelIndex &index, OpenDocument &document, NoteSaver &saver,
                               const CardStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_id(index.data(AnnotationModel::IdRole).toString())
    , m_document(&document)
    , m_saver(saver)
    , m_quote(new QLabel(this))
    , m_note(new NoteEditor(this))
    , m_tags(new TagEdit(this))
    , m_swatches(new SwatchRow(SwatchRow::Choice::One, this))
    , m_jump(new QToolButton(this))
    , m_delete(new QToolButton(this))
{
    setObjectName(u"annotationCard"_s);
    m_quote->setObjectName(u"quote"_s);
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setWordWrap(true);
    m_jump->setObjectName(u"jumpButton"_s);
    m_jump->setFocusPolicy(Qt::StrongFocus);
    m_jump->setToolTip(tr("Show the passage on the page"));
    m_delete->setObjectName(u"deleteButton"_s);
    m_delete->setFocusPolicy(Qt::StrongFocus);
    m_delete->setText(tr("Delete"));

    const bool readOnly = document.library().isReadOnly();
    m_note->setReadOnly(readOnly);
    m_tags->setReadOnly(readOnly);
    m_swatches->setEnabled(!readOnly);
    m_delete->setEnabled(!readOnly);

    layOut();
    setStyle(style);
    refresh(index);
    connectParts();
}

void AnnotationCard::layOut()
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(4);
    foot->addWidget(m_swatches);
    foot->addStretch(1);
    foot->addWidget(m_jump);
    foot->addWidget(m_delete);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(CardStyle::TextLeft, CardStyle::Top, CardStyle::Right, CardStyle::Bottom);
    column->setSpacing(CardStyle::Gap);
    column->addWidget(m_quote);
    column->addWidget(m_note);
    column->addWidget(m_tags);
    column->addLayout(foot);
    column->addStretch(1);
    setFocusProxy(m_note);
}

void AnnotationCard::connectParts()
{
    connect(m_note, &NoteEditor::typed, this, [this](const QString &markdown) { m_saver.type(m_id, markdown); });
    connect(m_note, &NoteEditor::left, &m_saver, &NoteSaver::finishStep);
    connect(m_note, &NoteEditor::aboutToUndo, &m_saver, &NoteSaver::finishStep);
    connect(m_note, &NoteEditor::heightChanged, this, &AnnotationCard::heightChanged);
    connect(m_note, &NoteEditor::leaveRequested, this, &AnnotationCard::leaveRequested);
    connect(m_tags, &TagEdit::heightChanged, this, &AnnotationCard::heightChanged);
    connect(m_tags, &TagEdit::leaveRequested, this, &AnnotationCard::leaveRequested);
    connect(m_tags, &TagEdit::tagsChanged, this, [this](const QStringList &tags) {
        m_saver.finishStep();
        m_document->setTags(m_id, tags);
        showSaved();
    });
    connect(m_swatches, &SwatchRow::pressed, this, [this](const QString &colourKey) {
        m_saver.finishStep();
        m_document->setColour(m_id, colourKey);
        showSaved();
    });
    connect(m_jump, &QToolButton::clicked, this, &AnnotationCard::reveal);
    connect(m_delete, &QToolButton::clicked, this, [this] {
        m_saver.finishStep();
        m_document->removeAnnotation(m_id);
    });
}

void AnnotationCard::refresh(const QModelIndex &index)
{
    const bool isDocumentNote = index.data(AnnotationModel::IsDocumentNoteRole).toBool();
    const bool isLost = index.data(AnnotationModel::IsLostRole).toBool();
    const QString place = index.data(AnnotationModel::PlaceRole).toString();
    m_colour = index.data(AnnotationModel::ColourRole).toString();

    m_quote->setFont(isDocumentNote ? m_style.small : m_style.quote);
    m_quote->setText(isDocumentNote ? tr("Note on the document")
                                    : shortened(index.data(AnnotationModel::QuoteRole).toString()));
    m_note->setNote(m_saver.note(m_id));
    m_tags->setTags(index.data(AnnotationModel::TagsRole).toStringList());
    m_tags->setKnownTags(m_document->library().tags());
    m_swatches->setVisible(!isDocumentNote);
    m_swatches->setNames(m_document->library().highlightColours());
    m_swatches->setChosen({m_colour});
    m_jump->setVisible(!isDocumentNote);
    m_jump->setEnabled(!isLost);
    m_jump->setText(isLost ? tr("not found in this text") : place.isEmpty() ? tr("Show") : place);
    m_jump->setAccessibleName(isLost ? m_jump->text() : tr("Show the passage on the page, %1").arg(place));
    update();
}

/** What could not be saved, and was said so, does not go on looking as if it were. */
void AnnotationCard::showSaved()
{
    if (const Annotation *saved = m_document->annotation(m_id)) {
        m_tags->setTags(saved->tags);
        m_swatches->setChosen({saved->colour});
    }
}

void AnnotationCard::setStyle(const CardStyle &style)
{
    m_style = style;
    const Theme &theme = style.theme;
    setFont(style.note);
    m_note->setFont(style.note);
    m_tags->setFont(style.small);
    m_tags->setTheme(theme);
    m_note->setTheme(theme);
    m_swatches->setTheme(theme);
    m_note->setStyleSheet(
        u"QPlainTextEdit { background: %1; color: %2; border: 1px solid %3; border-radius: 4px;"
        " placeholder-text-color: %5; } QPlainTextEdit:focus { border-color: %4; }"_s.arg(
            theme.field.name(), theme.text.name(), theme.rule.name(), theme.accent.name(), theme.secondary.name()));
    for (QToolButton *button : {m_jump, m_delete}) {
        button->setFont(style.small);
        button->setStyleSheet(u"QToolButton { color: %1; border: 1px solid transparent; border-radius: 4px;"
                              " padding: 2px 5px; } QToolButton:hover { color: %2; background: %3; }"
                              " QToolButton:focus { border-color: %4; }"_s.arg(
                                  theme.secondary.name(), theme.text.name(), theme.hover.name(), theme.accent.name()));
    }
    QPalette palette = m_quote->palette();
    palette.setColor(QPalette::WindowText, theme.text);
    m_quote->setPalette(palette);
}

void AnnotationCard::setSpellChecking(bool on)
{
    m_note->setSpellChecking(on);
}

void AnnotationCard::setMaximumNoteHeight(int pixels)
{
    m_note->setMaximumTextHeight(pixels);
}

void AnnotationCard::editNote()
{
    m_note->setFocus(Qt::OtherFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

void AnnotationCard::commit()
{
    m_tags->commit();
}

void AnnotationCard::reveal()
{
    const Annotation *annotation = m_document->annotation(m_id);
    const QList<TextSpan> spans = annotation ? m_document->spans(*annotation) : QList<TextSpan>();
    if (!spans.isEmpty())
        m_document->reveal(spans.first());
}

void AnnotationCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_style.paintMark(painter, rect(), m_colour);
}

} // namespace Secto
