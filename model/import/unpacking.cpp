// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/unpacking.h"

#include <QCoreApplication>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Unpacking", text);
}

enum class Packing { None, Compressed, Archive };

Packing packingOf(const QByteArray &bytes)
{
    struct Magic
    {
        QByteArrayView begin;
        Packing packing;
    };
    static constexpr std::array known{
        Magic{QByteArrayView("\xFD"
                             "7zXZ\0",
                             6),
              Packing::Compressed},
        Magic{QByteArrayView("\x1F\x8B", 2), Packing::Compressed},
        Magic{QByteArrayView("BZh", 3), Packing::Compressed},
        Magic{QByteArrayView("\x28\xB5\x2F\xFD", 4), Packing::Compressed},
        Magic{QByteArrayView("PK\3\4", 4), Packing::Archive},
        Magic{QByteArrayView("7z\xBC\xAF\x27\x1C", 6), Packing::Archive},
    };
    const auto found = std::ranges::find_if(known, [&](const Magic &magic) { return bytes.startsWith(magic.begin); });
    return found == known.end() ? Packing::None : found->packing;
}

struct FreeArchive
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, FreeArchive>;

Reader openReader(const QByteArray &bytes)
{
    Reader reader(archive_read_new());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_7zip(reader.get());
    archive_read_support_format_tar(reader.get());
    if (packingOf(bytes) == Packing::Compressed)
        archive_read_support_format_raw(reader.get());
    archive_read_open_memory(reader.get(), bytes.constData(), size_t(bytes.size()));
    return reader;
}

Problem damaged(const ImportSource &packed, archive *reader)
{
    const char *why = archive_error_string(reader);
    return Problem::error(tr("The archive is damaged or protected: %1").arg(QString::fromUtf8(why ? why : "?")),
                          packed.name, tr("What could be read before that place was kept."));
}

Problem tooLarge(const QString &name)
{
    return Problem::error(tr("Unpacked, this would be too large."), name,
                          tr("It was left out. Unpack it yourself and import the files that you need."));
}

QString nameOf(const ImportSource &packed, archive *reader, archive_entry *entry)
{
    if (archive_format(reader) == ARCHIVE_FORMAT_RAW) {
        const qsizetype dot = packed.name.lastIndexOf(u'.');
        return dot > packed.name.lastIndexOf(u'/') ? packed.name.first(dot) : packed.name;
    }
    const char *path = archive_entry_pathname_utf8(entry);
    if (!path)
        path = archive_entry_pathname(entry);
    return packed.name + u'/' + QString::fromUtf8(path ? path : "?");
}

} // namespace

bool isPacked(const QByteArray &bytes)
{
    return packingOf(bytes) != Packing::None;
}

bool isArchive(const QByteArray &bytes)
{
    return packingOf(bytes) == Packing::Archive;
}

Result<void> unpack(const ImportSource &packed, const std::function<bool(const ImportSource &)> &each,
                    const UnpackingLimits &limits)
{
    constexpr qint64 FreeOfRatio = 1024 * 1024;
    constexpr size_t Step = 256 * 1024;

    const Reader reader = openReader(packed.bytes);
    const qint64 byRatio = std::max(FreeOfRatio, qint64(packed.bytes.size()) * limits.ratio);
    const qint64 total = std::min(limits.totalSize, byRatio);
    qint64 unpacked = 0;
    int files = 0;
    archive_entry *entry = nullptr;
    for (;;) {
        const int header = archive_read_next_header(reader.get(), &entry);
        if (header == ARCHIVE_EOF)
            return {};
        if (header < ARCHIVE_WARN)
            return std::unexpected(damaged(packed, reader.get()));
        const bool isRaw = archive_format(reader.get()) == ARCHIVE_FORMAT_RAW;
        if (!isRaw && archive_entry_filetype(entry) != AE_IFREG)
            continue;
        ImportSource file{{}, nameOf(packed, reader.get(), entry)};
        if (++files > limits.files)
            return std::unexpected(tooLarge(packed.name));
        for (;;) {
            const qsizetype before = file.bytes.size();
            file.bytes.resize(before + qsizetype(Step));
            const la_ssize_t got = archive_read_data(reader.get(), file.bytes.data() + before, Step);
            if (got < 0)
                return std::unexpected(damaged(packed, reader.get()));
            file.bytes.truncate(before + qsizetype(got));
            unpacked += got;
            if (file.bytes.size() > limits.fileSize || unpacked > total)
                return std::unexpected(tooLarge(file.name));
            if (got == 0)
                break;
        }
        if (!each(file))
            return {};
    }
}

} // namespace Secto
