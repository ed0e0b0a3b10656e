// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"

#include "dialogs/export_choice_delegate.h"
#include "dialogs/export_plan.h"
#include "dialogs/preferences.h"
#include "export/file_names.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTreeView>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ExportDialog::ExportDialog(Library &library, QList<DocumentId> documents, ExtractFunction extract, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_documents(std::move(documents))
    , m_names(exportFileNames(library.documents()))
    , m_lastFolder(Preferences::load().lastFolder)
    , m_plan(new ExportPlan(library, this))
    , m_fileEach(new QRadioButton(tr("A file for &each document, in a folder")))
    , m_oneFile(new QRadioButton(tr("&One file for all")))
    , m_target(new QLineEdit)
    , m_browse(new QPushButton(tr("&Browse …")))
    , m_list(new QTreeView)
    , m_summary(new QLabel)
{
    if (extract)
        m_extract = [extract = std::move(extract)](const Document &document, const PersonList &persons) {
            return extract(document, persons, {});
        };
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export notes as Markdown"));
    if (m_lastFolder.isEmpty() || !QFileInfo(m_lastFolder).isDir())
        m_lastFolder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    layOut();

    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(&m_typing, &QTimer::timeout, this, &ExportDialog::updatePlan);
    connect(m_target, &QLineEdit::textEdited, this, [this] {
        m_export->setEnabled(false); // until the plan is that of the new place
        m_typing.start();
    });
    connect(m_target, &QLineEdit::returnPressed, this, [this] {
        if (m_typing.isActive())
            updatePlan();
    });
    m_browse->setAutoDefault(false); // Enter exports
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::chooseTarget);
    connect(m_oneFile, &QRadioButton::toggled, this, &ExportDialog::proposeTarget);
    connect(m_plan, &QAbstractItemModel::dataChanged, this, &ExportDialog::updateSummary);
    connect(&m_reading, &QTimer::timeout, this, &ExportDialog::readNext);

    m_fileEach->setChecked(true);
    if (m_documents.size() == 1) {
        m_fileEach->hide();
        m_oneFile->hide();
        m_oneFile->setChecked(true);
    }
    proposeTarget();
    m_reading.start(0);
}

void ExportDialog::layOut()
{
    m_fileEach->setObjectName(u"fileEach"_s);
    m_oneFile->setObjectName(u"oneFile"_s);
    m_target->setObjectName(u"target"_s);
    m_browse->setObjectName(u"browse"_s);
    m_list->setObjectName(u"exportFiles"_s);
    m_list->setAccessibleName(tr("Files that will be written"));
    m_summary->setObjectName(u"exportSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_list->setModel(m_plan);
    m_list->setItemDelegateForColumn(ExportPlan::Outcome, new ExportChoiceDelegate(m_list));
    // Only when asked: a choice that opens as the keyboard passes takes the next arrow key for an answer.
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(ExportPlan::File, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ExportPlan::Outcome, QHeaderView::Fixed);
    m_list->header()->resizeSection(ExportPlan::Outcome, 250);
    connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const QModelIndex outcome = index.siblingAtColumn(ExportPlan::Outcome);
        if (outcome.flags() & Qt::ItemIsEditable)
            m_list->edit(outcome);
    });
    // The keys walk from row to row; F2 is for what happens to the file.
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.column() == ExportPlan::File)
            m_list->setCurrentIndex(current.siblingAtColumn(ExportPlan::Outcome));
    });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("E&xport"), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(u"exportButton"_s);
    m_export->setEnabled(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *where = new QHBoxLayout;
    auto *label = new QLabel(tr("&Where:"));
    label->setBuddy(m_target);
    where->addWidget(label);
    where->addWidget(m_target, 1);
    where->addWidget(m_browse);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_fileEach);
    column->addWidget(m_oneFile);
    column->addLayout(where);
    column->addWidget(m_list, 1);
    column->addWidget(m_summary);
    column->addWidget(buttons);
    m_export->setDefault(true); // only within the dialog does it count
    resize(660, 420);
}

void ExportDialog::readNext()
{
    if (m_next >= m_documents.size()) {
        m_reading.stop();
        updatePlan();
        return;
    }
    const DocumentId id = m_documents[m_next++];
    auto document = readForExport(m_library, id, m_extract);
    if (document) {
        m_read << *std::move(document);
        m_readIds << id;
    } else {
        m_unread << document.error();
    }
    say(tr("Reading document %1 of %2 …").arg(QLocale().toString(m_next), QLocale().toString(m_documents.size())));
}

bool ExportDialog::isOneFile() const
{
    return m_oneFile->isChecked();
}

