// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <memory>

namespace Secto {

/** Pixels as they lie in memory: 32 bits each, 0xffRRGGBB in the machine's byte order, rows without padding. */
struct Raster
{
    int width = 0;
    int height = 0;
    QByteArray pixels;

    bool isEmpty() const { return pixels.isEmpty(); }
};

/** A file of pages that can be looked at. To be used from one thread at a time. */
class PageFile
{
public:
    virtual ~PageFile() = default;

    virtual int pageCount() const = 0;
    /** In points (1/72 inch), as the page is held; empty for a page that is damaged. */
    virtual QSizeF pageSize(int page) const = 0;
    /** At most MostPixels; empty for a page that cannot be drawn. @p scale is pixels per point. */
    virtual Raster draw(int page, double scale) const = 0;

    static constexpr double MostPixels = 40e6; ///< of a page
};

/** The pages of @p bytes: a PDF or a picture; @p name is for messages. */
Result<std::unique_ptr<PageFile>> openPages(const QByteArray &bytes, const QString &name);

} // namespace Secto
