// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/person_index.h"

#include "text/folding.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** "Ben-Gurion", "Ben Gurion" and "BEN GURION" are one. */
QString keyOf(const QString &surname)
{
    QString key = folded(surname);
    key.removeIf([](QChar c) { return c == u'-' || c == u'\'' || c == u'`' || c == u' '; });
    return key;
}

/** What remains of a surname when ways of writing foreign sounds are not told apart. */
QString spellingOf(const QString &surname)
{
    QString letters = keyOf(surname);
    letters.replace(u"ou"_s, u"u"_s).replace(u"oo"_s, u"u"_s).replace(u"kh"_s, u"h"_s).replace(u"gh"_s, u"g"_s);
    letters.replace(u'q', u'k').replace(u'c', u'k').replace(u'y', u'i').replace(u'e', u'i').replace(u'w', u'v');
    QString spelling;
    for (const QChar c : std::as_const(letters)) {
        if (spelling.isEmpty() || spelling.back() != c)
            spelling += c;
    }
    return spelling;
}

/** Shorter names agree by chance. */
constexpr qsizetype LongEnoughToVary = 5;

bool differsByOneLetter(const QString &a, const QString &b)
{
    const QString &shorter = a.size() <= b.size() ? a : b;
    const QString &longer = a.size() <= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1)
        return false;
    const auto [inShorter, inLonger] = std::ranges::mismatch(shorter, longer);
    const auto same = [](auto from, auto end, auto other) { return std::equal(from, end, other); };
    return shorter.size() == longer.size()
               ? inShorter == shorter.end() || same(inShorter + 1, shorter.end(), inLonger + 1)
               : same(inShorter, shorter.end(), inLonger + 1);
}

bool isArticle(QStringView word)
{
    const QString plain = folded(word);
    return plain == u"al" || plain == u"el" || plain == u"ad" || plain == u"an" || plain == u"as" || plain == u"ash";
}

bool isParticle(QStringView word)
{
    return isArticle(word) || (!word.isEmpty() && word.front().isLower()) || word == u"De" || word == u"Von"
           || word == u"Van" || word == u"La" || word == u"Le" || word == u"Ben" || word == u"Abu" || word == u"Abd"
           || word == u"Abdul" || word == u"St.";
}

} // namespace

PersonIndex::PersonIndex(const PersonList &persons)
{
    m_persons.reserve(persons.size());
    QList<std::pair<ListedPerson, QString>> references;
    for (const ListedPerson &listed : persons) {
        if (const QString target = referenceIn(listed.remark); !target.isEmpty()) {
            references << std::pair{listed, target};
            continue;
        }
        Person person{listed, takenApart(listed.name)};
        if (!person.name.surname.isEmpty())
            m_persons << person;
    }
    for (int number = 0; number < m_persons.size(); ++number)
        addPerson(number);
    for (const auto &[reference, target] : std::as_const(references))
        addReference(reference, target);

    for (const QString &word : std::as_const(m_words))
        m_surnames.insert(word);
    for (int number = 0; number < m_forms.size(); ++number) {
        const Form &form = m_forms[number];
        m_phrases.add(form.given.isEmpty() ? form.surname : form.given + u' ' + form.surname, number);
    }
}

void PersonIndex::addPerson(int number)
{
    const Person &person = m_persons[number];
    const NameAsListed &name = person.name;
    m_byId.insert(person.listed.id, number);

    const auto callSo = [&](const QString &surname, Rank rank) { addSurname(surname, number, rank, name.title); };
    const QStringList words = name.surname.split(u' ');
    QStringList surnames{name.surname};
    callSo(name.surname, Listed);
    addWord(name.surname);
    if (name.surname.size() >= LongEnoughToVary)
        m_bySpelling[spellingOf(name.surname)] << number;
    if (words.size() > 1 && name.given.isEmpty()) {
        // "Nguyen Van Thieu" is Thieu, but "Chou En-lai" Chou; either word may stand for him.
        const bool isFamilyFirst = words.last().contains(u'-');
        callSo(words.last(), isFamilyFirst ? PartOfName : OwnName);
        callSo(words.first(), isFamilyFirst || words.size() == 2 ? OwnName : PartOfName);
        addPhrase({}, name.surname, number);
        for (const QString &other : name.otherGiven)
            addPhrase(other, words.last(), number);
        for (const QString &other : name.otherGiven)
            addPhrase(other, words.first(), number);
    } else if (words.size() > 1) {
        // "Castro Ruz, Fidel" is Castro; "de Gaulle, Charles" is Gaulle at most.
        const bool isLed = isParticle(words.first());
        callSo(words.last(), isLed ? Listed : PartOfName);
        addPhrase({}, name.surname, number);
        if (isLed)
            surnames << words.last();
        if (!isLed) {
            callSo(words.first(), Listed);
            addWord(words.first());
            surnames << words.first();
        }
    }
    // "Mendès-France, Pierre" is Mendès for short.
    if (words.size() == 1 && !name.given.isEmpty() && name.surname.contains(u'-'))
        callSo(name.surname.section(u'-', 0, 0), PartOfName);
    // "al-Quwatli" is Quwatli.
    if (const qsizetype hyphen = folded(name.surname).indexOf(u'-');
        hyphen > 0 && isArticle(name.surname.first(hyphen)))
        callSo(name.surname.sliced(hyphen + 1), Listed);

    for (const QString &other : name.otherSurnames) {
        callSo(other, Listed);
        addWord(other);
        surnames << other;
    }
    for (const QString &other : name.otherNames) {
        addPhrase({}, other, number);
        if (name.given.isEmpty()) {
            callSo(other, Listed);
            callSo(other.section(u' ', -1), PartOfName);
            callSo(other.section(u' ', 0, 0), PartOfName);
        }
    }
    QStringList given = name.given.split(u' ', Qt::SkipEmptyParts);
    given.removeIf([](const QString &word) { return word.size() <= 2; });
    if (!name.given.isEmpty())
        given << name.given;
    given << name.otherGiven;
    for (const QString &surname : std::as_const(surnames)) {
        for (const QString &each : std::as_const(given))
            addPhrase(each, surname, number);
    }
}

