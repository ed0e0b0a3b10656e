// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/organization_finder.h"

#include "extraction/decision.h"
#include "extraction/finders/abbreviation.h"
#include "extraction/finders/body_name.h"

#include <QCoreApplication>
#include <QHash>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Goes through a field from left to right and keeps in mind which bodies it has named. */
class Scan
{
public:
    Scan(const Reading &reading, qsizetype field, QList<Find> &finds)
        : m_authority(reading.authority())
        , m_reading(reading)
        , m_field(reading.fields()[field])
        , m_tokens(m_field.tokens)
        , m_number(field)
        , m_finds(finds)
    {}

    /** Takes over what @p other has named: the title's "Federal Aviation Agency" explains the body's "Agency". */
    void know(const Scan &other) { m_byHead = other.m_byHead; }

    void run()
    {
        for (qsizetype at = 0; at < m_tokens.size(); ++at) {
            if (m_tokens[at].isCapitalized()) {
                if (!isOfficeSymbol(at) && !isNamed(at) && !isShortForDepartment(at))
                    readAbbreviation(at);
            } else if (m_tokens[at].shape == Token::Shape::Lower) {
                readLowerCase(at);
            } else if (m_tokens[at].text == u"&") {
                readPartners(at);
            }
        }
    }

private:
    Find &add(qsizetype first, qsizetype end, const Entity &entity, const QString &why, double confidence);
    Entity entityNamed(qsizetype first, qsizetype end) const;
    bool isNamed(qsizetype at);
    bool isOfficeSymbol(qsizetype at);
    bool isShortForDepartment(qsizetype at);
    void readHead(const BodyName &name);
    Entity postNamed(const BodyName &name) const;
    bool isInTable(const BodyName &name) const;
    void readAbbreviation(qsizetype at);
    void readPartners(qsizetype at);
    void readLowerCase(qsizetype at);
    bool followsArticle(qsizetype at) const;

    const Authority &m_authority;
    const Reading &m_reading;
    const FieldReading &m_field;
    const QList<Token> &m_tokens;
    const qsizetype m_number;
    QList<Find> &m_finds;
    QHash<QStringView, Entity> m_byHead;     ///< the last body with this word in its name, for "the Committee"
    QHash<QStringView, Entity> m_introduced; ///< "Military Intelligence Branch (MIB)"
    qsizetype m_tableEnd = 0;                ///< where the last name of the table ends
};

Find &Scan::add(qsizetype first, qsizetype end, const Entity &entity, const QString &why, double confidence)
{
    Find find = findOf(m_number, m_tokens, first, end, EntityKind::Organization);
    find.entity = entity;
    find.why = why;
    find.confidence = confidence;
    m_finds << find;
    if (end + 2 < m_tokens.size() && m_tokens[end].text == u"(" && m_tokens[end + 2].text == u")"
        && m_tokens[end + 1].shape == Token::Shape::Upper && !m_authority.placePhrases().longestAt(m_tokens, end + 1))
        m_introduced.insert(m_tokens[end + 1].text, entity);
    return m_finds.last();
}

Entity Scan::entityNamed(qsizetype first, qsizetype end) const
{
    const TextRange range{m_tokens[first].range.begin, m_tokens[end - 1].range.end};
    return settledEntity(EntityKind::Organization, slice(m_field.text, range).toString().simplified());
}

bool Scan::followsArticle(qsizetype at) const
{
    if (at == 0)
        return false;
    const QStringView before = m_tokens[at - 1].text;
    return before == u"the" || before == u"The" || before == u"this" || before == u"This";
}

/** A name of the table, and a name that the words show to be one. */
bool Scan::isNamed(qsizetype at)
{
    const auto match = m_authority.organizationPhrases().longestAt(m_tokens, at);
    if (match && at >= m_tableEnd) {
        const NamedThing &organization = m_authority.organization(match.value);
        const Entity entity = settledEntity(EntityKind::Organization, organization.name, organization.description);
        m_tableEnd = at + match.length;
        add(at, m_tableEnd, entity, QCoreApplication::translate("Extraction", "built-in table of organizations"), 0.95);
        m_byHead.insert(m_tokens[m_tableEnd - 1].text, entity);
    }
    if (const auto name = bodyName(m_reading, m_tokens, at)) {
        if (!isInTable(*name))
            readHead(*name);
        return true;
    }
    return at < m_tableEnd;
}

