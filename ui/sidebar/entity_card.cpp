// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_card.h"

#include "sidebar/entity_menu.h"
#include "sidebar/mention_delegate.h"
#include "sidebar/mention_model.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int MarkColumn = 26;  ///< as the names in the list, pixels
constexpr int MaximumShown = 3; ///< of reasons and of words; the tool tip has them all
constexpr int LeastMentionRows = 3;
constexpr int NameTop = 3; ///< brings the name to the height of the buttons beside it, pixels

QLabel *label(const QString &name, bool wraps)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wraps);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

QToolButton *button(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

/** Reasons in one paragraph: "held the office that day (11) · list of persons". */
QString reasonsInOneLine(const QList<Tally> &reasons)
{
    QStringList parts;
    for (const Tally &reason : reasons)
        parts << (reason.count > 1 ? u"%1 (%2)"_s.arg(reason.text, QLocale().toString(reason.count)) : reason.text);
    return parts.join(u" · "_s);
}

void say(QLabel *label, const QString &text, const QString &whole)
{
    label->setText(text == whole ? text : text + u" …"_s);
    label->setToolTip(text == whole ? QString() : whole);
    label->setVisible(!text.isEmpty());
}

} // namespace

EntityCard::EntityCard(QWidget *parent)
    : QWidget(parent)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_name(label(u"cardName"_s, true))
    , m_description(label(u"cardDescription"_s, true))
    , m_reasons(label(u"cardReasons"_s, true))
    , m_words(label(u"cardWords"_s, true))
    , m_step(label(u"cardStep"_s, false))
    , m_confidence(label(u"cardConfidence"_s, false))
    , m_person(button(u"cardPerson"_s, tr("All about this person"), tr("All about this person in the library")))
    , m_previous(button(u"previousMention"_s, u"‹"_s, tr("Previous mention")))
    , m_next(button(u"nextMention"_s, u"›"_s, tr("Next mention")))
    , m_more(button(u"cardMenu"_s, u"⋯"_s, tr("Correct this name")))
    , m_close(button(u"cardClose"_s, u"×"_s, tr("Let go of this name")))
    , m_list(new QListView)
    , m_mentions(new MentionModel(this))
    , m_delegate(new MentionDelegate(this))
{
    setObjectName(u"entityCard"_s);
    m_list->setObjectName(u"cardMentions"_s);
    m_list->setAccessibleName(tr("Mentions"));
    m_list->setModel(m_mentions);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    setRowsOnPane(m_list);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setCursor(Qt::PointingHandCursor);
    layOut();
    setTheme(m_theme);
    hide();

    connect(m_previous, &QToolButton::clicked, this, [this] {
        if (m_document)
            m_document->stepMention(-1);
    });
    connect(m_next, &QToolButton::clicked, this, [this] {
        if (m_document)
            m_document->stepMention(+1);
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (m_document)
            m_document->chooseEntity({});
    });
    connect(m_person, &QToolButton::clicked, this, [this] {
        if (m_document && !m_personName.isEmpty())
            emit m_document->personRequested(m_personName);
    });
    connect(m_more, &QToolButton::clicked, this, &EntityCard::showMenu);
    connect(m_list, &QAbstractItemView::clicked, this, &EntityCard::goTo);
}

void EntityCard::layOut()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(MarkColumn, 0, 0, 0);
    head->setSpacing(0);
    m_name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_name->setContentsMargins(0, NameTop, 0, 0);
    head->addWidget(m_name, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    head->addWidget(m_close, 0, Qt::AlignTop);

    auto *about = new QVBoxLayout;
    about->setContentsMargins(MarkColumn, 0, 0, 0);
    about->setSpacing(4);
    for (QLabel *line : {m_description, m_reasons, m_words})
        about->addWidget(line);

    auto *person = new QHBoxLayout; // its words stand under the name
    person->setContentsMargins(-5, 0, 0, 0);
    person->addWidget(m_person);
    person->addStretch(1);
    about->addLayout(person);

    auto *walk = new QHBoxLayout;
    walk->setContentsMargins(MarkColumn - 6, 0, 0, 0);
    walk->setSpacing(2);
    walk->addWidget(m_previous);
    walk->addWidget(m_step);
    walk->addWidget(m_next);
    walk->addStretch(1);
    walk->addWidget(m_confidence);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addLayout(about);
    column->addLayout(walk);
    column->addWidget(m_list, 1);
}

void EntityCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    setInk(m_name, theme.text);
    setInk(m_description, theme.text);
    for (QLabel *calm : {m_reasons, m_words, m_step, m_confidence})
        setInk(calm, theme.secondary);
    for (QLabel *small : {m_description, m_reasons, m_words, m_step, m_confidence})
        small->setFont(smaller(font()));
    m_person->setFont(smaller(font()));
    setInk(m_person, theme.accent);
    for (QToolButton *button : {m_previous, m_next, m_more, m_close})
        setInk(button, theme.secondary);
    m_delegate->setTheme(theme);
    m_list->setMinimumHeight(LeastMentionRows * std::max(0, m_list->sizeHintForRow(0))); // -1 while it has no row
    update();
}

void EntityCard::setEntity(const EntitySummary *summary)
{
    setVisible(summary && m_document);
    if (!summary || !m_document) {
        m_key.clear();
        m_mentions->setMentions({}, {});
        return;
    }
    const Entity &entity = summary->entity;
    m_key = entity.key;
    m_kind = entity.kind;
    m_name->setText(entity.name);
    m_personName = entity.kind == EntityKind::Person && entity.resolved ? entity.name : QString();
    m_person->setVisible(!m_personName.isEmpty());

    QStringList who{entityKindName(entity.kind)};
    if (!entity.resolved)
        who << tr("unresolved: Secto does not claim to know which");
    if (!entity.description.isEmpty())
        who << entity.description;
    m_description->setText(who.join(u" · "_s));
    say(m_reasons, reasonsInOneLine(summary->reasons.first(std::min<qsizetype>(MaximumShown, summary->reasons.size()))),
        reasonsInOneLine(summary->reasons));
    say(m_words, wordsInOneLine(summary->words.first(std::min<qsizetype>(MaximumShown, summary->words.size()))),
        wordsInOneLine(summary->words));
    m_confidence->setText(tr("%1% sure").arg(qRound(summary->confidence * 100)));
    m_confidence->setToolTip(tr("How sure Secto is of its reading, over all mentions"));

    m_delegate->setKind(entity.kind);
    m_mentions->setMentions(m_document->document(), m_document->chosenMentions());
    m_list->setMinimumHeight(std::min(LeastMentionRows, m_mentions->rowCount()) * m_list->sizeHintForRow(0) + 2);
    updateStep();
    update();
}

void EntityCard::updateStep()
{
    if (!m_document)
        return;
    const int count = m_mentions->rowCount();
    const int current = m_document->currentMention();
    const QString all = QLocale().toString(count);
    if (current >= 0)
        m_step->setText(tr("%1 of %2").arg(QLocale().toString(current + 1), all));
    else
        m_step->setText(count == 1 ? tr("1 mention") : tr("%1 mentions").arg(all));
    m_delegate->setCurrent(current);
    if (current >= 0 && current < count) {
        m_list->setCurrentIndex(m_mentions->index(current));
        m_list->scrollTo(m_mentions->index(current));
    }
    m_list->viewport()->update();
}

void EntityCard::goTo(const QModelIndex &mention)
{
    if (m_document && mention.isValid())
        m_document->setCurrentMention(mention.row());
}

void EntityCard::showMenu()
{
    if (!m_document || m_key.isEmpty())
        return;
    QMenu *menu = entityMenu(m_document, m_key, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void EntityCard::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_list->hasFocus())
        goTo(m_list->currentIndex());
    else if (event->key() == Qt::Key_Escape && m_document)
        m_document->chooseEntity({});
    else
        QWidget::keyPressEvent(event);
}

QSize EntityCard::sizeHint() const
{
    return {260, 260};
}

void EntityCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.rule);
    painter.drawLine(0, 0, width(), 0);
    constexpr qreal Side = 10;
    const QFontMetricsF metrics(m_name->font());
    const qreal middle = m_name->y() + NameTop + metrics.ascent() - metrics.capHeight() / 2;
    paintEntityMark(painter, QRectF(8, middle - Side / 2, Side, Side), m_kind, m_theme);
}

} // namespace Secto
