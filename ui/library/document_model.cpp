// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/document_model.h"

#include "reader/page_chips.h"
#include "text/folding.h"

#include <QLocale>
#include <QSet>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int NumberWidth = 12; ///< digits a number is padded to

QString secondLine(const DocumentSummary &summary)
{
    QStringList parts;
    if (!summary.date.isEmpty())
        parts << dateInWords(summary.date);
    if (!summary.from.isEmpty() && !summary.to.isEmpty())
        parts << u"%1 → %2"_s.arg(summary.from, summary.to);
    else if (!summary.from.isEmpty() || !summary.to.isEmpty())
        parts << (summary.from.isEmpty() ? u"→ "_s + summary.to : summary.from);
    if (summary.annotations == 1)
        parts << DocumentModel::tr("1 note");
    else if (summary.annotations > 1)
        parts << DocumentModel::tr("%1 notes").arg(QLocale().toString(summary.annotations));
    return parts.join(u" · "_s);
}

} // namespace

QString naturalKey(const QString &number)
{
    if (number.isEmpty())
        return u"~"_s; // after every letter and digit
    QString key;
    QString digits;
    const auto flush = [&] {
        if (!digits.isEmpty())
            key += digits.rightJustified(NumberWidth, u'0');
        digits.clear();
    };
    for (const QChar c : folded(number)) {
        if (c >= u'0' && c <= u'9') {
            digits += c;
        } else {
            flush();
            key += c;
        }
    }
    flush();
    return key;
}

DocumentRow::DocumentRow(const DocumentSummary &of)
    : summary(of)
    , numberKey(naturalKey(of.number))
    , titleKey(folded(of.title))
    , search(
          folded(QStringList{of.number, of.title, of.date, dateInWords(of.date), of.from, of.to, of.place}.join(u'\n')))
{}

DocumentModel::DocumentModel(Library &library, QObject *parent) : QAbstractListModel(parent), m_library(library)
{
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &DocumentModel::reload);
    connect(&library, &Library::documentsChanged, &m_reload, [this] {
        if (m_isLoaded)
            m_reload.start();
    });
    connect(&library, &Library::documentChanged, this, &DocumentModel::updateMetadata);
    connect(&library, &Library::annotationsChanged, this, &DocumentModel::updateAnnotations);
}

void DocumentModel::load()
{
    if (!m_isLoaded)
        reload();
}

void DocumentModel::reload()
{
    m_isLoaded = true;
    const QList<DocumentSummary> documents = m_library.documents();
    QSet<DocumentId> wanted;
    wanted.reserve(documents.size());
    for (const DocumentSummary &summary : documents)
        wanted.insert(summary.id);

    for (int at = int(m_rows.size()) - 1; at >= 0; --at) {
        if (wanted.contains(m_rows[at].summary.id))
            continue;
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    }
    m_places.clear();
    for (int at = 0; at < m_rows.size(); ++at)
        m_places.insert(m_rows[at].summary.id, at);

    QList<DocumentRow> added;
    for (const DocumentSummary &summary : documents) {
        const int at = m_places.value(summary.id, -1);
        if (at < 0)
            added << DocumentRow(summary);
        else
            replace(at, summary);
    }
    if (added.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    for (const DocumentRow &row : std::as_const(added)) {
        m_places.insert(row.summary.id, int(m_rows.size()));
        m_rows << row;
    }
    endInsertRows();
}

void DocumentModel::replace(int row, const DocumentSummary &summary)
{
    const DocumentSummary &old = m_rows[row].summary;
    const auto shown = [](const DocumentSummary &s) {
        return std::tie(s.number, s.title, s.date, s.from, s.to, s.place, s.added, s.opened, s.annotations);
    };
    if (shown(old) == shown(summary))
        return;
    m_rows[row] = DocumentRow(summary);
    emit dataChanged(index(row), index(row));
}

void DocumentModel::updateMetadata(DocumentId id)
{
    const int at = m_places.value(id, -1);
    const auto stored = at < 0 ? std::unexpected(Problem()) : m_library.document(id);
    if (!stored)
        return;
    const Document &document = stored->document;
    DocumentSummary summary = m_rows[at].summary;
    summary.number = document.number;
    summary.title = document.title;
    summary.date = document.date;
    summary.from = document.from;
    summary.to = document.to;
    summary.place = document.place;
    replace(at, summary);
}

void DocumentModel::updateAnnotations(DocumentId id)
{
    const int at = m_places.value(id, -1);
    if (at < 0)
        return;
    DocumentSummary summary = m_rows[at].summary;
    summary.annotations = int(m_library.annotations(id).size());
    replace(at, summary);
}

void DocumentModel::setCurrentDocument(DocumentId id)
{
    if (id == m_current)
        return;
    const DocumentId before = std::exchange(m_current, id);
    if (const int at = m_places.value(id, -1); at >= 0) {
        // The library says nothing when a document is opened.
        DocumentSummary summary = m_rows[at].summary;
        summary.opened = QDateTime::currentDateTimeUtc();
        replace(at, summary);
    }
    if (const QModelIndex was = indexOf(before); was.isValid())
        emit dataChanged(was, was, {IsOpenRole});
}

QModelIndex DocumentModel::indexOf(DocumentId id) const
{
    const int at = m_places.value(id, -1);
    return at < 0 ? QModelIndex() : index(at);
}

int DocumentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DocumentSummary &summary = m_rows[index.row()].summary;
    const QString title = summary.title.isEmpty() ? tr("Untitled document") : summary.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{summary.number.isEmpty() ? title : summary.number + u". "_s + title, secondLine(summary)};
        parts.removeAll(QString());
        return parts.join(role == Qt::ToolTipRole ? u"\n"_s : u", "_s);
    }
    case IdRole:
        return summary.id;
    case NumberRole:
        return summary.number;
    case SecondLineRole:
        return secondLine(summary);
    case IsOpenRole:
        return summary.id == m_current;
    default:
        return {};
    }
}

} // namespace Secto
