// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/query_parser.h"

#include "search/query_fields.h"
#include "search/search_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int DeepestParentheses = 50;
constexpr int UsualDistance = 10;
/** A beginning of fewer letters is that of too many words to be meant while typing. */
constexpr qsizetype ShortestBeginning = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("Query", text);
}

bool isQuotationMark(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'‟';
}

/** Recursive descent. After a mistake every reading function gives nothing of use, and the mistake is told. */
class Parser
{
public:
    Parser(QStringView text, bool lastWordMayGoOn) : m_text(text), m_lastWordMayGoOn(lastWordMayGoOn) {}

    std::expected<QueryNode, QueryMistake> parse()
    {
        if (m_text.size() > LongestQuery)
            return std::unexpected(
                QueryMistake{{LongestQuery, m_text.size()},
                             tr("The query is too long; it may have %1 characters.").arg(LongestQuery)});
        QueryNode all = readAlternatives(SearchField::Anywhere);
        skipSpace();
        if (!m_mistake && m_at < m_text.size())
            fail({m_at, m_at + 1}, tr("A parenthesis is closed that was not opened."));
        if (m_mistake)
            return std::unexpected(*m_mistake);
        return all;
    }

private:
    void fail(TextRange range, const QString &what)
    {
        if (!m_mistake)
            m_mistake = QueryMistake{range, what};
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at] == u','))
            ++m_at;
    }

    /** Also at the end, after a mistake. */
    void skipOne() { m_at = std::min(m_at + 1, m_text.size()); }

    bool isAt(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    bool endsWord(qsizetype at) const
    {
        return at >= m_text.size() || m_text[at].isSpace() || m_text[at] == u'(' || m_text[at] == u')'
               || m_text[at] == u',' || isQuotationMark(m_text[at]);
    }
    bool isAtOperator(QLatin1StringView name) const
    {
        return m_text.sliced(m_at).startsWith(name) && endsWord(m_at + name.size());
    }
    bool isAtEnd() const { return m_at >= m_text.size() || isAt(u')') || isAtOperator("OR"_L1); }

    static QueryNode joined(QueryNode::Kind kind, QList<QueryNode> parts)
    {
        if (parts.size() == 1)
            return parts.first();
        QueryNode node;
        node.kind = kind;
        node.children = std::move(parts);
        return node;
    }

    /** … OR … */
    QueryNode readAlternatives(SearchField field)
    {
        QList<QueryNode> parts;
        QueryNode part = readAll(field);
        skipSpace();
        if (!isAtOperator("OR"_L1))
            return part;
        parts << part;
        while (!m_mistake && isAtOperator("OR"_L1)) {
            const TextRange here{m_at, m_at + 2};
            if (part.isEmpty())
                fail(here, tr("Nothing stands before OR."));
            m_at = here.end;
            part = readAll(field);
            if (part.isEmpty())
                fail(here, tr("Nothing stands after OR."));
            parts << part;
            skipSpace();
        }
        return joined(QueryNode::Kind::Or, parts);
    }

    /** One after the other, with AND or without. */
    QueryNode readAll(SearchField field)
    {
        QList<QueryNode> parts;
        for (skipSpace(); !m_mistake && !isAtEnd(); skipSpace()) {
            if (isAtOperator("AND"_L1)) {
                const TextRange here{m_at, m_at + 3};
                m_at = here.end;
                skipSpace();
                if (parts.isEmpty())
                    fail(here, tr("Nothing stands before AND."));
                else if (isAtEnd() || isAtOperator("AND"_L1))
                    fail(here, tr("Nothing stands after AND."));
                continue;
            }
            if (auto part = readOne(field))
                parts << *std::move(part);
        }
        return joined(QueryNode::Kind::And, parts);
    }

    /** Nothing for marks without a word. */
    std::optional<QueryNode> readOne(SearchField field)
    {
        if (isAtOperator("NOT"_L1))
            return readNot(field, {m_at, m_at + 3});
        if (isAt(u'-') && m_at + 1 < m_text.size() && !m_text[m_at + 1].isSpace() && m_text[m_at + 1] != u'-')
            return readNot(field, {m_at, m_at + 1});
        if (isAt(u'('))
            return readParentheses(field);
        if (isQuotationMark(m_text[m_at]))
            return readQuotation(field);
        if (m_text.sliced(m_at).startsWith("NEAR("_L1))
            return readNear(field);
        qsizetype colon = m_at;
        while (colon < m_text.size() && m_text[colon].isLetter())
            ++colon;
        if (colon > m_at && colon < m_text.size() && m_text[colon] == u':')
            return readField(colon);
        return readWord(field);
    }

    std::optional<QueryNode> readNot(SearchField field, TextRange here)
    {
        m_at = here.end;
        skipSpace();
        std::optional<QueryNode> part;
        while (!part && !m_mistake && !isAtEnd() && !isAtOperator("AND"_L1)) {
            if (++m_depth > DeepestParentheses)
                fail(here, tr("Too many operators stand inside each other."));
            else
                part = readOne(field);
            --m_depth;
            skipSpace();
        }
        if (!part || part->isEmpty()) {
            fail(here, tr("Nothing stands after %1.").arg(m_text.sliced(here.begin, here.length())));
            return std::nullopt;
        }
        QueryNode node;
        node.kind = QueryNode::Kind::Not;
        node.children = {*std::move(part)};
        return node;
    }

    std::optional<QueryNode> readParentheses(SearchField field)
    {
        const TextRange here{m_at, m_at + 1};
        if (++m_depth > DeepestParentheses)
            fail(here, tr("Too many parentheses stand inside each other."));
        ++m_at;
        QueryNode inside = m_mistake ? QueryNode() : readAlternatives(field);
        --m_depth;
        skipSpace();
        if (!isAt(u')'))
            fail(here, tr("A parenthesis is not closed."));
        else if (inside.isEmpty())
            fail({here.begin, m_at + 1}, tr("Nothing stands between the parentheses."));
        skipOne();
        return inside;
    }

    /** What stands between the quotation mark here and the next one; behind that is read on. */
    std::optional<QStringView> quoted()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_text.size() && !isQuotationMark(m_text[m_at]))
            ++m_at;
        if (m_at == m_text.size()) {
            fail({begin, begin + 1}, tr("A quotation mark is not closed."));
            return std::nullopt;
        }
        return m_text.sliced(begin + 1, m_at++ - begin - 1);
    }

    std::optional<QueryNode> readQuotation(SearchField field)
    {
        const qsizetype begin = m_at;
        const auto inside = quoted();
        if (!inside)
            return std::nullopt;
        QueryNode node = wordsNode(field, *inside);
        if (node.words.isEmpty())
            fail({begin, m_at}, tr("No word stands between the quotation marks."));
        node.isQuoted = true;
        if (isAt(u'*')) {
            node.isPrefix = true;
            ++m_at;
        }
        return node;
    }

    QStringView bareWord()
    {
        const qsizetype begin = m_at;
        while (!endsWord(m_at))
            ++m_at;
        return m_text.sliced(begin, m_at - begin);
    }

    static QueryNode wordsNode(SearchField field, QStringView text)
    {
        QueryNode node;
        node.kind = QueryNode::Kind::Words;
        node.field = field;
        node.words = wordsOf(text);
        return node;
    }

    std::optional<QueryNode> readWord(SearchField field)
    {
        const qsizetype begin = m_at;
        const QStringView text = bareWord();
        QueryNode node = wordsNode(field, text);
        if (text == u"*")
            fail({begin, m_at}, tr("A star stands for how a word goes on: write the word's beginning before it."));
        if (node.words.isEmpty())
            return std::nullopt;
        const bool isBeingTyped = m_lastWordMayGoOn && m_at == m_text.size() && text.back().isLetterOrNumber()
                                  && node.words.last().size() >= ShortestBeginning;
        node.isPrefix = text.endsWith(u'*') || isBeingTyped;
        if (node.words.size() == 2 && text.contains(u'-') && !node.isPrefix)
            node.alternatives << node.words.join(QString());
        return node;
    }

    std::optional<QueryNode> readNear(SearchField field)
    {
        const TextRange here{m_at, m_at + 4};
        m_at = here.end + 1;
        QueryNode node;
        node.kind = QueryNode::Kind::Near;
        node.field = field;
        node.distance = UsualDistance;
        for (skipSpaceOnly(); !m_mistake && m_at < m_text.size() && !isAt(u')'); skipSpaceOnly()) {
            if (isAt(u',')) {
                ++m_at;
                readDistance(node);
            } else if (isAt(u'(')) {
                fail({m_at, m_at + 1}, tr("Between the parentheses of NEAR stand words and a number only."));
            } else if (auto part = isQuotationMark(m_text[m_at]) ? readQuotation(field) : readWord(field)) {
                node.children << *std::move(part);
            }
        }
        if (!isAt(u')'))
            fail(here, tr("A parenthesis is not closed."));
        skipOne();
        if (node.children.size() < 2)
            fail(here, tr("NEAR needs two words at least: NEAR(bombing halt, 10)."));
        return node;
    }

    void skipSpaceOnly()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }

    /** The number after the comma of NEAR; another word there is one of its words. */
    void readDistance(QueryNode &near)
    {
        skipSpaceOnly();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at].isDigit())
            ++m_at;
        if (m_at == begin)
            return;
        bool fits = false;
        near.distance = m_text.sliced(begin, m_at - begin).toInt(&fits);
        if (!fits || near.distance > 1000)
            fail({begin, m_at}, tr("Words can be at most 1000 words apart."));
    }

    std::optional<QueryNode> readField(qsizetype colon)
    {
        const TextRange here{m_at, colon + 1};
        const QStringView name = m_text.sliced(here.begin, colon - here.begin);
        const auto field = searchFieldFromName(name);
        if (!field) {
            fail(here, tr("There is no field “%1”. The fields are %2.").arg(name, searchFieldNames().join(", "_L1)));
            return std::nullopt;
        }
        m_at = colon + 1;
        skipSpaceOnly();
        if (m_at >= m_text.size() || isAt(u')')) {
            fail(here, tr("Nothing stands after %1:").arg(name));
            return std::nullopt;
        }
        if (!holdsWords(*field))
            return readCondition(*field, name, here);
        const auto node = isAt(u'(')                      ? readParentheses(*field)
                          : isQuotationMark(m_text[m_at]) ? readQuotation(*field)
                                                          : readWord(*field);
        if (!node)
            fail(here, tr("Nothing stands after %1:").arg(name));
        return node;
    }

    std::optional<QueryNode> readCondition(SearchField field, QStringView name, TextRange here)
    {
        QueryNode node;
        node.kind = QueryNode::Kind::Condition;
        node.field = field;
        const qsizetype begin = m_at;
        if (isQuotationMark(m_text[m_at])) {
            const auto inside = quoted();
            if (!inside)
                return std::nullopt;
            node.value = inside->trimmed().toString();
        } else {
            node.value = bareWord().toString();
            if (node.value.endsWith(u'*')) {
                node.value.chop(1);
                node.isPrefix = true;
            }
        }
        if (node.value.isEmpty())
            fail(here, tr("Nothing stands after %1:").arg(name));
        else if (holdsDate(field))
            readDates(node, {begin, m_at});
        return node;
    }

    void readDates(QueryNode &node, TextRange where)
    {
        const auto span = readDateSpan(node.value);
        if (!span) {
            fail(where, tr("“%1” is not a date. Write 1967, 1967-12, 1967-12-11 or 1967..1968.").arg(node.value));
            return;
        }
        if (span->last < span->first && !span->first.startsWith(span->last))
            fail(where, tr("The span of dates ends before it begins."));
        node.value = span->first;
        node.lastValue = span->last;
    }

    QStringView m_text;
    bool m_lastWordMayGoOn;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<QueryMistake> m_mistake;
};

} // namespace

std::expected<QueryNode, QueryMistake> parseQuery(const QString &query, bool lastWordMayGoOn)
{
    return Parser(query, lastWordMayGoOn).parse();
}

} // namespace Secto
