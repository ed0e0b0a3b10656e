// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

class QMenu;

namespace Secto {

/** What the library pane offers for the user's collections. Each step is undoable and says in a line what it did. */
class CollectionActions : public QObject
{
    Q_OBJECT

public:
    explicit CollectionActions(Library &library, QObject *parent = nullptr);

    /** Entries for @p documents, chosen in @p collection (empty outside of one). */
    void fillMenu(QMenu *menu, const QList<DocumentId> &documents, const QString &collection);

    void add(const QList<DocumentId> &documents, const QString &collection);
    /** A new collection of them, to be named. */
    void collect(const QList<DocumentId> &documents);
    /** They stay in the library. */
    void takeOut(const QList<DocumentId> &documents, const QString &collection);
    void remove(const QString &collection);

signals:
    /** What was done, for the line below the list. */
    void said(const QString &text);
    /** It waits for a name. */
    void created(const QString &collection);
    void problem(const Secto::Problem &problem);

private:
    /** The collection with that id; one without an id if it is gone. */
    Collection find(const QString &collection) const;

    Library &m_library;
};

} // namespace Secto
