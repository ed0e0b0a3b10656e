// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/print_shop.h"

namespace Secto::Testing {

using namespace Qt::StringLiterals;

namespace {

constexpr double Leading = 1.2; ///< times the size
constexpr double RaisedSize = 0.6;
constexpr double RaisedBy = 0.35;

/** A string of a PDF in WinAnsi letters. */
QByteArray pdfString(const QString &text)
{
    QByteArray string = "(";
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'“':
            string += "\\223";
            break;
        case u'”':
            string += "\\224";
            break;
        case u'’':
            string += "\\222";
            break;
        case u'–':
            string += "\\226";
            break;
        case u'—':
            string += "\\227";
            break;
        case u'†':
            string += "\\206";
            break;
        case u'(':
        case u')':
        case u'\\':
            string += '\\';
            [[fallthrough]];
        default:
            string += c.toLatin1();
        }
    }
    return string + ')';
}

QByteArray faceName(Face face)
{
    return face == Face::Roman ? "/R" : face == Face::Italic ? "/I" : "/B";
}

/** "agreed.^1^" as it is set: words in line, raised numbers smaller. */
QString withoutRaised(QString word)
{
    return word.section(u'^', 0, 0) + word.section(u'^', 2);
}

} // namespace

void PrintShop::beginPage()
{
    m_pages << QByteArray();
}

void PrintShop::put(double x, double y, double size, const QString &text, Face face)
{
    m_pages.last() += "BT " + faceName(face) + ' ' + QByteArray::number(size) + " Tf " + QByteArray::number(x) + ' '
                      + QByteArray::number(Height - y) + " Td " + pdfString(text) + " Tj ET\n";
}

double PrintShop::paragraph(double x, double y, double width, double size, const QString &text, double indent)
{
    double at = x + indent;
    bool isAtBegin = true;
    const QStringList words = text.split(u' ');
    for (const QString &word : words) {
        const QString raised = word.section(u'^', 1, 1);
        const double wide = widthOf(withoutRaised(word), size) + widthOf(raised, RaisedSize * size);
        if (!isAtBegin && at + wide > x + width + 0.01) {
            at = x;
            y += Leading * size;
        }
        const QString plain = word.section(u'^', 0, 0);
        put(at, y, size, plain);
        at += widthOf(plain, size);
        if (!raised.isEmpty()) {
            put(at, y - RaisedBy * size, RaisedSize * size, raised);
            at += widthOf(raised, RaisedSize * size);
        }
        const QString rest = word.section(u'^', 2);
        put(at, y, size, rest);
        at += widthOf(rest, size) + 0.6 * size;
        isAtBegin = false;
    }
    return y + Leading * size;
}

QByteArray PrintShop::file() const
{
    QList<QByteArray> objects; // the first is object 1
    const qsizetype firstPage = 6;
    QByteArray kids;
    for (qsizetype page = 0; page < m_pages.size(); ++page)
        kids += QByteArray::number(firstPage + 2 * page) + " 0 R ";
    objects << QByteArray("<< /Type /Catalog /Pages 2 0 R")
                   + (m_isLettered ? " /PageLabels << /Nums [0 << /S /a >>] >> >>" : " >>")
            << "<< /Type /Pages /Count " + QByteArray::number(m_pages.size()) + " /Kids [" + kids + "] >>";
    for (const QByteArray face : {"Courier", "Courier-Oblique", "Courier-Bold"})
        objects << "<< /Type /Font /Subtype /Type1 /BaseFont /" + face + " /Encoding /WinAnsiEncoding >>";
    for (qsizetype page = 0; page < m_pages.size(); ++page) {
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + QByteArray::number(Width) + ' '
                       + QByteArray::number(Height)
                       + "] /Resources << /Font << /R 3 0 R /I 4 0 R /B 5 0 R >> >> /Contents "
                       + QByteArray::number(firstPage + 2 * page + 1) + " 0 R >>"
                << "<< /Length " + QByteArray::number(m_pages[page].size()) + " >>\nstream\n" + m_pages[page]
                       + "\nendstream";
    }
    objects << "<< /Title " + pdfString(m_title) + " /Author " + pdfString(m_author) + " >>";

    QByteArray file = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray tableAt = QByteArray::number(file.size());
    return file + "xref\n0 " + count + '\n' + table + "trailer\n<< /Size " + count + " /Root 1 0 R /Info "
           + QByteArray::number(objects.size()) + " 0 R >>\nstartxref\n" + tableAt + "\n%%EOF\n";
}

} // namespace Secto::Testing