void PersonIndex::addReference(const ListedPerson &reference, const QString &target)
{
    const NameAsListed wanted = takenApart(target);
    QList<const Person *> persons = named(wanted.surname);
    if (!wanted.given.isEmpty() && persons.size() > 1)
        persons.removeIf([&wanted](const Person *person) { return person->name.given != wanted.given; });
    if (persons.isEmpty()) {
        // "see You Chan Yang, Dr.", who is listed as "You, Chan Yang, Dr."
        const auto plain = [](QString name) { return folded(name.remove(u',').remove(u'.').simplified()); };
        for (const Person &person : std::as_const(m_persons)) {
            if (plain(person.listed.name) == plain(target))
                persons << &person;
        }
    }
    if (persons.isEmpty())
        persons = oneLetterFrom(wanted.surname);
    if (persons.size() != 1)
        return;
    const int number = int(persons.first() - m_persons.constData());
    m_byId.insert(reference.id, number);
    const NameAsListed name = takenApart(reference.name);
    addSurname(name.surname, number, Listed, name.title);
    addWord(name.surname);
    if (name.surname.contains(u' '))
        addPhrase({}, name.surname, number);
    if (!name.given.isEmpty())
        addPhrase(name.given, name.surname, number);
}

void PersonIndex::addSurname(const QString &surname, int number, Rank rank, const QString &title)
{
    QList<Entry> &entries = m_bySurname[keyOf(surname)];
    for (Entry &entry : entries) {
        if (entry.person == number) {
            entry.rank = std::min(entry.rank, rank);
            return;
        }
    }
    entries << Entry{number, rank, isOfWoman(title)};
}

bool PersonIndex::isOfWoman(const QString &title)
{
    static const QSet<QString> titles{u"Madame"_s, u"Madam"_s, u"Mme."_s, u"Mme"_s,  u"Mrs."_s,     u"Mrs"_s,
                                      u"Miss"_s,   u"Ms."_s,   u"Lady"_s, u"Dame"_s, u"Princess"_s, u"Queen"_s};
    return titles.contains(title);
}

void PersonIndex::addPhrase(const QString &given, const QString &surname, int number)
{
    const QString words = given.isEmpty() ? surname : given + u' ' + surname;
    const auto found = m_formByWords.constFind(words);
    if (found == m_formByWords.cend()) {
        m_formByWords.insert(words, int(m_forms.size()));
        m_forms << Form{given, surname, {number}};
    } else if (!m_forms[*found].persons.contains(number)) {
        m_forms[*found].persons << number;
    }
}

void PersonIndex::addWord(const QString &word)
{
    if (word.size() > 1 && !word.contains(u' '))
        m_words.insert(word);
}

QList<const PersonIndex::Person *> PersonIndex::named(const QString &surname, const QString &title) const
{
    QList<Entry> entries = m_bySurname.value(keyOf(surname));
    const bool ofWoman = isOfWoman(title);
    const auto isOther = [ofWoman](const Entry &entry) { return entry.isOfWoman != ofWoman; };
    if (!std::ranges::all_of(entries, isOther))
        entries.removeIf(isOther);
    Rank best = PartOfName;
    for (const Entry &entry : std::as_const(entries))
        best = std::min(best, entry.rank);
    QList<const Person *> found;
    for (const Entry &entry : std::as_const(entries)) {
        if (entry.rank == best)
            found << &m_persons[entry.person];
    }
    return found;
}

QList<const PersonIndex::Person *> PersonIndex::spelledLike(const QString &surname) const
{
    QList<const Person *> found;
    if (surname.size() < LongEnoughToVary)
        return found;
    for (const int number : m_bySpelling.value(spellingOf(surname)))
        found << &m_persons[number];
    return found;
}

QList<const PersonIndex::Person *> PersonIndex::oneLetterFrom(const QString &surname) const
{
    QList<const Person *> found;
    if (surname.size() < LongEnoughToVary)
        return found;
    for (const Person &person : m_persons) {
        if (person.name.surname.front() == surname.front() && differsByOneLetter(person.name.surname, surname))
            found << &person;
    }
    return found;
}

const PersonIndex::Person *PersonIndex::byId(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? nullptr : &m_persons[*found];
}

} // namespace Secto
