// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSizeF>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Secto {

struct PageImageSource;

/**
 * Draws the pages of an original (a PDF) on a thread of its own. Of several wishes only the last
 * one is drawn; what was drawn lately is kept.
 *
 * Lives in the interface thread. When it ends, it waits for the page that is being drawn.
 */
class PageImages : public QObject
{
    Q_OBJECT

public:
    explicit PageImages(QObject *parent = nullptr);
    ~PageImages() override;

    /** Begins to read @p original; empty for none. Told by opened() or failed(). */
    void setOriginal(const QByteArray &original);

    /** Of each page, in points; empty until opened(). */
    const QList<QSizeF> &pageSizes() const { return m_sizes; }

    /** What was drawn of @p page last, perhaps at another scale; null if nothing was. */
    QImage image(int page) const;
    /** Wishes for @p page at @p scale, in pixels per point; told by drawn() unless it is there already. */
    void request(int page, double scale);

signals:
    void opened();
    void failed(const Secto::Problem &problem);
    void drawn(int page);

private:
    struct Drawn
    {
        QImage image;
        double scale = 0;
    };

    void takeFailure(int original, const Problem &problem);
    void takeSizes(int original, const QList<QSizeF> &sizes);
    void takeImage(int original, int page, double scale, const QImage &image);
    template <typename Work>
    void start(Work work);

    QThreadPool m_thread;
    std::shared_ptr<PageImageSource> m_source; ///< used on the thread only
    std::shared_ptr<std::atomic_int> m_wish;   ///< number of the last one; earlier ones are passed over
    int m_original = 0;                        ///< number of the original; what comes late of another is dropped
    QList<QSizeF> m_sizes;
    QCache<int, Drawn> m_drawn; ///< by page; cost in KiB
};

} // namespace Secto
