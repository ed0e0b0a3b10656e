// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/file_names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Most file systems take 255 bytes; some that encrypt take fewer, and " (2)" and ".md" come on top. */
constexpr qsizetype MaximumBytes = 170;

/** Cut between words where there are any, never within a character. */
QString shortened(const QString &name)
{
    if (name.toUtf8().size() <= MaximumBytes)
        return name;
    QString cut = name;
    while (cut.toUtf8().size() > MaximumBytes || cut.back().isHighSurrogate())
        cut.chop(1);
    const qsizetype space = cut.lastIndexOf(u' ');
    return space > cut.size() / 2 ? cut.first(space) : cut;
}

QString numbered(const QString &stem, int n)
{
    return n < 2 ? stem : u"%1 (%2)"_s.arg(stem).arg(n);
}

} // namespace

QString exportFileName(const QString &number, const QString &title)
{
    QString name = (number + u' ' + title).normalized(QString::NormalizationForm_C);
    static const QRegularExpression unsafe(u"[<>:\"/\\\\|?*#^\\[\\]\\p{C}]"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    name = name.replace(unsafe, u" "_s).simplified();

    // Windows drops dots at the end; elsewhere a dot at the start hides the file.
    static const QRegularExpression ends(u"^[. ]+|[. ]+\\z"_s);
    name = shortened(name.remove(ends)).remove(ends);
    static const QRegularExpression reserved(u"^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\.|\\z)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    if (name.isEmpty() || reserved.match(name).hasMatch())
        name = (QCoreApplication::translate("Markdown", "Document") + u' ' + name).trimmed();
    return name + u".md"_s;
}

QHash<DocumentId, QString> exportFileNames(const QList<DocumentSummary> &documents)
{
    QList<const DocumentSummary *> inOrder;
    for (const DocumentSummary &document : documents)
        inOrder << &document;
    std::ranges::sort(inOrder, {}, &DocumentSummary::id);

    QHash<DocumentId, QString> names;
    QSet<QString> taken;
    for (const DocumentSummary *document : std::as_const(inOrder)) {
        const QString stem = exportFileName(document->number, document->title).chopped(3);
        QString name = stem;
        for (int n = 2; taken.contains(name.toCaseFolded()); ++n)
            name = numbered(stem, n);
        taken << name.toCaseFolded();
        names.insert(document->id, name + u".md"_s);
    }
    return names;
}

QString pathBeside(const QString &path)
{
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString beside = path;
    for (int n = 2; QFileInfo::exists(beside); ++n)
        beside = info.path() + u'/' + numbered(info.completeBaseName(), n) + suffix;
    return beside;
}

} // namespace Secto
