// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/preferences_dialog.h"

#include "notes/spelling.h"
#include "theme/swatch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyleHints>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

PreferencesDialog::PreferencesDialog(const Preferences &preferences, Library &library, QWidget *parent)
    : QDialog(parent), m_first(preferences), m_firstNames(library.highlightColours()), m_library(library)
{
    setObjectName(u"preferencesDialog"_s);
    setWindowTitle(tr("Preferences"));

    auto *buttons =
        new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &PreferencesDialog::restoreDefaults);

    auto *column = new QVBoxLayout(this);
    column->addWidget(makeWindowGroup());
    column->addWidget(makePageGroup());
    column->addWidget(makeColourGroup());
    column->addStretch(1);
    column->addWidget(buttons);

    fill(m_first);
    readNames();
    connect(&m_library, &Library::highlightColoursChanged, this, &PreferencesDialog::readNames);
}

PreferencesDialog::~PreferencesDialog()
{
    // A field that loses the keyboard as the dialog ends has nothing more to say.
    for (QLineEdit *name : std::as_const(m_names))
        name->disconnect(this);
}

QWidget *PreferencesDialog::makeWindowGroup()
{
    m_theme = new QComboBox;
    m_theme->setObjectName(u"themeChoice"_s);
    m_theme->addItem(tr("As the desktop"), int(ThemeChoice::System));
    m_theme->addItem(tr("Paper"), int(ThemeChoice::Paper));
    m_theme->addItem(tr("Light"), int(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), int(ThemeChoice::Dark));
    connect(m_theme, &QComboBox::currentIndexChanged, this, &PreferencesDialog::announce);

    m_spelling = new QCheckBox(tr("Check the &spelling of notes"));
    m_spelling->setObjectName(u"spellChecking"_s);
    connect(m_spelling, &QCheckBox::toggled, this, &PreferencesDialog::announce);

    auto *group = new QGroupBox(tr("Window"));
    auto *form = new QFormLayout(group);
    form->addRow(tr("&Theme:"), m_theme);
    form->addRow(QString(), m_spelling);
    if (!Spelling::instance().isAvailable()) {
        m_spelling->setEnabled(false);
        auto *why = new QLabel(tr("No dictionary is installed for your language or for English."));
        why->setWordWrap(true);
        form->addRow(QString(), why);
    }
    return group;
}

QWidget *PreferencesDialog::makePageGroup()
{
    m_face = new QComboBox;
    m_face->setObjectName(u"faceChoice"_s);
    for (const QString &face : pageFaces()) {
        m_face->addItem(face, face);
        QFont sample = font();
        sample.setFamily(face);
        m_face->setItemData(m_face->count() - 1, sample, Qt::FontRole);
    }
    connect(m_face, &QComboBox::currentIndexChanged, this, &PreferencesDialog::announce);

    m_zoom = new QSpinBox;
    m_zoom->setObjectName(u"zoomChoice"_s);
    m_zoom->setRange(50, 300);
    m_zoom->setSingleStep(10);
    m_zoom->setSuffix(tr(" %"));
    connect(m_zoom, &QSpinBox::valueChanged, this, &PreferencesDialog::announce);

    m_oldStyle = new QCheckBox(tr("&Old-style figures"));
    m_oldStyle->setObjectName(u"oldStyleFigures"_s);
    m_oldStyle->setToolTip(tr("Figures that rise and fall with the small letters, where the typeface has them"));
    connect(m_oldStyle, &QCheckBox::toggled, this, &PreferencesDialog::announce);

    auto *group = new QGroupBox(tr("Page"));
    auto *form = new QFormLayout(group);
    form->addRow(tr("Type&face:"), m_face);
    form->addRow(tr("&Zoom:"), m_zoom);
    form->addRow(QString(), m_oldStyle);
    return group;
}

