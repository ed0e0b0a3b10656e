// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/collection_actions.h"

#include "library/document_row.h"

#include <QMenu>

namespace Secto {

using namespace Qt::StringLiterals;

CollectionActions::CollectionActions(Library &library, QObject *parent) : QObject(parent), m_library(library) {}

void CollectionActions::fillMenu(QMenu *menu, const QList<DocumentId> &documents, const QString &collection)
{
    QMenu *to = menu->addMenu(tr("Add to &collection"));
    to->setObjectName(u"addToCollection"_s);
    to->setEnabled(!m_library.isReadOnly());
    for (const Collection &each : m_library.collections()) {
        if (each.id == collection)
            continue;
        QString name = each.name;
        to->addAction(name.replace(u'&', "&&"_L1), this, [this, documents, id = each.id] { add(documents, id); });
    }
    if (!to->isEmpty())
        to->addSeparator();
    to->addAction(tr("&New collection…"), this, [this, documents] {
          collect(documents);
      })->setObjectName(u"newCollection"_s);
}

Collection CollectionActions::find(const QString &collection) const
{
    const QList<Collection> all = m_library.collections();
    const auto found = std::ranges::find(all, collection, &Collection::id);
    return found == all.end() ? Collection() : *found;
}

void CollectionActions::add(const QList<DocumentId> &documents, const QString &collection)
{
    Collection grown = find(collection);
    if (grown.id.isEmpty())
        return;
    const qsizetype before = grown.documents.size();
    for (const DocumentId id : documents) {
        if (!grown.documents.contains(id))
            grown.documents << id;
    }
    const auto added = grown.documents.size() - before;
    if (added == 0) {
        emit said(tr("“%1” holds that already.").arg(grown.name));
        return;
    }
    if (const auto saved = m_library.save(grown, tr("add to collection")); !saved)
        emit problem(saved.error());
    else
        emit said(tr("Added %1 to “%2”.").arg(countOfDocuments(int(added)), grown.name));
}

void CollectionActions::collect(const QList<DocumentId> &documents)
{
    QStringList taken;
    for (const Collection &each : m_library.collections())
        taken << each.name;
    const QString plain = tr("New collection");
    QString name = plain;
    for (int i = 2; taken.contains(name); ++i)
        name = u"%1 %2"_s.arg(plain).arg(i);
    const auto saved = m_library.save(Collection{{}, name, documents}, tr("new collection"));
    if (!saved)
        emit problem(saved.error());
    else
        emit created(*saved);
}

void CollectionActions::takeOut(const QList<DocumentId> &documents, const QString &collection)
{
    Collection left = find(collection);
    const qsizetype taken = left.documents.removeIf([&](DocumentId id) { return documents.contains(id); });
    if (taken == 0)
        return;
    if (const auto saved = m_library.save(left, tr("take out of collection")); !saved)
        emit problem(saved.error());
    else
        emit said(tr("Took %1 out of “%2”, not out of the library; Ctrl+Z undoes it.")
                      .arg(countOfDocuments(int(taken)), left.name));
}

void CollectionActions::remove(const QString &collection)
{
    const QString name = find(collection).name;
    if (const auto removed = m_library.removeCollection(collection); !removed)
        emit problem(removed.error());
    else
        emit said(
            tr("Removed the collection “%1”; its documents stay in the library. Ctrl+Z brings it back.").arg(name));
}

} // namespace Secto
