// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/preferences.h"
#include "storage/library.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace Secto {

/** Theme, typeface, figures, zoom, spelling, and the names of the highlight colours; every change shows at once. */
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /** @p library must outlive the dialog. */
    PreferencesDialog(const Preferences &preferences, Library &library, QWidget *parent = nullptr);
    ~PreferencesDialog() override;

    Preferences preferences() const;

    /** Puts back the preferences and the names that were there when the dialog opened. */
    void reject() override;

signals:
    /** At every change, and once more with the first values if the dialog is cancelled. */
    void preferencesChanged(const Secto::Preferences &preferences);
    void problem(const Secto::Problem &problem);

private:
    QWidget *makeWindowGroup();
    QWidget *makePageGroup();
    QWidget *makeColourGroup();
    void fill(const Preferences &shown);
    void restoreDefaults();
    void rename(const QString &key, const QString &name);
    void updateSwatches();
    void readNames();
    void announce();

    const Preferences m_first;
    const QList<HighlightColour> m_firstNames;
    Library &m_library;
    bool m_filling = false;
    QComboBox *m_theme;
    QCheckBox *m_spelling;
    QComboBox *m_face;
    QSpinBox *m_zoom;
    QCheckBox *m_oldStyle;
    QList<QLineEdit *> m_names; ///< in the order of highlightColourKeys()
    QList<QLabel *> m_swatches; ///< beside them
};

} // namespace Secto
