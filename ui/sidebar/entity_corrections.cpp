// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_corrections.h"

#include "sidebar/entity_dialog.h"
#include "sidebar/entity_menu.h"
#include "sidebar/entity_summary.h"
#include "theme/theme.h"

#include <QInputDialog>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

using Action = Decision::Action;

QString tr(const char *text)
{
    return QCoreApplication::translate("EntityCorrections", text);
}

std::optional<TextAnchor> anchorOf(const OpenDocument *document, const FieldId &field, TextRange range)
{
    return TextAnchor::capture(field, document->document().text(field), range);
}

Decision decisionOn(const QString &entityKey, Action action)
{
    Decision decision;
    decision.action = action;
    decision.subject = entityKey;
    return decision;
}

/** Puts what the dialog answered into @p decision. */
void takeTarget(Decision &decision, const EntityDialog *dialog)
{
    decision.kind = dialog->kind();
    decision.name = dialog->name();
    decision.target = dialog->existingKey();
    if (decision.target.isEmpty())
        decision.target = entityKey(decision.kind, decision.name);
}

QString reassignText(const Decision &decision)
{
    return tr("“%1” is %2").arg(decision.words, decision.name);
}

/** Whom a mention of @p entity is instead; @p take gets the dialog when it is answered. */
template <typename Take>
void askForTarget(OpenDocument *document, const Entity &entity, const QStringList &scopes, QWidget *parent, Take take)
{
    auto *dialog = new EntityDialog(document->extraction(), entity.key, parent);
    const bool isSomeone = entity.kind == EntityKind::Person || entity.kind == EntityKind::Role;
    dialog->setQuestion(isSomeone ? tr("This is someone else") : tr("This is something else"),
                        isSomeone ? tr("Whom do these words name, if not %1?").arg(entity.name)
                                  : tr("What do these words name, if not %1?").arg(entity.name));
    dialog->setScopes(scopes);
    dialog->setKind(entity.kind == EntityKind::Role ? EntityKind::Person : entity.kind);
    QObject::connect(dialog, &QDialog::accepted, document, [dialog, take] { take(dialog); });
    dialog->open();
}

/** What @p words and the mentions that say them are called in a list of scopes. */
QString everyPlaceThatSays(const Tally &words)
{
    return words.count == 1 ? tr("The one place that says “%1”").arg(words.text)
                            : tr("All %1 places that say “%2”").arg(words.count).arg(words.text);
}

} // namespace

