// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/metadata_form.h"

#include "sidebar/metadata_edit.h"
#include "theme/type.h"

#include <QGridLayout>
#include <QLabel>

namespace Secto {

using namespace Qt::StringLiterals;

MetadataForm::MetadataForm(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"metadataForm"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    for (const MetadataField &field : metadataFields())
        addRow(grid, field);
}

void MetadataForm::addRow(QGridLayout *grid, const MetadataField &field)
{
    Row row{field, new QLabel(field.label), new MetadataEdit, new QLabel};
    row.edit->setObjectName(field.name);
    row.edit->setAccessibleName(field.label);
    row.edit->setPlaceholderText(field.placeholder.isEmpty() ? u"–"_s : field.placeholder);
    row.edit->setFont(interfaceFont());
    row.label->setFont(smaller(interfaceFont()));
    row.label->setBuddy(row.edit);
    row.label->setContentsMargins(0, 5, 0, 0); // on the first line of the field beside it
    row.fault->setObjectName(field.name + u"Fault"_s);
    row.fault->setFont(smaller(interfaceFont()));
    row.fault->setWordWrap(true);
    row.fault->setContentsMargins(4, 0, 0, 4);
    row.fault->hide();

    const int at = grid->rowCount();
    grid->addWidget(row.label, at, 0, Qt::AlignTop | Qt::AlignLeft);
    grid->addWidget(row.edit, at, 1, Qt::AlignTop);
    grid->addWidget(row.fault, at + 1, 1);
    m_rows << row;

    const qsizetype index = m_rows.size() - 1;
    connect(row.edit, &MetadataEdit::edited, this, [this, index](const QString &text) { keep(m_rows[index], text); });
    connect(row.edit, &MetadataEdit::reverted, this, [this, index] { sayFault(m_rows[index], {}); });
}

void MetadataForm::setOpenDocument(OpenDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &OpenDocument::metadataChanged, this, &MetadataForm::refresh);
    for (const Row &row : std::as_const(m_rows)) {
        sayFault(row, {});
        row.edit->clear();
    }
    refresh();
}

void MetadataForm::refresh()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.edit->setReadOnly(!m_document || m_document->library().isReadOnly());
        row.edit->setValue(m_document ? row.field.read(m_document->document()) : QString());
    }
}

void MetadataForm::keep(const Row &row, const QString &text)
{
    if (!m_document)
        return;
    const QString fault = row.field.fault ? row.field.fault(text) : QString();
    sayFault(row, fault);
    if (!fault.isEmpty())
        return;
    Document changed = m_document->document();
    row.field.write(changed, text);
    m_document->saveMetadata(changed);
    if (row.field.read(m_document->document()) != row.field.read(changed))
        sayFault(row, tr("This could not be saved. What you typed stays here; press Enter to try again."));
    refresh();
}

void MetadataForm::sayFault(const Row &row, const QString &fault)
{
    row.edit->setKept(fault.isEmpty());
    row.edit->setAccessibleDescription(fault);
    row.fault->setText(fault);
    row.fault->setVisible(!fault.isEmpty());
}

void MetadataForm::setTheme(const Theme &theme)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.edit->setTheme(theme);
        setInk(row.edit, theme.text);
        setInk(row.label, theme.secondary);
        setInk(row.fault, theme.accent);
    }
}

} // namespace Secto
