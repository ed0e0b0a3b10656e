// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/front_matter.h"

#include "citation/citation.h"
#include "text/iso_date.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** YAML reads JSON's strings as they are; what its readers break lines at or refuse is escaped too. */
QString quoted(const QString &text)
{
    QString yaml = u"\""_s;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const char16_t code = c.unicode();
        if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            yaml += text.sliced(at++, 2);
            continue;
        }
        const bool refused = code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029
                             || code == 0xfeff || code >= 0xfffe;
        if (c.isSurrogate())
            yaml += QChar::ReplacementCharacter;
        else if (c == u'"' || c == u'\\')
            yaml += u'\\' + QString(c);
        else if (refused)
            yaml += u"\\u%1"_s.arg(int(code), 4, 16, QChar(u'0'));
        else
            yaml += c;
    }
    return yaml + u'"';
}

QString line(const QString &key, const QString &value)
{
    return value.isEmpty() ? QString() : u"%1: "_s.arg(key) + value + u'\n';
}

QString list(const QString &key, const QStringList &values)
{
    if (values.isEmpty())
        return {};
    QString yaml = key + u":\n"_s;
    for (const QString &value : values)
        yaml += u"  - "_s + quoted(value) + u'\n';
    return yaml;
}

void addNew(QStringList &to, const QString &value)
{
    if (!value.isEmpty() && !to.contains(value))
        to << value;
}

/** The entities of @p kind by name, in the order in which the text first names them. */
QStringList named(std::span<const MarkdownInput> inputs, EntityKind kind)
{
    QStringList names;
    for (const MarkdownInput &input : inputs) {
        for (const Mention &mention : input.extraction.mentions) {
            const Entity *entity = input.extraction.entity(mention.entity);
            if (entity && entity->kind == kind)
                addNew(names, entity->name.simplified());
        }
    }
    return names;
}

QStringList tagsOf(std::span<const MarkdownInput> inputs)
{
    QStringList tags;
    for (const MarkdownInput &input : inputs) {
        for (const Annotation &annotation : input.annotations) {
            for (const QString &tag : annotation.tags)
                addNew(tags, toTag(tag));
        }
    }
    return tags;
}

QString sourceOf(const Document &document)
{
    return cite(document, CitationStyle::Advised).plain;
}

} // namespace

QString headingOf(const Document &document)
{
    const QString title = document.title.simplified();
    const QString number = document.number.simplified();
    if (title.isEmpty() && number.isEmpty())
        return QCoreApplication::translate("Markdown", "Untitled document");
    if (title.isEmpty())
        return QCoreApplication::translate("Markdown", "Document %1").arg(number);
    return number.isEmpty() ? title : number + u". "_s + title;
}

QString frontMatter(std::span<const MarkdownInput> inputs)
{
    QString yaml = u"---\n"_s;
    if (inputs.size() == 1) {
        const Document &document = inputs.front().document;
        const QString title = document.title.simplified();
        yaml += line(u"title"_s, quoted(title.isEmpty() ? headingOf(document) : title));
        if (!document.number.isEmpty())
            yaml += line(u"number"_s, quoted(document.number));
        // To the day it is a date of YAML's own; less, and most readers would take it for something else.
        if (isIsoDate(document.date) && document.date.size() == 10)
            yaml += line(u"date"_s, document.date);
        else if (!document.date.isEmpty())
            yaml += line(u"date"_s, quoted(document.date));
    } else {
        QStringList documents;
        for (const MarkdownInput &input : inputs)
            documents << headingOf(input.document);
        yaml += line(u"title"_s,
                     quoted(QCoreApplication::translate("Markdown", "Notes on %1 documents").arg(inputs.size())));
        yaml += list(u"documents"_s, documents);
    }
    yaml += list(u"people"_s, named(inputs, EntityKind::Person));
    yaml += list(u"places"_s, named(inputs, EntityKind::Place));
    yaml += list(u"tags"_s, tagsOf(inputs));

    QStringList sources;
    for (const MarkdownInput &input : inputs)
        addNew(sources, sourceOf(input.document));
    if (inputs.size() > 1)
        yaml += list(u"source"_s, sources);
    else if (!sources.isEmpty())
        yaml += line(u"source"_s, quoted(sources.first()));
    return yaml + u"---\n"_s;
}

} // namespace Secto
