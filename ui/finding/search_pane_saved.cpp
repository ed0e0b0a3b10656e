// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The searches that the user saves, in the pane.

#include "finding/search_pane.h"

#include "finding/context_view.h"
#include "finding/facet_bar.h"
#include "finding/saved_search_bar.h"
#include "finding/search_start_page.h"
#include "finding/star_button.h"
#include "search/query_parser.h"

#include <QLabel>
#include <QLineEdit>
#include <QShortcut>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

void SearchPane::connectSaved()
{
    auto *keep = new QShortcut(QKeySequence(tr("Ctrl+D")), this, this, &SearchPane::nameSearch);
    keep->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_star, &QToolButton::clicked, this, &SearchPane::nameSearch);
    connect(m_context, &ContextView::orderChanged, this, &SearchPane::updateStar);
    connect(m_naming, &SavedSearchBar::saveRequested, this, &SearchPane::save);
    connect(m_naming, &SavedSearchBar::removeRequested, m_start, &SearchStartPage::remove);
    connect(m_naming, &SavedSearchBar::leaveRequested, m_field, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    connect(m_start, &SearchStartPage::runRequested, this, &SearchPane::run);
    connect(m_start, &SearchStartPage::savedChanged, this, &SearchPane::updateStar);
    connect(m_start, &SearchStartPage::problem, this, &SearchPane::say);
    connect(m_start, &SearchStartPage::leaveRequested, m_field, [this] { m_field->setFocus(Qt::BacktabFocusReason); });
    updateStar();
}

SearchTerms SearchPane::terms() const
{
    SearchTerms terms;
    terms.query = m_field->text().trimmed();
    terms.stems = m_forms->isChecked();
    terms.inContext = m_inContext->isChecked();
    if (terms.inContext)
        terms.order = m_context->order();
    terms.narrowing = m_facets->narrowing();
    return terms;
}

void SearchPane::run(const SavedSearch &search)
{
    m_isSetting = true; // asked once, when all of it is set
    m_field->setText(search.terms.query);
    m_forms->setChecked(search.terms.stems);
    m_inContext->setChecked(search.terms.inContext);
    if (search.terms.inContext)
        m_context->setOrder(search.terms.order);
    m_facets->setNarrowing(search.terms.narrowing);
    m_isSetting = false;
    m_field->setFocus(Qt::OtherFocusReason);
    ask();
}

std::optional<SavedSearch> SearchPane::savedNow() const
{
    const QList<SavedSearch> &saved = m_start->savedSearches();
    const auto found = std::ranges::find(saved, terms(), &SavedSearch::terms);
    return found == saved.end() ? std::nullopt : std::optional(*found);
}

/** Opens the line for the name. */
void SearchPane::nameSearch()
{
    if (!m_star->isEnabled())
        return;
    if (const auto query = parseQuery(m_field->text()); !query) {
        // Half a query is none to keep.
        m_said->setText(query.error().what);
        m_mistake = query.error().range;
        return showMistake();
    }
    const SearchTerms asked = terms();
    const QString name = (QStringList{asked.query.simplified()} + asked.narrowing.inWords()).join(u" · "_s);
    m_naming->open(savedNow().value_or(SavedSearch{{}, name, asked}));
}

void SearchPane::save(const SavedSearch &search)
{
    const QString step = search.id.isEmpty() ? tr("save search") : tr("rename saved search");
    if (const auto saved = m_library.save(search, step); !saved)
        say(saved.error());
}

void SearchPane::say(const Problem &problem)
{
    m_said->setText(problem.text());
    m_said->show();
}

/** What is asked now decides what the star says. */
void SearchPane::updateStar()
{
    const auto saved = savedNow();
    const bool isAsked = !m_field->text().trimmed().isEmpty();
    m_star->setEnabled(isAsked && !m_library.isReadOnly());
    m_star->setFull(saved.has_value());
    const QString words = saved ? tr("Saved as “%1”").arg(saved->name) : tr("Save this search");
    m_star->setAccessibleName(words);
    m_star->setToolTip(u"%1 (%2)"_s.arg(words, tr("Ctrl+D")));
    if (m_naming->search().terms != terms())
        m_naming->close(); // it was about another search
}

} // namespace Secto
