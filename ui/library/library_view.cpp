// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_view.h"

#include "library/library_model.h"
#include "theme/type.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Indentation = 11; ///< pixels a level
/** Heads are opened by a filter until that many documents are in view: more is a list to scroll, not an answer. */
constexpr int MostFoundOpen = 1000;

} // namespace

LibraryView::LibraryView(QWidget *parent) : QTreeView(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"libraryList"_s);
    setAccessibleName(tr("Documents of the library"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(Indentation);
    setExpandsOnDoubleClick(false); // a double click opens: a head here, a document in the window
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::CopyAction);
    setAutoExpandDelay(700); // milliseconds over a closed head while dragging
    setRowsOnPane(this);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void LibraryView::setTheme(const Theme &theme)
{
    m_theme = theme;
    // The delegate draws what is selected; the style would add a ground of its own before the row.
    QPalette colours = theme.palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        colours.setColor(group, QPalette::Highlight, Qt::transparent);
    setPalette(colours);
    viewport()->update();
}

void LibraryView::setLibraryModel(LibraryModel *model)
{
    m_model = model;
    setModel(model);
    connect(model, &LibraryModel::shapeChanged, this, &LibraryView::followFilter);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.data(LibraryModel::IsHeadRole).toBool())
            setExpanded(index, !isExpanded(index));
    });
}

void LibraryView::followFilter()
{
    setRootIsDecorated(m_model->hasHeads());
    if (m_model->isFiltering()) {
        if (!std::exchange(m_isFiltering, true)) {
            m_openBefore.clear();
            // Heads that the filter hides lose their index; the others are opened again afterwards.
            for (QModelIndex head = m_model->index(0, 0); head.isValid(); head = indexBelow(head)) {
                if (isExpanded(head))
                    m_openBefore << head;
            }
        }
        int open = 0;
        openFound({}, open);
    } else if (std::exchange(m_isFiltering, false)) {
        const QModelIndex current = currentIndex();
        collapseAll();
        for (const QPersistentModelIndex &head : std::as_const(m_openBefore))
            setExpanded(head, true);
        m_openBefore.clear();
        scrollTo(current);
    }
}

void LibraryView::openFound(const QModelIndex &head, int &open)
{
    for (int row = 0; row < m_model->rowCount(head) && open < MostFoundOpen; ++row) {
        const QModelIndex child = m_model->index(row, 0, head);
        if (child.data(LibraryModel::IsHeadRole).toBool()) {
            setExpanded(child, true);
            openFound(child, open);
        } else {
            ++open;
        }
    }
}

QList<DocumentId> LibraryView::selectedDocuments(bool below) const
{
    QModelIndexList rows = selectionModel()->selectedIndexes();
    // From the top: what is lower in the tree stands lower on the screen, too.
    std::ranges::sort(rows, {}, [this](const QModelIndex &row) { return visualRect(row).top(); });
    if (!below)
        rows.removeIf([](const QModelIndex &row) { return row.data(LibraryModel::IsHeadRole).toBool(); });
    return m_model->documentsAt(rows);
}

DocumentId LibraryView::currentDocument() const
{
    return currentIndex().data(LibraryModel::IdRole).toLongLong();
}

QString LibraryView::currentCollection() const
{
    return currentIndex().data(LibraryModel::CollectionRole).toString();
}

void LibraryView::nameCollection(const QString &id)
{
    const QModelIndex head = m_model->indexOfCollection(id);
    if (!head.isValid())
        return;
    setCurrentIndex(head);
    scrollTo(head);
    edit(head);
}

void LibraryView::showDocument(DocumentId id)
{
    const QModelIndex index = m_model->indexOf(id);
    // Opened from a collection it stays in hand there.
    if (!index.isValid() || selectionModel()->isSelected(index) || currentDocument() == id)
        return;
    setCurrentIndex(index); // opens what it stands under
    scrollTo(index);
}

void LibraryView::goToFirst()
{
    QModelIndex index = m_model->index(0, 0);
    while (index.data(LibraryModel::IsHeadRole).toBool()) {
        expand(index);
        index = m_model->index(0, 0, index);
    }
    if (index.isValid())
        setCurrentIndex(index);
}

void LibraryView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    // No lines and no ground, only a small chevron before heads.
    if (!index.data(LibraryModel::IsHeadRole).toBool())
        return;
    constexpr qreal Size = 3.5;
    const QPointF centre(rect.right() - Indentation / 2.0 + 2, rect.top() + rect.height() / 2.0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme.secondary, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(centre);
    painter->rotate(isExpanded(index) ? 90 : 0);
    painter->drawPolyline(QPolygonF{{-Size / 2, -Size}, {Size / 2, 0}, {-Size / 2, Size}});
    painter->restore();
}

void LibraryView::dragEnterEvent(QDragEnterEvent *event)
{
    // Files are for the pane around it; only documents are dropped on collections.
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QTreeView::dragEnterEvent(event);
}

void LibraryView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().data(LibraryModel::IsHeadRole).toBool()) {
        setExpanded(currentIndex(), !isExpanded(currentIndex()));
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace Secto
