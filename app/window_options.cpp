// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window_options.h"

#include "cli/default_library.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QList<QCommandLineOption> options()
{
    return {{u"telegram"_s, u"Open the telegram that comes with Secto."_s},
            {u"library"_s, u"Use this library instead of your own."_s, u"file"_s},
            {u"theme"_s, u"paper, light or dark."_s, u"name"_s},
            {u"size"_s, u"Size of the window in pixels, such as 1280x860."_s, u"WxH"_s},
            {u"snapshot"_s, u"Draw the window to a picture and end."_s, u"file.png"_s}};
}

} // namespace

Result<WindowOptions> readWindowOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(options());
    parser.addPositionalArgument(u"documents"_s, {});
    if (!parser.parse(QStringList{u"secto"_s} + arguments))
        return std::unexpected(Problem::error(parser.errorText(), {}, u"`secto help` lists what Secto understands."_s));

    WindowOptions read;
    for (const QString &path : parser.positionalArguments())
        read.documents << QFileInfo(path).absoluteFilePath();
    read.telegram = parser.isSet(u"telegram"_s);
    read.library = parser.isSet(u"library"_s) ? QFileInfo(parser.value(u"library"_s)).absoluteFilePath()
                                              : Cli::defaultLibraryPath();
    read.snapshot = parser.value(u"snapshot"_s);

    read.theme = parser.value(u"theme"_s);
    if (!read.theme.isEmpty() && !QStringList{u"paper"_s, u"light"_s, u"dark"_s}.contains(read.theme))
        return std::unexpected(Problem::error(u"There is no theme “%1”."_s.arg(read.theme), {},
                                              u"The themes are paper, light and dark."_s));
    if (parser.isSet(u"size"_s)) {
        static const QRegularExpression form(u"^(\\d{3,4})x(\\d{3,4})$"_s);
        const auto match = form.match(parser.value(u"size"_s));
        if (!match.hasMatch())
            return std::unexpected(Problem::error(u"“%1” is not a size."_s.arg(parser.value(u"size"_s)), {},
                                                  u"Give width and height in pixels, such as 1280x860."_s));
        read.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return read;
}

QString windowOptionsHelp()
{
    QString text;
    for (const QCommandLineOption &option : options()) {
        QString name = u"--"_s + option.names().first();
        if (!option.valueName().isEmpty())
            name += u' ' + option.valueName();
        text += u"  %1 %2\n"_s.arg(name, -22).arg(option.description());
    }
    return text.chopped(1);
}

} // namespace Secto
