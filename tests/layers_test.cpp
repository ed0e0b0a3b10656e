// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct SourceFile
{
    QString path; ///< below the source folder
    QStringList lines;
};

QList<SourceFile> sources(const QString &folder)
{
    const QDir root(QStringLiteral(SECTO_SOURCE_DIR));
    QList<SourceFile> found;
    QDirIterator files(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            found.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    return found;
}

/** "file:line" of every line in @p folder that matches. */
QStringList matches(const QString &folder, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    QStringList found;
    for (const SourceFile &source : sources(folder)) {
        for (qsizetype line = 0; line < source.lines.size(); ++line) {
            if (expression.match(source.lines[line]).hasMatch())
                found << u"%1:%2 %3"_s.arg(source.path).arg(line + 1).arg(source.lines[line].trimmed());
        }
    }
    return found;
}

/** Folders directly below @p folder, as they stand in include lines. */
QString partsOf(const QString &folder)
{
    return QDir(QStringLiteral(SECTO_SOURCE_DIR) + u'/' + folder)
        .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
        .join(u'|');
}

} // namespace

/** The rules of the house that a compiler does not check. */
class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void layersPointDownward_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("forbidden");

        const QString ui = partsOf(u"ui"_s);
        QVERIFY(ui.contains(u"reader"_s));
        QTest::newRow("the model knows no window") << u"model"_s << u"#include \"(%1|cli)/"_s.arg(ui);
        QTest::newRow("the model knows no screen")
            << u"model"_s
            << u"#include <(QtGui|QtWidgets|QWidget|QApplication|QGuiApplication|QColor|QFont|QPixmap|QImage|QTextDocument|QTextCursor|QPainter|QUndoStack|QUndoCommand|QStandardItemModel)"_s;
        QTest::newRow("windows know no application")
            << u"ui"_s << u"#include \"(cli/|application\\.h|single_instance\\.h|window_options\\.h)"_s;
        QTest::newRow("commands know no window") << u"app/cli"_s << u"#include \"(%1)/"_s.arg(ui);
        QTest::newRow("tests do not sleep") << u"tests"_s << u"\\bqWait\\(|\\bqSleep\\(|\\bsleep_for\\(|\\busleep\\("_s;
    }

    void layersPointDownward()
    {
        QFETCH(QString, folder);
        QFETCH(QString, forbidden);
        QVERIFY(!sources(folder).isEmpty());

        const QStringList found = matches(folder, forbidden);
        // This file holds the patterns themselves; a benchmark paces keys as a typist does.
        QCOMPARE(found.filter(QRegularExpression(u"^(?!tests/layers_test|tests/bench/)"_s)), QStringList());
    }

    void everySourceNamesItsLicence()
    {
        QStringList without;
        for (const QString &folder : {u"app"_s, u"model"_s, u"ui"_s, u"tests"_s}) {
            for (const SourceFile &source : sources(folder)) {
                if (!source.lines.value(0).contains("SPDX-FileCopyrightText"_L1)
                    || !source.lines.value(1).contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
                    without << source.path;
            }
        }
        QCOMPARE(without, QStringList());
    }

    /**
     * Two types of one name, in headers that never meet, link without a word: the functions of one are
     * taken for those of the other, and the program crashes.
     */
    void everyTypeHasANameOfItsOwn()
    {
        static const QRegularExpression definition(u"^(?:struct|class|enum class|enum|union) (\\w+)\\b(?!::)[^;]*$"_s);
        QHash<QString, QStringList> definedIn;
        for (const QString &folder : {u"app"_s, u"model"_s, u"ui"_s}) {
            for (const SourceFile &source : sources(folder)) {
                bool isAnonymous = false;
                for (const QString &line : source.lines) {
                    if (line == u"namespace {" || line == u"} // namespace")
                        isAnonymous = line == u"namespace {";
                    else if (const auto match = definition.match(line); match.hasMatch() && !isAnonymous)
                        definedIn[match.captured(1)] << source.path;
                }
            }
        }
        QVERIFY(definedIn.contains(u"Document"_s));
        QStringList twice;
        for (const auto &[name, paths] : definedIn.asKeyValueRange()) {
            if (paths.size() > 1)
                twice << name + u": "_s + paths.join(u", "_s);
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u"\n"_s)));
    }

    /** ARCHITECTURE.md may only name files and folders that are there. */
    void theArchitectureNamesWhatExists()
    {
        QFile file(QStringLiteral(SECTO_SOURCE_DIR "/ARCHITECTURE.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QRegularExpression path(u"`((?:app|model|ui|resources|tests|packaging)/[A-Za-z0-9_./-]*)`"_s);
        QStringList missing;
        int named = 0;
        for (const auto &match : path.globalMatch(text)) {
            ++named;
            if (!QFile::exists(QStringLiteral(SECTO_SOURCE_DIR "/") + match.captured(1)))
                missing << match.captured(1);
        }
        QCOMPARE(missing, QStringList());
        QVERIFY(named > 10);
    }
};

QTEST_GUILESS_MAIN(LayersTest)

#include "layers_test.moc"
