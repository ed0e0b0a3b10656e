// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "theme/theme.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Secto {

class FlowText;

/** The citation of a document in every style, each with a button that copies it. */
class CitationView : public QWidget
{
    Q_OBJECT

public:
    explicit CitationView(QWidget *parent = nullptr);

    void setDocument(const Document &document);
    void setTheme(const Theme &theme);

private:
    struct Entry
    {
        QLabel *name = nullptr;
        FlowText *text = nullptr;
        QToolButton *copy = nullptr;
        QString plain;
        QString html;
    };

    void copy(qsizetype entry);

    QList<Entry> m_entries; ///< in the order of CitationStyle
    QTimer m_copied;        ///< while it runs a button says that it was pressed
};

} // namespace Secto
