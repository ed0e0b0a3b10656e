// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/name_as_listed.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

bool isTitleWord(const QString &word)
{
    static const QSet<QString> titles{
        u"General"_s,   u"Gen."_s,           u"Gen"_s,     u"Lieutenant"_s, u"Lt."_s,       u"Lt"_s,
        u"Major"_s,     u"Maj."_s,           u"Colonel"_s, u"Col."_s,       u"Brigadier"_s, u"Brig."_s,
        u"Captain"_s,   u"Capt."_s,          u"Cdr."_s,    u"Commander"_s,  u"Comdr."_s,    u"Admiral"_s,
        u"Adm."_s,      u"Vice"_s,           u"Rear"_s,    u"Air"_s,        u"Field"_s,     u"Marshal"_s,
        u"Chief"_s,     u"Generalissimo"_s,  u"Sir"_s,     u"Lord"_s,       u"Lady"_s,      u"Dame"_s,
        u"Viscount"_s,  u"Earl"_s,           u"Baron"_s,   u"Baroness"_s,   u"Count"_s,     u"Marquis"_s,
        u"Marquess"_s,  u"Duke"_s,           u"Prince"_s,  u"Princess"_s,   u"King"_s,      u"Queen"_s,
        u"Emperor"_s,   u"Sultan"_s,         u"Shah"_s,    u"Sheikh"_s,     u"Shaikh"_s,    u"Shaykh"_s,
        u"Sheik"_s,     u"Mullah"_s,         u"Imam"_s,    u"Emir"_s,       u"Amir"_s,      u"Tunku"_s,
        u"Tun"_s,       u"Archbishop"_s,     u"Bishop"_s,  u"Cardinal"_s,   u"Pope"_s,      u"Reverend"_s,
        u"Rev."_s,      u"Father"_s,         u"Dr."_s,     u"Dr"_s,         u"Professor"_s, u"Prof."_s,
        u"Mr."_s,       u"Mrs."_s,           u"Miss"_s,    u"Ms."_s,        u"Madame"_s,    u"Mme."_s,
        u"Senator"_s,   u"Representative"_s, u"Judge"_s,   u"Justice"_s,    u"Governor"_s,  u"Ambassador"_s,
        u"Minister"_s,  u"President"_s,      u"of"_s,      u"the"_s,        u"Army"_s,      u"Force"_s,
        u"Commodore"_s, u"Group"_s,          u"Wing"_s,    u"Sergeant"_s,   u"Corporal"_s,  u"Private"_s,
        u"Hon."_s,      u"Honorable"_s,
    };
    return titles.contains(word);
}

bool isGeneration(const QString &word)
{
    return word == u"Jr." || word == u"Jr" || word == u"Sr." || word == u"II" || word == u"III" || word == u"IV";
}

/** "CDU", "USAF": a party or a service, and no name. */
bool isAbbreviation(const QString &text)
{
    return text.size() > 1 && std::ranges::all_of(text, [](QChar c) { return c.isUpper() || c == u'.'; });
}

/** "until", "bonze": what stands there is a description. */
bool saysMoreThanAName(const QStringList &words)
{
    static const QSet<QString> particles{u"de"_s,  u"von"_s, u"van"_s, u"der"_s, u"den"_s, u"la"_s,  u"le"_s,
                                         u"du"_s,  u"da"_s,  u"dos"_s, u"di"_s,  u"bin"_s, u"al"_s,  u"al-"_s,
                                         u"ibn"_s, u"zu"_s,  u"und"_s, u"el"_s,  u"ben"_s, u"del"_s, u"y"_s};
    return std::ranges::any_of(words, [](const QString &word) {
        // "deB." and "ibn-Saud" are names.
        const bool hasCapital = std::ranges::any_of(word, [](QChar c) { return c.isUpper(); });
        return word.front().isLower() && !hasCapital && !particles.contains(word) && !word.contains(u'-');
    });
}

/** The words of @p text without the titles they begin with, which go to @p title. */
QStringList withoutTitles(const QString &text, QString &title)
{
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QStringList titles;
    while (!words.isEmpty() && isTitleWord(words.first()))
        titles << words.takeFirst();
    title = titles.join(u' ');
    return words;
}

