// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/source_text.h"

#include "import/pdf/pdf_file.h"
#include "import/scan/image_file.h"
#include "import/unpacking.h"
#include "text/decoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceText", text);
}

/** What the compressed file holds; nothing for an archive of several. */
QByteArray unpacked(const QByteArray &original)
{
    if (!isPacked(original))
        return original;
    QByteArray bytes;
    int files = 0;
    const auto done = unpack({original, {}}, [&](const ImportSource &file) {
        bytes = file.bytes;
        return ++files < 2;
    });
    return done && files == 1 ? bytes : QByteArray();
}

bool isBinary(const QByteArray &bytes)
{
    // UTF-16 has zeros too, and a mark at its beginning.
    const bool isUtf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    return !isUtf16 && bytes.first(std::min<qsizetype>(bytes.size(), 4096)).contains('\0');
}

} // namespace

QString elementWithId(const QString &xml, const QString &id)
{
    qsizetype at = -1;
    for (const QChar quote : {u'"', u'\''}) {
        if (at < 0 && !id.isEmpty())
            at = xml.indexOf(u"xml:id="_s + quote + id + quote);
    }
    const qsizetype begin = at < 0 ? -1 : xml.lastIndexOf(u'<', at);
    if (begin < 0)
        return {};
    qsizetype nameEnd = begin + 1;
    while (nameEnd < xml.size() && !xml[nameEnd].isSpace())
        ++nameEnd;
    const QString name = xml.sliced(begin + 1, nameEnd - begin - 1);

    // Elements of the same name may stand inside it.
    const QRegularExpression tag(uR"(<(/?)%1(?=[\s/>])[^<>]*>)"_s.arg(QRegularExpression::escape(name)));
    int depth = 0;
    for (auto tags = tag.globalMatch(xml, begin); tags.hasNext();) {
        const QRegularExpressionMatch next = tags.next();
        const bool isEmpty = next.capturedView(0).endsWith("/>"_L1);
        if (!isEmpty)
            depth += next.capturedLength(1) > 0 ? -1 : 1;
        if (depth == 0)
            return xml.sliced(begin, next.capturedEnd(0) - begin);
    }
    return {};
}

QString sourceTextOf(const Document &document, const QByteArray &original)
{
    const QByteArray bytes = unpacked(original);
    if (bytes.isEmpty())
        return tr("This document came in an archive with other files; there is no text of its own to show here.");
    if (isBinary(bytes) || isPdf(bytes) || isImage(bytes))
        return tr("This document was not read from a text but from a file of another kind; there is no source text to "
                  "show here.");
    const QString text = decodeText(bytes).text;
    const QString element = elementWithId(text, document.id);
    return element.isEmpty() ? text : element;
}

} // namespace Secto
