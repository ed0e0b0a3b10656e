// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/history.h"

#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** Adds letters to a word; refuses while the disk is "full". */
class Append : public Command
{
public:
    Append(QString &word, const bool &full, const QString &letters) : m_word(word), m_full(full), m_letters(letters) {}

    QString text() const override { return m_letters; }

    Result<void> apply() override
    {
        if (m_full)
            return std::unexpected(Problem::error(u"full"_s));
        m_word += m_letters;
        return {};
    }

    Result<void> revert() override
    {
        if (m_full)
            return std::unexpected(Problem::error(u"full"_s));
        m_word.chop(m_letters.size());
        return {};
    }

    bool absorb(const Command &next) override
    {
        const QString letters = next.text();
        if (letters.front().isUpper())
            return false;
        m_letters += letters;
        return true;
    }

private:
    QString &m_word;
    const bool &m_full;
    QString m_letters;
};

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_word.clear();
        m_full = false;
        m_history = std::make_unique<History>();
    }

    void undoesAndRedoes()
    {
        QVERIFY(!m_history->canUndo());
        QVERIFY(!m_history->canRedo());
        QVERIFY(m_history->undo()); // nothing to do is no failure
        QVERIFY(m_history->redo());
        QVERIFY(append(u"A"_s));
        QVERIFY(append(u"B"_s));
        QCOMPARE(m_word, u"AB"_s);
        QCOMPARE(m_history->undoText(), u"B"_s);
        QCOMPARE(m_history->redoText(), QString());

        QVERIFY(m_history->undo());
        QCOMPARE(m_word, u"A"_s);
        QCOMPARE(m_history->undoText(), u"A"_s);
        QCOMPARE(m_history->redoText(), u"B"_s);
        QVERIFY(m_history->undo());
        QVERIFY(!m_history->canUndo());
        QVERIFY(m_history->redo());
        QVERIFY(m_history->redo());
        QVERIFY(!m_history->canRedo());
        QCOMPARE(m_word, u"AB"_s);
    }

    void forgetsWhatWasUndoneWhenSomethingNewIsDone()
    {
        QVERIFY(append(u"A"_s));
        QVERIFY(append(u"B"_s));
        QVERIFY(m_history->undo());
        QVERIFY(append(u"C"_s));
        QVERIFY(!m_history->canRedo());
        QCOMPARE(m_word, u"AC"_s);
        QVERIFY(m_history->undo());
        QVERIFY(m_history->undo());
        QCOMPARE(m_word, QString());
    }

    void mergesUntilTold()
    {
        QVERIFY(append(u"A"_s));
        QVERIFY(append(u"b"_s));
        QVERIFY(append(u"c"_s));
        QCOMPARE(m_history->undoText(), u"Abc"_s);
        m_history->breakMerging();
        QVERIFY(append(u"d"_s));
        QCOMPARE(m_history->undoText(), u"d"_s);
        QVERIFY(m_history->undo());
        QVERIFY(append(u"e"_s)); // never into a step that undo has shown
        QCOMPARE(m_history->undoText(), u"e"_s);
        QVERIFY(m_history->undo());
        QVERIFY(m_history->undo());
        QCOMPARE(m_word, QString());
        QVERIFY(m_history->redo());
        QCOMPARE(m_word, u"Abc"_s);
    }

    void staysAsItWasWhenACommandFails()
    {
        QVERIFY(append(u"A"_s));
        QVERIFY(append(u"B"_s));
        QVERIFY(m_history->undo());
        QSignalSpy changed(m_history.get(), &History::changed);
        m_full = true;
        QVERIFY(!append(u"C"_s));
        QVERIFY(!m_history->undo());
        QVERIFY(!m_history->redo());
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_history->undoText(), u"A"_s);
        QCOMPARE(m_history->redoText(), u"B"_s);

        m_full = false;
        QVERIFY(m_history->redo());
        QCOMPARE(m_word, u"AB"_s);
    }

    void tellsOfEveryChange()
    {
        QSignalSpy changed(m_history.get(), &History::changed);
        QVERIFY(append(u"A"_s));
        QVERIFY(append(u"b"_s));
        QVERIFY(m_history->undo());
        QVERIFY(m_history->redo());
        QCOMPARE(changed.count(), 4);
    }

private:
    Result<void> append(const QString &letters)
    {
        return m_history->run(std::make_unique<Append>(m_word, m_full, letters));
    }

    QString m_word;
    bool m_full = false;
    std::unique_ptr<History> m_history;
};

QTEST_GUILESS_MAIN(HistoryTest)

#include "history_test.moc"
