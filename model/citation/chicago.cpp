// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "citation/citation_parts.h"

#include "text/iso_date.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** "Kent Sieg" as "Sieg, Kent"; "William F. Sanford, Jr." as "Sanford, William F., Jr." */
QString inverted(const QString &name)
{
    const QString suffix = name.section(u',', 1).trimmed();
    const QString full = name.section(u',', 0, 0).trimmed();
    const QString given = full.section(u' ', 0, -2);
    QString text = full.section(u' ', -1);
    if (!given.isEmpty())
        text += u", "_s + given;
    return suffix.isEmpty() ? text : text + u", "_s + suffix;
}

/** Chicago names the district, as there are other Washingtons. */
QString chicagoPlace(const Publication &publication)
{
    const QString place = publication.place.simplified();
    return place == "Washington"_L1 ? u"Washington, DC"_s : place;
}

int fromRoman(QStringView text)
{
    const auto value = [](QChar sign) {
        switch (sign.unicode()) {
        case u'I':
            return 1;
        case u'V':
            return 5;
        case u'X':
            return 10;
        case u'L':
            return 50;
        default:
            return 100;
        }
    };
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int here = value(text[i]);
        sum += i + 1 < text.size() && here < value(text[i + 1]) ? -here : here;
    }
    return sum;
}

/** "Volume XIX, Part 1" as "vol. 19, pt. 1". */
QString chicagoVolume(const QString &volume)
{
    QString text = volume;
    static const QRegularExpression numeral(u"\\b[IVXLC]+\\b"_s);
    QRegularExpressionMatch match;
    for (qsizetype from = 0; (match = numeral.match(text, from)).hasMatch();) {
        const QString arabic = QString::number(fromRoman(match.capturedView()));
        text.replace(match.capturedStart(), match.capturedLength(), arabic);
        from = match.capturedStart() + arabic.size();
    }
    return text.replace("Volume "_L1, "vol. "_L1).replace("Volumes "_L1, "vols. "_L1).replace("Part "_L1, "pt. "_L1);
}

QString seriesAndYears(const Publication &publication)
{
    QStringList parts{publication.series.simplified(), publication.subseries.simplified()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/** Up to ten editors are named; of more, the first seven. */
QString chicagoEditors(QStringList editors)
{
    const bool many = editors.size() > 10;
    if (many)
        editors.resize(7);
    editors.first() = inverted(editors.first());
    const QString names = editors.size() == 1 ? editors.first()
                          : many              ? editors.join(u", "_s) + u", et al."_s
                                 : editors.first(editors.size() - 1).join(u", "_s) + u", and "_s + editors.last();
    return names + (editors.size() == 1 ? u", ed"_s : u", eds"_s);
}

} // namespace

Citation chicagoNote(const Document &document, const QString &page)
{
    const Publication &publication = document.publication;
    CitationWriter writer;
    addOrigin(writer, document);
    if (hasVolume(publication)) {
        QString before = u", "_s;
        if (!writer.isEmpty()) {
            writer.add(u"in"_s);
            before = u" "_s;
        }
        if (const QString series = seriesAndYears(publication); !series.isEmpty()) {
            writer.addItalic(series, before);
            before = u", "_s;
        }
        if (!publication.volume.simplified().isEmpty()) {
            writer.add(chicagoVolume(publication.volume), before);
            before = u", "_s;
        }
        writer.addItalic(publication.volumeTitle, before);
    }
    // Before a name "ed." means "edited by", so it has no plural; four names or more are cut to the first.
    if (const QStringList editors = editorsOf(publication); !editors.isEmpty())
        writer.add(u"ed. "_s + (editors.size() > 3 ? editors.first() + u" et al."_s : listedNames(editors)));
    writer.addParenthesis(imprint(publication, chicagoPlace(publication)));
    addLocator(writer, document, u"doc. "_s, page);
    if (!publication.accessed.trimmed().isEmpty())
        writer.add(u"accessed "_s + readableDate(publication.accessed.trimmed()));
    writer.addAddress(publication.address);
    return writer.finished();
}

Citation chicagoBibliography(const Document &document)
{
    const Publication &publication = document.publication;
    CitationWriter writer;
    if (!hasVolume(publication)) {
        addOrigin(writer, document);
    } else {
        if (const QStringList editors = editorsOf(publication); !editors.isEmpty())
            writer.add(chicagoEditors(editors));
        writer.addItalic(seriesAndYears(publication), u". "_s);
        QString volume = chicagoVolume(publication.volume);
        if (!volume.isEmpty())
            volume[0] = volume[0].toUpper();
        writer.add(volume, u". "_s);
        writer.addItalic(publication.volumeTitle, volume.isEmpty() ? u". "_s : u", "_s);
    }
    writer.add(imprint(publication, chicagoPlace(publication)), u". "_s);
    if (!publication.accessed.trimmed().isEmpty() && !publication.address.trimmed().isEmpty())
        writer.add(u"Accessed "_s + readableDate(publication.accessed.trimmed()), u". "_s);
    writer.addAddress(publication.address, u". "_s);
    return writer.finished();
}

} // namespace Secto
