// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/person_facts.h"

#include "finding/chip_style.h"
#include "library/document_row.h"
#include "notes/flow_layout.h"
#include "people/people_model.h"
#include "people/year_chart.h"
#include "persons/decision_import.h"
#include "reader/typography.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr int NameSize = 30;
constexpr int BesideFrom = 620; ///< width from which two columns stand beside each other
constexpr int HeadGap = 14;

constexpr qsizetype RemarksShown = 3;
constexpr qsizetype NamedShown = 12;

QString inVolumes(const QStringList &volumes)
{
    return volumes.size() == 1 ? volumes.first()
                               : PersonFacts::tr("%1 volumes").arg(QLocale().toString(volumes.size()));
}

} // namespace

PersonFacts::PersonFacts(QWidget *parent)
    : QWidget(parent)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_name(new QLabel)
    , m_summary(new QLabel)
    , m_menu(new QToolButton)
    , m_chart(new YearChart)
{
    setObjectName(u"personFacts"_s);
    setFont(interfaceFont());
    m_name->setObjectName(u"personName"_s);
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setObjectName(u"personSummary"_s);
    m_menu->setObjectName(u"personMenu"_s);
    m_menu->setText(u"⋯"_s);
    m_menu->setToolTip(tr("What else can be done with this person"));
    m_menu->setAccessibleName(tr("Menu of this person"));
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    layOut();
}

void PersonFacts::layOut()
{
    QFont name = bodyFont({});
    name.setPixelSize(NameSize);
    m_name->setFont(name);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name, 1);
    head->addWidget(m_menu, 0, Qt::AlignTop);
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(24, 16, 20, 6);
    m_rows->setSpacing(4);
    m_rows->addLayout(head);
    m_rows->addWidget(m_summary);
    m_rows->addSpacing(4);
    m_rows->addWidget(m_chart);
    m_rows->addStretch(1);
}

void PersonFacts::setTheme(const Theme &theme)
{
    m_theme = theme;
    setInk(m_name, theme.text);
    setInk(m_summary, theme.secondary);
    setInk(m_menu, theme.secondary);
    m_chart->setTheme(theme);
    if (!m_page.name.isEmpty())
        fill();
}

void PersonFacts::setPage(const PersonPage &page)
{
    if (page.name != m_page.name) {
        m_showsAllRemarks = false;
        m_showsAllNamed = false;
    }
    m_page = page;
    m_name->setText(page.name);
    const auto first = std::ranges::find_if(page.years, [](const YearCount &year) { return year.year != 0; });
    int last = 0;
    for (const YearCount &year : page.years)
        last = std::max(last, year.year);
    QStringList summary{countOfDocuments(int(page.documents.size())),
                        first == page.years.end() ? QString() : yearsInWords(first->year, last)};
    summary.removeAll(QString());
    m_summary->setText(summary.join(u" · "_s));
    const bool hasYears = first != page.years.end();
    m_chart->setVisible(hasYears);
    m_chart->setYears(page.years);
    fill();
}

void PersonFacts::fill()
{
    const bool hadFocus = m_columns && m_columns->isAncestorOf(focusWidget());
    if (m_columns) {
        m_columns->hide();
        m_columns->deleteLater();
    }
    m_columns = new QWidget;
    m_beside = new QBoxLayout(width() >= BesideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, m_columns);
    m_beside->setContentsMargins({});
    m_beside->setSpacing(28);
    m_left = new QVBoxLayout;
    m_right = new QVBoxLayout;
    for (QVBoxLayout *column : {m_left, m_right})
        column->setSpacing(3);
    addOffices();
    addRemarks();
    addNames();
    addPerhaps();
    addParted();
    addNamedWith();
    const bool hasLeft = m_left->count() > 0;
    m_left->addStretch(1);
    m_right->addStretch(1);
    if (hasLeft)
        m_beside->addLayout(m_left, 1);
    m_beside->addLayout(m_right, 1);
    if (!hasLeft)
        delete m_left;
    m_rows->insertWidget(m_rows->count() - 1, m_columns);
    m_columns->show();
    if (hadFocus)
        m_menu->setFocus(Qt::OtherFocusReason);
}

