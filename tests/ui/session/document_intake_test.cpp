// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/document_intake.h"

#include "testlib/sample_volume.h"
#include "testlib/testlib.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Memo = "12. Memorandum From Ada Byron to Ben Cole1\n\n"
                      "The ministers met at noon and agreed on nothing.\n\n"
                      "  1. Source: invented for a test.\n";

/** Gives two documents for a text, with a remark that names a line. */
class PairImporter : public Importer
{
public:
    QString formatName() const override { return u"pairs"_s; }
    QStringList fileNameFilters() const override { return {u"*.txt"_s}; }
    bool canHandle(const ImportSource &) const override { return true; }
    ImportResult import(const ImportSource &source) const override
    {
        Document first;
        first.title = u"First"_s;
        first.body = QString::fromUtf8(source.bytes);
        Document second = first;
        second.title = u"Second"_s;
        return {{first, second},
                {Problem::warning(u"A remark."_s, u"line 7"_s), Problem::warning(u"Another."_s, source.name)}};
    }
};

} // namespace

class DocumentIntakeTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Library::open(m_folder->filePath(u"test.secto"_s));
        QVERIFY(opened);
        m_library = *std::move(opened);
    }

    void bringsFilesIn()
    {
        DocumentIntake intake(*m_library, m_importers);
        const IntakeResult result = intake.addFiles({write(u"memo.txt"_s, Memo)});
        QVERIFY(result.problems.isEmpty());
        QCOMPARE(result.documents.size(), 1);
        const auto stored = m_library->document(result.documents.first());
        QVERIFY(stored);
        QCOMPARE(stored->document.number, u"12"_s);
        QCOMPARE(m_library->original(stored->id), QByteArray(Memo));
        QCOMPARE(stored->source, m_folder->filePath(u"memo.txt"_s));
    }

    void reportsBadFilesAndTakesTheOthers()
    {
        DocumentIntake intake(*m_library, m_importers);
        const QStringList paths{write(u"empty.txt"_s, ""), m_folder->filePath(u"missing.txt"_s), m_folder->path(),
                                write(u"picture.png"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 19)),
                                write(u"memo.txt"_s, Memo)};
        const IntakeResult result = intake.addFiles(paths);
        QCOMPARE(result.documents.size(), 1);
        QCOMPARE(result.problems.size(), 4);
        for (qsizetype i = 0; i < result.problems.size(); ++i) {
            const Problem &problem = result.problems[i];
            QCOMPARE(problem.severity, Problem::Severity::Error);
            QVERIFY(!problem.what.isEmpty());
            QVERIFY2(problem.where.contains(paths[i].section(u'/', -1)), qPrintable(problem.where));
        }
        QCOMPARE(m_library->documents().size(), 1);
    }

    void takesADocumentOnce()
    {
        DocumentIntake intake(*m_library, m_importers);
        const QString path = write(u"memo.txt"_s, Memo);
        const IntakeResult result = intake.addFiles({path, path, write(u"copy.txt"_s, Memo)});
        QCOMPARE(result.documents.size(), 3);
        QCOMPARE(result.documents[1], result.documents[0]);
        QCOMPARE(result.documents[2], result.documents[0]);
        QCOMPARE(m_library->documents().size(), 1);
    }

    void keepsEveryDocumentOfAFileApart()
    {
        ImporterRegistry pairs;
        pairs.add(std::make_unique<PairImporter>());
        DocumentIntake intake(*m_library, pairs);
        const QString path = write(u"volume.xml"_s, "two in one");
        const IntakeResult result = intake.addFiles({path});
        QCOMPARE(result.documents.size(), 2);
        QCOMPARE(m_library->document(result.documents[0])->document.title, u"First"_s);
        QCOMPARE(m_library->document(result.documents[1])->document.title, u"Second"_s);
        QCOMPARE(result.problems.size(), 2);
        QCOMPARE(result.problems[0].where, u"volume.xml: line 7"_s);
        QCOMPARE(result.problems[1].where, path);
        QCOMPARE(intake.addFiles({path}).documents, result.documents);
    }

    void keepsASmallVolumeAsAVolume()
    {
        DocumentIntake intake(*m_library, m_importers);
        const QString path = write(u"volume.xml"_s, sampleVolume("frus1964-68v91", 2));
        QSignalSpy changed(m_library.get(), &Library::documentsChanged);
        const IntakeResult result = intake.addFiles({path});
        QCOMPARE(result.documents.size(), 3);
        QCOMPARE(m_library->volumes().size(), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(intake.addFiles({path}).documents, result.documents);
    }

    void onlySmallFilesAreReadAtOnce()
    {
        const QString memo = write(u"memo.txt"_s, Memo);
        QVERIFY(DocumentIntake::isQuick({memo, m_folder->filePath(u"missing.txt"_s)}));
        QVERIFY(!DocumentIntake::isQuick({memo, m_folder->path()}));
        QVERIFY(!DocumentIntake::isQuick({write(u"large.txt"_s, QByteArray(600'000, 'x'))}));
        QVERIFY(!DocumentIntake::isQuick({write(u"memo.txt.gz"_s, QByteArray::fromHex("1f8b0800"))}));
        QVERIFY(!DocumentIntake::isQuick(QStringList(21, memo)));
    }

    void takesPastedText()
    {
        DocumentIntake intake(*m_library, m_importers);
        const IntakeResult result = intake.addText(QString::fromUtf8(Memo) + u"Naïve — “quoted”, \U0001D518."_s);
        QCOMPARE(result.documents.size(), 1);
        const auto stored = m_library->document(result.documents.first());
        QCOMPARE(stored->source, u"clipboard"_s);
        QVERIFY(QString::fromUtf8(*m_library->original(stored->id)).endsWith(u"“quoted”, \U0001D518."_s));

        const IntakeResult nothing = intake.addText(u" \n\t"_s);
        QVERIFY(nothing.documents.isEmpty());
        QCOMPARE(nothing.problems.size(), 1);
    }

    void bringsTheTelegramOnce()
    {
        DocumentIntake intake(*m_library, m_importers);
        const IntakeResult first = intake.addTelegram();
        QVERIFY(first.problems.isEmpty());
        QCOMPARE(first.documents.size(), 1);
        const auto stored = m_library->document(first.documents.first());
        QCOMPARE(m_library->original(stored->id), telegramBytes());
        QCOMPARE(stored->source, u"built-in"_s);
        QCOMPARE(stored->document.number, u"345"_s);
        QCOMPARE(stored->document.publication.volumeId, u"frus1964-68v05"_s);

        QVERIFY(m_library->removeDocument(first.documents.first()));
        QCOMPARE(intake.addTelegram().documents, first.documents);
        QCOMPARE(m_library->documents().size(), 1);
    }

    void saysWhatTheLibraryRefuses()
    {
        const QString path = m_library->path();
        m_library.reset();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60)); // user_version in SQLite's header: a library of a newer Secto
        QCOMPARE(file.write(QByteArray::fromHex("00007fff")), 4);
        file.close();
        auto newer = Library::open(path);
        QVERIFY2(newer, qPrintable(newer ? QString() : newer.error().text()));
        QVERIFY((*newer)->isReadOnly());

        DocumentIntake intake(**newer, m_importers);
        const IntakeResult result = intake.addText(QString::fromUtf8(Memo));
        QVERIFY(result.documents.isEmpty());
        QCOMPARE(result.problems.size(), 1);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a test's file could not be written: %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    const ImporterRegistry m_importers = ImporterRegistry::withAllFormats();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(DocumentIntakeTest)

#include "document_intake_test.moc"
