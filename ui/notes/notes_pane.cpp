// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/notes_pane.h"

#include "notes/annotation_card.h"
#include "notes/annotation_filter.h"
#include "notes/annotation_list.h"
#include "notes/annotation_model.h"
#include "notes/note_saver.h"
#include "notes/notes_filter_bar.h"
#include "notes/notes_guide.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QStringList tagsOf(const OpenDocument &document)
{
    QStringList tags;
    for (const Annotation &annotation : document.annotations())
        tags << annotation.tags;
    tags.removeDuplicates();
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

} // namespace

NotesPane::NotesPane(QWidget *parent)
    : QWidget(parent)
    , m_saver(new NoteSaver(this))
    , m_model(new AnnotationModel(this))
    , m_filter(new AnnotationFilter(this))
    , m_list(new AnnotationList(*m_saver))
    , m_bar(new NotesFilterBar)
    , m_guide(new NotesGuide)
    , m_noMatch(new QWidget)
    , m_states(new QStackedWidget)
    , m_readOnly(new QLabel)
{
    setObjectName(u"notesPane"_s);
    setAccessibleName(tr("Notes"));
    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    layOut();
    connectParts();
    setTheme(themeFor(ThemeChoice::Paper, false));
    updateState();
}

NotesPane::~NotesPane()
{
    flush();
    delete m_list; // its card ends before the saver it types into
}

void NotesPane::layOut()
{
    m_readOnly->setObjectName(u"notesReadOnly"_s);
    m_readOnly->setText(tr("This library is open for reading only. Notes can be read and copied, but not changed."));
    m_readOnly->setWordWrap(true);
    m_readOnly->setContentsMargins(14, 10, 14, 2);

    auto *nothing = new QLabel(tr("No note matches."));
    auto *clear = new QPushButton(tr("Clear the filter"));
    clear->setObjectName(u"clearFilterButton"_s);
    connect(clear, &QPushButton::clicked, m_bar, &NotesFilterBar::clear);
    auto *column = new QVBoxLayout(m_noMatch);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(nothing);
    column->addWidget(clear, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_noMatch->setObjectName(u"notesNoMatch"_s);

    m_states->addWidget(m_guide);
    m_states->addWidget(m_noMatch);
    m_states->addWidget(m_list);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(m_readOnly);
    whole->addWidget(m_bar);
    whole->addWidget(m_states, 1);
    setFocusProxy(m_list);
}

void NotesPane::connectParts()
{
    connect(m_bar, &NotesFilterBar::textChanged, m_filter, &AnnotationFilter::setText);
    connect(m_bar, &NotesFilterBar::coloursChanged, m_filter, &AnnotationFilter::setColours);
    connect(m_bar, &NotesFilterBar::tagChanged, m_filter, &AnnotationFilter::setTag);
    connect(m_bar, &NotesFilterBar::leaveRequested, this, &NotesPane::leaveRequested);
    connect(m_bar, &NotesFilterBar::listRequested, this, [this] {
        m_list->setFocus();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_filter->index(0, 0));
    });
    connect(m_list, &AnnotationList::leaveRequested, this, &NotesPane::leaveRequested);
    connect(m_list, &AnnotationList::contextMenuRequested, this, &NotesPane::contextMenuRequested);
    connect(m_list, &AnnotationList::currentIdChanged, this, [this](const QString &id) {
        if (m_document)
            m_document->setCurrentAnnotation(id);
    });
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, changed, this, &NotesPane::updateState);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &NotesPane::updateState);
}

void NotesPane::setOpenDocument(OpenDocument *document)
{
    flush();
    m_saver->setOpenDocument(nullptr);
    m_list->setOpenDocument(nullptr);
    if (m_document) {
        m_document->disconnect(this);
        m_document->library().disconnect(this);
    }
    m_document = document;
    m_bar->clear();
    m_saver->setOpenDocument(document);
    m_list->setOpenDocument(document); // first: new rows may at once put a card in hand
    m_model->setOpenDocument(document);
    if (document) {
        m_guide->setReadOnly(document->library().isReadOnly());
        const auto updateNames = [this] { m_bar->setColourNames(m_document->library().highlightColours()); };
        connect(document, &OpenDocument::annotationsChanged, this, &NotesPane::updateState);
        connect(document, &OpenDocument::currentAnnotationChanged, this, &NotesPane::showCurrent);
        // Later: who asked may first have to bring this pane into view.
        connect(document, &OpenDocument::noteRequested, this, &NotesPane::editNote, Qt::QueuedConnection);
        connect(&document->library(), &Library::highlightColoursChanged, this, updateNames);
        updateNames();
    }
    updateState();
    showCurrent();
}

void NotesPane::setTheme(const Theme &theme)
{
    QPalette colours = theme.palette();
    setPalette(colours);
    m_list->setTheme(theme);
    m_bar->setTheme(theme);
    m_guide->setTheme(theme);
    m_readOnly->setStyleSheet(u"QLabel { color: %1; }"_s.arg(theme.secondary.name()));
}

void NotesPane::setTypography(const Typography &typography)
{
    m_list->setTypography(typography);
}

void NotesPane::setSpellChecking(bool on)
{
    m_list->setSpellChecking(on);
}

void NotesPane::flush()
{
    if (m_list->card())
        m_list->card()->commit();
    m_saver->finishStep();
}

QString NotesPane::unsavedText() const
{
    return m_saver->unsavedText();
}

void NotesPane::forgetUnsaved()
{
    m_saver->forgetUnsaved();
}

QModelIndex NotesPane::indexOf(const QString &annotationId) const
{
    return m_filter->mapFromSource(m_model->indexOf(annotationId));
}

void NotesPane::showCurrent()
{
    const QString id = m_document ? m_document->currentAnnotation() : QString();
    if (id == m_list->currentId())
        return;
    m_filter->keep(id);
    m_list->setCurrentIndex(indexOf(id));
}

void NotesPane::editNote(const QString &annotationId)
{
    if (!m_document || !m_document->annotation(annotationId))
        return;
    m_document->setCurrentAnnotation(annotationId);
    showCurrent();
    if (m_list->card())
        m_list->card()->editNote();
}

void NotesPane::updateState()
{
    const int count = m_model->rowCount();
    if (m_document) {
        m_bar->setTags(tagsOf(*m_document));
        m_bar->setCount(count);
    }
    m_bar->setVisible(count > 0);
    m_readOnly->setVisible(m_document && m_document->library().isReadOnly() && count > 0);
    m_states->setVisible(m_document);
    m_states->setCurrentWidget(count == 0                  ? static_cast<QWidget *>(m_guide)
                               : m_filter->rowCount() == 0 ? m_noMatch
                                                           : m_list);
}

} // namespace Secto
