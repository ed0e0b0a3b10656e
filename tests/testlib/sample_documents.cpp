// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/sample_documents.h"

namespace Secto::Testing {

using namespace Qt::StringLiterals;

Document sampleDocument()
{
    Document document;
    document.number = u"12a"_s;
    document.title = u"Memorandum of Conversation"_s;
    document.kind = u"memorandum"_s;
    document.from = u"Ada Byron"_s;
    document.to = u"Ben Cole"_s;
    document.date = u"1967-12-11"_s;
    document.place = u"Brussels"_s;
    document.subject = u"Naïve hopes"_s;
    document.classifications = {u"Secret"_s, u"Exdis"_s};
    document.routing = {u"NATUS"_s};

    document.body = u"Brussels, December 11, 1967.\nThey spoke of a cease-fire [illegible] and of Paris \U0001D518."_s;
    const qsizetype secondLine = document.body.indexOf(u'\n') + 1;
    document.blocks = {{Block::Kind::Dateline, {0, secondLine - 1}},
                       {Block::Kind::Paragraph, {secondLine, document.body.size()}}};
    const qsizetype bracket = document.body.indexOf(u'[');
    document.insertions = {{{FieldId::body(), {bracket, document.body.indexOf(u']') + 1}}}};
    document.pages = {{u"730"_s, 0}, {u"731"_s, bracket}};
    document.notes = {
        {u"*"_s, u"Source: invented for a test."_s, Call{FieldId::title(), document.title.size()}},
        {u"10"_s, u"Not in the file."_s, Call{FieldId::body(), document.body.size()}},
        {u"11"_s, u"Called by nothing."_s, std::nullopt},
    };

    Publication &publication = document.publication;
    publication.series = u"Papers"_s;
    publication.subseries = u"1964–1968"_s;
    publication.volume = u"Volume V"_s;
    publication.volumeTitle = u"Places, 1967"_s;
    publication.editors = {u"Cora Dale"_s};
    publication.place = u"Washington"_s;
    publication.publisher = u"Press"_s;
    publication.year = u"2002"_s;
    publication.pages = u"730–731"_s;
    publication.volumeId = u"papers-05"_s;
    publication.address = u"https://example.org/12a"_s;
    publication.accessed = u"2026-11-24"_s;
    publication.rights = u"public domain"_s;
    return document;
}

Annotation highlight(DocumentId document, const FieldId &field, const QString &words)
{
    Annotation annotation;
    annotation.id = newAnnotationId();
    annotation.document = document;
    annotation.colour = u"amber"_s;
    const QString text = sampleDocument().text(field);
    const qsizetype at = text.indexOf(words);
    if (const auto anchor = TextAnchor::capture(field, text, {at, at + words.size()}))
        annotation.anchors << *anchor;
    else
        qFatal("the sample document does not say \"%s\"", qPrintable(words));
    return annotation;
}

} // namespace Secto::Testing
