// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_encoding.h"

#include "text/decoding.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LookedAt = 4096; ///< bytes in which a page says its encoding

/** Empty where the page says nothing, or what decodeText() finds out by itself. */
QString foreignEncoding(const QByteArray &bytes)
{
    static const QRegularExpression declared(
        u"<(?:meta|\\?xml)\\b[^>]{0,200}?\\b(?:charset|encoding)\\s*=\\s*[\"']?\\s*(?<name>[A-Za-z0-9._:-]{2,40})"_s,
        QRegularExpression::CaseInsensitiveOption);
    // Pages that say Latin-1 mean Windows-1252, and many that say either are UTF-8 nevertheless.
    static const QRegularExpression usual(u"^(?:utf-?8|utf-?16(?:le|be)?|iso-?8859-1|latin-?1|us-ascii|ascii|"
                                          "windows-1252|cp1252|x-cp1252)$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString begin = QString::fromLatin1(bytes.first(std::min(bytes.size(), LookedAt)));
    const QString name = declared.match(begin).captured(u"name"_s);
    return usual.match(name).hasMatch() ? QString() : name;
}

} // namespace

DecodedHtml decodeHtml(const QByteArray &bytes)
{
    DecodedText usual = decodeText(bytes);
    const bool isMarked =
        bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    const QString foreign = isMarked ? QString() : foreignEncoding(bytes);
    if (foreign.isEmpty())
        return {usual.text, usual.damagedPlaces, {}};

    QStringDecoder decoder(foreign, QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return {usual.text, usual.damagedPlaces, foreign};
    DecodedHtml decoded{decoder.decode(bytes), 0, {}};
    decoded.damagedPlaces = decoded.text.count(QChar(QChar::ReplacementCharacter));
    return decoded;
}

} // namespace Secto
