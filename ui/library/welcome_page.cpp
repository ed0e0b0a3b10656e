// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/welcome_page.h"

#include "library/begin_button.h"
#include "library/sample_page.h"
#include "reader/typography.h"
#include "text/iso_date.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int RecentShown = 5;
constexpr int WithSample = 700; ///< pixels of width from which the sample stands beside the ways to begin
constexpr int WidestColumn = 960;
constexpr int NameSize = 56; // pixels

} // namespace

WelcomePage::WelcomePage(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_name(new QLabel(tr("Secto")))
    , m_sentence(new QLabel(tr("A reading room for diplomatic documents, on your own desk.")))
    , m_recentHead(new QLabel(tr("Recent").toUpper()))
    , m_dropLine(new QLabel(tr("Files can also be dropped anywhere on this window.")))
    , m_sample(new SamplePage)
    , m_telegram(new BeginButton(tr("Open the telegram of December 1967"),
                                 tr("A lesson in five minutes: Dean Rusk reports to Washington what Canada’s Paul "
                                    "Martin told him about Vietnam. Click, mark, undo."),
                                 {}, false))
    , m_openFile(
          new BeginButton(tr("Open a file…"),
                          tr("Plain text, PDF, scans, web pages, e-books, Word and OpenDocument texts, whole volumes."),
                          tr("Ctrl+O"), false))
    , m_paste(new BeginButton(tr("Paste a document…"),
                              tr("Select a document on a web page, copy it, and come back here."), tr("Ctrl+Shift+V"),
                              false))
    , m_recent(new QVBoxLayout)
{
    setObjectName(u"welcomePage"_s);
    setFont(interfaceFont());
    m_telegram->setObjectName(u"beginTelegram"_s);
    m_openFile->setObjectName(u"beginFile"_s);
    m_paste->setObjectName(u"beginPaste"_s);
    m_recentHead->setObjectName(u"recentHead"_s);
    layOut();
    setTheme(m_theme);
    setFocusProxy(m_telegram);

    connect(m_telegram, &QAbstractButton::clicked, this, &WelcomePage::openTelegramRequested);
    connect(m_sample, &SamplePage::clicked, this, &WelcomePage::openTelegramRequested);
    connect(m_openFile, &QAbstractButton::clicked, this, &WelcomePage::openFileRequested);
    connect(m_paste, &QAbstractButton::clicked, this, &WelcomePage::pasteRequested);
    connect(&m_library, &Library::documentsChanged, this, [this] {
        if (isVisible())
            updateRecent();
    });
}

void WelcomePage::layOut()
{
    QFont name = bodyFont({});
    name.setPixelSize(NameSize);
    m_name->setFont(name);
    QFont sentence = bodyFont({});
    sentence.setPixelSize(20);
    m_sentence->setFont(sentence);
    m_sentence->setWordWrap(true);
    m_recentHead->setFont(headFont(font()));
    m_dropLine->setFont(smaller(font()));
    m_dropLine->setWordWrap(true);

    auto *ways = new QVBoxLayout;
    ways->setSpacing(10);
    ways->addWidget(m_telegram);
    ways->addWidget(m_openFile);
    ways->addWidget(m_paste);
    ways->addSpacing(2);
    ways->addWidget(m_dropLine);
    ways->addStretch(1);

    m_recent->setSpacing(1);
    m_recent->setContentsMargins(-8, 0, 0, 0); // the words, not their ground, stand under the head
    auto *below = new QVBoxLayout;
    below->setSpacing(4);
    below->addWidget(m_recentHead);
    below->addLayout(m_recent);

    auto *beside = new QHBoxLayout;
    beside->setSpacing(28);
    beside->addWidget(m_sample, 5, Qt::AlignTop);
    beside->addLayout(ways, 4);

    auto *column = new QWidget;
    column->setMaximumWidth(WidestColumn);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(36, 28, 36, 28);
    rows->setSpacing(0);
    rows->addStretch(2);
    rows->addWidget(m_name);
    rows->addWidget(m_sentence);
    rows->addSpacing(26);
    rows->addLayout(beside);
    rows->addSpacing(22);
    rows->addLayout(below);
    rows->addStretch(3);

    auto *middle = new QWidget;
    auto *centre = new QHBoxLayout(middle);
    centre->setContentsMargins({});
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);

    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(middle);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(area);
}

void WelcomePage::setTheme(const Theme &theme)
{
    m_theme = theme;
    setInk(m_name, theme.text);
    for (QLabel *calm : {m_sentence, m_recentHead, m_dropLine})
        setInk(calm, theme.secondary);
    m_sample->setTheme(theme);
    for (BeginButton *button : QList{m_telegram, m_openFile, m_paste} + m_recentButtons)
        button->setTheme(theme);
}

void WelcomePage::updateRecent()
{
    for (BeginButton *button : std::as_const(m_recentButtons))
        button->deleteLater();
    m_recentButtons.clear();
    for (const DocumentSummary &document : m_library.recentDocuments(RecentShown)) {
        QStringList more{readableDate(document.date), document.place};
        more.removeAll(QString());
        const QString title = document.title.isEmpty() ? tr("Untitled document") : document.title;
        auto *button = new BeginButton(document.number.isEmpty() ? title : document.number + u". "_s + title,
                                       more.join(u" · "_s), {}, true);
        button->setObjectName(u"recent-%1"_s.arg(document.id));
        button->setTheme(m_theme);
        connect(button, &QAbstractButton::clicked, this, [this, id = document.id] { emit openRequested(id); });
        m_recent->addWidget(button);
        m_recentButtons << button;
    }
    m_recentHead->setVisible(!m_recentButtons.isEmpty());
}

void WelcomePage::showEvent(QShowEvent *event)
{
    updateRecent();
    QWidget::showEvent(event);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    m_sample->setVisible(width() >= WithSample);
    QWidget::resizeEvent(event);
}

} // namespace Secto
