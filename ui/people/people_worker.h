// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/person_page.h"
#include "persons/person_passages.h"

#include <QObject>

#include <stop_token>

namespace Secto {

/** What PeopleReader does on its thread; it only reads, so that it never waits for who writes. */
class PeopleWorker : public QObject
{
    Q_OBJECT

public:
    PeopleWorker(const QString &libraryPath, ExtractFunction extract)
        : m_path(libraryPath), m_extract(std::move(extract))
    {}

    void read();
    /** Answered by opened() or, if nobody is known as @p name, by unknown(). */
    void open(const QString &name, const std::stop_token &stop);
    void readPassages(const QList<DocumentId> &documents, const QStringList &names, const std::stop_token &stop);

signals:
    void listed(const std::shared_ptr<const Secto::PeopleCatalogue> &people);
    // @p stop is that of the question: whoever asked tells by it whether the answer is still wanted.
    void opened(const Secto::PersonPage &page, const std::stop_token &stop);
    void unknown(const QString &name, const std::stop_token &stop);
    void passagesRead(const QList<Secto::DocumentPassages> &passages, bool isLast, const std::stop_token &stop);
    void failed(const Secto::Problem &problem);

private:
    bool openLibrary();

    QString m_path;
    ExtractFunction m_extract;
    Database m_database;
    std::optional<Authority> m_authority;
    std::shared_ptr<const PeopleCatalogue> m_people;
    std::unique_ptr<PersonPassages> m_passages;
};

} // namespace Secto
