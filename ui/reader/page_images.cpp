// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_images.h"

#include "import/pdf/page_file.h"

#include <QCoreApplication>
#include <QPointer>

namespace Secto {

/** The original as the thread reads it. */
struct PageImageSource
{
    QByteArray bytes;
    std::optional<Result<std::unique_ptr<PageFile>>> pages;

    const Result<std::unique_ptr<PageFile>> &opened()
    {
        if (!pages)
            pages.emplace(openPages(bytes, {}));
        return *pages;
    }
};

namespace {

constexpr int KeptKiB = 200 * 1024;
constexpr QSizeF UnknownSize(612, 792); ///< points, of a page that is damaged: a letter's

QImage imageOf(const Raster &raster)
{
    if (raster.isEmpty())
        return {};
    const auto *pixels = reinterpret_cast<const uchar *>(raster.pixels.constData());
    return QImage(pixels, raster.width, raster.height, raster.width * 4, QImage::Format_RGB32).copy();
}

} // namespace

PageImages::PageImages(QObject *parent)
    : QObject(parent), m_wish(std::make_shared<std::atomic_int>(0)), m_drawn(KeptKiB)
{
    m_thread.setMaxThreadCount(1);
}

PageImages::~PageImages()
{
    m_wish->store(-1);
    m_thread.clear();
    m_thread.waitForDone();
}

template <typename Work>
void PageImages::start(Work work)
{
    m_thread.start([guard = QPointer<PageImages>(this), work = std::move(work)] {
        auto tell = work();
        // The application outlives the thread's work; this may not, so it is asked for in its own thread.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, tell = std::move(tell)] {
                if (guard)
                    tell(*guard);
            },
            Qt::QueuedConnection);
    });
}

void PageImages::setOriginal(const QByteArray &original)
{
    ++m_original;
    m_wish->fetch_add(1);
    m_sizes.clear();
    m_drawn.clear();
    m_source.reset();
    if (original.isEmpty())
        return;
    m_source = std::make_shared<PageImageSource>(original);
    start([source = m_source, number = m_original] -> std::function<void(PageImages &)> {
        const auto &file = source->opened();
        if (!file)
            return [number, problem = file.error()](PageImages &images) { images.takeFailure(number, problem); };
        QList<QSizeF> sizes;
        for (int page = 0; page < (*file)->pageCount(); ++page) {
            const QSizeF size = (*file)->pageSize(page);
            sizes << (size.isEmpty() ? UnknownSize : size);
        }
        return [number, sizes](PageImages &images) { images.takeSizes(number, sizes); };
    });
}

void PageImages::takeSizes(int original, const QList<QSizeF> &sizes)
{
    if (original != m_original)
        return;
    m_sizes = sizes;
    emit opened();
}

void PageImages::takeFailure(int original, const Problem &problem)
{
    if (original == m_original)
        emit failed(problem);
}

QImage PageImages::image(int page) const
{
    const Drawn *found = m_drawn.object(page);
    return found ? found->image : QImage();
}

void PageImages::request(int page, double scale)
{
    if (!m_source || page < 0 || page >= m_sizes.size())
        return;
    const Drawn *found = m_drawn.object(page);
    if (found && qFuzzyCompare(found->scale, scale))
        return;
    const int wish = m_wish->fetch_add(1) + 1;
    start([source = m_source, wishes = m_wish, wish, number = m_original, page,
           scale] -> std::function<void(PageImages &)> {
        QImage image;
        if (wishes->load() == wish && source->opened())
            image = imageOf((*source->opened())->draw(page, scale));
        return [=](PageImages &images) { images.takeImage(number, page, scale, image); };
    });
}

void PageImages::takeImage(int original, int page, double scale, const QImage &image)
{
    if (original != m_original || image.isNull())
        return;
    m_drawn.insert(page, new Drawn{image, scale}, int(image.sizeInBytes() / 1024));
    emit drawn(page);
}

} // namespace Secto
