// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation_format.h"

#include "citation/reference.h"

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

struct Format
{
    CitationFormat format;
    QLatin1StringView key;
    const char *name;
};

constexpr std::array Formats{
    Format{CitationFormat::Advised, "history"_L1, QT_TRANSLATE_NOOP("CitationFormat", "Office of the Historian")},
    Format{CitationFormat::ChicagoNote, "chicago-note"_L1, QT_TRANSLATE_NOOP("CitationFormat", "Chicago, note")},
    Format{CitationFormat::ChicagoBibliography, "chicago-bibliography"_L1,
           QT_TRANSLATE_NOOP("CitationFormat", "Chicago, bibliography")},
    Format{CitationFormat::BibTex, "bibtex"_L1, QT_TRANSLATE_NOOP("CitationFormat", "BibTeX")},
    Format{CitationFormat::Ris, "ris"_L1, QT_TRANSLATE_NOOP("CitationFormat", "RIS (Zotero, EndNote)")},
    Format{CitationFormat::CslJson, "csl-json"_L1, QT_TRANSLATE_NOOP("CitationFormat", "CSL-JSON")},
};

/** For a second reference with a key: "memo1951" is followed by "memo1951a", "memo1951b" … */
void makeUnique(QString &key, QSet<QString> &taken)
{
    const QString own = key.isEmpty() ? u"document"_s : key;
    key = own;
    for (int n = 0; taken.contains(key); ++n)
        key = own + (n < 26 ? QString(QChar(u'a' + n)) : u"-"_s + QString::number(n + 1));
    taken.insert(key);
}

QString citation(CitationFormat format, Document document, const QString &accessed, const QString &page)
{
    Publication &publication = document.publication;
    if (publication.accessed.isEmpty() && !publication.address.isEmpty())
        publication.accessed = accessed;
    const CitationStyle style = format == CitationFormat::ChicagoNote           ? CitationStyle::ChicagoNote
                                : format == CitationFormat::ChicagoBibliography ? CitationStyle::ChicagoBibliography
                                                                                : CitationStyle::Advised;
    return cite(document, style, page).plain;
}

QString written(CitationFormat format, const Reference &reference)
{
    if (format == CitationFormat::BibTex)
        return toBibTex(reference);
    return format == CitationFormat::Ris ? toRis(reference) : toCslJson(reference);
}

bool hasAnything(const Reference &reference)
{
    return !reference.title.isEmpty() || !reference.book.isEmpty() || !reference.address.isEmpty();
}

} // namespace

QList<CitationFormat> citationFormats()
{
    QList<CitationFormat> all;
    for (const Format &format : Formats)
        all << format.format;
    return all;
}

QString citationFormatKey(CitationFormat format)
{
    return Formats[size_t(format)].key;
}

std::optional<CitationFormat> citationFormat(const QString &key)
{
    for (const Format &format : Formats) {
        if (format.key == key)
            return format.format;
    }
    return std::nullopt;
}

QString citationFormatName(CitationFormat format)
{
    return QCoreApplication::translate("CitationFormat", Formats[size_t(format)].name);
}

QString citationsIn(CitationFormat format, QList<Document> documents, const QString &accessed, const QString &page)
{
    QStringList all;
    if (format <= CitationFormat::ChicagoBibliography) {
        for (const Document &document : documents)
            all << citation(format, document, accessed, page);
        all.removeAll(QString());
        all.removeDuplicates();
        return all.join(u'\n');
    }
    QSet<QString> keys;
    for (const Document &document : documents) {
        Reference reference = referenceOf(document, accessed);
        if (!hasAnything(reference))
            continue;
        makeUnique(reference.key, keys);
        all << written(format, reference);
    }
    if (format == CitationFormat::CslJson)
        return u"[\n"_s + all.join(u",\n"_s) + u"\n]"_s;
    return all.join(format == CitationFormat::BibTex ? u"\n\n"_s : u"\n"_s);
}

} // namespace Secto
