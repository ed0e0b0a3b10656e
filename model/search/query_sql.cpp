// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/query_sql.h"

#include "provenance/file_key.h"

#include <optional>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

using Kind = QueryNode::Kind;

/** Sorts after every character of an ISO date, so that "1967~" is after all days of 1967. */
constexpr QChar AfterDates = u'~';
/** Sorts after whatever may follow the beginning of a key. */
constexpr QChar AfterKeys = u'\uffff';

QString columnsOf(SearchField field)
{
    switch (field) {
    case SearchField::Title:
        return u"{title} : "_s;
    case SearchField::Text:
        return u"{body} : "_s;
    case SearchField::Footnote:
        return u"{notes} : "_s;
    case SearchField::Note:
        return u"{work} : "_s;
    case SearchField::Person:
        return u"{names sender recipient} : "_s;
    case SearchField::From:
        return u"{sender} : "_s;
    case SearchField::To:
        return u"{recipient} : "_s;
    case SearchField::Place:
        return u"{place} : "_s;
    case SearchField::Class:
        return u"{marks} : "_s;
    default:
        return {};
    }
}

/** Words are folded letters and digits: there is nothing in them to escape. */
QString phraseOf(const QueryNode &node)
{
    return u'"' + node.words.join(u' ') + (node.isPrefix ? u"\" *"_s : u"\""_s);
}

QString wordsMatch(const QueryNode &node)
{
    QStringList ways{phraseOf(node)};
    for (const QString &word : node.alternatives)
        ways << u'"' + word + u'"';
    return columnsOf(node.field) + u'(' + ways.join(u" OR "_s) + u')';
}

QString nearMatch(const QueryNode &node)
{
    QStringList phrases;
    for (const QueryNode &part : node.children)
        phrases << phraseOf(part);
    return u"%1NEAR(%2, %3)"_s.arg(columnsOf(node.field), phrases.join(u' ')).arg(node.distance);
}

std::optional<QString> matchOf(const QueryNode &node);

std::optional<QStringList> matchesOf(const QList<QueryNode> &nodes)
{
    QStringList matches;
    for (const QueryNode &node : nodes) {
        const auto match = matchOf(node);
        if (!match)
            return std::nullopt;
        matches << *match;
    }
    return matches;
}

/** FTS5 knows no NOT without something before it. */
std::optional<QString> andMatch(const QueryNode &node)
{
    QStringList wanted;
    QStringList unwanted;
    for (const QueryNode &part : node.children) {
        const bool isNot = part.kind == Kind::Not;
        const auto match = matchOf(isNot ? part.children.first() : part);
        if (!match)
            return std::nullopt;
        (isNot ? unwanted : wanted) << *match;
    }
    if (wanted.isEmpty())
        return std::nullopt;
    const QString all = u'(' + wanted.join(u" AND "_s) + u')';
    return unwanted.isEmpty() ? all : u"(%1 NOT (%2))"_s.arg(all, unwanted.join(u" OR "_s));
}

/** @p node as one expression of FTS5; nothing if it takes more than the full-text table. */
std::optional<QString> matchOf(const QueryNode &node)
{
    switch (node.kind) {
    case Kind::Words:
        return wordsMatch(node);
    case Kind::Near:
        return nearMatch(node);
    case Kind::And:
        return andMatch(node);
    case Kind::Or:
        return matchesOf(node.children).transform([](const QStringList &parts) {
            return u'(' + parts.join(u" OR "_s) + u')';
        });
    case Kind::Not:
    case Kind::Condition:
        break;
    }
    return std::nullopt;
}

QString likePattern(const QString &text, bool anywhere)
{
    QString escaped = text;
    for (const QChar special : {u'\\', u'%', u'_'})
        escaped.replace(special, u'\\' + QString(special));
    return (anywhere ? u"%"_s : QString()) + escaped + u'%';
}

