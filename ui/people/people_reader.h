// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/person_page.h"
#include "persons/person_passages.h"

#include <QObject>
#include <QThread>

#include <stop_token>

namespace Secto {

class PeopleWorker;

/** Reads the people of a library on a thread of its own. Of questions of one sort only the last is answered. */
class PeopleReader : public QObject
{
    Q_OBJECT

public:
    /** @p extract finds where documents name persons, on the other thread. */
    PeopleReader(const QString &libraryPath, const ExtractFunction &extract, QObject *parent = nullptr);
    ~PeopleReader() override;

    /** Answered by listed(). */
    void read();
    /** Answered by opened() or unknown(). What was asked for passages is not wanted any more. */
    void open(const QString &name);
    /** Answered by passagesRead(), a document at a time. */
    void readPassages(const QList<DocumentId> &documents, const QStringList &names);
    /** The passages asked for are not wanted any more. */
    void stopPassages();

signals:
    void listed(const std::shared_ptr<const Secto::PeopleCatalogue> &people);
    void opened(const Secto::PersonPage &page);
    void unknown(const QString &name);
    void passagesRead(const QList<Secto::DocumentPassages> &passages, bool isLast);
    void failed(const Secto::Problem &problem);

private:
    QThread m_thread;
    PeopleWorker *m_worker; ///< lives in m_thread, which deletes it when it ends
    std::stop_source m_opening;
    std::stop_source m_passages;
};

} // namespace Secto