/** "the Mexican [Embassy] in Washington"; nothing if neither whose nor where is said. */
Entity Scan::postNamed(const BodyName &name) const
{
    if (name.head != u"Embassy" && name.head != u"Legation")
        return {};
    QString place;
    if (name.end + 1 < m_tokens.size() && (m_tokens[name.end].text == u"in" || m_tokens[name.end].text == u"at")) {
        if (const auto match = m_authority.placePhrases().longestAt(m_tokens, name.end + 1))
            place = m_authority.place(match.value).name;
    }
    qsizetype begin = name.first;
    QString whose;
    if (!m_reading.bodyBefore(m_tokens, name.first, &begin).isEmpty() && begin < name.first)
        whose = slice(m_field.text, {m_tokens[begin].range.begin, m_tokens[name.first - 1].range.end}).toString();
    else if (!place.isEmpty() && m_reading.isAmerican())
        whose = u"United States"_s;
    if (whose.isEmpty() && place.isEmpty())
        return {};
    QString full = whose.isEmpty() ? name.head.toString() : whose + u" "_s + name.head.toString();
    if (!place.isEmpty())
        full += u" in "_s + place;
    return settledEntity(EntityKind::Organization, full);
}

/** What the table has whole it also names; "German [Foreign Office]" too, but for the nationality. */
bool Scan::isInTable(const BodyName &name) const
{
    if (name.end > m_tableEnd)
        return false;
    const PhraseTable &table = m_authority.organizationPhrases();
    if (table.longestAt(m_tokens, name.first).length == name.end - name.first)
        return true;
    const qsizetype known = name.end - table.longestBefore(m_tokens, name.end).length;
    return known > name.first && known < name.end
           && m_authority.adjectivePhrases().longestBefore(m_tokens, known).length == known - name.first;
}

void Scan::readHead(const BodyName &name)
{
    if (!name.isHeadAlone) {
        const Entity entity = entityNamed(name.first, name.end);
        add(name.first, name.end, entity,
            QCoreApplication::translate("Extraction", "“%1” heads the name").arg(name.head), 0.8);
        m_byHead.insert(name.head, entity);
        return;
    }
    const Token &token = m_tokens[name.first];
    if (const Entity post = postNamed(name); !post.key.isEmpty()) {
        add(name.first, name.end, post, QCoreApplication::translate("Extraction", "the words beside it say which"),
            0.8);
        m_byHead.insert(token.text, post);
        return;
    }
    const auto known = m_byHead.constFind(token.text);
    if (known != m_byHead.cend() && (name.mayStandAlone || followsArticle(name.first))) {
        add(name.first, name.end, *known,
            QCoreApplication::translate("Extraction", "short for the name before it: %1").arg(known->name), 0.75);
        return;
    }
    const bool mayBeSentence = token.startsSentence && name.first > 0 && m_tokens[name.first - 1].text != u":";
    const bool opensSentences = token.text == u"Embassy" || token.text == u"Legation" || token.text == u"Parliament"
                                || token.text == u"Delegation" || token.text == u"Cabinet";
    if (!name.mayStandAlone || (mayBeSentence && !opensSentences))
        return;
    Find &find = add(name.first, name.end, entityNamed(name.first, name.end),
                     QCoreApplication::translate("Extraction", "the document does not say which"), 0.6);
    find.entity.resolved = false;
}

/** "EUR/RPM", "S/S–NSC", and what drafted or cleared: "Drafted in NA". */
bool Scan::isOfficeSymbol(qsizetype at)
{
    if (const qsizetype end = officeSymbolEnd(m_reading, m_tokens, at)) {
        add(at, end, entityNamed(at, end),
            QCoreApplication::translate("Extraction", "written like the symbol of an office"), 0.8);
        return true;
    }
    if (isDraftingOffice(m_field, at) && !m_authority.organizationPhrases().longestAt(m_tokens, at)) {
        add(at, at + 1, entityNamed(at, at + 1),
            QCoreApplication::translate("Extraction", "the line on drafting names offices"), 0.8);
        return true;
    }
    return false;
}

