// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_menu.h"

#include "sidebar/entity_corrections.h"
#include "sidebar/entity_dialog.h"
#include "theme/theme.h"

#include <QActionGroup>
#include <QMenu>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr EntityKind Kinds[] = {EntityKind::Person,       EntityKind::Role,          EntityKind::Place,
                                EntityKind::Organization, EntityKind::Date,          EntityKind::Event,
                                EntityKind::Document,     EntityKind::Classification};

QString tr(const char *text)
{
    return QCoreApplication::translate("EntityMenu", text);
}

/** Adds what does @p act while the document is open. The document may be closed while the menu is. */
template <typename Act>
QAction *add(QMenu *menu, const QString &text, const QString &name, OpenDocument *document, Act act)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(name);
    action->setEnabled(!document->library().isReadOnly());
    QObject::connect(action, &QAction::triggered, document, act);
    return action;
}

QMenu *titledMenu(const QString &name, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"entityMenu"_s);
    QString title = menu->fontMetrics().elidedText(name, Qt::ElideRight, 260);
    menu->setTitle(title.replace(u'&', u"&&"_s));
    return menu;
}

void addKinds(QMenu *menu, OpenDocument *document, const Entity &entity)
{
    QMenu *kinds = menu->addMenu(tr("&Kind"));
    kinds->setObjectName(u"entityKinds"_s);
    kinds->setEnabled(!document->library().isReadOnly());
    auto *group = new QActionGroup(kinds);
    for (const EntityKind kind : Kinds) {
        QAction *action = add(kinds, entityKindName(kind), u"kind-"_s + toString(kind), document,
                              [document, key = entity.key, kind] { changeEntityKind(document, key, kind); });
        action->setIcon(entityKindIcon(kind, menu));
        action->setCheckable(true);
        action->setChecked(kind == entity.kind);
        group->addAction(action);
    }
}

/** @param renameKey as the list announces it; on the page no key renames */
void addCommon(QMenu *menu, OpenDocument *document, const Entity &entity, QWidget *parent,
               const QString &renameKey = {})
{
    const QString key = entity.key;
    const QPointer<QWidget> over = parent->window();
    add(menu, tr("&Rename…") + renameKey, u"renameEntity"_s, document,
        [document, key, over] { renameEntity(document, key, over); });
    add(menu, tr("&Merge with…"), u"mergeEntity"_s, document,
        [document, key, over] { mergeEntity(document, key, over); });
    addKinds(menu, document, entity);
}

/** All that the library knows about a person; of others it keeps no such page. */
void addPerson(QMenu *menu, OpenDocument *document, const Entity &entity)
{
    if (entity.kind != EntityKind::Person || !entity.resolved)
        return;
    QAction *all = add(menu, tr("&All about this person"), u"allAboutPerson"_s, document,
                       [document, name = entity.name] { emit document->personRequested(name); });
    all->setEnabled(true); // also where nothing can be changed
    menu->addSeparator();
}

QString elseText(const Entity &entity)
{
    return entity.kind == EntityKind::Person || entity.kind == EntityKind::Role ? tr("This is someone &else…")
                                                                                : tr("This is something &else…");
}

} // namespace

QMenu *entityMenu(OpenDocument *document, const QString &entityKey, QWidget *parent)
{
    const Entity *entity = document->extraction().entity(entityKey);
    QMenu *menu = titledMenu(entity ? entity->name : QString(), parent);
    if (!entity)
        return menu;
    const QPointer<QWidget> over = parent->window();
    addPerson(menu, document, *entity);
    addCommon(menu, document, *entity, parent, u"\tF2"_s);
    menu->addSeparator();
    add(menu, elseText(*entity), u"reassignEntity"_s, document,
        [document, entityKey, over] { reassignEntity(document, entityKey, over); });
    add(menu, tr("&Not an entity") + u"\tDel"_s, u"rejectEntity"_s, document,
        [document, entityKey] { rejectEntity(document, entityKey); });
    return menu;
}

QMenu *mentionMenu(OpenDocument *document, int mentionIndex, QWidget *parent)
{
    const QList<Mention> &mentions = document->extraction().mentions;
    const Mention mention = mentions.value(mentionIndex);
    const Entity *entity = document->extraction().entity(mention.entity);
    QMenu *menu = titledMenu(entity ? entity->name : QString(), parent);
    if (!entity)
        return menu;
    const QPointer<QWidget> over = parent->window();
    QAction *choose = add(menu, tr("&Show all its mentions"), u"chooseEntity"_s, document,
                          [document, key = entity->key] { document->chooseEntity(key); });
    choose->setEnabled(document->chosenEntity() != entity->key);
    if (entity->kind != EntityKind::Person || !entity->resolved)
        menu->addSeparator();
    addPerson(menu, document, *entity);
    add(menu, elseText(*entity), u"reassignMention"_s, document,
        [document, mention, over] { reassignMention(document, mention, over); });
    add(menu, tr("Not a name &here"), u"rejectMention"_s, document,
        [document, mention] { rejectMention(document, mention); });
    add(menu, tr("&Not an entity, here and elsewhere"), u"rejectEntity"_s, document,
        [document, key = entity->key] { rejectEntity(document, key); });
    menu->addSeparator();
    addCommon(menu, document, *entity, parent);
    return menu;
}

} // namespace Secto