/** Sorts what stood in brackets or quotation marks: after the surname, or after the given names. */
void addAside(NameAsListed &name, QString text, bool besideSurname)
{
    text = text.simplified();
    if (text.startsWith(u"also "))
        text = text.sliced(5);
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        QString title;
        const QStringList words = withoutTitles(part.simplified(), title);
        if (words.isEmpty() || isAbbreviation(words.join(u""_s)) || words.first().size() < 2
            || words.first().front().isDigit() || saysMoreThanAName(words))
            continue;
        // "Tran Le Xuan (Madame Ngo Dinh Nhu)" has her husband's name with the title only.
        static const QStringList ofWives{u"Madame"_s, u"Mme."_s, u"Mrs."_s};
        if (ofWives.contains(title))
            continue;
        if (words.size() > 1)
            name.otherNames << words.join(u' ');
        else if (!title.isEmpty() || besideSurname)
            name.otherSurnames << words.first();
        else
            name.otherGiven << words.first();
    }
}

} // namespace

NameAsListed takenApart(const QString &listed)
{
    static const QRegularExpression brackets(u"\\(([^()]*)\\)?|\\[([^\\[\\]]*)\\]?"_s);
    static const QRegularExpression quotes(u"[“\"]([^”\"“]*)[”\"]"_s);
    NameAsListed name;
    const auto strip = [](QString text) {
        text.remove(u'“').remove(u'”').remove(u'"').remove(u')');
        return text.simplified();
    };

    // Asides may hold commas, so they go first.
    QString plain = listed;
    QList<std::pair<QString, bool>> asides;
    const qsizetype comma = QString(listed).replace(brackets, u""_s).contains(u',') ? listed.indexOf(u',') : -1;
    for (const QRegularExpression &pattern : {brackets, quotes}) {
        for (qsizetype from = 0;;) {
            const QRegularExpressionMatch match = pattern.match(plain, from);
            if (!match.hasMatch())
                break;
            const QString inside = match.captured(1) + match.captured(2);
            const bool isQuoted = pattern == quotes || inside.contains(u'“') || inside.contains(u'"');
            asides << std::pair{strip(inside), !isQuoted && match.capturedStart() < comma};
            plain.replace(match.capturedStart(), match.capturedLength(), u" "_s);
            from = match.capturedStart();
        }
    }
    plain = strip(plain);
    QStringList parts = plain.split(u',', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.simplified();
    parts.removeAll(QString());
    if (parts.isEmpty())
        return name;

    QString surname = parts.first();
    while (surname.endsWith(u'.') && !isGeneration(surname.section(u' ', -1)))
        surname.chop(1);
    QString after = parts.value(1);
    name.shown = after.isEmpty() || isGeneration(after) ? surname : after + u' ' + surname;
    if (isGeneration(surname.section(u' ', -1)))
        surname = surname.section(u' ', 0, -2);
    name.surname = surname;
    if (after.isEmpty() || isGeneration(after)) {
        QString title;
        const QStringList words = withoutTitles(surname, title);
        // "Hussein I ibn Talal" keeps its words; "Prince Wan" is Wan.
        if (!words.isEmpty() && !title.isEmpty()) {
            name.title = title;
            name.surname = words.join(u' ');
        }
    } else {
        QStringList words = withoutTitles(after, name.title);
        if (saysMoreThanAName(words)) {
            name.shown = surname;
            words.clear();
        }
        // "Qadhafi, Mu'ammar al-": the article belongs to the surname.
        while (!words.isEmpty() && words.last().endsWith(u'-')) {
            words.removeLast();
            name.shown = (name.title.isEmpty() ? words.join(u' ') : name.title + u' ' + words.join(u' ')).trimmed()
                         + u' ' + surname;
        }
        name.given = words.join(u' ');
    }
    for (const auto &[text, besideSurname] : asides)
        addAside(name, text, besideSurname);
    return name;
}

QString referenceIn(const QString &remark)
{
    static const QRegularExpression reference(u"^[.\\s]*[Ss]ee (?:also )?([^;]{2,60}?)\\.?$"_s);
    return reference.match(remark).captured(1).simplified();
}

} // namespace Secto
