// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/choose_person_dialog.h"

#include "people/people_delegate.h"
#include "theme/type.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

ChoosePersonDialog::ChoosePersonDialog(const std::shared_ptr<const PeopleCatalogue> &people, const QString &title,
                                       const QString &question, New isNew, QWidget *parent)
    : QDialog(parent)
    , m_new(isNew)
    , m_model(new PeopleModel(this))
    , m_delegate(new PeopleDelegate(this))
    , m_words(new QLineEdit)
    , m_list(new QListView)
    , m_hint(new QLabel)
{
    setObjectName(u"choosePerson"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *asked = new QLabel(question);
    asked->setWordWrap(true);
    m_words->setObjectName(u"choosePersonWords"_s);
    m_words->setAccessibleName(question);
    m_words->setPlaceholderText(tr("Part of the name"));
    m_words->installEventFilter(this);
    m_list->setObjectName(u"choosePersonList"_s);
    m_list->setAccessibleName(tr("People of the library"));
    m_list->setUniformItemSizes(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_hint->setWordWrap(true);
    m_hint->setFont(smaller(font()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(title);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(asked);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    resize(420, 460);

    m_model->setPeople(people);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        if (m_new == New::Refused && m_model->rowCount() > 0)
            m_list->setCurrentIndex(m_model->index(0));
        updateAnswer();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChoosePersonDialog::updateAnswer);
    connect(m_list, &QAbstractItemView::doubleClicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        if (!answer().isEmpty())
            emit personChosen(answer());
    });
    updateAnswer();
}

void ChoosePersonDialog::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    setInk(m_hint, theme.secondary);
}

void ChoosePersonDialog::setWords(const QString &words)
{
    m_words->setText(words);
    m_words->selectAll();
}

QString ChoosePersonDialog::answer() const
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        return current.data().toString();
    return m_new == New::Possible ? m_words->text().simplified() : QString();
}

void ChoosePersonDialog::updateAnswer()
{
    const QString name = answer();
    m_accept->setEnabled(!name.isEmpty());
    if (name.isEmpty())
        m_hint->setText(tr("Choose a person of the list."));
    else if (m_list->currentIndex().isValid())
        m_hint->setText(tr("It will be %1.").arg(name));
    else
        m_hint->setText(tr("%1 will be a person of their own. Or choose one of the list.").arg(name));
}

bool ChoosePersonDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Secto
