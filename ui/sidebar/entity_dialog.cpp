// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_dialog.h"

#include "text/folding.h"
#include "theme/theme.h"
#include "theme/type.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStringListModel>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr EntityKind Kinds[] = {EntityKind::Person,       EntityKind::Role,          EntityKind::Place,
                                EntityKind::Organization, EntityKind::Date,          EntityKind::Event,
                                EntityKind::Document,     EntityKind::Classification};

constexpr int Width = 420; // pixels

} // namespace

QIcon entityKindIcon(EntityKind kind, const QWidget *widget)
{
    const bool isDark = widget && widget->palette().color(QPalette::Window).lightness() < 128;
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintEntityMark(painter, QRectF(3, 3, 10, 10), kind,
                    themeFor(isDark ? ThemeChoice::Dark : ThemeChoice::Paper, false));
    return pixmap;
}

EntityDialog::EntityDialog(const Extraction &extraction, const QString &except, QWidget *parent)
    : QDialog(parent)
    , m_extraction(extraction)
    , m_question(new QLabel)
    , m_scope(new QComboBox)
    , m_name(new QLineEdit)
    , m_kind(new QComboBox)
    , m_hint(new QLabel)
    , m_completions(new QStringListModel(this))
{
    setObjectName(u"entityDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    collectChoices(except);
    layOut();

    auto *completer = new QCompleter(m_completions, this);
    // The list is filtered here, so that accents need not be typed.
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_name->setCompleter(completer);
    connect(m_name, &QLineEdit::textEdited, this, &EntityDialog::complete);
    connect(m_name, &QLineEdit::textChanged, this, &EntityDialog::updateAnswer);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EntityDialog::updateAnswer);
    complete({});
    updateAnswer();
}

void EntityDialog::layOut()
{
    m_question->setObjectName(u"entityQuestion"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_scope->setObjectName(u"entityScope"_s);
    m_name->setObjectName(u"entityName"_s);
    m_kind->setObjectName(u"entityKind"_s);
    m_hint->setObjectName(u"entityHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setMinimumHeight(2 * m_hint->fontMetrics().height());
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->hide();
    for (const EntityKind kind : Kinds)
        m_kind->addItem(entityKindIcon(kind, this), entityKindName(kind), int(kind));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setObjectName(u"entityAccept"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    m_form = new QFormLayout(this);
    m_form->setContentsMargins(18, 16, 18, 14);
    m_form->setVerticalSpacing(10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_question);
    m_form->addRow(tr("&Where"), m_scope);
    m_form->setRowVisible(m_scope, false);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Kind"), m_kind);
    m_form->addRow(QString(), m_hint);
    m_form->addRow(buttons);
    setMinimumWidth(Width);
    m_name->setFocus();
}

void EntityDialog::collectChoices(const QString &except)
{
    QHash<QString, int> sharedBy;
    for (const Entity &entity : m_extraction.entities)
        ++sharedBy[entity.name];
    for (const Entity &entity : m_extraction.entities) {
        if (entity.key == except)
            continue;
        QString label = entity.name;
        if (sharedBy.value(entity.name) > 1)
            label += u" ("_s + (entity.description.isEmpty() ? entityKindName(entity.kind) : entity.description) + u')';
        m_choices << Choice{label, &entity};
    }
    std::ranges::sort(m_choices, {}, [](const Choice &choice) { return folded(choice.label); });
}

void EntityDialog::setQuestion(const QString &title, const QString &question)
{
    setWindowTitle(title);
    m_question->setText(question);
}

void EntityDialog::setScopes(const QStringList &scopes)
{
    m_scope->clear();
    m_scope->addItems(scopes);
    m_form->setRowVisible(m_scope, scopes.size() > 1);
}

void EntityDialog::setName(const QString &name)
{
    m_name->setText(name);
    m_name->selectAll();
}

void EntityDialog::setKind(EntityKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

void EntityDialog::setExistingOnly(const QString &acceptText)
{
    m_isExistingOnly = true;
    m_form->setRowVisible(m_kind, false);
    m_accept->setText(acceptText);
    updateAnswer();
}

int EntityDialog::scope() const
{
    return std::max(0, m_scope->currentIndex());
}

QString EntityDialog::name() const
{
    const Entity *entity = existing();
    return entity ? entity->name : m_name->text().simplified();
}

QString EntityDialog::existingKey() const
{
    const Entity *entity = existing();
    return entity ? entity->key : QString();
}

EntityKind EntityDialog::kind() const
{
    const Entity *entity = existing();
    return entity ? entity->kind : EntityKind(m_kind->currentData().toInt());
}

const Entity *EntityDialog::existing() const
{
    const QString typed = folded(m_name->text().simplified());
    const auto found =
        std::ranges::find_if(m_choices, [&](const Choice &choice) { return folded(choice.label) == typed; });
    return found == m_choices.end() ? nullptr : found->entity;
}

void EntityDialog::complete(const QString &typed)
{
    const QString wanted = folded(typed.simplified());
    QStringList labels;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (folded(choice.label).contains(wanted))
            labels << choice.label;
    }
    m_completions->setStringList(labels);
}

void EntityDialog::updateAnswer()
{
    const Entity *entity = existing();
    m_kind->setEnabled(!entity);
    if (entity) {
        setKind(entity->kind);
        const auto count = std::ranges::count(m_extraction.mentions, entity->key, &Mention::entity);
        QStringList known{entityKindName(entity->kind), entity->description,
                          count == 1 ? tr("named once here") : tr("named %1 times here").arg(count)};
        known.removeAll(QString());
        m_hint->setText(known.join(u" · "_s));
    } else if (m_isExistingOnly) {
        m_hint->setText(tr("Type a name that is in the list already; the arrow keys choose from it."));
    } else if (name().isEmpty()) {
        m_hint->setText(tr("Type a name, or part of one that is in the list already."));
    } else {
        m_hint->setText(tr("New in this document; it will stand under “%1”.").arg(entityKindTitle(kind())));
    }
    m_accept->setEnabled(entity || (!m_isExistingOnly && !name().isEmpty()));
}

} // namespace Secto
