// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/scan/text_reader.h"

#include "import/print/median.h"

#include <QCoreApplication>

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>

namespace Secto {

namespace {

constexpr double DotsPerInch = 300; ///< at which Tesseract reads best
constexpr double LeastInk = 0.0005; ///< of a page's pixels are dark where there is anything to read
constexpr double SameSize = 0.12;   ///< by which type measured in a picture may differ
constexpr int Dark = 128;           ///< of 255

/** One byte a pixel: Tesseract looks at nothing else. */
QByteArray greyOf(const Raster &raster)
{
    QByteArray grey(qsizetype(raster.width) * raster.height, Qt::Uninitialized);
    const auto *pixels = reinterpret_cast<const quint32 *>(raster.pixels.constData());
    for (qsizetype i = 0; i < grey.size(); ++i) {
        const quint32 pixel = pixels[i];
        grey[i] = char((((pixel >> 16) & 0xFF) * 11 + ((pixel >> 8) & 0xFF) * 16 + (pixel & 0xFF) * 5) / 32);
    }
    return grey;
}

bool isBlank(const QByteArray &grey)
{
    const auto dark = std::ranges::count_if(grey, [](char pixel) { return uchar(pixel) < Dark; });
    return double(dark) < LeastInk * double(grey.size());
}

/** Type measured in a picture differs from line to line: a paragraph has one size, and most have that of the page. */
void evenSizes(QList<PrintedWord> &words, const QList<int> &paragraphs)
{
    if (words.isEmpty())
        return;
    QHash<int, QList<double>> sizes;
    QList<double> all;
    for (qsizetype i = 0; i < words.size(); ++i) {
        sizes[paragraphs[i]] << words[i].size;
        all << words[i].size;
    }
    const double usual = median(all);
    QHash<int, double> even;
    for (const auto &[paragraph, values] : sizes.asKeyValueRange()) {
        const double own = median(values);
        even[paragraph] = std::abs(own / usual - 1) < SameSize ? usual : own;
    }
    for (qsizetype i = 0; i < words.size(); ++i)
        words[i].size = even[paragraphs[i]];
}

} // namespace

TextReader::TextReader(std::unique_ptr<tesseract::TessBaseAPI> engine) : m_engine(std::move(engine)) {}
TextReader::TextReader(TextReader &&) noexcept = default;
TextReader &TextReader::operator=(TextReader &&) noexcept = default;
TextReader::~TextReader() = default;

Result<TextReader> TextReader::open()
{
    auto engine = std::make_unique<tesseract::TessBaseAPI>();
    engine->SetVariable("debug_file", "/dev/null"); // it tells its thoughts on the standard error
    if (engine->Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0) {
        return std::unexpected(Problem::error(
            QCoreApplication::translate("ScanImporter",
                                        "Pictures of pages cannot be read: Tesseract’s English data is missing."),
            {},
            QCoreApplication::translate("ScanImporter",
                                        "Nothing was imported. Install tesseract-ocr-eng and import it again.")));
    }
    engine->SetPageSegMode(tesseract::PSM_AUTO);
    return TextReader(std::move(engine));
}

PageWords TextReader::read(const PageFile &file, int page, const std::function<bool()> &isCancelled)
{
    PageWords printed{file.pageSize(page), {}, {}};
    const Raster raster = file.draw(page, DotsPerInch / 72);
    const QByteArray grey = greyOf(raster);
    if (raster.isEmpty() || isBlank(grey))
        return printed;
    const double pointsPerPixel = printed.size.width() / raster.width;
    m_engine->SetImage(reinterpret_cast<const uchar *>(grey.constData()), raster.width, raster.height, 1, raster.width);
    m_engine->SetSourceResolution(std::clamp(int(std::lround(72 / pointsPerPixel)), 70, 1200));

    tesseract::ETEXT_DESC monitor;
    std::function<bool()> asked = isCancelled;
    monitor.cancel_this = &asked;
    monitor.cancel = [](void *wish, int) {
        const auto &isWished = *static_cast<std::function<bool()> *>(wish);
        return isWished && isWished();
    };
    const bool isRead = m_engine->Recognize(&monitor) == 0;
    const std::unique_ptr<tesseract::ResultIterator> words(isRead ? m_engine->GetIterator() : nullptr);
    constexpr auto Word = tesseract::RIL_WORD;
    int paragraph = 0;
    QList<int> paragraphs; // of each word
    for (bool more = words != nullptr && !words->Empty(Word); more; more = words->Next(Word)) {
        const std::unique_ptr<char[]> text(words->GetUTF8Text(Word));
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        if (words->IsAtBeginningOf(tesseract::RIL_PARA))
            ++paragraph;
        if (!text || !words->BoundingBox(Word, &left, &top, &right, &bottom))
            continue;
        float height = 0;
        float below = 0;
        float above = 0;
        words->RowAttributes(&height, &below, &above);
        PrintedWord word;
        word.text = QString::fromUtf8(text.get()).trimmed();
        word.box = QRectF(QPointF(left, top) * pointsPerPixel, QPointF(right, bottom) * pointsPerPixel);
        word.size = std::clamp((height > 0 ? double(height) : double(bottom - top)) * pointsPerPixel, 1.0, 1000.0);
        word.isSpaced = true;
        word.certainty = words->Confidence(Word) / 100;
        if (word.text.isEmpty())
            continue;
        printed.words << word;
        paragraphs << paragraph;
    }
    m_engine->Clear();
    evenSizes(printed.words, paragraphs);
    return printed;
}

} // namespace Secto
