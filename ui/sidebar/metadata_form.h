// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"
#include "sidebar/metadata_fields.h"
#include "theme/theme.h"

#include <QPointer>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace Secto {

class MetadataEdit;

/** The metadata of the open document, corrected in place. A text that cannot stand is said so beside it. */
class MetadataForm : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataForm(QWidget *parent = nullptr);

    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);

private:
    struct Row
    {
        MetadataField field;
        QLabel *label = nullptr;
        MetadataEdit *edit = nullptr;
        QLabel *fault = nullptr;
    };

    void addRow(QGridLayout *grid, const MetadataField &field);
    void refresh();
    void keep(const Row &row, const QString &text);
    void sayFault(const Row &row, const QString &fault);

    QList<Row> m_rows;
    QPointer<OpenDocument> m_document;
};

} // namespace Secto
