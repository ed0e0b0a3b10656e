// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_plan.h"

#include "export/file_names.h"

#include <QDir>
#include <QFileInfo>
#include <QFont>

#include <algorithm>

namespace Secto {

using Found = ExportWriter::Found;
using IfChanged = ExportWriter::IfChanged;

ExportPlan::ExportPlan(Library &library, QObject *parent) : QAbstractTableModel(parent), m_writer(library) {}

void ExportPlan::setFiles(const QList<ExportFile> &files)
{
    QHash<QString, Choice> chosen;
    for (const Row &row : std::as_const(m_rows))
        chosen.insert(row.file.path, row.choice);
    beginResetModel();
    m_rows.clear();
    for (const ExportFile &file : files)
        m_rows << Row{file, m_writer.found(file), chosen.value(file.path, Choice::Keep)};
    endResetModel();
}

bool ExportPlan::isConflict(int row) const
{
    return m_rows[row].found == Found::Changed;
}

int ExportPlan::conflictCount() const
{
    return int(std::ranges::count(m_rows, Found::Changed, &Row::found));
}

int ExportPlan::writtenCount() const
{
    return int(std::ranges::count_if(
        m_rows, [](const Row &row) { return row.found != Found::Changed || row.choice != Choice::Keep; }));
}

ExportPlan::Outcomes ExportPlan::write()
{
    Outcomes outcomes;
    for (const Row &row : std::as_const(m_rows)) {
        const bool isChanged = row.found == Found::Changed;
        if (isChanged && row.choice == Choice::Keep)
            continue;
        ExportFile file = row.file;
        if (isChanged && row.choice == Choice::WriteBeside)
            file.path = pathBeside(file.path);
        // What changed since the user looked is refused, not replaced.
        const bool mayReplace = isChanged && row.choice == Choice::Replace;
        const auto written = m_writer.write(file, mayReplace ? IfChanged::Replace : IfChanged::Refuse);
        if (written)
            outcomes.written << file.path;
        else
            outcomes.problems << written.error();
    }
    return outcomes;
}

QString ExportPlan::choiceText(Choice choice)
{
    switch (choice) {
    case Choice::Keep:
        return tr("Keep it as it is");
    case Choice::Replace:
        return tr("Replace it");
    case Choice::WriteBeside:
        return tr("Write beside it");
    }
    return {};
}

QString ExportPlan::outcome(const Row &row) const
{
    switch (row.found) {
    case Found::Nothing:
        return tr("New");
    case Found::Same:
        return tr("Up to date");
    case Found::Ours:
        return tr("Brought up to date");
    case Found::Changed:
        break;
    }
    if (row.choice == Choice::WriteBeside)
        return tr("Written as “%1”").arg(QFileInfo(pathBeside(row.file.path)).fileName());
    return tr("Changed by others: %1").arg(choiceText(row.choice).toLower());
}

int ExportPlan::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ExportPlan::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExportPlan::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return index.column() == File ? QFileInfo(row.file.path).fileName() : outcome(row);
    if (role == Qt::ToolTipRole)
        return index.column() == File ? QDir::toNativeSeparators(row.file.path) : outcome(row);
    if (row.found != Found::Changed)
        return {};
    if (role == ChoiceRole || (role == Qt::EditRole && index.column() == Outcome))
        return int(row.choice);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

bool ExportPlan::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    m_rows[index.row()].choice = Choice(value.toInt());
    emit dataChanged(index.siblingAtColumn(File), index.siblingAtColumn(Outcome));
    return true;
}

QVariant ExportPlan::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == File ? tr("File") : tr("What happens");
}

Qt::ItemFlags ExportPlan::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Outcome && isConflict(index.row()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace Secto
