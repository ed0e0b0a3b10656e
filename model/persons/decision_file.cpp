// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/decision_file.h"

#include "persons/person_decision_store.h"
#include "storage/decision_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QString Format = u"secto decisions"_s;
constexpr int Version = 1;

// More than anyone decides in a life, and little enough to be read at once.
constexpr qint64 MostBytes = 64 * 1024 * 1024;
/** Of a name or a quotation, in UTF-16 units. */
constexpr qsizetype LongestWords = 20'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Decisions", text);
}

std::unexpected<Problem> refuse(const QString &what, const QString &path, const QString &advice)
{
    return std::unexpected(Problem::error(what, path, advice));
}

/** Leaves out what is empty. */
class Fields
{
public:
    void add(QLatin1StringView name, const QString &value)
    {
        if (!value.isEmpty())
            m_object[name] = value;
    }
    void add(const QDateTime &made)
    {
        if (made.isValid())
            m_object["made"_L1] = made.toUTC().toString(Qt::ISODate);
    }
    QJsonObject &object() { return m_object; }

private:
    QJsonObject m_object;
};

QJsonObject toJson(const PersonDecision &decision)
{
    Fields fields;
    fields.add("action"_L1, toString(decision.action));
    fields.add("name"_L1, decision.name);
    fields.add("other"_L1, decision.other);
    fields.add("volume"_L1, decision.volume);
    fields.add("document"_L1, decision.document);
    fields.add("of"_L1, decision.origin);
    fields.add(decision.made);
    return fields.object();
}

QJsonObject toJson(const Decision &decision)
{
    Fields fields;
    fields.add("action"_L1, toString(decision.action));
    fields.add("subject"_L1, decision.subject);
    fields.add("target"_L1, decision.target);
    fields.add("words"_L1, decision.words);
    fields.add("kind"_L1, toString(decision.kind));
    fields.add("name"_L1, decision.name);
    fields.add(decision.made);
    if (const auto &where = decision.where)
        fields.object()["where"_L1] =
            QJsonObject{{"field"_L1, where->field.toString()}, {"begin"_L1, where->range.begin},
                        {"end"_L1, where->range.end},          {"quote"_L1, where->quote},
                        {"before"_L1, where->prefix},          {"after"_L1, where->suffix}};
    return fields.object();
}

/** Nothing where it is too long for what it should be. */
std::optional<QString> words(const QJsonObject &object, QLatin1StringView name)
{
    const QString value = object[name].toString();
    return value.size() > LongestWords ? std::nullopt : std::optional(value);
}

QDateTime madeOf(const QJsonObject &object)
{
    return QDateTime::fromString(object["made"_L1].toString(), Qt::ISODate).toUTC();
}

std::optional<PersonDecision> personDecision(const QJsonObject &object)
{
    const auto action = personActionFromString(object["action"_L1].toString());
    const auto name = words(object, "name"_L1);
    const auto other = words(object, "other"_L1);
    if (!action || !name || !other || name->simplified().isEmpty() || other->simplified().isEmpty())
        return std::nullopt;
    PersonDecision decision;
    decision.action = *action;
    decision.name = name->simplified();
    decision.other = other->simplified();
    if (*action == PersonDecision::Action::Part) {
        decision.volume = words(object, "volume"_L1).value_or(QString());
        decision.document = words(object, "document"_L1).value_or(QString());
        if (decision.volume.isEmpty() && decision.document.isEmpty())
            return std::nullopt;
    }
    decision.origin = words(object, "of"_L1).value_or(QString());
    decision.made = madeOf(object);
    return decision;
}

std::optional<TextAnchor> anchor(const QJsonObject &where)
{
    const auto field = FieldId::fromString(where["field"_L1].toString());
    const auto quote = words(where, "quote"_L1);
    const auto prefix = words(where, "before"_L1);
    const auto suffix = words(where, "after"_L1);
    const TextRange range{where["begin"_L1].toInteger(-1), where["end"_L1].toInteger(-1)};
    if (!field || !quote || quote->isEmpty() || !prefix || !suffix || range.begin < 0 || range.end <= range.begin
        || range.length() != quote->size())
        return std::nullopt;
    return TextAnchor{*field, range, *quote, *prefix, *suffix};
}

std::optional<Decision> documentDecision(const QJsonObject &object)
{
    const auto action = decisionActionFromString(object["action"_L1].toString());
    const auto kind = entityKindFromString(object["kind"_L1].toString());
    if (!action || !kind)
        return std::nullopt;
    Decision decision;
    decision.action = *action;
    decision.kind = *kind;
    for (const auto &[part, name] : {std::pair(&Decision::subject, "subject"_L1),
                                     {&Decision::target, "target"_L1},
                                     {&Decision::words, "words"_L1},
                                     {&Decision::name, "name"_L1}}) {
        const auto value = words(object, name);
        if (!value)
            return std::nullopt;
        decision.*part = *value;
    }
    if (object.contains("where"_L1)) {
        decision.where = anchor(object["where"_L1].toObject());
        if (!decision.where)
            return std::nullopt;
    }
    if (decision.subject.isEmpty() && !decision.where)
        return std::nullopt;
    decision.made = madeOf(object);
    return decision;
}

