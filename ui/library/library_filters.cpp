// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_filters.h"

#include "library/filter_chips.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QToolButton>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** A library is known again by its path; a name of fixed length is a key in every settings file. */
QString keyFor(const Library &library)
{
    const QString path = QFileInfo(library.path()).canonicalFilePath();
    const QByteArray name = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return u"library/filters/"_s + QString::fromLatin1(name);
}

QList<FilterValue> asValues(const QList<NamedCount> &counts)
{
    QList<FilterValue> values;
    values.reserve(counts.size());
    for (const NamedCount &count : counts)
        values << FilterValue{count.name, count.name, count.documents, false};
    return values;
}

QString partName(FilterPart part)
{
    switch (part) {
    case FilterPart::Kind:
        return LibraryFilters::tr("the kind");
    case FilterPart::Tag:
        return LibraryFilters::tr("the tag");
    case FilterPart::Person:
        return LibraryFilters::tr("the person");
    case FilterPart::Place:
        return LibraryFilters::tr("the place");
    case FilterPart::Volume:
        return LibraryFilters::tr("the volume");
    case FilterPart::Dates:
        return LibraryFilters::tr("the dates");
    case FilterPart::Words:
        break;
    }
    return LibraryFilters::tr("the words");
}

} // namespace

LibraryFilters::LibraryFilters(const Library &library, LibraryModel *model, QWidget *owner)
    : QObject(owner)
    , m_key(keyFor(library))
    , m_model(model)
    , m_names(library.path())
    , m_button(new QToolButton)
    , m_chips(new FilterChips)
    , m_panel(new FilterPanel(owner))
{
    m_button->setObjectName(u"libraryFilters"_s);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setToolTip(tr("Filter by date, kind, tag, person, place or volume"));

    m_model->setFilter(filterFromText(QSettings().value(m_key).toString()));
    show();
    connect(m_button, &QToolButton::clicked, this, &LibraryFilters::showPanel);
    connect(m_chips, &FilterChips::moreWanted, this, &LibraryFilters::showPanel);
    connect(m_chips, &FilterChips::filterChanged, this, &LibraryFilters::setFilter);
    connect(m_panel, &FilterPanel::filterChanged, this, &LibraryFilters::setFilter);
    connect(m_panel, &FilterPanel::valuesWanted, this, &LibraryFilters::fillPanel);
    connect(m_model, &LibraryModel::shapeChanged, this, [this] {
        show();
        if (m_panel->isVisible())
            fillPanel(m_panel->field()); // other numbers
    });
    connect(&m_names, &LibraryNames::counted, this, &LibraryFilters::takeCounts);
    connect(&m_names, &LibraryNames::failed, m_model, &LibraryModel::problem);
}

void LibraryFilters::setTheme(const Theme &theme)
{
    m_chips->setTheme(theme);
    m_panel->setTheme(theme);
}

void LibraryFilters::setFilter(const LibraryFilter &filter)
{
    QSettings settings;
    if (filter.isEmpty())
        settings.remove(m_key);
    else
        settings.setValue(m_key, toText(filter));
    m_model->setFilter(filter);
    show();
    if (!isFiltering() && m_button->isVisible() && !m_panel->isVisible() && !m_chips->isVisible())
        m_button->setFocus(Qt::OtherFocusReason); // the chip that had the keyboard is gone
}

void LibraryFilters::clear()
{
    setFilter({});
}

void LibraryFilters::showPanel()
{
    m_panel->popUp(m_button);
}

void LibraryFilters::show()
{
    const LibraryFilter &filter = m_model->filter();
    const bool hasVolumes = !filter.values(FilterField::Volume).isEmpty();
    m_chips->setFilter(filter, hasVolumes ? volumeTitles() : QHash<QString, QString>());
    m_panel->setFilter(filter);
    const int count = filter.count();
    m_button->setText((count == 0 ? tr("Filter") : tr("Filter · %1").arg(QLocale().toString(count))) + u" ▾"_s);
    m_button->setAccessibleName(count == 0   ? tr("Filter the documents")
                                : count == 1 ? tr("Filter the documents, 1 filter is set")
                                             : tr("Filter the documents, %1 filters are set").arg(count));
}

QHash<QString, QString> LibraryFilters::volumeTitles() const
{
    QHash<QString, QString> titles{{SingleDocuments, tr("Single documents")}};
    for (const StoredVolume &volume : m_model->volumes())
        titles.insert(volume.volume.id, volumeTitle(volume.volume));
    return titles;
}

void LibraryFilters::fillPanel(FilterField field)
{
    if (field == FilterField::Tag || field == FilterField::Person) {
        m_names.count(m_model->isFiltering() ? std::optional(m_model->counts().documents()) : std::nullopt);
        return;
    }
    QList<FilterValue> values = asValues(m_model->counts().of(field));
    if (field == FilterField::Volume) {
        const QHash<QString, QString> titles = volumeTitles();
        for (FilterValue &value : values)
            value.label = titles.value(value.value, value.value);
        // Readers look for a volume by its years, not by its size.
        std::ranges::stable_sort(values, {}, [](const FilterValue &value) {
            return std::pair(value.value != SingleDocuments, value.value);
        });
    }
    m_panel->setValues(field, values);
}

void LibraryFilters::takeCounts(const NamesOfDocuments &names)
{
    const FilterField field = m_panel->field();
    if (m_panel->isVisible() && holdsMany(field))
        m_panel->setValues(field, asValues(field == FilterField::Tag ? names.tags : names.persons));
}

QString LibraryFilters::whyNothing(const QString &words) const
{
    QString why = words.isEmpty() ? tr("No document passes the filters.")
                                  : tr("No document that passes the filters matches “%1”.").arg(words);
    const LibraryFilter &filter = m_model->filter();
    QList<FilterPart> parts;
    for (const FilterField field : AllFilterFields) {
        if (!filter.values(field).isEmpty())
            parts << FilterPart(field);
    }
    if (filter.hasDates())
        parts << FilterPart::Dates;
    if (!words.isEmpty())
        parts << FilterPart::Words;
    if (parts.size() < 2)
        return why;
    const FilterCounts counts = m_model->counts();
    QStringList ways;
    for (const FilterPart part : std::as_const(parts)) {
        if (const int left = counts.without(part); left > 0)
            ways << tr("Without %1: %2.").arg(partName(part), countOfDocuments(left));
    }
    return why + u"\n\n"_s + (ways.isEmpty() ? tr("To find some, take away at least two of them.") : ways.join(u'\n'));
}

} // namespace Secto