/** "concurred in by State and Defense": departments by the last word of their names. */
bool Scan::isShortForDepartment(qsizetype at)
{
    const QStringView word = m_tokens[at].text;
    const bool isState = word == u"State";
    const bool isDefense = word == u"Defense";
    if ((!isState && !isDefense) || at == 0 || m_tokens[at].startsSentence || m_reading.isoDate() < u"1940"_s)
        return false;
    const QStringView before = m_tokens[at - 1].text;
    const bool isLead = before == u"by" || before == u"By" || before == u"except" || before == u"with"
                        || before == u"from" || before == u"between" || before == u"in" || before == u"both"
                        || before == u"and" || before == u"," || before == u"to" || before == u"that" || before == u"("
                        || before == u"/";
    const bool goesOn =
        at + 1 < m_tokens.size() && (m_tokens[at + 1].isCapitalized() || m_tokens[at + 1].text == u"of");
    if (!isLead || goesOn)
        return false;
    const auto match = m_authority.organizationPhrases().longestAt(
        tokens(isState ? QStringView(u"Department of State") : QStringView(u"Department of Defense")), 0);
    if (!match)
        return false;
    const NamedThing &organization = m_authority.organization(match.value);
    add(at, at + 1, settledEntity(EntityKind::Organization, organization.name, organization.description),
        QCoreApplication::translate("Extraction", "short for %1").arg(organization.name), 0.75);
    return true;
}

void Scan::readAbbreviation(qsizetype at)
{
    const Token &token = m_tokens[at];
    if (token.shape != Token::Shape::Upper)
        return;
    if (const auto introduced = m_introduced.constFind(token.text); introduced != m_introduced.cend()) {
        add(at, at + 1, *introduced,
            QCoreApplication::translate("Extraction", "short for the name before it: %1").arg(introduced->name), 0.9);
        return;
    }
    if (!isAbbreviationOfBody(m_reading, m_field, at))
        return;
    Find &find = add(at, at + 1, entityNamed(at, at + 1),
                     QCoreApplication::translate("Extraction", "an abbreviation that no table knows"), 0.5);
    find.entity.resolved = false;
}

/** "Messrs. Hoadley, Lauterbach & Johnson" */
void Scan::readPartners(qsizetype at)
{
    if (at == 0 || at + 1 >= m_tokens.size() || m_tokens[at - 1].shape != Token::Shape::Capital
        || m_tokens[at + 1].shape != Token::Shape::Capital || m_tokens[at + 1].text == u"Co")
        return;
    qsizetype first = at - 1;
    while (first > 1 && m_tokens[first - 1].text == u"," && m_tokens[first - 2].isCapitalized())
        first -= 2;
    if (first < at - 1 && (first == 0 || m_tokens[first - 1].text != u"Messrs."))
        first = at - 1;
    add(first, at + 2, entityNamed(first, at + 2), QCoreApplication::translate("Extraction", "written like a firm"),
        0.7);
}

/** "the legation of France", "the department of Military Intelligence" of older documents. */
void Scan::readLowerCase(qsizetype at)
{
    const QStringView word = m_tokens[at].text;
    const bool isPost = word == u"legation" || word == u"embassy";
    const bool isOffice = word == u"department" || word == u"ministry" || word == u"bureau";
    if ((!isPost && !isOffice) || at + 2 >= m_tokens.size() || m_tokens[at + 1].text != u"of")
        return;
    const qsizetype next = m_tokens[at + 2].text == u"the" ? at + 3 : at + 2;
    if (next >= m_tokens.size() || !m_tokens[next].isCapitalized())
        return;
    const bool isCountry = bool(m_authority.placePhrases().longestAt(m_tokens, next));
    if (isPost != isCountry)
        return;
    const qsizetype end = isPost ? at + 1 : complementEnd(m_reading, m_tokens, next);
    if (end <= at)
        return;
    Find &find = add(at, end, entityNamed(at, end),
                     QCoreApplication::translate("Extraction", "“%1” heads the name").arg(word), 0.7);
    find.entity.resolved = isOffice;
}

} // namespace

void OrganizationFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    Scan scan(reading, field, finds);
    QList<Find> inTitle;
    if (field > 0 && reading.fields()[0].id.isTitle()) {
        Scan title(reading, 0, inTitle);
        title.run();
        scan.know(title);
    }
    scan.run();
}

} // namespace Secto
