// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/decoding.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace Secto {

namespace {

using Encoding = DecodedText::Encoding;

constexpr qsizetype BytesLookedAt = 64 * 1024;

/** What bytes 0x80 to 0x9F mean in Windows-1252; the five that mean nothing stay as they are. */
constexpr std::array<char16_t, 32> Windows1252Specials{0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                       0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Recognized
{
    Encoding encoding = Encoding::Utf8;
    qsizetype markLength = 0; ///< bytes of the byte order mark
};

/** English text in UTF-16 has a zero byte in nearly every unit; returns its place (0 or 1), or -1. */
int zeroBytePlace(const QByteArray &bytes)
{
    const qsizetype units = std::min(bytes.size(), BytesLookedAt) / 2;
    if (units < 2)
        return -1;
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < units * 2; ++i)
        zeros[size_t(i % 2)] += bytes[i] == '\0';
    for (const int place : {0, 1}) {
        if (zeros[size_t(place)] * 10 >= units * 7 && zeros[size_t(1 - place)] * 50 <= units)
            return place;
    }
    return -1;
}

Recognized recognize(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return {Encoding::Utf8, 3};
    if (bytes.startsWith("\xFF\xFE"))
        return {Encoding::Utf16LittleEndian, 2};
    if (bytes.startsWith("\xFE\xFF"))
        return {Encoding::Utf16BigEndian, 2};
    if (const int place = zeroBytePlace(bytes); place >= 0)
        return {place == 1 ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian, 0};
    return {};
}

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9F)
            c = QChar(Windows1252Specials[c.unicode() - 0x80]);
    }
    return text;
}

/** Letters and marks above ASCII that were read well: a sign that damaged text is UTF-8 nevertheless. */
qsizetype lettersAboveAscii(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.unicode() > 0x7F && c != QChar::ReplacementCharacter; });
}

void unifyLineEnds(QString &text)
{
    qsizetype to = 0;
    for (qsizetype from = 0; from < text.size(); ++from) {
        const QChar c = text[from];
        if (c == u'\r' && from + 1 < text.size() && text[from + 1] == u'\n')
            continue;
        const bool endsLine =
            c == u'\r' || c == u'\f' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c == QChar(0x85);
        text[to++] = endsLine ? QChar(u'\n') : c;
    }
    text.truncate(to);
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    const auto [encoding, markLength] = recognize(bytes);
    const auto content = QByteArrayView(bytes).sliced(markLength);
    DecodedText decoded{.text = {}, .encoding = encoding};

    const auto decode = [&](QStringConverter::Encoding as) {
        QStringDecoder decoder(as, QStringDecoder::Flag::Stateless);
        decoded.text = decoder.decode(content);
        decoded.damagedPlaces = decoder.hasError() ? decoded.text.count(QChar(QChar::ReplacementCharacter)) : 0;
    };
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        decode(QStringConverter::Utf16LE);
        break;
    case Encoding::Utf16BigEndian:
        decode(QStringConverter::Utf16BE);
        break;
    case Encoding::Utf8:
    case Encoding::Windows1252:
        decode(QStringConverter::Utf8);
        if (decoded.damagedPlaces > 0 && markLength == 0 && lettersAboveAscii(decoded.text) <= decoded.damagedPlaces) {
            decoded.text = fromWindows1252(content);
            decoded.encoding = Encoding::Windows1252;
            decoded.damagedPlaces = 0;
        }
        break;
    }
    unifyLineEnds(decoded.text);
    return decoded;
}

Problems damageIn(qsizetype damagedPlaces, const QString &where)
{
    if (damagedPlaces == 0)
        return {};
    const auto tr = [](const char *text) { return QCoreApplication::translate("Decoding", text); };
    return {Problem::warning(tr("Some characters are damaged: %1 of them could not be read.").arg(damagedPlaces), where,
                             tr("They are shown as “\uFFFD”; the rest was kept."))};
}

bool looksBinary(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF-"))
        return true;
    const auto [encoding, markLength] = recognize(bytes);
    if (encoding != Encoding::Utf8)
        return false;
    const auto start = QByteArrayView(bytes).first(std::min(bytes.size(), BytesLookedAt));
    qsizetype controls = 0;
    for (const char c : start) {
        if (c == '\0')
            return true;
        controls += c > 0 && c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
    return controls * 100 > start.size();
}

} // namespace Secto