QWidget *PreferencesDialog::makeColourGroup()
{
    auto *group = new QGroupBox(tr("Names of the highlight colors"));
    auto *grid = new QGridLayout(group);
    const QStringList keys = highlightColourKeys();
    for (int i = 0; i < keys.size(); ++i) {
        auto *swatch = new QLabel;
        auto *name = new QLineEdit;
        name->setObjectName(u"colourName-"_s + keys[i]);
        name->setAccessibleName(tr("Name of color %1").arg(i + 1));
        name->setMaxLength(40);
        connect(name, &QLineEdit::editingFinished, this, [this, key = keys[i], name] { rename(key, name->text()); });
        grid->addWidget(new QLabel(QString::number(i + 1)), i, 0);
        grid->addWidget(swatch, i, 1);
        grid->addWidget(name, i, 2);
        m_swatches << swatch;
        m_names << name;
    }
    if (m_library.isReadOnly()) {
        auto *why = new QLabel(tr("This library is open for reading only, so the names stay as they are."));
        why->setWordWrap(true);
        grid->addWidget(why, int(keys.size()), 0, 1, 3);
        for (QLineEdit *name : std::as_const(m_names))
            name->setEnabled(false);
    }
    return group;
}

Preferences PreferencesDialog::preferences() const
{
    Preferences chosen = m_first;
    chosen.theme = ThemeChoice(m_theme->currentData().toInt());
    // The best face is kept as "none chosen", so that a better one installed later is taken.
    chosen.typography.face = m_face->currentIndex() == 0 ? QString() : m_face->currentData().toString();
    chosen.typography.zoom = m_zoom->value();
    chosen.typography.oldStyleFigures = m_oldStyle->isChecked();
    chosen.spellChecking = m_spelling->isChecked();
    return chosen;
}

void PreferencesDialog::fill(const Preferences &shown)
{
    m_filling = true;
    m_theme->setCurrentIndex(m_theme->findData(int(shown.theme)));
    m_face->setCurrentIndex(std::max(0, m_face->findData(shown.typography.face)));
    m_zoom->setValue(shown.typography.zoom);
    m_oldStyle->setChecked(shown.typography.oldStyleFigures);
    m_spelling->setChecked(shown.spellChecking);
    m_filling = false;
    updateSwatches();
}

void PreferencesDialog::announce()
{
    if (m_filling)
        return;
    updateSwatches();
    emit preferencesChanged(preferences());
}

void PreferencesDialog::restoreDefaults()
{
    Preferences defaults;
    defaults.lastFolder = m_first.lastFolder;
    fill(defaults);
    announce();
}

void PreferencesDialog::reject()
{
    for (const HighlightColour &colour : m_firstNames)
        rename(colour.key, colour.name);
    fill(m_first);
    emit preferencesChanged(m_first);
    QDialog::reject();
}

void PreferencesDialog::rename(const QString &key, const QString &name)
{
    for (const HighlightColour &colour : m_library.highlightColours()) {
        if (colour.key != key || colour.name == name.trimmed())
            continue;
        const auto done =
            name.trimmed().isEmpty() ? Result<void>() : m_library.renameHighlightColour(key, name.trimmed());
        if (!done)
            emit problem(done.error());
    }
    readNames(); // shows what is true, also after an empty name or a failure
}

void PreferencesDialog::readNames()
{
    const QList<HighlightColour> colours = m_library.highlightColours();
    for (int i = 0; i < m_names.size() && i < colours.size(); ++i) {
        if (m_names[i]->text() != colours[i].name)
            m_names[i]->setText(colours[i].name);
    }
}

void PreferencesDialog::updateSwatches()
{
    const bool systemIsDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const Theme theme = themeFor(ThemeChoice(m_theme->currentData().toInt()), systemIsDark);
    const QStringList keys = highlightColourKeys();
    for (int i = 0; i < m_swatches.size(); ++i)
        m_swatches[i]->setPixmap(swatchIcon(keys[i], theme, 20).pixmap(QSize(20, 20), devicePixelRatio()));
}

} // namespace Secto
