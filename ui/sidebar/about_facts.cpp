// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/about_facts.h"

#include "provenance/source_note.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("AboutFacts", text, nullptr, n);
}

QString shortDate(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

QString origin(const QString &source)
{
    if (source == "built-in"_L1)
        return tr("Comes with Secto");
    if (source == "clipboard"_L1)
        return tr("Pasted from the clipboard");
    return tr("Read from %1").arg(QDir::toNativeSeparators(source));
}

} // namespace

QString sourceNote(const Document &document)
{
    const Footnote *note = sourceNoteOf(document);
    if (!note)
        return {};
    return note->text.startsWith("Source:"_L1) ? note->text.sliced(7).trimmed() : note->text;
}

QStringList provenance(const StoredDocument &stored)
{
    const Document &document = stored.document;
    QStringList lines;
    if (const QStringList marks = document.classifications + document.routing; !marks.isEmpty())
        lines << marks.join(u" · "_s);
    if (!document.subject.isEmpty())
        lines << tr("Subject: %1").arg(document.subject);
    lines << origin(stored.source);
    if (!document.publication.rights.isEmpty())
        lines << document.publication.rights;
    return lines;
}

QStringList changeHistory(const OpenDocument &document)
{
    constexpr int Recent = 50; // the open document is among the last that were opened
    QStringList lines{tr("Added to the library on %1").arg(shortDate(document.stored().added))};
    const QList<DocumentSummary> recent = document.library().recentDocuments(Recent);
    const auto here = std::ranges::find(recent, document.id(), &DocumentSummary::id);
    if (here != recent.end() && here->opened.isValid())
        lines << tr("Last opened on %1").arg(shortDate(here->opened));

    const auto count = [&](qsizetype n, const char *one, const char *many) {
        if (n > 0)
            lines << (n == 1 ? tr(one) : tr(many).arg(QLocale().toString(n)));
    };
    const auto &annotations = document.annotations();
    count(annotations.size(), QT_TRANSLATE_NOOP("AboutFacts", "1 highlight or note"),
          QT_TRANSLATE_NOOP("AboutFacts", "%1 highlights and notes"));
    count(document.library().decisions(document.id()).size(), QT_TRANSLATE_NOOP("AboutFacts", "1 correction of a name"),
          QT_TRANSLATE_NOOP("AboutFacts", "%1 corrections of names"));
    const auto last = std::ranges::max_element(annotations, {}, &Annotation::modified);
    if (last != annotations.end() && last->modified.isValid())
        lines << tr("Last note on %1").arg(shortDate(last->modified));
    return lines;
}

} // namespace Secto
