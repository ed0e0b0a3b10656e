// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/status_line.h"

#include "session/open_document.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int MessageTime = 5000; // ms

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"statusLine"_s);
    m_label->setObjectName(u"statusText"_s);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->addWidget(m_label);
    m_passing.setSingleShot(true);
    connect(&m_passing, &QTimer::timeout, this, &StatusLine::refresh);
}

void StatusLine::setOpenDocument(OpenDocument *document)
{
    m_document = document;
    m_page.clear();
    if (document) {
        connect(document, &OpenDocument::annotationsChanged, this, &StatusLine::refresh);
        connect(document, &OpenDocument::extractionChanged, this, &StatusLine::refresh);
        connect(document, &OpenDocument::chosenEntityChanged, this, &StatusLine::refresh);
        connect(document, &OpenDocument::currentMentionChanged, this, &StatusLine::refresh);
        connect(document, &QObject::destroyed, this, [this, document] {
            if (m_document == document)
                m_document = nullptr;
        });
    }
    refresh();
}

void StatusLine::setPage(const QString &label)
{
    m_page = label;
    refresh();
}

void StatusLine::setAway(bool isAway)
{
    m_isAway = isAway;
    refresh();
}

void StatusLine::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette palette = m_label->palette();
    palette.setColor(QPalette::WindowText, theme.secondary);
    m_label->setPalette(palette);
    update();
}

void StatusLine::say(const QString &text)
{
    m_label->setText(text);
    m_passing.start(MessageTime);
}

QString StatusLine::text() const
{
    return m_label->text();
}

void StatusLine::refresh()
{
    if (m_passing.isActive())
        return;
    if (!m_document || m_isAway) {
        m_label->setText({});
        return;
    }
    QStringList parts;
    parts << (m_document->library().isReadOnly() ? tr("Read-only library: changes are not possible") : tr("Saved"));
    if (!m_page.isEmpty())
        parts << tr("page %1").arg(m_page);
    const int marks = int(m_document->annotations().size());
    if (marks > 0)
        parts << tr("%n annotation(s)", nullptr, marks);
    if (m_document->isExtracting())
        parts << tr("reading names…");
    if (const Entity *chosen = m_document->extraction().entity(m_document->chosenEntity())) {
        const int count = int(m_document->chosenMentions().size());
        const int at = m_document->currentMention();
        parts << (at < 0 ? tr("%1: %n mention(s), F3 goes to the first", nullptr, count).arg(chosen->name)
                         : tr("%1: %2 of %3, F3 goes to the next").arg(chosen->name).arg(at + 1).arg(count));
    }
    m_label->setText(parts.join(u"  ·  "_s));
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.hover);
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.rule);
}

} // namespace Secto
