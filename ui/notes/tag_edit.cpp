// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/tag_edit.h"

#include "annotations/annotation.h"
#include "notes/flow_layout.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

TagEdit::TagEdit(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(4))
    , m_line(new QLineEdit)
    , m_hint(new QLabel)
    , m_completions(new QStringListModel(this))
    , m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"tagEdit"_s);
    m_line->setObjectName(u"tagLine"_s);
    m_line->setPlaceholderText(tr("Add a tag"));
    m_line->setAccessibleName(tr("Add a tag"));
    m_line->setFrame(false);
    m_line->setMinimumWidth(90);
    m_line->installEventFilter(this);
    m_flow->insertWidget(0, m_line);
    m_hint->setObjectName(u"tagHint"_s);
    m_hint->setWordWrap(true);
    m_hint->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addLayout(m_flow);
    column->addWidget(m_hint);

    auto *completer = new QCompleter(m_completions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    // Queued: the completer still writes the chosen tag into the line after it has said so.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &TagEdit::add, Qt::QueuedConnection);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        say({});
        if (text.endsWith(u',') || text.endsWith(u';'))
            add(text.chopped(1));
    });
    setTheme(m_theme);
}

void TagEdit::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    showTags();
}

void TagEdit::setKnownTags(const QStringList &tags)
{
    if (tags == m_known)
        return;
    m_known = tags;
    updateCompletions();
}

void TagEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_line->setVisible(!readOnly);
    for (QToolButton *chip : std::as_const(m_chips))
        chip->setEnabled(!readOnly);
}

void TagEdit::setTheme(const Theme &theme)
{
    m_theme = theme;
    setStyleSheet(u"QToolButton { color: %1; background: %2; border: 1px solid %3; border-radius: 8px;"
                  " padding: 0 2px; min-height: 17px; } QToolButton:hover { border-color: %4; }"
                  " QToolButton:focus { border-color: %5; color: %5; }"
                  " QLineEdit { background: transparent; color: %1; placeholder-text-color: %4; }"
                  " QLabel { color: %5; }"_s.arg(theme.text.name(), theme.hover.name(), theme.rule.name(),
                                                 theme.secondary.name(), theme.accent.name()));
}

void TagEdit::commit()
{
    add(m_line->text());
}

void TagEdit::add(const QString &text)
{
    if (text.trimmed().isEmpty())
        return m_line->clear();
    const QString tag = toTag(text.trimmed());
    if (!isValidTag(tag))
        return say(tr("A tag is made of letters, digits, - _ and /, and has at least one letter."));

    m_line->clear();
    say({});
    if (m_tags.contains(tag, Qt::CaseInsensitive))
        return;
    // As it is already written elsewhere, so that "nato" and "NATO" do not become two.
    const auto known = std::ranges::find_if(
        m_known, [&](const QString &other) { return other.compare(tag, Qt::CaseInsensitive) == 0; });
    m_tags << (known == m_known.end() ? tag : *known);
    showTags();
    emit tagsChanged(m_tags);
}

void TagEdit::remove(int at)
{
    m_tags.removeAt(at);
    showTags();
    if (m_chips.isEmpty())
        m_line->setFocus();
    else
        m_chips[std::min(at, int(m_chips.size()) - 1)]->setFocus();
    emit tagsChanged(m_tags);
}

void TagEdit::showTags()
{
    while (m_chips.size() > m_tags.size()) {
        QToolButton *chip = m_chips.takeLast();
        delete m_flow->takeAt(int(m_chips.size()));
        chip->hide();
        chip->deleteLater();
    }
    while (m_chips.size() < m_tags.size()) {
        auto *chip = new QToolButton;
        chip->setObjectName(u"tagChip"_s);
        chip->setFocusPolicy(Qt::ClickFocus);
        chip->setFont(font());
        chip->setEnabled(!m_readOnly);
        chip->installEventFilter(this);
        connect(chip, &QToolButton::clicked, this, [this, chip] { remove(int(m_chips.indexOf(chip))); });
        m_flow->insertWidget(int(m_chips.size()), chip);
        chip->show(); // now, so that its place is reckoned with now
        m_chips << chip;
    }
    for (int i = 0; i < m_tags.size(); ++i) {
        m_chips[i]->setText(m_readOnly ? u'#' + m_tags[i] : u"#%1 ×"_s.arg(m_tags[i]));
        m_chips[i]->setToolTip(tr("Remove the tag #%1").arg(m_tags[i]));
        m_chips[i]->setAccessibleName(m_chips[i]->toolTip());
    }
    updateCompletions();
    m_flow->activate();
    updateGeometry();
    emit heightChanged();
}

void TagEdit::updateCompletions()
{
    QStringList offered;
    std::ranges::copy_if(m_known, std::back_inserter(offered),
                         [this](const QString &tag) { return !m_tags.contains(tag, Qt::CaseInsensitive); });
    m_completions->setStringList(offered);
}

void TagEdit::say(const QString &hint)
{
    if (hint == m_hint->text())
        return;
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    updateGeometry();
    emit heightChanged();
}

bool TagEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_line) {
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            commit();
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool handled = watched == m_line
                             ? handleLineKey(key)
                             : handleChipKey(int(m_chips.indexOf(qobject_cast<QToolButton *>(watched))), key);
    return handled || QWidget::eventFilter(watched, event);
}

bool TagEdit::handleLineKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        return true;
    case Qt::Key_Backspace:
        if (!m_line->text().isEmpty() || m_tags.isEmpty())
            return false;
        remove(int(m_tags.size()) - 1);
        m_line->setFocus();
        return true;
    case Qt::Key_Left:
        if (m_line->cursorPosition() > 0 || m_chips.isEmpty())
            return false;
        m_chips.last()->setFocus();
        return true;
    case Qt::Key_Escape:
        m_line->clear();
        say({});
        emit leaveRequested();
        return true;
    default:
        return false;
    }
}

bool TagEdit::handleChipKey(int chip, int key)
{
    switch (key) {
    case Qt::Key_Left:
        m_chips[std::max(0, chip - 1)]->setFocus();
        return true;
    case Qt::Key_Right:
        (chip + 1 < m_chips.size() ? static_cast<QWidget *>(m_chips[chip + 1]) : m_line)->setFocus();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_readOnly)
            remove(chip);
        return true;
    case Qt::Key_Escape:
        emit leaveRequested();
        return true;
    default:
        return false;
    }
}

} // namespace Secto