void renameEntity(OpenDocument *document, const QString &entityKey, QWidget *parent)
{
    const Entity *entity = document->extraction().entity(entityKey);
    if (!entity)
        return;
    auto *dialog = new QInputDialog(parent);
    dialog->setObjectName(u"renameDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(tr("%1 is called").arg(entity->name));
    dialog->setTextValue(entity->name);
    dialog->setMinimumWidth(360);
    QObject::connect(dialog, &QInputDialog::textValueSelected, document,
                     [document, entityKey, old = entity->name](const QString &text) {
                         const QString name = text.simplified();
                         if (name.isEmpty() || name == old)
                             return;
                         Decision decision = decisionOn(entityKey, Action::Rename);
                         decision.name = name;
                         document->decide(decision, tr("rename %1").arg(old));
                     });
    dialog->open();
}

void mergeEntity(OpenDocument *document, const QString &entityKey, QWidget *parent)
{
    const Entity *entity = document->extraction().entity(entityKey);
    if (!entity)
        return;
    auto *dialog = new EntityDialog(document->extraction(), entityKey, parent);
    dialog->setQuestion(tr("Merge"), tr("%1 is the same as").arg(entity->name));
    dialog->setExistingOnly(tr("&Merge"));
    QObject::connect(dialog, &QDialog::accepted, document, [document, dialog, entityKey, name = entity->name] {
        const QString target = dialog->existingKey();
        const bool wasChosen = document->chosenEntity() == entityKey;
        Decision decision = decisionOn(entityKey, Action::Merge);
        decision.target = target;
        document->decide(decision, tr("merge %1 with %2").arg(name, dialog->name()));
        if (wasChosen && document->extraction().entity(target))
            document->chooseEntity(target);
    });
    dialog->open();
}

void changeEntityKind(OpenDocument *document, const QString &entityKey, EntityKind kind)
{
    const Entity *entity = document->extraction().entity(entityKey);
    if (!entity || entity->kind == kind)
        return;
    Decision decision = decisionOn(entityKey, Action::ChangeKind);
    decision.kind = kind;
    document->decide(decision, tr("kind of %1").arg(entity->name));
}

void reassignEntity(OpenDocument *document, const QString &entityKey, QWidget *parent)
{
    const Entity *entity = document->extraction().entity(entityKey);
    if (!entity)
        return;
    const QList<EntitySummary> summaries = summarize(document->extraction());
    const auto summary = std::ranges::find(summaries, entityKey, [](const EntitySummary &s) { return s.entity.key; });
    QStringList scopes;
    for (const Tally &words : summary->words)
        scopes << everyPlaceThatSays(words);

    askForTarget(document, *entity, scopes, parent,
                 [document, entityKey, words = summary->words](const EntityDialog *dialog) {
                     Decision decision = decisionOn(entityKey, Action::Reassign);
                     decision.words = words.value(dialog->scope()).text;
                     takeTarget(decision, dialog);
                     document->decide(decision, reassignText(decision));
                 });
}

void reassignMention(OpenDocument *document, const Mention &mention, QWidget *parent)
{
    const Entity *entity = document->extraction().entity(mention.entity);
    if (!entity)
        return;
    const auto alike = std::ranges::count_if(document->extraction().mentions, [&](const Mention &other) {
        return other.entity == mention.entity && other.text == mention.text;
    });
    QStringList scopes{tr("Only here")};
    if (alike > 1)
        scopes << everyPlaceThatSays({mention.text, int(alike)});

    askForTarget(document, *entity, scopes, parent, [document, mention](const EntityDialog *dialog) {
        Decision decision = decisionOn(mention.entity, Action::Reassign);
        decision.words = mention.text;
        if (dialog->scope() == 0)
            decision.where = anchorOf(document, mention.field, mention.range);
        takeTarget(decision, dialog);
        document->decide(decision, reassignText(decision));
    });
}

void rejectEntity(OpenDocument *document, const QString &entityKey)
{
    if (const Entity *entity = document->extraction().entity(entityKey))
        document->decide(decisionOn(entityKey, Action::Reject), tr("not an entity: %1").arg(entity->name));
}

void rejectMention(OpenDocument *document, const Mention &mention)
{
    Decision decision = decisionOn(mention.entity, Action::Reject);
    decision.where = anchorOf(document, mention.field, mention.range);
    document->decide(decision, tr("“%1” is no name here").arg(mention.text));
}

void addEntityFromSelection(OpenDocument *document, const QList<TextSpan> &selection, QWidget *parent)
{
    if (selection.isEmpty())
        return;
    const TextSpan &span = selection.first();
    const QString text = document->document().text(span.field);
    TextRange range = span.range;
    while (!range.isEmpty() && text[range.begin].isSpace())
        ++range.begin;
    while (!range.isEmpty() && text[range.end - 1].isSpace())
        --range.end;
    const auto where = anchorOf(document, span.field, range);
    if (selection.size() > 1 || !where || where->quote.contains(u'\n')) {
        emit document->problem({Problem::Severity::Note,
                                tr("A name stands in one paragraph or one footnote."),
                                {},
                                tr("Select only the words of the name, then press E.")});
        return;
    }

    auto *dialog = new EntityDialog(document->extraction(), {}, parent);
    dialog->setQuestion(tr("Add a name"), tr("“%1” names").arg(where->quote));
    dialog->setName(where->quote);
    // Words that name someone elsewhere in the document most likely do so here.
    const QList<Mention> &mentions = document->extraction().mentions;
    const auto alike = std::ranges::find(mentions, where->quote, &Mention::text);
    if (alike != mentions.end()) {
        const Entity *entity = document->extraction().entity(alike->entity);
        dialog->setName(entity ? entity->name : where->quote);
    }
    QObject::connect(dialog, &QDialog::accepted, document, [document, dialog, where] {
        Decision decision = decisionOn({}, Action::Add);
        decision.where = where;
        decision.words = where->quote;
        takeTarget(decision, dialog);
        document->decide(decision, tr("add %1").arg(decision.name));
        if (document->extraction().entity(decision.target))
            document->chooseEntity(decision.target);
    });
    dialog->open();
}

} // namespace Secto
