// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/page_metadata.h"

#include "citation/citation.h"
#include "text/white_space.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

void fill(QString &part, const QString &other)
{
    if (part.isEmpty())
        part = withFoldedSpace(other);
}

/** "Telegram 4 - The Archive" without the name of the site. */
QString withoutSite(const QString &title, const QString &site)
{
    static const QRegularExpression parting(u"\\s+[-–—|·»]\\s+"_s);
    if (!site.isEmpty() && title.endsWith(site)) {
        const QString first = title.chopped(site.size());
        const auto match = parting.match(first + u'x');
        if (match.hasMatch())
            return first.first(first.lastIndexOf(QRegularExpression(u"\\s+[-–—|·»]"_s)));
    }
    return title;
}

} // namespace

PageMetadata readPageMetadata(const MarkupTree &tree, const QString &page)
{
    static const QRegularExpression saved(u"<!-- saved from url=\\([0-9]+\\)(?<address>\\S+) -->"_s);
    static const QRegularExpression day(u"^[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"_s);
    constexpr qsizetype Beginning = 4096;
    PageMetadata metadata;
    QString site;
    for (int node = 0; node < tree.size(); ++node) {
        if (tree.is(node, u"link") && tree.attribute(node, u"rel") == u"canonical")
            fill(metadata.address, tree.attribute(node, u"href"));
        if (!tree.is(node, u"meta"))
            continue;
        const QString name = (tree.attribute(node, u"name") + tree.attribute(node, u"property")).toLower();
        const QString content = tree.attribute(node, u"content");
        if (name == u"author" || name == u"citation_author" || name == u"dc.creator")
            fill(metadata.author, content);
        else if (name == u"citation_title" || name == u"og:title" || name == u"dc.title")
            fill(metadata.title, content);
        else if (name == u"article:published_time" || name == u"citation_publication_date" || name == u"dc.date")
            fill(metadata.date, day.match(QString(content).replace(u'/', u'-')).captured());
        else if (name == u"og:url")
            fill(metadata.address, content);
        else if (name == u"og:site_name")
            fill(site, content);
    }
    fill(metadata.address, saved.match(page.first(std::min(page.size(), Beginning))).captured(u"address"_s));
    if (!metadata.address.startsWith(u"http"))
        metadata.address.clear();
    if (const int title = tree.find(u"title"); title >= 0)
        fill(metadata.title, tree.text(title));
    metadata.title = withoutSite(metadata.title, site);
    return metadata;
}

void applyPageMetadata(Document &document, const PageMetadata &metadata)
{
    static const QRegularExpression series(
        u"//(?:www\\.)?history\\.state\\.gov/historicaldocuments/(?<volume>frus[0-9][A-Za-z0-9-]*)/(?<document>d[0-9]+[a-z]?)"_s);
    fill(document.title, metadata.title);
    fill(document.from, metadata.author);
    fill(document.date, metadata.date);
    const auto match = series.match(metadata.address);
    if (match.hasMatch()) {
        document.publication = publicationFromVolumeId(match.captured(u"volume"_s));
        document.publication.volumeId = match.captured(u"volume"_s);
        document.publication.rights = u"U.S. Government work, public domain"_s;
        fill(document.number, match.captured(u"document"_s).sliced(1));
    }
    document.publication.address = metadata.address;
}

} // namespace Secto
