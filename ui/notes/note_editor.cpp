// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/note_editor.h"

#include "notes/note_highlighter.h"
#include "notes/spelling.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastLines = 2;

bool isUndoOrRedo(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

} // namespace

NoteEditor::NoteEditor(QWidget *parent) : QPlainTextEdit(parent), m_highlighter(new NoteHighlighter(document()))
{
    setObjectName(u"noteEditor"_s);
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Write a note. Markdown works: *emphasis*, **strong**, > quotation"));
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEditor::sayTyped);
    m_height = textHeight();
}

void NoteEditor::sayTyped()
{
    updateHeight();
    if (m_isSetting)
        return;
    // Qt says textChanged for a change of formats, too.
    const QString now = note();
    if (now == m_known)
        return;
    m_known = now;
    emit typed(now);
}

QString NoteEditor::note() const
{
    // Not toPlainText(), which makes hard spaces soft.
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

void NoteEditor::setNote(const QString &markdown)
{
    const QString shown = note();
    if (shown == markdown)
        return;
    const auto same = std::ranges::mismatch(shown, markdown);
    const qsizetype begin = same.in1 - shown.begin();
    const qsizetype longest = std::min(shown.size(), markdown.size()) - begin;
    qsizetype tail = 0;
    while (tail < longest && shown[shown.size() - 1 - tail] == markdown[markdown.size() - 1 - tail])
        ++tail;

    m_isSetting = true;
    QTextCursor change(document());
    change.setPosition(int(begin));
    change.setPosition(int(shown.size() - tail), QTextCursor::KeepAnchor);
    change.insertText(markdown.sliced(begin, markdown.size() - tail - begin));
    m_isSetting = false;
    m_known = note();
}

void NoteEditor::setTheme(const Theme &theme)
{
    m_highlighter->setColours(theme);
}

void NoteEditor::setSpellChecking(bool on)
{
    m_spellChecking = on;
    m_highlighter->setSpellChecking(on);
}

void NoteEditor::setMaximumTextHeight(int pixels)
{
    m_maximumTextHeight = pixels;
    updateHeight();
}

int NoteEditor::textHeight() const
{
    const int line = fontMetrics().lineSpacing();
    const int most = std::max(m_maximumTextHeight, LeastLines * line);
    qreal height = 0;
    // Only as far as can be seen: laying out all of a long note at each keystroke would be slow.
    for (QTextBlock block = document()->begin(); block.isValid() && height < most; block = block.next())
        height += blockBoundingRect(block).height();
    const int wanted = std::clamp(int(std::ceil(height)), LeastLines * line, most);
    return wanted + int(2 * document()->documentMargin()) + 2 * frameWidth();
}

void NoteEditor::updateHeight()
{
    const int height = textHeight();
    if (height == m_height)
        return;
    m_height = height;
    updateGeometry();
    emit heightChanged();
}

QSize NoteEditor::sizeHint() const
{
    return {200, m_height};
}

QSize NoteEditor::minimumSizeHint() const
{
    return {80, m_height};
}

void NoteEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateHeight();
}

bool NoteEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isUndoOrRedo(key)) {
            emit aboutToUndo();
            key->ignore(); // for the window
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            key->accept(); // ours, whatever else Escape does in the window
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else if (isUndoOrRedo(event))
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit left();
}

void NoteEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setObjectName(u"noteMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Undo is the window's; the editor has none to offer.
    for (QAction *action : menu->actions()) {
        if (action->objectName() == "edit-undo"_L1 || action->objectName() == "edit-redo"_L1)
            menu->removeAction(action);
    }
    if (menu->actions().value(0) && menu->actions().first()->isSeparator())
        menu->removeAction(menu->actions().first());
    if (m_spellChecking && !isReadOnly())
        addSuggestions(menu, event->pos());
    menu->popup(event->globalPos());
}

void NoteEditor::addSuggestions(QMenu *menu, const QPoint &pos)
{
    const QTextCursor at = cursorForPosition(pos);
    const QTextBlock block = at.block();
    for (const TextRange range : Spelling::instance().misspeltIn(block.text())) {
        const int inBlock = at.positionInBlock();
        if (inBlock < range.begin || inBlock > range.end)
            continue;
        QTextCursor word(block);
        word.setPosition(block.position() + int(range.begin));
        word.setPosition(block.position() + int(range.end), QTextCursor::KeepAnchor);
        const QString misspelt = word.selectedText();

        QAction *first = menu->actions().value(0);
        const QStringList suggestions = Spelling::instance().suggestionsFor(misspelt);
        for (const QString &suggestion : suggestions) {
            auto *action = new QAction(suggestion, menu);
            QFont bold = menu->font();
            bold.setBold(true);
            action->setFont(bold);
            connect(action, &QAction::triggered, this, [word, suggestion]() mutable { word.insertText(suggestion); });
            menu->insertAction(first, action);
        }
        if (suggestions.isEmpty()) {
            auto *none = new QAction(tr("No suggestions"), menu);
            none->setEnabled(false);
            menu->insertAction(first, none);
        }
        auto *learn = new QAction(tr("Add “%1” to the dictionary").arg(misspelt), menu);
        connect(learn, &QAction::triggered, this, [this, misspelt] {
            Spelling::instance().learn(misspelt);
            m_highlighter->rehighlight();
        });
        menu->insertAction(first, learn);
        menu->insertSeparator(first);
        return;
    }
}

} // namespace Secto
