// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/filter_mask.h"
#include "storage/names_of_documents.h"

#include <QThreadPool>

namespace Secto {

/** Asks for the tags and persons of a library's documents on another thread. Only the last question of each sort is
 * answered. */
class LibraryNames : public QObject
{
    Q_OBJECT

public:
    explicit LibraryNames(const QString &libraryPath, QObject *parent = nullptr);
    ~LibraryNames() override;

    /** Answered by found(), or by failed(). */
    void find(const QStringList &tags, const QStringList &persons);
    bool isFinding() const { return m_isFinding; }
    /** In all documents or those @p among; answered by counted(), or by failed(). */
    void count(const std::optional<QList<DocumentId>> &among);

signals:
    void found(const Secto::NamedDocuments &documents);
    void counted(const Secto::NamesOfDocuments &names);
    void failed(const Secto::Problem &problem);

private:
    /** Does @p work aside and gives what it made to @p take, unless @p stop is asked for again. */
    void start(std::stop_source &stop, const auto &work, const auto &take);

    DocumentNames m_names;
    QThreadPool m_thread;
    std::stop_source m_finding;
    std::stop_source m_counting;
    bool m_isFinding = false;
};

} // namespace Secto
