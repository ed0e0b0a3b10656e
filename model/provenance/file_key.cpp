// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "provenance/file_key.h"

#include "provenance/note_parts.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;
using Kind = ProvenancePart::Kind;

namespace {

QString withoutQuotes(QString words)
{
    static const QRegularExpression quotes(u"[“”\"]"_s);
    return words.remove(quotes);
}

QString keyed(const QString &kind, const QString &key)
{
    return u"%1 %2"_s.arg(kind, withoutQuotes(key).toCaseFolded());
}

/** A name can stand in quotation marks where readers search for it. */
QString searchable(const QString &name)
{
    return withoutQuotes(name).simplified();
}

} // namespace

QList<FileKey> fileKeys(const QString &note, const QList<ProvenancePart> &parts)
{
    const auto find = [&parts](Kind kind) {
        const auto found = std::ranges::find(parts, kind, &ProvenancePart::kind);
        return found == parts.end() ? nullptr : &*found;
    };
    const auto words = [&note](const ProvenancePart &part) { return slice(note, part.range).toString(); };

    const ProvenancePart *lot = find(Kind::Lot);
    const ProvenancePart *file = find(Kind::File);
    QList<FileKey> keys;
    if (lot) {
        QString name = words(*lot);
        name[0] = name[0].toUpper();
        if (file)
            keys << FileKey{keyed(u"folder"_s, lot->key + u' ' + file->key), searchable(name + u", "_s + words(*file))};
        keys << FileKey{keyed(u"lot"_s, lot->key), name};
    } else if (file) {
        keys << FileKey{keyed(u"file"_s, file->key), searchable(file->key)};
    } else if (const ProvenancePart *collection = find(Kind::Collection)) {
        const ProvenancePart *repository = find(Kind::Repository);
        const QString name = repository ? repository->key + u", "_s + collection->key : collection->key;
        keys << FileKey{keyed(u"collection"_s, name), searchable(name)};
    }
    return keys;
}

std::optional<FileKey> repositoryOf(const QList<ProvenancePart> &parts)
{
    const auto found = std::ranges::find(parts, Kind::Repository, &ProvenancePart::kind);
    if (found == parts.end())
        return std::nullopt;
    return FileKey{keyed(RepositoryKind, found->key), searchable(found->key)};
}

QString repositoryKeyNamed(const QString &words)
{
    return withoutQuotes(repositoryKey(plainKey(words))).toCaseFolded();
}

QStringList fileKeysNamed(const QString &words)
{
    const QString plain = plainKey(words);
    QStringList keys{keyed(u"file"_s, plain), keyed(u"collection"_s, plain)};
    // "Lot 64 D 560, CF 1476": the lot, then the folder in it.
    const QString lot = lotKey(plain.section(u',', 0, 0));
    const QString folder = plain.section(u',', 1).trimmed();
    keys << (folder.isEmpty() ? keyed(u"lot"_s, lot) : keyed(u"folder"_s, lot + u' ' + folder));
    return keys;
}

} // namespace Secto
