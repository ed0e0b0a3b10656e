// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/about_pane.h"

#include "sidebar/about_facts.h"
#include "sidebar/citation_view.h"
#include "sidebar/flow_text.h"
#include "sidebar/metadata_form.h"
#include "sidebar/provenance_view.h"
#include "theme/type.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 15; // pixels, as the panes beside it

} // namespace

AboutPane::AboutPane(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_column(new QVBoxLayout)
    , m_empty(new QLabel(tr("Open a document to see where it comes from and how to cite it.")))
    , m_source(new FlowText(u"sourceNote"_s))
    , m_kept(new ProvenanceView)
    , m_citation(new CitationView)
    , m_form(new MetadataForm)
    , m_provenance(new FlowText(u"provenance"_s))
    , m_history(new FlowText(u"history"_s))
{
    setObjectName(u"aboutPane"_s);
    setFont(interfaceFont());
    m_empty->setObjectName(u"aboutEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(Margin + 2, 18, Margin, 0);

    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    content->setLayout(m_column);
    m_column->setContentsMargins(Margin, 14, Margin, 18);
    m_column->setSpacing(4);
    m_sourceHead = addSection(tr("Source"), m_source);
    m_keptHead = addSection(tr("Where it is kept"), m_kept);
    addSection(tr("Citation"), m_citation);
    addSection(tr("Details"), m_form);
    addSection(tr("Provenance"), m_provenance);
    addSection(tr("History"), m_history);
    m_column->addStretch(1);

    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pages);

    m_kept->setCounter([this](const FileKey &file) { return countOfFile(file); });
    connect(m_kept, &ProvenanceView::fileRequested, this, &AboutPane::fileRequested);
    setFocusProxy(m_scroll);
    setTheme(themeFor(ThemeChoice::Paper, false));
    setOpenDocument(nullptr);
}

QLabel *AboutPane::addSection(const QString &title, QWidget *content)
{
    auto *head = new QLabel(title.toUpper());
    head->setFont(headFont(font()));
    head->setAccessibleName(title);
    if (!m_heads.isEmpty())
        head->setContentsMargins(0, 16, 0, 0);
    m_heads << head;
    m_column->addWidget(head);
    m_column->addWidget(content);
    return head;
}

void AboutPane::setOpenDocument(OpenDocument *document)
{
    if (m_document) {
        m_document->disconnect(this);
        m_document->library().disconnect(this);
    }
    m_document = document;
    m_files.reset();
    m_form->setOpenDocument(document);
    if (document) {
        connect(document, &OpenDocument::metadataChanged, this, &AboutPane::refresh);
        connect(document, &OpenDocument::annotationsChanged, this, &AboutPane::refreshHistory);
        connect(&document->library(), &Library::decisionsChanged, this, &AboutPane::refreshHistory);
    }
    refresh();
    m_scroll->ensureVisible(0, 0);
}

void AboutPane::editTitle()
{
    auto *title = m_form->findChild<QWidget *>(u"metadataTitle"_s);
    if (!m_document || !title)
        return;
    title->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(title, 0, 60);
}

void AboutPane::refresh()
{
    m_pages->setCurrentWidget(m_document ? static_cast<QWidget *>(m_scroll) : m_empty);
    if (!m_document)
        return;
    const QString source = sourceNote(m_document->document());
    m_source->setWords(source);
    m_source->setVisible(!source.isEmpty());
    m_sourceHead->setVisible(!source.isEmpty());
    const Footnote *note = sourceNoteOf(m_document->document());
    m_kept->setNote(note ? note->text : QString());
    m_keptHead->setVisible(note != nullptr);
    m_citation->setDocument(m_document->document());
    m_provenance->setWords(provenance(m_document->stored()).join(u'\n'));
    refreshHistory();
}

int AboutPane::countOfFile(const FileKey &file)
{
    if (!m_files) {
        auto opened = FileCatalogue::open(m_document->library().path());
        if (!opened)
            return 0;
        m_files = *std::move(opened);
    }
    return m_files->count(file).value_or(0);
}

void AboutPane::refreshHistory()
{
    if (m_document)
        m_history->setWords(changeHistory(*m_document).join(u'\n'));
}

void AboutPane::setTheme(const Theme &theme)
{
    setInk(m_empty, theme.secondary);
    for (QLabel *head : std::as_const(m_heads))
        setInk(head, theme.secondary);
    for (FlowText *text : {m_source, m_provenance, m_history}) {
        text->setTheme(theme);
        setInk(text, theme.text);
    }
    setInk(m_history, theme.secondary);
    m_kept->setTheme(theme);
    m_citation->setTheme(theme);
    m_form->setTheme(theme);
}

} // namespace Secto
