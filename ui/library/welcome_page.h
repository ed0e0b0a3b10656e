// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Secto {

class BeginButton;
class SamplePage;

/** What the window shows with nothing open: three ways to begin, recent documents, and the telegram as a lesson. */
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(Library &library, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

signals:
    void openTelegramRequested();
    void openFileRequested();
    void pasteRequested();
    void openRequested(Secto::DocumentId id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void updateRecent();

    Library &m_library;
    Theme m_theme;
    QLabel *m_name;
    QLabel *m_sentence;
    QLabel *m_recentHead;
    QLabel *m_dropLine;
    SamplePage *m_sample;
    BeginButton *m_telegram;
    BeginButton *m_openFile;
    BeginButton *m_paste;
    QVBoxLayout *m_recent;
    QList<BeginButton *> m_recentButtons;
};

} // namespace Secto
