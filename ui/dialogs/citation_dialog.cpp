// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/citation_dialog.h"

#include "citation/citation.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int AnswerLines = 4;              ///< of room, so that the dialog keeps its height while it is typed
constexpr qsizetype LongestCitation = 2000; ///< of the clipboard; longer texts are no citations

QString copiedCitation()
{
    const QString text = QGuiApplication::clipboard()->text();
    return text.size() <= LongestCitation && seriesReference(text) ? text.simplified() : QString();
}

/** "345. Telegram From …", then where it stands. */
QString inWords(const Document &document, const CitedPlace &cited)
{
    QString title = document.title;
    if (!document.number.isEmpty() && !cited.isWholeVolume())
        title = document.number + u". "_s + title;
    if (cited.isWholeVolume())
        title = CitationDialog::tr("The whole volume, from its beginning");
    if (!cited.place.page.isEmpty())
        title = CitationDialog::tr("Page %1, in %2").arg(cited.place.page, title);
    if (!cited.place.note.isEmpty())
        title = CitationDialog::tr("Note %1 to %2").arg(cited.place.note, title);
    const Publication &publication = document.publication;
    QStringList volume{publication.subseries, publication.volume, publication.volumeTitle};
    volume.removeAll(QString());
    return title + u'\n' + volume.join(u", "_s);
}

} // namespace

CitationDialog::CitationDialog(const Library &library, QWidget *parent)
    : QDialog(parent), m_library(library), m_line(new QLineEdit), m_answer(new QLabel)
{
    setObjectName(u"citationDialog"_s);
    setWindowTitle(tr("Go to citation"));

    auto *label = new QLabel(tr("&Citation, address or identifier:"));
    label->setBuddy(m_line);
    m_line->setObjectName(u"citationLine"_s);
    m_line->setPlaceholderText(tr("FRUS, 1964–1968, vol. V, doc. 345"));
    m_line->setClearButtonEnabled(true);
    m_answer->setObjectName(u"citationAnswer"_s);
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_answer->setMinimumHeight(AnswerLines * fontMetrics().lineSpacing());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_go = buttons->addButton(tr("&Go"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(u"goButton"_s);
    m_go->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false); // Enter never means it, not even while Go is off
    connect(buttons, &QDialogButtonBox::accepted, this, &CitationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_line);
    column->addWidget(m_answer, 1);
    column->addWidget(buttons);
    resize(560, sizeHint().height());

    connect(m_line, &QLineEdit::textChanged, this, &CitationDialog::read);
    m_line->setText(copiedCitation());
    m_line->selectAll();
    read();
}

void CitationDialog::read()
{
    const QString words = m_line->text().trimmed();
    m_found = {};
    QString answer;
    if (words.isEmpty()) {
        answer = tr("A footnote of an article will do, or an address of history.state.gov, or "
                    "frus1964-68v05/d345.");
    } else if (const auto reference = seriesReference(words); !reference) {
        answer = tr("No volume of the series is named yet: its years and its number tell which one is meant.");
    } else if (const auto cited = findCited(m_library, *reference); !cited) {
        answer = cited.error().text();
    } else if (const auto stored = m_library.document(cited->document)) {
        m_found = *cited;
        answer = inWords(stored->document, *cited);
    } else {
        answer = stored.error().text();
    }
    m_answer->setText(answer);
    m_line->setAccessibleDescription(answer);
    m_go->setEnabled(m_found.document != 0);
}

void CitationDialog::accept()
{
    if (m_found.document == 0)
        return; // the answer says why
    const CitedPlace chosen = m_found;
    QDialog::accept();
    emit placeChosen(chosen);
}

} // namespace Secto
