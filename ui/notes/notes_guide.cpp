// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/notes_guide.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

NotesGuide::NotesGuide(QWidget *parent) : QWidget(parent), m_title(new QLabel), m_rows(new QWidget)
{
    setObjectName(u"notesGuide"_s);
    m_title->setWordWrap(true);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);

    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins({});
    rows->setSpacing(16);
    addRow(tr("1 – 5"), tr("Select a passage, then press a figure to highlight it in one of five colors."));
    addRow(tr("N"), tr("Select a passage, then press N to write a note on it."));
    addRow(QKeySequence(tr("Ctrl+Shift+N")).toString(QKeySequence::NativeText),
           tr("Write a note on the whole document."));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 20, 16, 16);
    column->setSpacing(14);
    column->addWidget(m_title);
    column->addWidget(m_rows);
    column->addStretch(1);
    setReadOnly(false);
}

void NotesGuide::addRow(const QString &keys, const QString &text)
{
    auto *key = new QLabel(keys);
    key->setTextFormat(Qt::PlainText);
    key->setAlignment(Qt::AlignCenter);
    auto *what = new QLabel(text);
    what->setWordWrap(true);
    auto *row = new QVBoxLayout;
    row->setSpacing(5);
    row->addWidget(key, 0, Qt::AlignLeft);
    row->addWidget(what);
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
    m_keys << key;
    m_texts << what;
}

void NotesGuide::setReadOnly(bool readOnly)
{
    m_title->setText(readOnly ? tr("There are no highlights or notes in this document.") : tr("No notes yet"));
    m_rows->setVisible(!readOnly);
}

void NotesGuide::setTheme(const Theme &theme)
{
    for (QLabel *key : std::as_const(m_keys))
        key->setStyleSheet(
            u"QLabel { color: %1; background: %2; border: 1px solid %3; border-bottom-width: 2px;"
            " border-radius: 4px; padding: 2px 8px; }"_s.arg(theme.text.name(), theme.field.name(), theme.rule.name()));
    for (QLabel *text : std::as_const(m_texts))
        text->setStyleSheet(u"QLabel { color: %1; }"_s.arg(theme.secondary.name()));
    m_title->setStyleSheet(u"QLabel { color: %1; }"_s.arg(theme.text.name()));
}

} // namespace Secto
