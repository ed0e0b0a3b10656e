// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/import_line.h"

#include "session/import_job.h"
#include "storage/import_words.h"
#include "theme/type.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int LineHeight = 2; // pixels

} // namespace

ImportLine::ImportLine(ImportJob *job, QWidget *parent)
    : QWidget(parent)
    , m_job(job)
    , m_text(new QLabel(this))
    , m_stop(new QToolButton(this))
    , m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"importLine"_s);
    setAccessibleName(tr("Import"));
    m_text->setObjectName(u"importText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stop->setObjectName(u"stopImport"_s);
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("What is imported so far stays; importing the same again goes on from there"));
    m_stop->setAccessibleName(tr("Stop the import"));
    m_stop->setAutoRaise(true);
    m_stop->setFocusPolicy(Qt::TabFocus);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        m_stop->setEnabled(false); // it ends after the step at hand
        m_text->setText(tr("Stopping…"));
        m_job->stop();
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 3 + LineHeight, 10, 3);
    row->addWidget(m_text, 1);
    row->addWidget(m_stop);
    connect(job, &ImportJob::started, this, [this] {
        m_stop->setEnabled(true);
        refresh();
        show();
    });
    connect(job, &ImportJob::progressChanged, this, &ImportLine::refresh);
    connect(job, &ImportJob::finished, this, [this] { setVisible(m_job->isRunning()); });
    setVisible(job->isRunning());
}

void ImportLine::setTheme(const Theme &theme)
{
    m_theme = theme;
    setInk(m_text, theme.secondary);
    setInk(m_stop, theme.text);
    update();
}

void ImportLine::refresh()
{
    if (!m_stop->isEnabled())
        return;
    const ImportProgress &progress = m_job->progress();
    QString text = tr("Importing");
    if (!progress.file.isEmpty())
        text += u' ' + QFileInfo(progress.file).fileName();
    text += u"  ·  "_s + inWords(progress).replace(u" · "_s, u"  ·  "_s);
    m_text->setToolTip(progress.file);
    m_text->setText(m_text->fontMetrics().elidedText(text, Qt::ElideMiddle, m_text->width()));
    m_text->setAccessibleName(text);
    update(0, 0, width(), LineHeight);
}

void ImportLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refresh();
}

void ImportLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.hover);
    painter.fillRect(QRect(0, 0, width(), LineHeight), m_theme.rule);
    const ImportProgress &progress = m_job->progress();
    if (progress.allBytes > 0)
        painter.fillRect(QRect(0, 0, int(width() * progress.bytes / progress.allBytes), LineHeight), m_theme.accent);
}

} // namespace Secto
