// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pdf/pdf_file.h"

#include <QCoreApplication>

#include <poppler-document.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HeaderWithin = 1024; ///< bytes before the header that readers of PDF put up with
constexpr double LongestSide = 14'400;   ///< points: the format's own limit

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfImporter", text);
}

/** Poppler tells of every damaged place on the standard error; what matters is told by Problems. */
void silencePoppler()
{
    static std::once_flag once;
    std::call_once(once, [] { poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr); });
}

QString plain(const poppler::ustring &text)
{
    QString plain = QString::fromUtf16(text.data(), qsizetype(text.size()));
    plain.replace(QChar(0), u' ');
    return plain;
}

/** Letters that are joined in type are letters apart in a text. */
QString withoutLigatures(QString text)
{
    static constexpr std::array<const char16_t *, 7> letters{u"ff", u"fi", u"fl", u"ffi", u"ffl", u"st", u"st"};
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        const char16_t c = text[i].unicode();
        if (c >= 0xFB00 && c <= 0xFB06)
            text.replace(i, 1, QString::fromUtf16(letters[c - 0xFB00]));
    }
    return text.normalized(QString::NormalizationForm_C);
}

QRectF boxOf(const poppler::rectf &box)
{
    return QRectF(QPointF(box.left(), box.top()), QPointF(box.right(), box.bottom())).normalized();
}

/** As the page is held; empty for one that is damaged. */
QSizeF sizeOf(const poppler::page &page)
{
    const QSizeF size = boxOf(page.page_rect()).size();
    const bool isTurned =
        page.orientation() == poppler::page::landscape || page.orientation() == poppler::page::seascape;
    const QSizeF seen = isTurned ? size.transposed() : size;
    return std::isfinite(seen.width()) && std::isfinite(seen.height())
               ? seen.boundedTo(QSizeF(LongestSide, LongestSide))
               : QSizeF();
}

bool isSane(const QRectF &box)
{
    const auto isNear = [](double at) { return std::isfinite(at) && std::abs(at) < 10 * LongestSide; };
    return isNear(box.left()) && isNear(box.top()) && isNear(box.right()) && isNear(box.bottom());
}

} // namespace

bool isPdf(const QByteArray &bytes)
{
    const QByteArrayView head = QByteArrayView(bytes).first(std::min(HeaderWithin, bytes.size()));
    const qsizetype at = head.indexOf("%PDF-");
    // Before the header may stand what mail and web servers put there, but no text about PDF.
    return at == 0 || (at > 0 && bytes.contains("\nendobj") && bytes.contains("\nstartxref"));
}

PdfFile::PdfFile(QByteArray bytes, std::unique_ptr<poppler::document> document)
    : m_bytes(std::move(bytes)), m_document(std::move(document))
{}

PdfFile::PdfFile(PdfFile &&) noexcept = default;
PdfFile &PdfFile::operator=(PdfFile &&) noexcept = default;
PdfFile::~PdfFile() = default;

Result<PdfFile> PdfFile::open(const QByteArray &bytes, const QString &name)
{
    silencePoppler();
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), int(bytes.size())));
    if (!document) {
        return std::unexpected(Problem::error(
            tr("The PDF is damaged."), name,
            tr("No pages could be found in it, and nothing was imported. Perhaps it was not downloaded to its end.")));
    }
    if (document->is_locked()) {
        return std::unexpected(Problem::error(
            tr("The PDF is locked with a password."), name,
            tr("Nothing was imported. Open it in a PDF reader, save a copy without a password, and import that.")));
    }
    if (document->pages() <= 0)
        return std::unexpected(Problem::error(tr("The PDF has no pages."), name, tr("There was nothing to import.")));
    return PdfFile(bytes, std::move(document));
}

int PdfFile::pageCount() const
{
    return m_document->pages();
}

QSizeF PdfFile::pageSize(int page) const
{
    const std::unique_ptr<poppler::page> source(m_document->create_page(page));
    return source ? sizeOf(*source) : QSizeF();
}

PageWords PdfFile::page(int page) const
{
    const std::unique_ptr<poppler::page> source(m_document->create_page(page));
    PageWords printed{source ? sizeOf(*source) : QSizeF(), {}, {}};
    if (printed.size.isEmpty())
        return printed;
    printed.label = plain(source->label()).simplified();
    for (const poppler::text_box &box : source->text_list(poppler::page::text_list_include_font)) {
        PrintedWord word;
        word.text = withoutLigatures(plain(box.text()));
        word.box = boxOf(box.bbox());
        if (word.text.trimmed().isEmpty() || !isSane(word.box))
            continue;
        const double size = box.has_font_info() ? box.get_font_size() : word.box.height();
        word.size = std::isfinite(size) ? std::clamp(size, 1.0, 1000.0) : 10;
        word.isSpaced = box.has_space_after();
        word.isUpright = box.rotation() == 0;
        if (box.has_font_info()) {
            const QString face = QString::fromLatin1(box.get_font_name());
            word.isItalic = face.contains("Italic"_L1, Qt::CaseInsensitive) || face.contains("Oblique"_L1);
            word.isBold = face.contains("Bold"_L1, Qt::CaseInsensitive) || face.contains("Black"_L1);
        }
        printed.words << word;
        if (printed.words.size() >= MostWords)
            break;
    }
    return printed;
}

Raster PdfFile::draw(int page, double scale) const
{
    const std::unique_ptr<poppler::page> source(m_document->create_page(page));
    const QSizeF size = source ? sizeOf(*source) : QSizeF();
    if (size.isEmpty() || scale <= 0)
        return {};
    const double most = std::sqrt(MostPixels / (size.width() * size.height()));
    const double dpi = 72 * std::min(scale, most);
    poppler::page_renderer renderer;
    renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
    const poppler::image image = renderer.render_page(source.get(), dpi, dpi);
    if (!image.is_valid() || image.format() != poppler::image::format_argb32)
        return {};
    Raster raster{image.width(), image.height(), {}};
    const qsizetype rowLength = qsizetype(raster.width) * 4;
    raster.pixels.reserve(rowLength * raster.height);
    for (int row = 0; row < raster.height; ++row)
        raster.pixels.append(image.const_data() + qsizetype(row) * image.bytes_per_row(), rowLength);
    return raster;
}

QString PdfFile::title() const
{
    return plain(m_document->get_title()).simplified();
}

QString PdfFile::author() const
{
    return plain(m_document->get_author()).simplified();
}

} // namespace Secto
