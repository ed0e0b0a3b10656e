// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/person_view.h"

#include "finding/chip_style.h"
#include "library/document_row.h"
#include "people/passage_delegate.h"
#include "people/passage_model.h"
#include "people/person_facts.h"
#include "people/year_chart.h"
#include "theme/hair_splitter.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

PersonView::PersonView(QWidget *parent)
    : QWidget(parent)
    , m_states(new QStackedWidget)
    , m_said(new QLabel)
    , m_halves(new HairSplitter(Qt::Vertical))
    , m_scroll(new QScrollArea)
    , m_facts(new PersonFacts)
    , m_head(new QLabel(tr("In context").toUpper()))
    , m_remark(new QLabel)
    , m_allYears(new QToolButton)
    , m_list(new QListView)
    , m_passages(new PassageModel(this))
    , m_delegate(new PassageDelegate(this))
{
    setObjectName(u"personView"_s);
    setFont(interfaceFont());
    m_said->setObjectName(u"personSaid"_s);
    m_said->setWordWrap(true);
    m_said->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_said->setContentsMargins(24, 22, 24, 0);
    m_remark->setObjectName(u"passagesRemark"_s);
    m_allYears->setObjectName(u"allYears"_s);
    m_allYears->setText(tr("All years"));
    m_allYears->setFocusPolicy(Qt::StrongFocus);
    m_list->setObjectName(u"passages"_s);
    m_list->setAccessibleName(tr("Where documents name this person"));
    m_list->setModel(m_passages);
    m_list->setItemDelegate(m_delegate);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    setRowsOnPane(m_list);
    m_list->installEventFilter(this);
    layOut();

    connect(m_passages, &PassageModel::wanted, this, &PersonView::passagesWanted);
    connect(m_list, &QAbstractItemView::clicked, this, &PersonView::openCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &PersonView::showMenu);
    connect(m_facts->chart(), &YearChart::yearChosen, this, &PersonView::showYear);
    connect(m_allYears, &QToolButton::clicked, this, [this] {
        m_facts->chart()->choose({});
        showYear({});
    });
}

void PersonView::layOut()
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_facts);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_facts->setAutoFillBackground(false);

    m_head->setFont(headFont(font()));
    m_remark->setFont(smaller(font()));
    m_allYears->setFont(smaller(font()));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 0, 0);
    head->setSpacing(10);
    head->addWidget(m_head);
    head->addWidget(m_remark);
    head->addWidget(m_allYears);
    head->addStretch(1);
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(16, 10, 8, 4);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_list, 1);

    m_halves->setObjectName(u"personHalves"_s);
    m_halves->addWidget(m_scroll);
    m_halves->addWidget(below);
    m_halves->setChildrenCollapsible(false);
    m_halves->setStretchFactor(0, 1);
    m_halves->setStretchFactor(1, 1);
    m_halves->setSizes({400, 380});
    m_states->addWidget(m_said);
    m_states->addWidget(m_halves);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_states);
}

void PersonView::setTheme(const Theme &theme)
{
    m_facts->setTheme(theme);
    m_delegate->setTheme(theme);
    m_halves->setTheme(theme);
    for (QLabel *calm : {m_said, m_head, m_remark})
        setInk(calm, theme.secondary);
    m_allYears->setStyleSheet(chipStyle(theme));
    m_list->viewport()->update();
}

void PersonView::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_facts->setWritable(isWritable);
}

void PersonView::setPage(const PersonPage &page)
{
    const bool isOther = page.name != m_page.name;
    const auto year = isOther ? std::nullopt : m_facts->chart()->chosenYear();
    m_page = page;
    m_facts->setPage(page);
    const bool hasYear = year && !m_facts->chart()->bar(*year).isEmpty();
    m_facts->chart()->choose(hasYear ? year : std::nullopt);
    m_states->setCurrentWidget(m_halves);
    if (isOther)
        m_scroll->ensureVisible(0, 0);
    showYear(m_facts->chart()->chosenYear());
}

void PersonView::say(const QString &words)
{
    m_page = {};
    m_passages->setDocuments({});
    m_said->setText(words);
    m_states->setCurrentWidget(m_said);
}

void PersonView::showYear(std::optional<int> year)
{
    QList<DatedDocument> documents = m_page.documents;
    if (year)
        documents.removeIf([&year](const DatedDocument &document) { return document.year() != *year; });
    m_passages->setDocuments(documents);
    m_list->scrollToTop();
    const QString count = countOfDocuments(int(documents.size()));
    m_remark->setText(!year        ? count
                      : *year == 0 ? tr("no date · %1").arg(count)
                                   : tr("%1 · %2").arg(QString::number(*year), count));
    m_allYears->setVisible(year.has_value());
    m_passages->fetchMore({});
}

void PersonView::addPassages(const QList<DocumentPassages> &passages, bool isLast)
{
    m_passages->add(passages, isLast);
}

void PersonView::goToPassages()
{
    if (m_passages->rowCount() == 0)
        return;
    m_list->setFocus(Qt::TabFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_passages->index(0));
}

void PersonView::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        emit openRequested(current.data(PassageModel::DocumentRole).toLongLong(),
                           current.data(PassageModel::PlaceRole).value<TextSpan>());
}

void PersonView::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"passageMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open"), this, &PersonView::openCurrent)->setObjectName(u"openPassage"_s);
    menu->addSeparator();
    const DocumentId document = index.data(PassageModel::DocumentRole).toLongLong();
    const QStringList names = index.data(PassageModel::NamesRole).toStringList();
    const auto add = [&](const QString &text, const QString &name, bool inVolume) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setEnabled(m_isWritable && !names.isEmpty());
        connect(action, &QAction::triggered, this,
                [this, document, names, inVolume] { emit partRequested(document, names, inVolume); });
    };
    add(tr("Somebody &else in this document…"), u"partInDocument"_s, false);
    if (!index.data(PassageModel::VolumeRole).toString().isEmpty())
        add(tr("Somebody else in all of this &volume…"), u"partInVolume"_s, true);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool PersonView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Secto
