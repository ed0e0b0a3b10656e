// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "page_fixture.h"

#include <QTest>

namespace Secto::Testing {

using namespace Qt::StringLiterals;

namespace {

void addBlock(Document &document, Block::Kind kind, const QString &text)
{
    if (!document.body.isEmpty())
        document.body += u'\n';
    const qsizetype begin = document.body.size();
    document.body += text;
    document.blocks << Block{kind, {begin, document.body.size()}};
}

void addNote(Document &document, const QString &after, const QString &text)
{
    const qsizetype at = document.body.indexOf(after) + after.size();
    document.notes << Footnote{QString::number(document.notes.size() + 1), text, Call{FieldId::body(), at}};
}

Mention mention(const Document &document, const QString &words, const QString &entity, qsizetype from = 0)
{
    const qsizetype begin = document.body.indexOf(words, from);
    return {FieldId::body(), {begin, begin + words.size()}, words, EntityKind::Person, entity, {}, 1};
}

} // namespace

Document shortTelegram()
{
    Document document;
    document.number = u"12"_s;
    document.title = u"Telegram From the Embassy to the Department"_s;
    document.classifications = {u"Secret"_s};
    document.routing = {u"Secto 9"_s};
    document.date = u"1967-12-11"_s;
    addBlock(document, Block::Kind::Telegraph, u"Secto 9. Subject: Wheat."_s);
    addBlock(document, Block::Kind::Dateline, u"Ottawa, December 11, 1967."_s);
    addBlock(document, Block::Kind::Paragraph,
             u"Minister Larsen received me at noon and spoke of the wheat. He had read our letter with care."_s);
    addBlock(document, Block::Kind::Heading, u"The second talk"_s);
    addBlock(document, Block::Kind::Paragraph,
             u"In the evening Larsen came back to it. The ships [illegible] would sail in May. 𝔘nless the ice held."_s);
    addBlock(document, Block::Kind::ListItem,
             u"1. Ask for the list of ships and their captains before the month is out."_s);
    addBlock(document, Block::Kind::Signature, u"Holm"_s);
    addNote(document, u"spoke of the wheat."_s, u"Source: Files of the embassy. No wheat was found."_s);
    addNote(document, u"came back to it."_s, u"Larsen resigned in May."_s);
    document.pages = {{u"40"_s, document.body.indexOf(u"In the evening"_s)}};
    const qsizetype illegible = document.body.indexOf(u'[');
    document.insertions = {{{FieldId::body(), {illegible, illegible + 11}}}};
    return document;
}

Document longDocument(int paragraphs, int notesEach, int noteWords)
{
    Document document;
    document.title = u"A long report"_s;
    for (int i = 0; i < paragraphs; ++i) {
        QString text;
        for (int word = 0; word < 60; ++word)
            text += u"paragraph%1 word%2 "_s.arg(i).arg(word);
        addBlock(document, Block::Kind::Paragraph, text.trimmed());
        for (int note = 0; note < notesEach; ++note) {
            const QString words = QString(u"note "_s).repeated(noteWords).trimmed();
            addNote(document, u"paragraph%1 word%2"_s.arg(i).arg(10 + 10 * note), words);
        }
    }
    return document;
}

Page::Page(const Document &document, QSize size)
    : m_library(std::move(Library::open(m_folder.filePath(u"test.secto"_s)).value()))
{
    Extraction found;
    found.entities = {{u"larsen"_s, EntityKind::Person, u"Larsen"_s, {}, {}, {}, true}};
    for (qsizetype at = document.body.indexOf(u"Larsen"_s); at >= 0; at = document.body.indexOf(u"Larsen"_s, at + 1))
        found.mentions << mention(document, u"Larsen"_s, u"larsen"_s, at);
    const DocumentId id = m_library->addDocument(document, "test", u"test"_s).value();
    std::ignore = m_library->saveExtraction(id, found);
    m_document = std::make_unique<OpenDocument>(*m_library, m_library->document(id).value(), ExtractFunction());
    m_view = std::make_unique<PageView>();
    m_view->resize(size);
    m_view->setOpenDocument(m_document.get());
    m_view->show();
    std::ignore = QTest::qWaitForWindowActive(m_view.get());
    m_view->setFocus();
}

Page::~Page()
{
    m_view->setOpenDocument(nullptr);
}

TextSpan Page::span(const QString &words, const FieldId &field) const
{
    const qsizetype begin = text().text(field).indexOf(words);
    if (begin < 0)
        qFatal("the document does not say: %s", qPrintable(words));
    return {field, {begin, begin + words.size()}};
}

QString Page::selected() const
{
    QStringList words;
    for (const TextSpan &span : m_view->selection())
        words << slice(text().text(span.field), span.range).toString();
    return words.join(u" | "_s);
}

QPoint Page::middle(const TextSpan &span) const
{
    return m_view->rectsOf(span).first().center();
}

QPoint Page::before(const TextSpan &span) const
{
    const QRect rect = m_view->rectsOf(span).first();
    return {rect.left() + 1, rect.center().y()};
}

QPoint Page::after(const TextSpan &span) const
{
    const QRect rect = m_view->rectsOf(span).last();
    return {rect.right() - 1, rect.center().y()};
}

void Page::click(const QPoint &point, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, point);
}

void Page::drag(const QPoint &from, const QPoint &to)
{
    QWidget *page = m_view->viewport();
    QTest::mousePress(page, Qt::LeftButton, {}, from);
    QTest::mouseMove(page, (from + to) / 2);
    QTest::mouseMove(page, to);
    QTest::mouseRelease(page, Qt::LeftButton, {}, to);
}

} // namespace Secto::Testing
