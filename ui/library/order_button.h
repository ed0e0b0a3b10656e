// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/document_row.h"

#include <QToolButton>

namespace Secto {

/** Says in which order the library stands, and lets the user choose another; it is kept for the next start. */
class OrderButton : public QToolButton
{
    Q_OBJECT

public:
    explicit OrderButton(QWidget *parent = nullptr);

    DocumentOrder order() const { return m_order; }
    bool isReversed() const { return m_isReversed; }

signals:
    void orderChanged();

private:
    void makeMenu();
    void readMenu();

    DocumentOrder m_order = DocumentOrder::Number;
    bool m_isReversed = false;
};

} // namespace Secto
