// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markup/package_files.h"

#include "import/unpacking.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Pictures, sounds, faces and looks: never asked for, and most of a document's size. */
bool isNoText(const QString &path)
{
    static const QStringList endings{u".jpg"_s,   u".jpeg"_s, u".png"_s,  u".gif"_s, u".webp"_s, u".svg"_s, u".emf"_s,
                                     u".wmf"_s,   u".tif"_s,  u".tiff"_s, u".bmp"_s, u".ttf"_s,  u".otf"_s, u".woff"_s,
                                     u".woff2"_s, u".mp3"_s,  u".mp4"_s,  u".m4a"_s, u".css"_s,  u".js"_s,  u".bin"_s};
    return std::ranges::any_of(endings,
                               [&](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace

PackageFiles unpackTexts(const ImportSource &source)
{
    PackageFiles package;
    const auto done = unpack(source, [&](const ImportSource &file) {
        const QString path = file.name.sliced(source.name.size() + 1);
        if (!isNoText(path))
            package.files.insert(path, file.bytes);
        return true;
    });
    if (!done)
        package.problems << done.error();
    return package;
}

bool holdsFile(const QByteArray &bytes, QByteArrayView path)
{
    constexpr qsizetype List = 256 * 1024; // bytes at the end in which it stands
    constexpr qsizetype Begin = 4096;      // a damaged archive has lost its list, but not the names of its first files
    if (!bytes.startsWith("PK\3\4"))
        return false;
    return QByteArrayView(bytes).last(std::min(bytes.size(), List)).contains(path)
           || QByteArrayView(bytes).first(std::min(bytes.size(), Begin)).contains(path);
}

} // namespace Secto