/** @p test: on the places where documents are kept. */
QString keptWhere(const QString &test)
{
    return u"d.id IN (SELECT document_id FROM derived_kept WHERE place_id IN "
           "(SELECT id FROM derived_kept_places WHERE %1))"_s.arg(test);
}

QString conditionOf(const QueryNode &node, QVariantList &values)
{
    switch (node.field) {
    case SearchField::Tag:
        // A tag holds those below it: "vietnam" also "vietnam/bombing".
        values << (node.isPrefix ? likePattern(node.value, false) : likePattern(node.value, false).chopped(1))
               << likePattern(node.value + u'/', false);
        return uR"(d.id IN (SELECT document_id FROM annotations JOIN tags ON annotation_id = annotations.id
                   WHERE removed IS NULL AND (tag LIKE ? ESCAPE '\' OR tag LIKE ? ESCAPE '\')))"_s;
    case SearchField::Kind:
        values << likePattern(node.value, false);
        return uR"(d.kind LIKE ? ESCAPE '\')"_s;
    case SearchField::Volume:
        values << likePattern(node.value, true) << likePattern(node.value, true);
        return uR"(d.volume_id IN (SELECT id FROM volumes WHERE identifier LIKE ? ESCAPE '\'
                   OR publication ->> 'volumeTitle' LIKE ? ESCAPE '\'))"_s;
    case SearchField::Number:
        values << node.value;
        return u"d.number = ? COLLATE NOCASE"_s;
    case SearchField::Repository:
        values << RepositoryKind + likePattern(u' ' + repositoryKeyNamed(node.value), true);
        return keptWhere(uR"(key LIKE ? ESCAPE '\')"_s);
    case SearchField::File: {
        QStringList tests;
        for (const QString &key : fileKeysNamed(node.value)) {
            values << key;
            if (node.isPrefix)
                values << key + AfterKeys;
            tests << (node.isPrefix ? u"key BETWEEN ? AND ?"_s : u"key = ?"_s);
        }
        return keptWhere(tests.join(u" OR "_s));
    }
    case SearchField::Before:
        values << node.value;
        return u"(d.date <> '' AND d.date < ?)"_s;
    case SearchField::After:
        values << node.lastValue + AfterDates;
        return u"d.date > ?"_s;
    default:
        values << node.value << node.lastValue + AfterDates;
        return u"d.date BETWEEN ? AND ?"_s;
    }
}

QString whereOf(const QueryNode &node, QVariantList &values)
{
    if (const auto match = matchOf(node)) {
        values << *match;
        return u"d.id IN (SELECT rowid FROM derived_words WHERE derived_words MATCH ?)"_s;
    }
    if (node.kind == Kind::Not)
        return u"NOT ("_s + whereOf(node.children.first(), values) + u')';
    if (node.kind == Kind::Condition)
        return conditionOf(node, values);
    QStringList parts;
    for (const QueryNode &part : node.children)
        parts << whereOf(part, values);
    return u'(' + parts.join(node.kind == Kind::Or ? u" OR "_s : u" AND "_s) + u')';
}

bool isForIndex(const QueryNode &node)
{
    return matchOf(node.kind == Kind::Not ? node.children.first() : node).has_value();
}

} // namespace

QuerySql toSql(const QueryNode &query)
{
    if (const auto match = matchOf(query))
        return {*match, {}, {}};
    QuerySql sql;
    if (query.kind != Kind::And) {
        sql.where = whereOf(query, sql.values);
        return sql;
    }
    // What the index can answer in one go it does, and gives the ranks; the rest narrows.
    QueryNode indexed;
    QList<QueryNode> rest;
    for (const QueryNode &part : query.children)
        (isForIndex(part) ? indexed.children : rest) << part;
    if (const auto match = matchOf(indexed))
        sql.match = *match;
    else
        rest = query.children;
    QStringList parts;
    for (const QueryNode &part : rest)
        parts << whereOf(part, sql.values);
    sql.where = parts.join(u" AND "_s);
    return sql;
}

} // namespace Secto