void PersonFacts::resizeEvent(QResizeEvent *event)
{
    if (m_beside)
        m_beside->setDirection(width() >= BesideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void PersonFacts::addHead(QBoxLayout *column, const QString &text)
{
    column->addSpacing(HeadGap);
    QLabel *head = addLine(column, text.toUpper(), true);
    head->setFont(headFont(font()));
}

QLabel *PersonFacts::addLine(QBoxLayout *column, const QString &text, bool isCalm)
{
    auto *label = new QLabel(text, m_columns);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setInk(label, isCalm ? m_theme.secondary : m_theme.text);
    column->addWidget(label);
    return label;
}

QToolButton *PersonFacts::smallButton(const QString &text, const QString &objectName, const QString &accessibleName)
{
    auto *button = new QToolButton(m_columns);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    button->setFont(smaller(font()));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setStyleSheet(chipStyle(m_theme));
    return button;
}

void PersonFacts::addWithButtons(const QString &text, const QList<QToolButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    m_right->addLayout(row);
    QLabel *label = addLine(row, text, false);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->setStretch(0, 1);
    for (QToolButton *button : buttons)
        row->addWidget(button, 0, Qt::AlignTop);
}

void PersonFacts::addOffices()
{
    if (m_page.offices.isEmpty())
        return;
    addHead(m_left, tr("Offices"));
    for (const QString &office : std::as_const(m_page.offices))
        addLine(m_left, office, false);
}

void PersonFacts::addRemarks()
{
    if (m_page.remarks.isEmpty())
        return;
    addHead(m_left, tr("In the volumes’ lists"));
    const bool showsAll = m_showsAllRemarks || m_page.remarks.size() <= RemarksShown + 1;
    const auto shown = m_page.remarks.first(showsAll ? m_page.remarks.size() : RemarksShown);
    for (const ListRemark &remark : shown) {
        addLine(m_left, remark.remark, false);
        QLabel *where = addLine(m_left, inVolumes(remark.volumes), true);
        where->setFont(smaller(font()));
        where->setToolTip(remark.volumes.join(u'\n'));
        where->setContentsMargins(0, 0, 0, 3);
    }
    if (showsAll)
        return;
    QToolButton *more =
        smallButton(tr("All %1").arg(m_page.remarks.size()), u"allRemarks"_s, tr("Show all that lists of persons say"));
    connect(more, &QToolButton::clicked, this, [this] {
        m_showsAllRemarks = true;
        fill();
    });
    m_left->addWidget(more, 0, Qt::AlignLeft);
}

void PersonFacts::addNames()
{
    const bool isPlain = m_page.names.size() == 1 && m_page.names.first().name == m_page.name;
    if (isPlain || m_page.names.isEmpty())
        return;
    addHead(m_right, tr("Named as"));
    for (const NamedCount &name : std::as_const(m_page.names)) {
        QList<QToolButton *> buttons;
        if (m_isWritable && name.name != m_page.name) {
            QToolButton *split = smallButton(tr("Split off"), u"splitOff"_s,
                                             tr("Documents that say “%1” mean somebody else").arg(name.name));
            split->setProperty("person", name.name);
            connect(split, &QToolButton::clicked, this, [this, other = name.name] { emit splitRequested(other); });
            buttons << split;
        }
        addWithButtons(u"%1 · %2"_s.arg(name.name, countOfDocuments(name.documents)), buttons);
    }
}

void PersonFacts::addPerhaps()
{
    if (m_page.perhapsSame.isEmpty())
        return;
    addHead(m_right, tr("Perhaps the same person"));
    for (const NamedCount &other : std::as_const(m_page.perhapsSame)) {
        QToolButton *go = smallButton(u"›"_s, u"goToPerhaps"_s, tr("Go to %1").arg(other.name));
        connect(go, &QToolButton::clicked, this, [this, name = other.name] { emit personChosen(name); });
        QList<QToolButton *> buttons;
        if (m_isWritable) {
            QToolButton *same = smallButton(tr("Same"), u"perhapsSame"_s, tr("%1 is the same person").arg(other.name));
            QToolButton *different =
                smallButton(tr("Another"), u"perhapsAnother"_s, tr("%1 is another person").arg(other.name));
            connect(same, &QToolButton::clicked, this, [this, name = other.name] { emit sameRequested(name); });
            connect(different, &QToolButton::clicked, this,
                    [this, name = other.name] { emit differentRequested(name); });
            for (QToolButton *button : {same, different})
                button->setProperty("person", other.name);
            buttons << same << different;
        }
        addWithButtons(u"%1 · %2"_s.arg(other.name, countOfDocuments(other.documents)), buttons << go);
    }
}

void PersonFacts::addParted()
{
    if (m_page.parted.isEmpty())
        return;
    addHead(m_right, tr("Told apart"));
    for (const PersonDecision &part : std::as_const(m_page.parted)) {
        QList<QToolButton *> buttons;
        if (m_isWritable) {
            QToolButton *back = smallButton(tr("Take back"), u"takeBackPart"_s, tr("Take this back"));
            connect(back, &QToolButton::clicked, this, [this, part] { emit takeBackRequested(part); });
            buttons << back;
        }
        addWithButtons(inWords(part), buttons);
    }
}

void PersonFacts::addNamedWith()
{
    if (m_page.namedWith.isEmpty())
        return;
    addHead(m_right, tr("Named together with"));
    auto *chips = new FlowLayout(5);
    m_right->addLayout(chips);
    const bool showsAll = m_showsAllNamed || m_page.namedWith.size() <= NamedShown;
    const auto shown = m_page.namedWith.first(showsAll ? m_page.namedWith.size() : NamedShown);
    for (const NamedCount &other : shown) {
        QToolButton *chip =
            smallButton(u"%1  %2"_s.arg(other.name, QLocale().toString(other.documents)), u"namedWith"_s,
                        tr("Go to %1, named in %2 of these").arg(other.name, countOfDocuments(other.documents)));
        chip->setProperty("person", other.name);
        connect(chip, &QToolButton::clicked, this, [this, name = other.name] { emit personChosen(name); });
        chips->addWidget(chip);
    }
    if (showsAll)
        return;
    QToolButton *more = smallButton(tr("More…"), u"allNamedWith"_s, tr("Show more people who are named with this one"));
    connect(more, &QToolButton::clicked, this, [this] {
        m_showsAllNamed = true;
        fill();
    });
    chips->addWidget(more);
}

} // namespace Secto
