// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace Secto {

class ImportJob;

/** While an import runs: how far it is, in words and as a thin line, the time that is left, and Stop. */
class ImportLine : public QWidget
{
    Q_OBJECT

public:
    /** Hidden while @p job does nothing. The job must outlive it. */
    explicit ImportLine(ImportJob *job, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    ImportJob *m_job;
    QLabel *m_text;
    QToolButton *m_stop;
    Theme m_theme;
};

} // namespace Secto
