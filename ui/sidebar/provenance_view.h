// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provenance/file_key.h"
#include "theme/theme.h"

#include <QWidget>

#include <functional>

class QToolButton;
class QVBoxLayout;

namespace Secto {

class FlowText;

/**
 * Where a document is kept, as its source note tells: each part with the note's own words, and for each file that
 * it is in the way to the other documents from there. Says so where the note is not understood.
 */
class ProvenanceView : public QWidget
{
    Q_OBJECT

public:
    explicit ProvenanceView(QWidget *parent = nullptr);

    /** How many documents of the library are from a file, the shown one included; asked when a note is shown. */
    void setCounter(std::function<int(const FileKey &)> countDocuments);
    /** @p note is the source note; an empty one hides the view. */
    void setNote(const QString &note);
    void setTheme(const Theme &theme);

signals:
    void fileRequested(const Secto::FileKey &file);

private:
    void showParts(const QString &note, const QList<ProvenancePart> &parts);
    void addFile(const FileKey &file);

    Theme m_theme;
    std::function<int(const FileKey &)> m_countDocuments;
    QString m_note;
    FlowText *m_parts;
    QVBoxLayout *m_column;
    QList<QToolButton *> m_files;
};

} // namespace Secto
