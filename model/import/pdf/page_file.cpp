// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pdf/page_file.h"

#include "import/pdf/pdf_file.h"
#include "import/scan/image_file.h"

namespace Secto {

Result<std::unique_ptr<PageFile>> openPages(const QByteArray &bytes, const QString &name)
{
    if (isImage(bytes))
        return ImageFile::open(bytes, name);
    return PdfFile::open(bytes, name).transform([](PdfFile &&file) -> std::unique_ptr<PageFile> {
        return std::make_unique<PdfFile>(std::move(file));
    });
}

} // namespace Secto
