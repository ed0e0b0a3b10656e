// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/export_writer.h"

#include <QAbstractTableModel>

namespace Secto {

/** The files that an export will write, and what the user chose for those that are not Secto's to replace. */
class ExportPlan : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Outcome, ColumnCount };

    /** For a file that was changed. */
    enum class Choice { Keep, Replace, WriteBeside };

    enum Role { ChoiceRole = Qt::UserRole }; ///< Choice as int; only where there is a conflict

    /** @p library must outlive the model. */
    explicit ExportPlan(Library &library, QObject *parent = nullptr);

    /** Looks at what stands at every path. Choices for the same path stay. */
    void setFiles(const QList<ExportFile> &files);

    int fileCount() const { return int(m_rows.size()); }
    int conflictCount() const;
    bool isConflict(int row) const;
    /** How many files write() will write. */
    int writtenCount() const;

    struct Outcomes
    {
        QStringList written; ///< paths
        Problems problems;   ///< of those that failed
    };

    /** Writes what is to be written. */
    Outcomes write();

    /** "Replace it", "Keep it as it is", "Write beside it", translated. */
    static QString choiceText(Choice choice);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        ExportFile file;
        ExportWriter::Found found = ExportWriter::Found::Nothing;
        Choice choice = Choice::Keep;
    };

    QString outcome(const Row &row) const;

    ExportWriter m_writer;
    QList<Row> m_rows;
};

} // namespace Secto
