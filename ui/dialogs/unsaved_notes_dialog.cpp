// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/unsaved_notes_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>

namespace Secto {

using namespace Qt::StringLiterals;

UnsavedNotesDialog::UnsavedNotesDialog(const QString &text, const QString &libraryPath, QWidget *parent)
    : QMessageBox(parent), m_text(text)
{
    setObjectName(u"unsavedNotes"_s);
    setIcon(Warning);
    setText(tr("What you typed last could not be saved, so the window stays open."));
    setInformativeText(tr("The library %1 cannot be written to: the disk may be full. Make room, and Secto saves the "
                          "text within a few seconds. Or save the text to another place now.")
                           .arg(QDir::toNativeSeparators(libraryPath)));
    setDetailedText(text);

    QPushButton *stay = addButton(tr("&Keep the window open"), RejectRole);
    stay->setObjectName(u"keepOpen"_s);
    setDefaultButton(stay);
    setEscapeButton(stay);
    QPushButton *elsewhere = addButton(tr("&Save the text elsewhere…"), ActionRole);
    elsewhere->setObjectName(u"saveElsewhere"_s);
    QPushButton *giveUp = addButton(tr("&Lose the text"), DestructiveRole);
    giveUp->setObjectName(u"loseText"_s);

    // The message stays while the user looks for a place.
    disconnect(elsewhere, &QAbstractButton::clicked, nullptr, nullptr);
    connect(elsewhere, &QPushButton::clicked, this, &UnsavedNotesDialog::saveElsewhere);
    connect(giveUp, &QPushButton::clicked, this, &UnsavedNotesDialog::settled);
}

void UnsavedNotesDialog::saveElsewhere()
{
    auto *place = new QFileDialog(this, tr("Save the unsaved notes"),
                                  QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    place->setObjectName(u"unsavedNotesFile"_s);
    place->setAttribute(Qt::WA_DeleteOnClose);
    place->setAcceptMode(QFileDialog::AcceptSave);
    place->setDefaultSuffix(u"md"_s);
    place->selectFile(tr("Unsaved notes") + u".md"_s);
    connect(place, &QFileDialog::fileSelected, this, &UnsavedNotesDialog::write);
    place->open();
}

void UnsavedNotesDialog::write(const QString &path)
{
    const QByteArray bytes = m_text.toUtf8() + '\n';
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return setInformativeText(tr("The text could not be written to %1 either: %2. Choose another place, or make "
                                     "room on the disk.")
                                      .arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    accept();
    emit settled();
}

} // namespace Secto
