// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/people_reader.h"

#include "people/people_worker.h"

namespace Secto {

PeopleReader::PeopleReader(const QString &libraryPath, const ExtractFunction &extract, QObject *parent)
    : QObject(parent), m_worker(new PeopleWorker(libraryPath, extract))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &PeopleWorker::listed, this, &PeopleReader::listed);
    connect(m_worker, &PeopleWorker::failed, this, &PeopleReader::failed);
    // An answer that was on its way while the next question was asked is not one to that.
    connect(m_worker, &PeopleWorker::opened, this, [this](const PersonPage &page, const std::stop_token &stop) {
        if (!stop.stop_requested())
            emit opened(page);
    });
    connect(m_worker, &PeopleWorker::unknown, this, [this](const QString &name, const std::stop_token &stop) {
        if (!stop.stop_requested())
            emit unknown(name);
    });
    connect(m_worker, &PeopleWorker::passagesRead, this,
            [this](const QList<DocumentPassages> &passages, bool isLast, const std::stop_token &stop) {
                if (!stop.stop_requested())
                    emit passagesRead(passages, isLast);
            });
    m_thread.start();
}

PeopleReader::~PeopleReader()
{
    m_opening.request_stop();
    m_passages.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void PeopleReader::read()
{
    QMetaObject::invokeMethod(m_worker, &PeopleWorker::read);
}

void PeopleReader::open(const QString &name)
{
    stopPassages();
    m_opening.request_stop();
    m_opening = std::stop_source();
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, name, token = m_opening.get_token()] { worker->open(name, token); });
}

void PeopleReader::readPassages(const QList<DocumentId> &documents, const QStringList &names)
{
    stopPassages();
    m_passages = std::stop_source();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, documents, names, token = m_passages.get_token()] {
        worker->readPassages(documents, names, token);
    });
}

void PeopleReader::stopPassages()
{
    m_passages.request_stop();
}

} // namespace Secto