QString ExportDialog::target() const
{
    QString path = m_target->text().trimmed();
    if (path.isEmpty())
        return {};
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.sliced(1);
    path = QDir::cleanPath(QFileInfo(QDir::fromNativeSeparators(path)).absoluteFilePath());
    if (isOneFile() && !path.endsWith(".md"_L1, Qt::CaseInsensitive))
        path += u".md"_s;
    return path;
}

void ExportDialog::setTarget(const QString &path)
{
    m_target->setText(QDir::toNativeSeparators(path));
    updatePlan();
}

/** The folder last used, with a name where one file is asked for. */
void ExportDialog::proposeTarget()
{
    const QDir folder(m_lastFolder);
    QString name = tr("Notes") + u".md"_s;
    if (m_documents.size() == 1)
        name = m_names.value(m_documents.first(), name);
    setTarget(isOneFile() ? folder.filePath(name) : folder.path());
}

void ExportDialog::chooseTarget()
{
    // Whether a file may be replaced is asked for in the list, for each file.
    const QString path =
        isOneFile() ? QFileDialog::getSaveFileName(this, tr("Export notes to"), target(), tr("Markdown (*.md)"),
                                                   nullptr, QFileDialog::DontConfirmOverwrite)
                    : QFileDialog::getExistingDirectory(this, tr("Export notes into"), target());
    if (!path.isEmpty())
        setTarget(path);
}

void ExportDialog::updatePlan()
{
    m_typing.stop();
    if (m_reading.isActive() || m_next < m_documents.size())
        return;
    const QString path = target();
    QList<ExportFile> files;
    if (isOneFile() && !m_read.isEmpty() && !path.isEmpty()) {
        files << ExportFile{path, markdownFile(m_read), m_readIds};
    } else if (!path.isEmpty()) {
        for (qsizetype i = 0; i < m_read.size(); ++i)
            files << ExportFile{
                QDir(path).filePath(m_names.value(m_readIds[i])), markdownFile({m_read[i]}), {m_readIds[i]}};
    }
    m_plan->setFiles(files);
    updateSummary();
}

void ExportDialog::updateSummary()
{
    if (m_reading.isActive())
        return;
    const int written = m_plan->writtenCount();
    m_export->setEnabled(written > 0);
    QStringList said;
    for (const Problem &problem : std::as_const(m_unread))
        said << problem.text();
    if (target().isEmpty())
        said << tr("Choose where to write.");
    else if (const QString folder = isOneFile() ? QFileInfo(target()).path() : target(); !QFileInfo(folder).exists())
        said << tr("The folder will be made.");
    if (const int conflicts = m_plan->conflictCount(); conflicts == 1)
        said << tr("One file was changed since Secto wrote it, or is not Secto's. It is kept unless you choose "
                   "otherwise: click what happens to it, or press F2.");
    else if (conflicts > 1)
        said << tr("%1 files were changed since Secto wrote them, or are not Secto's. They are kept unless you "
                   "choose otherwise: click what happens to them, or press F2.")
                    .arg(QLocale().toString(conflicts));
    else if (written == 1)
        said << tr("One file will be written.");
    else if (written > 1)
        said << tr("%1 files will be written.").arg(QLocale().toString(written));
    say(said.join(u' '));
}

void ExportDialog::accept()
{
    if (m_typing.isActive())
        updatePlan();
    if (m_reading.isActive() || m_plan->writtenCount() == 0)
        return;
    const QString path = target();
    const QString folder = isOneFile() ? QFileInfo(path).path() : path;
    if (!QDir().mkpath(folder)) {
        return say(tr("The folder %1 could not be made. Choose another one; nothing was written.")
                       .arg(QDir::toNativeSeparators(folder)));
    }
    const auto [written, problems] = m_plan->write();
    if (!problems.isEmpty()) {
        updatePlan();
        QStringList said;
        for (const Problem &problem : problems.first(std::min<qsizetype>(problems.size(), 3)))
            said << problem.text();
        if (problems.size() > 3)
            said << tr("And %1 more.").arg(QLocale().toString(problems.size() - 3));
        return say(said.join(u'\n'));
    }
    Preferences preferences = Preferences::load();
    preferences.lastFolder = folder;
    preferences.save();
    QDialog::accept();
    emit exported(written.size() == 1 ? tr("Notes written to %1").arg(QDir::toNativeSeparators(written.first()))
                                      : tr("Notes on %1 documents written to %2")
                                            .arg(QLocale().toString(written.size()), QDir::toNativeSeparators(path)));
}

void ExportDialog::say(const QString &text)
{
    m_summary->setText(text);
}

} // namespace Secto
