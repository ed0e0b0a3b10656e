// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class SavedSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = *Library::open(path());
    }

    void cleanup() { m_library.reset(); }

    void keepsEverythingThatWasChosen_data()
    {
        QTest::addColumn<SearchTerms>("terms");
        const auto row = [](const char *name, const SearchTerms &terms) { QTest::newRow(name) << terms; };
        row("words alone", {.query = u"rusk \"cease-fire\""_s, .narrowing = {}});
        row("word forms", {.query = u"govern"_s, .stems = true, .narrowing = {}});
        row("in context, ordered",
            {.query = u"cod"_s, .inContext = true, .order = ContextOrder::WordAfter, .narrowing = {}});
        SearchNarrowing all;
        all.volume = 12;
        all.volumeName = u"Vietnam, 1967"_s;
        all.year = u"1967"_s;
        all.kind = u"telegram"_s;
        all.person = u"Dean Rusk"_s;
        all.repository = u"repository johnson library"_s;
        all.repositoryName = u"Johnson Library"_s;
        all.file = u"file pol 27 viet s"_s;
        all.fileName = u"POL 27 VIET S"_s;
        row("narrowed", {.query = u"halt"_s, .narrowing = all});
        SearchNarrowing alone;
        alone.volume = 0;
        row("of no volume", {.query = u"halt"_s, .narrowing = alone});
    }

    void keepsEverythingThatWasChosen()
    {
        QFETCH(SearchTerms, terms);
        QVERIFY(m_library->save(SavedSearch{{}, u"One"_s, terms}, u"save search"_s));
        reopen();
        const auto saved = m_library->savedSearches();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.first().name, u"One"_s);
        QVERIFY(saved.first().terms == terms);
    }

    void eachChangeIsUndone()
    {
        const QSignalSpy changed(m_library.get(), &Library::savedSearchesChanged);
        const auto id = m_library->save(SavedSearch{{}, u"  Zinc "_s, {.query = u" zinc "_s, .narrowing = {}}}, u"a"_s);
        QVERIFY(id);
        QVERIFY(m_library->save(SavedSearch{{}, {}, {.query = u"élan"_s, .narrowing = {}}}, u"b"_s));
        QCOMPARE(names(), (QStringList{u"élan"_s, u"Zinc"_s})); // without a name it has its words
        SavedSearch renamed = m_library->savedSearches().last();
        QCOMPARE(renamed.terms.query, u"zinc"_s);
        renamed.name = u"Brass"_s;
        QVERIFY(m_library->save(renamed, u"rename"_s));
        QVERIFY(m_library->removeSavedSearch(*id));
        QCOMPARE(names(), QStringList{u"élan"_s});
        QCOMPARE(changed.size(), 4);

        QVERIFY(m_library->history().undo());
        QCOMPARE(names(), (QStringList{u"Brass"_s, u"élan"_s}));
        QVERIFY(m_library->history().undo());
        QCOMPARE(names(), (QStringList{u"élan"_s, u"Zinc"_s}));
        QVERIFY(m_library->history().undo());
        QVERIFY(m_library->history().undo());
        QCOMPARE(names(), QStringList());
        QVERIFY(m_library->history().redo());
        reopen();
        QCOMPARE(names(), QStringList{u"Zinc"_s});
    }

    void sayingTheSameIsNoStep()
    {
        QVERIFY(m_library->save(SavedSearch{{}, u"Zinc"_s, {.query = u"zinc"_s, .narrowing = {}}}, u"a"_s));
        QVERIFY(m_library->save(m_library->savedSearches().first(), u"b"_s));
        QVERIFY(m_library->removeSavedSearch(u"no such"_s));
        QCOMPARE(m_library->history().undoText(), u"a"_s);
    }

private:
    QString path() const { return m_folder->filePath(u"a.secto"_s); }

    void reopen()
    {
        m_library.reset();
        m_library = *Library::open(path());
    }

    QStringList names() const
    {
        QStringList names;
        for (const SavedSearch &search : m_library->savedSearches())
            names << search.name;
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(SavedSearchTest)

#include "saved_search_test.moc"