/** Takes in what @p read makes of each object of @p array; gives how many it could not. */
template <typename Value>
int readEach(const QJsonArray &array, std::optional<Value> (*read)(const QJsonObject &), QList<Value> &into)
{
    int leftOut = 0;
    for (const QJsonValue value : array) {
        if (auto decision = read(value.toObject()))
            into << *std::move(decision);
        else
            ++leftOut;
    }
    return leftOut;
}

} // namespace

int TravellingDecisions::count() const
{
    qsizetype count = persons.size();
    for (const DocumentDecisions &document : documents)
        count += document.decisions.size();
    return int(count);
}

Result<TravellingDecisions> decisionsOf(const Database &database)
{
    auto persons = PersonDecisionStore(database).all();
    if (!persons)
        return std::unexpected(persons.error());
    TravellingDecisions all{*std::move(persons), {}};
    QList<std::pair<DocumentId, QString>> documents;
    Statement row(database,
                  u"SELECT id, CASE number WHEN '' THEN title ELSE number || '. ' || title END FROM documents "
                  "WHERE removed IS NULL AND id IN (SELECT document_id FROM decisions) ORDER BY id"_s);
    while (row.next())
        documents.emplaceBack(row.number(0), row.text(1));
    if (row.problem())
        return std::unexpected(*row.problem());
    for (const auto &[id, title] : std::as_const(documents)) {
        auto key = keyOfDocument(database, id);
        auto decisions = DecisionStore(database).read(id);
        if (!key || !decisions)
            return std::unexpected(key ? decisions.error() : key.error());
        if (!decisions->isEmpty())
            all.documents << DocumentDecisions{*std::move(key), title, *std::move(decisions)};
    }
    return all;
}

QByteArray toFile(const TravellingDecisions &decisions)
{
    QJsonArray persons;
    for (const PersonDecision &decision : decisions.persons)
        persons << toJson(decision);
    QJsonArray documents;
    for (const DocumentDecisions &document : decisions.documents) {
        Fields fields;
        fields.add("volume"_L1, document.document.volume);
        fields.add("document"_L1, document.document.document);
        fields.add("title"_L1, document.title);
        QJsonArray made;
        for (const Decision &decision : document.decisions)
            made << toJson(decision);
        fields.object()["decisions"_L1] = made;
        documents << fields.object();
    }
    return QJsonDocument(QJsonObject{{"format"_L1, Format},
                                     {"version"_L1, Version},
                                     {"persons"_L1, persons},
                                     {"documents"_L1, documents}})
        .toJson();
}

Result<TravellingDecisions> fromFile(const QByteArray &bytes, const QString &path, int *leftOut)
{
    QJsonParseError error;
    const QJsonDocument read = QJsonDocument::fromJson(bytes, &error);
    const QJsonObject all = read.object();
    const QString nothing = tr("Nothing was changed. Choose a file that was written with “Export decisions”.");
    if (error.error != QJsonParseError::NoError && bytes.contains(Format.toUtf8()))
        return refuse(tr("This file of decisions is damaged or was cut off."), path,
                      tr("Nothing was changed. Ask for the file again."));
    if (!read.isObject() || all["format"_L1].toString() != Format)
        return refuse(tr("This file holds no decisions."), path, nothing);
    if (all["version"_L1].toInt() > Version)
        return refuse(tr("This file of decisions was written by a newer Secto."), path,
                      tr("Nothing was changed. Install the newer Secto to take them in."));
    TravellingDecisions decisions;
    int without = readEach(all["persons"_L1].toArray(), personDecision, decisions.persons);
    for (const QJsonValue value : all["documents"_L1].toArray()) {
        const QJsonObject object = value.toObject();
        DocumentDecisions document{
            {words(object, "volume"_L1).value_or(QString()), words(object, "document"_L1).value_or(QString())},
            words(object, "title"_L1).value_or(QString()).simplified(),
            {}};
        const QJsonArray made = object["decisions"_L1].toArray();
        if (document.document.document.isEmpty()) {
            without += int(made.size());
            continue;
        }
        without += readEach(made, documentDecision, document.decisions);
        if (!document.decisions.isEmpty())
            decisions.documents << document;
    }
    if (leftOut)
        *leftOut = without;
    return decisions;
}

Result<void> writeDecisionFile(const TravellingDecisions &decisions, const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = toFile(decisions);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return refuse(tr("The decisions could not be written."), path,
                  tr("Choose a folder that you may write to, with room on its disk."));
}

Result<TravellingDecisions> readDecisionFile(const QString &path, int *leftOut)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(tr("The file could not be read."), path, tr("Check that it is there and that you may read it."));
    if (file.size() > MostBytes)
        return refuse(tr("This file is too large to be one of decisions."), path,
                      tr("Nothing was changed. Choose a file that was written with “Export decisions”."));
    return fromFile(file.read(MostBytes), path, leftOut);
}

} // namespace Secto
